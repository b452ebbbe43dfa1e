import CrisisModel

/// Writes a line, value after value. It keeps no record of what stands where: whether a comma is due, the last byte
/// tells.
struct LineWriter {
    private(set) var bytes: [UInt8] = []
    /// Those written so far.
    private(set) var words: [Words] = []

    init() { bytes.reserveCapacity(1_024) }

    /// Nothing where there is no value.
    mutating func field(_ name: StaticString, _ value: (some LineValue)?) {
        guard let value else { return }
        write(name: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        value.write(to: &self)
    }

    /// The value of that field is what is written next.
    mutating func write(name: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: name)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    mutating func write(_ words: Words) {
        self.words.append(words)
        words.digest.withUnsafeBytes { write(hexadecimal: $0) }
    }

    mutating func write(hexadecimal: UnsafeRawBufferPointer) {
        separate()
        JSONText.append(hexadecimal: hexadecimal, to: &bytes)
    }

    mutating func write(_ text: String) {
        separate()
        JSONText.append(text, to: &bytes)
    }

    mutating func write(_ number: Int64) {
        separate()
        JSONText.append(number, to: &bytes)
    }

    mutating func write(_ truth: Bool) {
        separate()
        bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    }

    /// `"p3"`
    mutating func write(_ number: Int, marked mark: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: mark.utf8)
        JSONText.append(Int64(number), to: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// An object or a list; who begins one ends it.
    mutating func begin(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
    }

    mutating func end(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }

    /// A comma, unless something has just begun. A string ends in its quote, so no text can look like a beginning.
    private mutating func separate() {
        switch bytes.last {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), nil: return
        default: bytes.append(UInt8(ascii: ","))
        }
    }
}
