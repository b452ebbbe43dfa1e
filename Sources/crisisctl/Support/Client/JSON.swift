import Foundation

/// A JSON value as the desk answered it, or as it is sent.
///
/// Reading is lenient, for a newer desk may say more: what isn't there, or is something else, reads as nothing.
enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case text(String)
    case list([JSON])
    case fields([String: JSON])

    /// What lies under a name; `.null` where nothing does.
    subscript(name: String) -> JSON {
        if case .fields(let fields) = self { fields[name] ?? .null } else { .null }
    }

    var string: String? { if case .text(let text) = self { text } else { nil } }
    var int: Int? { if case .integer(let number) = self { Int(exactly: number) } else { nil } }
    var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    var items: [JSON] { if case .list(let items) = self { items } else { [] } }
    var strings: [String] { items.compactMap(\.string) }
    var names: [String] { if case .fields(let fields) = self { fields.keys.sorted() } else { [] } }
    var isNull: Bool { self == .null }

    /// A text, a number or a yes as it is printed in a table; nil for everything else.
    var shown: String? {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .bool(let value): String(value)
        case .null, .list, .fields: nil
        }
    }
}

extension JSON {
    /// Nesting is bounded by Foundation's reader (512 levels). Throws for anything that isn't JSON.
    init(parsing bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    }

    /// One line with its names in order, so that the same command is the same bytes.
    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A tree of texts and whole numbers always has a JSON form; only a number that is none could fail.
        guard let data = try? encoder.encode(self) else { preconditionFailure("a value without a JSON form") }
        return Array(data)
    }
}

extension JSON: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // Each `try?` asks whether the value is of that type; the last line throws where it is of none.
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .integer(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .text(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .list(value)
        } else {
            self = .fields(try container.decode([String: JSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let value): try container.encode(value)
        case .integer(let value): try container.encode(value)
        case .number(let value): try container.encode(value)
        case .text(let value): try container.encode(value)
        case .list(let value): try container.encode(value)
        case .fields(let value): try container.encode(value)
        }
    }
}
