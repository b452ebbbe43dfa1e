import CrisisModel

extension PostID {
    /// A URI that names the post for good (RFC 9562 section 5.8, a UUID of our own making: the bytes, with version 8
    /// and the variant written over six of their bits).
    var uri: String {
        var bytes = bytes
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let hex = Array(Hexadecimal.string(bytes))
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(hex[$0]) }
        return "urn:uuid:" + parts.joined(separator: "-")
    }
}
