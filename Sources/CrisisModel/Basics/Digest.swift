/// 32 bytes: the SHA-256 of something. Made outside the model, compared inside it.
///
/// Held as four words and not as an array, so that a quarter of a million of them lie beside each other.
public struct Digest: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// All zero; the digest of nothing.
    public static let zero = Digest(words: (0, 0, 0, 0))

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// Exactly 32 bytes, else nil.
    public init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        if let digest = bytes.withContiguousStorageIfAvailable({ Digest(copying: UnsafeRawBufferPointer($0)) }) {
            self = digest
        } else {
            self = Array(bytes).withUnsafeBytes { Digest(copying: $0) }
        }
    }

    /// The 32 bytes at `memory`, which must be exactly that many. For who has just computed them.
    public init(copying memory: UnsafeRawBufferPointer) {
        precondition(memory.count == 32, "a digest has 32 bytes")
        func word(_ place: Int) -> UInt64 {
            UInt64(bigEndian: memory.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self))
        }
        self.init(words: (word(0), word(1), word(2), word(3)))
    }

    /// 64 lowercase hexadecimal digits, else nil.
    public init?(hex: some StringProtocol) {
        guard let bytes = Hexadecimal.bytes(hex) else { return nil }
        self.init(bytes)
    }

    /// Its 32 bytes, as a copy.
    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    /// Its 32 bytes, in place and only until `body` returns. For hashing without a copy on the heap.
    public func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let bytes = (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian)
        return try Swift.withUnsafeBytes(of: bytes, body)
    }

    /// 64 lowercase hexadecimal digits.
    public var hex: String { withUnsafeBytes { Hexadecimal.string($0) } }

    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

/// Lowercase hexadecimal, both ways.
public enum Hexadecimal {
    /// Two digits for each byte.
    public static func string(_ bytes: some Collection<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { text in
            var place = 0
            for byte in bytes {
                text[place] = digit(byte >> 4)
                text[place + 1] = digit(byte & 15)
                place += 2
            }
            return place
        }
    }

    /// The digit of a value from 0 to 15.
    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
    }

    /// nil for an odd count or anything but `0-9a-f`.
    public static func bytes(_ hex: some StringProtocol) -> [UInt8]? {
        if let bytes = hex.utf8.withContiguousStorageIfAvailable({ bytes($0) }) { return bytes }
        return Array(hex.utf8).withUnsafeBufferPointer { bytes($0) }
    }

    /// Over plain memory, as reading the log decodes several digests for each entry.
    private static func bytes(_ digits: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension Digest: Codable {
    public init(from decoder: any Decoder) throws {
        let hex = try decoder.singleValueContainer().decode(String.self)
        guard let digest = Digest(hex: hex) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a digest"))
        }
        self = digest
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
