import ArgumentParser

/// A code of the desk's, typed with hyphens or as the desk spells it: `all-clear`, `allClear`.
struct Coded<Value: RawRepresentable & CaseIterable & Sendable>: Sendable where Value.RawValue == String {
    let value: Value

    /// As the desk spells it.
    var code: String { value.rawValue }

    init(_ value: Value) { self.value = value }

    /// `allClear` as `all-clear`.
    static func hyphened(_ code: String) -> String {
        code.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
    }
}

extension Coded: ExpressibleByArgument {
    init?(argument: String) {
        let value = Value.allCases.first { $0.rawValue == argument || Self.hyphened($0.rawValue) == argument }
        guard let value else { return nil }
        self.value = value
    }

    static var allValueStrings: [String] { Value.allCases.map { hyphened($0.rawValue) } }
    var defaultValueDescription: String { Self.hyphened(code) }
}
