import CrisisDesk
import CrisisModel
import Testing

struct HashTests {
    /// FIPS 180-4's own examples, and the empty text.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `a text has the published digest`(text: String, hex: String) {
        #expect(Hash.of(text.utf8).hex == hex)
        #expect(Hash.of(Array(text.utf8)).hex == hex)
        #expect(Hash.of(text.utf8.reversed().reversed() as [UInt8]).hex == hex)
    }

    @Test func `pieces hash as the whole does, wherever they are cut`() {
        let bytes = (0..<200).map { UInt8($0) }
        for cut in bytes.indices {
            #expect(Hash.of(bytes[..<cut], bytes[cut...]) == Hash.of(bytes))
        }
    }

    @Test func `bytes that don't lie beside each other hash as those that do`() {
        let bytes = (0..<200).map { UInt8($0) }
        #expect(Hash.of(bytes.lazy.map { $0 }) == Hash.of(bytes))
    }

    @Test func `a hash goes on after its digest was taken`() {
        var hash = Hash()
        hash.add("ab".utf8)
        #expect(hash.digest() == Hash.of("ab".utf8))
        hash.add("c".utf8)
        #expect(hash.digest() == Hash.of("abc".utf8))
    }

    @Test func `a digest keeps its bytes in their order`() throws {
        let bytes = (1...32).map { UInt8($0) }
        let digest = try #require(Digest(bytes))
        #expect(digest.bytes == bytes)
        #expect(digest.withUnsafeBytes { Array($0) } == bytes)
        #expect(bytes.withUnsafeBytes { Digest(copying: $0) } == digest)
        #expect(Digest(bytes.lazy.map { $0 }) == digest)
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(bytes.dropLast()) == nil)
        #expect(Digest(bytes + [0]) == nil)
    }

    @Test(arguments: ["0", "0g", "0G", "AB", "ab ", " ab", "+1", "0x", "å0", "\u{FF10}0"])
    func `what isn't lowercase hexadecimal is refused`(text: String) {
        #expect(Hexadecimal.bytes(text) == nil)
        #expect(Digest(hex: String(repeating: "0", count: 62) + text) == nil)
    }

    @Test func `every byte is written in two hexadecimal digits and read back`() {
        let bytes = (0...255).map { UInt8($0) }
        let hex = Hexadecimal.string(bytes)
        #expect(hex.count == 512)
        #expect(hex.hasPrefix("000102030405060708090a0b0c0d0e0f10"))
        #expect(Hexadecimal.bytes(hex) == bytes)
        #expect(Hexadecimal.bytes("--\(hex)".dropFirst(2)) == bytes)
        #expect(Hexadecimal.bytes("") == [])
    }

    @Test func `a salted digest is that of salt and text`() {
        let salt = Hash.of("salt".utf8)
        #expect(Hash.salted("tekst".utf8, with: salt) == Hash.of(salt.bytes + Array("tekst".utf8)))
    }

    @Test func `P9 words match their digest until text or salt is another, and again when erased`() {
        let words = Words("Vannet må kokes", salt: Random.salt())
        #expect(words.matchesDigest)
        #expect(words.withoutContent.matchesDigest)
        let otherText = Words.Content(salt: words.content?.salt ?? .zero, text: "Vannet må kokes.")
        #expect(!Words(digest: words.digest, content: otherText).matchesDigest)
        let otherSalt = Words.Content(salt: .zero, text: "Vannet må kokes")
        #expect(!Words(digest: words.digest, content: otherSalt).matchesDigest)
    }

    @Test func `P9 the same text under another salt has another digest`() {
        #expect(Words("Nei", salt: Random.salt()).digest != Words("Nei", salt: Random.salt()).digest)
    }

    @Test func `a text that only looks the same has another digest`() {
        let salt = Random.salt()
        #expect("\u{E5}" == "a\u{30A}")
        #expect(Words("\u{E5}", salt: salt).digest != Words("a\u{30A}", salt: salt).digest)
    }
}
