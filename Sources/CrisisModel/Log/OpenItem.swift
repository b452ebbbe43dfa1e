/// Something that stands on the log and waits for somebody to have done it.
public struct OpenItem: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// Somebody to ring: administrators of channels, because the stop covers only what is sent from the desk.
        case call
        /// A measure with somebody responsible for it.
        case measure
    }

    /// The entry that opened it.
    public let entry: Int
    public let kind: Kind
    /// Whom to ring, or who is responsible.
    public let person: Person.Number?
    public let due: Timestamp?
}

/// What an entry in the log that a person wrote is. Stored.
public enum LogKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// Information received or passed on.
    case note
    case decision
    /// A measure: who, by when, done.
    case measure
    /// A numbered picture of the situation (situasjonsbilde).
    case situation
}
