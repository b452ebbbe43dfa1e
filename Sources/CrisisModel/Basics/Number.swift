/// What can be named by a running number.
public protocol Numbered {
    /// What stands before the number where it is written: `p` in `p3`, `c` in `c2`, nothing for posts and tokens.
    static var mark: String { get }
}

/// A running number from 1 that names one thing of a kind for good; it is never given out again. People and channels
/// are written with their mark (`p3`, `c2`), so that no entry of the log holds a name (P9).
public struct Number<Of: Numbered>: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
    private let raw: UInt32

    /// From 1 to 4,294,967,295.
    public init(_ value: Int) { raw = UInt32(value) }
    public init(integerLiteral value: Int) { self.init(value) }

    public var value: Int { Int(raw) }

    /// `p3`, `c2`, `17`; nil for anything else, a number below 1 or above 4,294,967,295 included.
    public init?(_ text: some StringProtocol) {
        let digits = text.dropFirst(Of.mark.count)
        // One number has one spelling: neither `p+3` nor `p03`.
        guard text.hasPrefix(Of.mark), let number = UInt32(digits), number > 0, String(number) == digits else {
            return nil
        }
        raw = number
    }

    public static func < (left: Self, right: Self) -> Bool { left.raw < right.raw }
}

extension Number: CustomStringConvertible {
    public var description: String { Of.mark + String(raw) }
}

extension Number: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if Of.mark.isEmpty {
            self.init(Int(try container.decode(UInt32.self)))
        } else {
            guard let number = Self(try container.decode(String.self)) else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Of.mark)-number")
            }
            self = number
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if Of.mark.isEmpty { try container.encode(raw) } else { try container.encode(description) }
    }
}
