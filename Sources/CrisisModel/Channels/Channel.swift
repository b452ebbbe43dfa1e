/// A way out to people: an official account or page, in the register that the chief executive keeps (G2).
public struct Channel: Numbered, Hashable, Sendable, Codable {
    public typealias Number = CrisisModel.Number<Channel>
    public static let mark = "c"

    /// How the desk reaches it. Raw values are stored.
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        /// The desk's own crisis page and feed.
        case publicPage
        /// A signed call to a receiver of the municipality's.
        case webhook
        /// A person takes the text and publishes it.
        case byHand
    }

    public enum Gate: String, CaseIterable, Hashable, Sendable, Codable {
        /// Posts pass the desk.
        case gated
        /// Never passes the desk; what went out is only recorded (SMS to the population, Nødvarsel).
        case logOnly
    }

    public enum Standing: String, CaseIterable, Hashable, Sendable, Codable { case requested, active, refused, retired }

    public let number: Number
    /// The entry whose content holds its name.
    public let entry: Int
    /// The short name in commands (`kriseside`); nil once erased.
    public internal(set) var handle: String?
    public let kind: Kind
    public let gate: Gate
    public let audience: Audience
    public internal(set) var standing: Standing
    /// Beside the chief executive, who administers every channel (G3).
    public internal(set) var administrators: [Person.Number]
    /// The entry whose content holds the channel's settings in force.
    public internal(set) var settingsEntry: Int

    /// Whether a person, not the desk, puts the text there.
    public var isByHand: Bool { kind == .byHand }
}

/// Whom a channel or a post speaks to.
public enum Audience: String, CaseIterable, Hashable, Sendable, Codable { case population, media, staff }

extension DeskState {
    /// Active channels whose only administrator is the chief executive (G3): usable, and reported.
    public func thinChannels(at moment: Timestamp) -> [Channel.Number] {
        channels.filter { channel in
            channel.standing == .active
                && !channel.administrators.contains { number in
                    person(number).map { $0.holds(.administrator, at: moment) && $0.number != chiefExecutive } ?? false
                }
        }.map(\.number)
    }
}
