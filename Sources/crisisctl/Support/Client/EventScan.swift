/// Reads server-sent events as they come (HTML Living Standard, section 9.2), as far as somebody needs them who only wants to
/// know that something was written, and how far it was told.
struct EventScan {
    /// The number of the last entry that was told, or that went by because it was for others.
    private(set) var place: Int
    private var line: [UInt8] = []
    private var hasData = false

    /// What a line is known by stands at its beginning; an entry that follows may be long and is nowhere needed.
    private static let beginning = 32

    init(after place: Int) { self.place = place }

    /// Whether these bytes end an event. They may begin and end anywhere.
    mutating func take(_ bytes: some Sequence<UInt8>) -> Bool {
        var isTold = false
        for byte in bytes {
            guard byte == UInt8(ascii: "\n") else {
                if line.count < Self.beginning { line.append(byte) }
                continue
            }
            if endLine() { isTold = true }
        }
        return isTold
    }

    private mutating func endLine() -> Bool {
        defer { line = [] }
        if line.isEmpty {
            defer { hasData = false }
            return hasData
        }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("data:") { hasData = true }
        if text.hasPrefix("id:"), let number = Int(text.dropFirst(3).drop { $0 == " " }) { place = number }
        return false
    }
}
