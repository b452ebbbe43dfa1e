@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// P8: what was exported can be checked by a stranger, and nothing can be changed in it unseen: neither by this program nor by
/// the page of Python that shares nothing with it.
@Suite struct ExportTests {
    @Test func `P8 an export is proven by the program and by a page of Python, with the key from outside`() throws {
        let log = try ExportedLog()
        #expect(log.fault() == nil)
        let bare = log.key.verifierKey.publicKey.map { String(format: "%02x", $0) }.joined()
        let trusted: TrustedKey = try #require(TrustedKey(bare))
        #expect(log.fault(trusting: trusted) == nil)
        for key in [log.key.verifierKey.text, bare] {
            let (code, said) = try log.stranger(key: key)
            #expect(code == 0, "\(said)")
            #expect(said.contains("Proven: \(log.head.size) entries of granvik.example/kriselogg/1, root \(log.head.root.hex)"))
            #expect(said.contains("Epoch 1 from entry 1 on"))
        }
        try log.remove()
    }

    @Test func `P8 every line of entries is exactly what was hashed, and texts that were erased are gone`() throws {
        let log = try ExportedLog()
        var frontier = MerkleFrontier()
        for line in try log.lines("entries.jsonl") { frontier.append(MerkleHash.leaf(line.utf8)) }
        #expect(frontier.head == log.head)
        let texts = try log.lines("content.jsonl").joined()
        #expect(!texts.contains("skadde") && texts.contains("AMK 113"))
        let verification = try ExportVerifier(log.folder.path).verify(trusting: [.named(log.key.verifierKey)])
        #expect(verification.erased >= 1 && verification.withheld == 0)
        #expect(verification.epochs.map(\.key) == [log.key.verifierKey])
        try log.remove()
    }

    /// What somebody did to an export.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (ExportedLog) throws -> Void
        /// Words of the program's sentence.
        let says: String

        init(_ name: String, _ says: String, _ change: @escaping @Sendable (ExportedLog) throws -> Void) {
            (testDescription, self.says, self.change) = (name, says, change)
        }
    }

    static let tamperings = [
        Tampering("a time was changed", "1 to ") { log in
            try log.change("entries.jsonl") { lines in
                lines[40] = lines[40].replacing(/"by":"\w+"/, with: #""by":"p9""#, maxReplacements: 1)
            }
        },
        Tampering("an entry was taken out", "Entry 41 calls itself 42") { log in
            try log.change("entries.jsonl") { $0.remove(at: 40) }
        },
        Tampering("an entry was taken out and the rest numbered anew", "1 to ") { log in
            let plain = try log.plainEntry()
            try log.change("entries.jsonl") { lines in
                lines.remove(at: plain - 1)
                for place in (plain - 1)..<lines.count {
                    lines[place] = lines[place].replacing(#/^{"n":\d+/#, with: #"{"n":\#(place + 1)"#)
                }
                lines.append(lines[plain - 2].replacing(#/^{"n":\d+,"at":\d+/#, with: lines[lines.count - 1].head(lines.count + 1)))
            }
            try log.change("content.jsonl") { lines in
                for place in lines.indices {
                    lines[place] = lines[place].replacing(#/^{"n":(\d+)/#) { match in
                        let number = Int(match.1) ?? 0
                        return #"{"n":\#(number > plain ? number - 1 : number)"#
                    }
                }
            }
        },
        Tampering("two entries stand in another order", "Entry 41 calls itself 42") { log in
            try log.change("entries.jsonl") { $0.swapAt(40, 41) }
        },
        Tampering("the last entry was cut off", "is missing. The checkpoint was signed for") { log in
            try log.change("entries.jsonl") { $0.removeLast() }
            let last = log.head.size
            try log.change("content.jsonl") { $0.removeAll { $0.hasPrefix(#"{"n":\#(last),"#) } }
        },
        Tampering("entries end within a line", "entries.jsonl was cut short") { log in
            let file = log.folder.appending(path: "entries.jsonl")
            try Data(contentsOf: file).dropLast(20).write(to: file)
        },
        Tampering("texts end within a line", "content.jsonl was cut short") { log in
            let file = log.folder.appending(path: "content.jsonl")
            try Data(contentsOf: file).dropLast(20).write(to: file)
        },
        Tampering("there are no entries left", "Entry 1 is missing") { log in
            try log.write([], to: "entries.jsonl")
            try log.write([], to: "content.jsonl")
        },
        Tampering("an entry was added", "was added") { log in
            try log.change("entries.jsonl") { lines in
                lines.append(lines[lines.count - 1].replacing(#/^{"n":\d+/#, with: #"{"n":\#(lines.count + 1)"#))
            }
        },
        Tampering("it was changed and signed again with another key", "not signed with the key you gave") { log in
            try log.change("entries.jsonl") { lines in
                lines[40] = lines[40].replacing(/"by":"\w+"/, with: #""by":"p9""#, maxReplacements: 1)
            }
            try log.sign(with: SigningKey(name: log.key.name))
        },
        Tampering("it was made anew under another key that it names itself", "not signed with the key you gave") { log in
            let other = SigningKey(name: log.key.name)
            try log.change("entries.jsonl") { lines in
                let hex = Hexadecimal.string(other.verifierKey.publicKey)
                lines[0] = lines[0].replacing(#/"key":"[0-9a-f]+"/#, with: #""key":"\#(hex)""#)
            }
            try log.sign(with: other)
        },
        Tampering("the checkpoint says more entries", "not signed with the key you gave") { log in
            try log.change("checkpoint") { $0[1] = String((Int($0[1]) ?? 0) + 1) }
        },
        Tampering("the checkpoint is something else", "no checkpoint") { log in
            try log.write(["hei"], to: "checkpoint")
        },
        Tampering("a text was changed", "was changed after it was recorded") { log in
            try log.change("content.jsonl") { lines in
                lines[10] = lines[10].replacing(#/"text":"/#, with: #""text":"ikke "#, maxReplacements: 1)
            }
        },
        Tampering("a salt was changed", "was changed after it was recorded") { log in
            try log.change("content.jsonl") { lines in
                lines[10] = lines[10].replacing(#/"salt":"./#, with: #""salt":"_"#, maxReplacements: 1)
                    .replacing("_", with: lines[10].contains(#""salt":"0"#) ? "1" : "0")
            }
        },
        Tampering("the end of a salt passes for the beginning of a text", "cannot be read") { log in
            try log.change("content.jsonl") { lines in
                let place = try lines.firstIndex { $0.contains(#/"salt":"[0-9a-f]{62}[2-7][0-9a-b]"/#) }.orThrow()
                let found = try lines[place].firstMatch(of: #/"salt":"([0-9a-f]{62})([2-7][0-9a-b])","text":"/#).orThrow()
                let letter = String(UnicodeScalar(UInt8(found.2, radix: 16) ?? 0x41))
                    .replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
                lines[place].replaceSubrange(found.range, with: #""salt":"\#(found.1)","text":"\#(letter)"#)
            }
        },
        Tampering("another text with a salt of its own stands in the place of one", "are not those the entry has") { log in
            let words = Words("noe helt annet", salt: .of("salt"))
            let digest = words.digest.hex
            try log.change("content.jsonl") { lines in
                let salt = words.content?.salt.hex ?? ""
                lines[10] = lines[10].replacing(
                    #/{"digest":"[0-9a-f]+","salt":"[0-9a-f]+","text":"[^"]*"}/#,
                    with: #"{"digest":"\#(digest)","salt":"\#(salt)","text":"noe helt annet"}"#, maxReplacements: 1)
            }
        },
        Tampering("the texts of an entry were taken out", "are missing in content.jsonl") { log in
            try log.change("content.jsonl") { $0.remove(at: 10) }
        },
        Tampering("one text of several was left out", "are not those the entry has") { log in
            try log.change("content.jsonl") { lines in
                let place = try lines.firstIndex { $0.contains("},{") }.orThrow()
                lines[place] = lines[place].replacing(#/,{"digest":[^}]*}/#, with: "", maxReplacements: 1)
            }
        },
        Tampering("texts stand in another order", "content.jsonl") { log in
            try log.change("content.jsonl") { $0.swapAt(10, 11) }
        },
        Tampering("texts are listed twice", "belongs to no entry in that place") { log in
            try log.change("content.jsonl") { $0.insert($0[10], at: 10) }
        },
        Tampering("a text is said to be erased, and no entry says so", "is gone, and the log does not say") { log in
            try log.change("content.jsonl") { lines in
                lines[10] = lines[10].replacing(
                    #/"salt":"[0-9a-f]+","text":"[^"]*"/#, with: #""gone":"erased""#, maxReplacements: 1)
            }
        },
        Tampering("a text is said to be withheld, and the entry isn't screened", "the entry is not screened") { log in
            try log.change("content.jsonl") { lines in
                lines[10] = lines[10].replacing(
                    #/"salt":"[0-9a-f]+","text":"[^"]*"/#, with: #""gone":"withheld""#, maxReplacements: 1)
            }
        },
        Tampering("a text is simply not there", "cannot be read") { log in
            try log.change("content.jsonl") { lines in
                lines[10] = lines[10].replacing(#/,"salt":"[0-9a-f]+","text":"[^"]*"/#, with: "", maxReplacements: 1)
            }
        },
        Tampering("a text stands twice under one name", "cannot be read") { log in
            try log.change("content.jsonl") { $0[10] = $0[10].replacing(#","text":"#, with: #","text":"FALSK NAVN","text":"#, maxReplacements: 1) }
        },
        Tampering("a line of texts has another member", "cannot be read") { log in
            try log.change("content.jsonl") { $0[10] = $0[10].dropLast() + #","note":"x"}"# }
        },
        Tampering("a text has another member", "cannot be read") { log in
            try log.change("content.jsonl") { $0[10] = $0[10].replacing(#","text":"#, with: #","by":"x","text":"#, maxReplacements: 1) }
        },
        Tampering("the number of an entry stands twice", "cannot be read") { log in
            try log.change("content.jsonl") { $0[10] = $0[10].replacing(#/^{"n":/#, with: #"{"n":1,"n":"#) }
        },
        Tampering("the number of an entry is none", "cannot be read") { log in
            try log.change("content.jsonl") { $0[10] = $0[10].replacing(#/^{"n":\d+/#, with: #"{"n":NaN"#) }
        },
        Tampering("the number of an entry is true", "cannot be read") { log in
            try log.change("content.jsonl") { $0[0] = $0[0].replacing(#/^{"n":1,/#, with: #"{"n":true,"#) }
        },
        Tampering("the number of an entry has a fraction", "cannot be read") { log in
            try log.change("content.jsonl") { $0[0] = $0[0].replacing(#/^{"n":1,/#, with: #"{"n":1.0,"#) }
        },
        Tampering("a salt is in capitals", "cannot be read") { log in
            try log.change("content.jsonl") { lines in
                lines[10] = lines[10].replacing(#/"salt":"([0-9a-f]+)"/#, maxReplacements: 1) { #""salt":"\#($0.1.uppercased())""# }
            }
        },
        Tampering("a salt has spaces in it", "cannot be read") { log in
            try log.change("content.jsonl") { $0[10] = $0[10].replacing(#/"salt":"(..)/#, maxReplacements: 1) { #""salt":"\#($0.1) "# } }
        },
        Tampering("beside a text it says that none is gone", "cannot be read") { log in
            try log.change("content.jsonl") { $0[10] = $0[10].replacing(#","salt":"#, with: #","gone":null,"salt":"#, maxReplacements: 1) }
        },
        Tampering("a line without texts was added", "cannot be read") { log in
            let plain = try log.plainEntry()
            try log.change("content.jsonl") { lines in
                let place = try lines.firstIndex { line in line.prefixMatch(of: #/{"n":(\d+)/#).flatMap { Int($0.1) } ?? 0 > plain }.orThrow()
                lines.insert(#"{"n":\#(plain),"texts":[]}"#, at: place)
            }
        },
        Tampering("the checkpoint has a line before its signature", "no checkpoint") { log in
            try log.change("checkpoint") { $0.insert("hei", at: 4) }
        },
        Tampering("the checkpoint has a line after its signature", "no checkpoint") { log in
            try log.change("checkpoint") { $0.append("hei") }
        },
        Tampering("the checkpoint ends without a newline", "no checkpoint") { log in
            let file = log.folder.appending(path: "checkpoint")
            try Data(contentsOf: file).dropLast().write(to: file)
        },
        Tampering("the checkpoint has a second signature of the same key that is wrong", "not signed with the key you gave") { log in
            try log.change("checkpoint") { $0.append($0[4].replacing(#/.{8}(.{4})$/#) { "AAAAAAAA\($0.1)" }) }
        },
        Tampering("texts are a pipe", "content.jsonl is no ordinary file") { log in
            let file = log.folder.appending(path: "content.jsonl")
            try FileManager.default.removeItem(at: file)
            guard mkfifo(file.path, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
        },
        Tampering("entries are a link", "entries.jsonl is no ordinary file") { log in
            let file = log.folder.appending(path: "entries.jsonl")
            let elsewhere = log.folder.appending(path: "andre")
            try FileManager.default.moveItem(at: file, to: elsewhere)
            try FileManager.default.createSymbolicLink(at: file, withDestinationURL: elsewhere)
        },
        Tampering("a file is gone", "content.jsonl does not exist") { log in
            try FileManager.default.removeItem(at: log.folder.appending(path: "content.jsonl"))
        },
    ]

    @Test(arguments: tamperings) func `P8 an export that was tampered with is refused by both`(_ tampering: Tampering) throws {
        let log = try ExportedLog()
        let before = try log.all()
        try tampering.change(log)
        #expect(try log.all() != before, "nothing was changed")
        let fault = try #require(log.fault())
        let sentence = Phrases(.en).sentence(fault)
        #expect(sentence.contains(tampering.says), "\(sentence)")
        let (code, said) = try log.stranger()
        #expect(code == 1 && said.hasPrefix("NOT PROVEN: "), "\(said)")
        #expect(!said.contains("Traceback"), "\(said)")
        try log.remove()
    }

    @Test func `what isn't proven is named by both: the file that explains it, and whatever else lies there`() throws {
        let log = try ExportedLog()
        try Data("nøkkelen er x".utf8).write(to: log.folder.appending(path: "README.txt"))
        try Data("x".utf8).write(to: log.folder.appending(path: "nøkkel.txt"))
        let verification = try ExportVerifier(log.folder.path).verify(trusting: [.named(log.key.verifierKey)])
        #expect(verification.others == ["nøkkel.txt"])
        let (code, said) = try log.stranger()
        #expect(code == 0 && said.contains("README.txt is not") && said.contains("kkel.txt"), "\(said)")
        try log.remove()
    }

    @Test func `a key with white space around it is the key`() throws {
        let log = try ExportedLog()
        let key = " \(log.key.verifierKey.text)\n"
        let trusted: TrustedKey = try #require(TrustedKey(key))
        #expect(log.fault(trusting: trusted) == nil)
        #expect(try log.stranger(key: key).code == 0)
        for none in ["", " ", "\n"] { #expect(TrustedKey(none) == nil) }
        try log.remove()
    }

    @Test func `P8 with another key nothing is proven, and one of another epoch is told apart`() throws {
        let log = try ExportedLog()
        let other = SigningKey(name: log.key.name).verifierKey
        #expect(log.fault(trusting: .named(other)) == .otherKey(name: log.key.name.text, [try log.epoch()]))
        let second = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 2))
        let later = SigningKey(name: second).verifierKey
        #expect(log.fault(trusting: .named(later)) == .otherEpoch(checkpoint: 1, key: 2, [try log.epoch()]))
        for key in [other, later] {
            let (code, said) = try log.stranger(key: key.text)
            #expect(code == 1 && said.hasPrefix("NOT PROVEN: the checkpoint"), "\(said)")
        }
        #expect(try log.stranger(key: "granvik.example/kriselogg/1+00000000+AAAA").code == 1)
        try log.remove()
    }

    @Test func `P8 a log that names another key than the one that signed is refused`() throws {
        let log = try ExportedLog()
        try log.change("entries.jsonl") { lines in
            lines[0] = lines[0].replacing(#/"key":"[0-9a-f]+"/#, with: #""key":"\#(Digest.of("another").hex)""#)
        }
        try log.sign(with: log.key)
        #expect(log.fault() == .keyNotNamed(entry: 1))
        #expect(try log.stranger().said.contains("entry 1 names another key"))
        try log.remove()
    }

    @Test func `what isn't a text and still looks like a digest has one of three names`() throws {
        // The page of Python tells texts from the rest by these.
        for line in GoldenEntry.all {
            let (entry, words) = try EntryCodec.decodeWithWords(line: line.line, content: line.content)
            let json = try JSONValue.parse(line.line, limit: EntryCodec.lineLimit)
            #expect(Self.digests(json, "") == words.map(\.digest.hex), "\(entry.event.kind)")
        }
    }

    private static func digests(_ value: JSONValue, _ name: String) -> [String] {
        switch value {
        case .string(let text): Digest(hex: text) != nil && !["digest", "key", "policy"].contains(name) ? [text] : []
        case .array(let values): values.flatMap { digests($0, name) }
        case .object(let members): members.flatMap { digests($0.value, $0.name) }
        case .integer, .number, .bool, .null: []
        }
    }
}

extension ExportedLog {
    /// Everything that lies in it.
    fileprivate func all() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let file = folder.appending(path: name)
            let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
            // A pipe would never end.
            files[name] = kind == .typeRegular ? try Data(contentsOf: file) : Data()
        }
        return files
    }

    fileprivate func epoch() throws -> LogEpoch { LogEpoch(number: 1, entry: 1, key: key.verifierKey) }

    /// The number of an entry without texts, so that nothing beside it tells that it is gone.
    fileprivate func plainEntry() throws -> Int {
        let withTexts = Set(try lines("content.jsonl").compactMap { $0.prefixMatch(of: #/{"n":(\d+)/#).flatMap { Int($0.1) } })
        return try (60..<head.size).first { !withTexts.contains($0) && !withTexts.contains($0 - 1) }.orThrow()
    }
}

extension String {
    /// Its number replaced, and its own time.
    fileprivate func head(_ number: Int) -> String {
        let time = firstMatch(of: #/"at":(\d+)/#).map { String($0.1) } ?? "0"
        return #"{"n":\#(number),"at":\#(time)"#
    }
}
