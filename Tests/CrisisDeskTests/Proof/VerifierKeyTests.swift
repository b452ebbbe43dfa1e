import CrisisDesk
import CrisisModel
import Testing

struct VerifierKeyTests {
    /// The example of C2SP signed-note.
    static let published = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"

    @Test func `the published key is read and written letter for letter`() throws {
        let key = try VerifierKey(parsing: Self.published)
        #expect(key.name.text == "example.com/foo")
        #expect(key.identifier.hex == "530d903a")
        #expect(key.text == Self.published)
    }

    @Test func `a key of our own is read as it was written`() throws {
        let name = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 3))
        for _ in 0..<50 {
            let key = SigningKey(name: name).verifierKey
            #expect(try VerifierKey(parsing: key.text) == key)
        }
    }

    @Test func `a key with one bit changed, or a letter more or less, is refused`() throws {
        let text = Array(Self.published.utf8)
        for flipped in everyBitFlip(text) {
            guard let flipped = String(validating: flipped, as: UTF8.self) else { continue }
            #expect(throws: VerifierKeyError.self) { try VerifierKey(parsing: flipped) }
        }
        for length in 0..<text.count {
            #expect(throws: VerifierKeyError.self) { try VerifierKey(parsing: Self.published.prefix(length)) }
        }
        for extra in ["\n", " ", "=", "A", "AAAA", "+"] {
            #expect(throws: VerifierKeyError.self) { try VerifierKey(parsing: Self.published + extra) }
        }
    }

    @Test func `each fault has its own name`() {
        #expect(throws: VerifierKeyError.malformed) { try VerifierKey(parsing: "example.com/foo+530d903a") }
        #expect(throws: VerifierKeyError.malformed) { try VerifierKey(parsing: "example.com/foo+530d903a+AekyeRrm") }
        #expect(throws: VerifierKeyError.wrongIdentifier) {
            try VerifierKey(parsing: "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        }
        #expect(throws: VerifierKeyError.wrongIdentifier) {
            try VerifierKey(parsing: "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        }
        #expect(throws: VerifierKeyError.unknownAlgorithm) {
            try VerifierKey(parsing: "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        }
    }

    @Test func `a public key has 32 bytes`() throws {
        let name = try #require(KeyName("example.com/foo"))
        #expect(VerifierKey(name: name, publicKey: Array(repeating: 0, count: 31)) == nil)
        #expect(VerifierKey(name: name, publicKey: Array(repeating: 0, count: 33)) == nil)
    }
}
