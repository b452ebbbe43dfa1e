package import CrisisDesk
package import CrisisModel

extension Entry {
    /// An entry that somebody wrote into the log, for filling ledgers. The salt follows from the number.
    package static func written(_ number: Int, _ text: String) -> Entry {
        let salt = Hash.of("salt \(number)".utf8)
        let words = Words(text, salt: salt)
        let at = 1_794_713_000_000 + number * 10
        let line = """
            {"n":\(number),"at":\(at),"kind":"logWritten","v":1,"by":"p3","as":"crisisStaff","token":3,\
            "type":"note","text":"\(words.digest.hex)"}
            """
        return decoded(line, text, salt)
    }

    /// An entry that says that words of another were erased; without places, all of them.
    package static func erased(_ number: Int, entry: Int, places: [Int] = []) -> Entry {
        let salt = Hash.of("salt \(number)".utf8)
        let reason = Words("Sluttet", salt: salt)
        let at = 1_794_713_000_000 + number * 10
        let line = """
            {"n":\(number),"at":\(at),"kind":"contentErased","v":1,"by":"p1","as":"chiefExecutive","token":1,\
            "entries":[\(entry)],"places":\(places),"reason":"\(reason.digest.hex)"}
            """
        return decoded(line.replacing(", ", with: ","), "Sluttet", salt)
    }

    private static func decoded(_ line: String, _ text: String, _ salt: Digest) -> Entry {
        let length = withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { Array($0) }
        let content = [1] + salt.bytes + length + Array(text.utf8)
        guard let entry = try? EntryCodec.decode(line: Array(line.utf8), content: content) else {
            preconditionFailure("no entry: \(line)")
        }
        return entry
    }
}

extension EntryGroup {
    /// One entry without a key.
    package static func written(_ number: Int, _ text: String) -> EntryGroup {
        EntryGroup(entries: [.written(number, text)], key: nil)
    }
}
