/// The settings of a channel, as its entry in the register has them: a name and a value each, whatever the order.
package struct ChannelSettings: Hashable, Sendable {
    package enum Value: Hashable, Sendable {
        case text(String)
        case flag(Bool)
    }

    private let values: [String: Value]

    package init(_ values: [String: Value]) { self.values = values }

    /// Throws `unknownKey` for the first key, by the alphabet, that isn't among those a kind knows.
    func allow(only keys: [String]) throws(SettingsError) {
        guard let unknown = values.keys.sorted().first(where: { !keys.contains($0) }) else { return }
        throw .unknownKey(unknown, known: keys)
    }

    /// Throws `missing` or `wrongType`.
    func text(_ key: String) throws(SettingsError) -> String {
        guard let text = try optionalText(key), !text.isEmpty else { throw .missing(key) }
        return text
    }

    /// Throws `wrongType`.
    func optionalText(_ key: String) throws(SettingsError) -> String? {
        switch values[key] {
        case nil: return nil
        case .text(let text): return text
        case .flag: throw .wrongType(key, expected: "text")
        }
    }

    /// False where it is left out. Throws `wrongType`.
    func flag(_ key: String) throws(SettingsError) -> Bool {
        switch values[key] {
        case nil: return false
        case .flag(let flag): return flag
        case .text: throw .wrongType(key, expected: "true or false")
        }
    }
}

/// What is wrong with the settings of a channel; each has a sentence for people in `Phrases`.
package enum SettingsError: Error, Hashable, Sendable {
    case unknownKey(String, known: [String])
    case missing(String)
    case wrongType(String, expected: String)
    /// The value of this key can't be used; `why` says in English what is wrong with it.
    case unusable(String, why: Fault)

    /// What can be wrong with a value.
    package enum Fault: String, Hashable, Sendable, CaseIterable {
        // Addresses.
        case tooLong, scheme, userInfo, fragment, query, host, port, characters
        /// The address is one of a kind nothing is ever sent to, or a private one and `allowPrivate` isn't set.
        case address
        // Folders and secrets.
        case notAbsolute, notPlain
    }
}
