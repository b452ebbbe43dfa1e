import CrisisModel

/// The parameters of a request's address. Each must be asked for by name once; a stranger and a repeated one are refused.
///
/// `+` stands for itself, as RFC 3986 has it, so that an offset in a time needs no escaping.
struct QueryFields {
    private var values: [(name: String, value: String)] = []

    init(_ text: String?) throws(RequestFault) {
        guard let text, !text.isEmpty else { return }
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "") else {
                throw .badRequest
            }
            if values.contains(where: { $0.name == name }) { throw .parameterInvalid(Self.shown(name)) }
            values.append((name, value))
        }
    }

    /// The value of a parameter, which is then known; nil where it isn't given.
    mutating func take(_ name: String) -> String? {
        guard let index = values.firstIndex(where: { $0.name == name }) else { return nil }
        return values.remove(at: index).value
    }

    mutating func time(_ name: String) throws(RequestFault) -> Timestamp? {
        guard let text = take(name) else { return nil }
        guard let time = RFC3339.parse(text) else { throw .parameterInvalid(name) }
        return time
    }

    mutating func integer(_ name: String, in range: ClosedRange<Int>) throws(RequestFault) -> Int? {
        guard let text = take(name) else { return nil }
        guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text), range.contains(number) else {
            throw .parameterInvalid(name)
        }
        return number
    }

    mutating func choice<Choice: RawRepresentable>(_ name: String, _ type: Choice.Type = Choice.self) throws(RequestFault)
        -> Choice? where Choice.RawValue == String
    {
        guard let text = take(name) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw .parameterInvalid(name) }
        return choice
    }

    /// The last call: what nobody asked for is refused by name.
    func finish() throws(RequestFault) {
        if let stranger = values.first { throw .parameterUnknown(Self.shown(stranger.name)) }
    }

    private static func shown(_ name: String) -> String { String(name.prefix(JSONLimits.shownName)) }

    /// Percent-decoded; nil for a broken escape, bytes that aren't UTF-8, and NUL.
    static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else { bytes.append(byte); continue }
            guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }
}

/// Which part of a list is asked for.
struct PageAsked {
    enum Order: String { case oldest, newest, queue }

    /// The last one seen, exclusive.
    let after: Int?
    let limit: Int
    let order: Order?

    init(_ query: inout QueryFields) throws(RequestFault) {
        after = try query.integer("after", in: 0...Int(UInt32.max))
        limit = try query.integer("limit", in: 1...HTTPLimits.pageAtMost) ?? HTTPLimits.page
        order = try query.choice("order")
    }

    /// The order of a list that has only two.
    func order(otherwise: Order) throws(RequestFault) -> Order {
        if order == .queue { throw .parameterInvalid("order") }
        return order ?? otherwise
    }
}

extension UInt8 {
    /// What a hexadecimal digit of either case stands for.
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
