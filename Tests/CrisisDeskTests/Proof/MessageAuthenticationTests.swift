import CrisisDesk
import CrisisModel
import Testing

struct MessageAuthenticationTests {
    struct Vector: Sendable {
        let key: [UInt8]
        let message: [UInt8]
        let code: String
    }

    /// RFC 4231, sections 4.2 to 4.8, but for the truncated case 5.
    static let vectors = [
        Vector(
            key: Array(repeating: 0x0B, count: 20), message: Array("Hi There".utf8),
            code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
        Vector(
            key: Array("Jefe".utf8), message: Array("what do ya want for nothing?".utf8),
            code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        Vector(
            key: Array(repeating: 0xAA, count: 20), message: Array(repeating: 0xDD, count: 50),
            code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
        Vector(
            key: Array(0x01...0x19), message: Array(repeating: 0xCD, count: 50),
            code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
        Vector(
            key: Array(repeating: 0xAA, count: 131),
            message: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
            code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
        Vector(
            key: Array(repeating: 0xAA, count: 131),
            message: Array(
                ("This is a test using a larger than block-size key and a larger than block-size data. "
                    + "The key needs to be hashed before being used by the HMAC algorithm.").utf8),
            code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
    ]

    @Test(arguments: vectors)
    func `a message has the code of RFC 4231`(vector: Vector) throws {
        let code = MessageAuthentication.code(for: vector.message, key: vector.key)
        #expect(Hexadecimal.string(code) == vector.code)
        #expect(MessageAuthentication.isValid(code, for: vector.message, key: vector.key))
    }

    @Test func `a changed code, message or key is refused`() {
        let (key, message) = (Array("nøkkel".utf8), Array("melding".utf8))
        let code = MessageAuthentication.code(for: message, key: key)
        for flipped in everyBitFlip(code) { #expect(!MessageAuthentication.isValid(flipped, for: message, key: key)) }
        for flipped in everyBitFlip(message) { #expect(!MessageAuthentication.isValid(code, for: flipped, key: key)) }
        for flipped in everyBitFlip(key) { #expect(!MessageAuthentication.isValid(code, for: message, key: flipped)) }
        for length in 0..<32 {
            #expect(!MessageAuthentication.isValid(Array(code.prefix(length)), for: message, key: key))
        }
        #expect(!MessageAuthentication.isValid(code + [0], for: message, key: key))
    }

    @Test func `constant time comparison tells equal from different`() {
        let bytes = Random.bytes(32)
        #expect(ConstantTime.equal(bytes, bytes))
        #expect(ConstantTime.equal([], []))
        #expect(!ConstantTime.equal(bytes, []))
        for flipped in everyBitFlip(bytes) {
            #expect(!ConstantTime.equal(bytes, flipped))
            #expect(!ConstantTime.equal(Hash.digest(bytes), Hash.digest(flipped)))
        }
        #expect(ConstantTime.equal(Hash.digest(bytes), Hash.digest(bytes)))
    }
}
