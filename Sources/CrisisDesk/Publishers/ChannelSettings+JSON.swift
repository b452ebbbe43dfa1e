extension ChannelSettings {
    /// Bytes of settings as they stand in an entry.
    private static let limit = 64 * 1_024

    /// The settings as they stand in an entry: an object of texts, numbers and flags. None where they were erased.
    /// Throws `wrongType` for anything else.
    package init(json: String?) throws(SettingsError) {
        guard let json else {
            self.init([:])
            return
        }
        var values: [String: Value] = [:]
        for member in try Self.members(json) { values[member.name] = try Self.value(member) }
        self.init(values)
    }

    private static func members(_ json: String) throws(SettingsError) -> [JSONMember] {
        do throws(JSONError) {
            if case .object(let members) = try JSONValue.parse(Array(json.utf8), limit: limit) { return members }
        } catch {
            throw .wrongType("settings", expected: "object")
        }
        throw .wrongType("settings", expected: "object")
    }

    private static func value(_ member: JSONMember) throws(SettingsError) -> Value {
        switch member.value {
        case .string(let text): .text(text)
        case .bool(let flag): .flag(flag)
        case .integer(let number): .text(String(number))
        case .null, .number, .array, .object: throw .wrongType(member.name, expected: "text")
        }
    }
}
