import CrisisDesk
import Testing

struct Base64Tests {
    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `a text is written and read as RFC 4648 has it`(plain: String, encoded: String) {
        #expect(Base64.string(plain.utf8) == encoded)
        #expect(Base64.bytes(encoded.utf8) == Array(plain.utf8))
    }

    @Test func `all bytes in all places come back`() {
        for length in 0...66 {
            for start in stride(from: 0, to: 256, by: 7) {
                let bytes = (0..<length).map { UInt8(truncatingIfNeeded: start + $0 * 3) }
                #expect(Base64.bytes(Base64.string(bytes).utf8) == bytes)
            }
        }
    }

    @Test(arguments: [
        "Z", "Zg", "Zg=", "Zg===", "=", "====", "Z===", "Zg==Zg==", "Zm8=Zm9v", "Zm9v\n", " Zm9", "Zm-_", "Zm9v====",
        "Z=g=", "Zh==", "Zm9=", "Zm9vYh==", "Zåv",
    ])
    func `every other way to write is refused`(text: String) {
        #expect(Base64.bytes(text.utf8) == nil)
    }

    @Test func `no two texts are the same bytes`() {
        let text = Array(Base64.string(Array("fooba".utf8)).utf8)
        for flipped in everyBitFlip(text) { #expect(Base64.bytes(flipped) != Array("fooba".utf8)) }
    }
}
