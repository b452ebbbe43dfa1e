import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct BasicsTests {
    @Test func `a digest is 32 bytes, or 64 lowercase hexadecimal digits`() throws {
        let bytes = (0..<32).map { UInt8($0 * 8) }
        let digest = try #require(Digest(bytes))
        #expect(digest.bytes == bytes && Digest(hex: digest.hex) == digest)
        #expect(digest.hex.hasPrefix("0008101820"))
        #expect(Digest(bytes.dropLast()) == nil && Digest(bytes + [0]) == nil)
        #expect(Digest(hex: digest.hex.uppercased()) == nil && Digest(hex: String(digest.hex.dropLast())) == nil)
        #expect(Digest(hex: String(repeating: "g", count: 64)) == nil)
        #expect(Digest.zero.hex == String(repeating: "0", count: 64))
        var last = bytes
        last[31] = 1
        #expect(Digest(last) != digest)
    }

    @Test func `a post's id is 16 bytes`() throws {
        let bytes = (0..<16).map { UInt8($0 * 16) }
        let id = try #require(PostID(bytes))
        #expect(id.bytes == bytes && PostID(hex: id.hex) == id && id.hex.count == 32)
        #expect(PostID(bytes.dropLast()) == nil && PostID(hex: "00") == nil)
    }

    @Test(arguments: ["p0", "p-1", "p", "3", "c3", "p4294967296", "p3 ", "P3", "p+3", "p03", ""])
    func `what is not a person's number is none`(text: String) {
        #expect(Person.Number(text) == nil)
    }

    @Test func `people and channels are written with their mark, posts without`() {
        #expect(Person.Number("p3") == 3 && Person.Number(3).description == "p3")
        #expect(Channel.Number("c2") == 2 && Channel.Number(2).description == "c2")
        #expect(Post.Number("17") == 17 && Post.Number(17).description == "17")
        #expect(Post.Number(9) < Post.Number(10))
    }

    @Test func `time is whole milliseconds`() {
        let moment = Timestamp(milliseconds: 1_000)
        #expect(moment + .minutes(1) == Timestamp(milliseconds: 61_000) && moment - .seconds(2) < moment)
        #expect((moment + .hours(1)) - moment == .minutes(60) && 3 * Span.days(1) == .hours(72))
    }

    @Test func `every refusal has the code of its name`() {
        #expect(Refusal.notYours(.activate).code == "notYours" && Refusal.alreadyOut.code == "alreadyOut")
        #expect(Refusal.notWaitedLongEnough(until: nil).code == "notWaitedLongEnough")
        #expect(Refusal.postsWait([1, 2]).code == "postsWait" && Refusal.postsWait([]).family == .state)
        #expect(Refusal.morePowerThanOwn(.mayor).family == .notYours && Refusal.unknownPost(1).family == .unknown)
        #expect(Refusal.textEmpty.family == .content && Refusal.queueFull(limit: 1).family == .limit)
    }

    @Test func `a persistent map is a value`() {
        var map = PersistentMap<Int, String>()
        map[1] = "en"
        let copy = map
        map.change(1) { $0 += " og to" }
        map[2] = "to"
        #expect(copy[1] == "en" && copy.count == 1 && map[1] == "en og to" && map.sortedKeys == [1, 2])
        map[1] = nil
        #expect(map.count == 1 && map.change(9) { $0 = "" } == nil)
    }
}
