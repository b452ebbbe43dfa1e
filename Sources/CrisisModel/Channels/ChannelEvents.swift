/// What a channel is, whoever asked for it.
public struct ChannelRegistration: Hashable, Sendable, Codable {
    public let channel: Channel.Number
    public let handle: Words
    public let name: Words
    public let type: Channel.Kind
    public let gate: Channel.Gate
    public let audience: Audience
    /// JSON object of the settings its kind takes; secrets only by the name of their file.
    public let settings: Words
}

/// In the register from the start.
public struct ChannelRegistered: Hashable, Sendable, Codable {
    public let registration: ChannelRegistration
    public let administrators: [Person.Number]
}

/// A unit asks the chief executive (G2).
public struct ChannelRequested: Hashable, Sendable, Codable {
    public let registration: ChannelRegistration
    public let unit: Words?
    public let purpose: Words
}

public struct ChannelApproved: Hashable, Sendable, Codable {
    public let channel: Channel.Number
    public let administrators: [Person.Number]
    public let advice: Words?
}

public struct ChannelRefused: Hashable, Sendable, Codable {
    public let channel: Channel.Number
    public let reason: Words
}

/// What still waited on it is cancelled.
public struct ChannelRetired: Hashable, Sendable, Codable {
    public let channel: Channel.Number
    public let reason: Words?
    public let cancelled: [Post.Number]
}

public struct AdministratorsSet: Hashable, Sendable, Codable {
    public let channel: Channel.Number
    public let administrators: [Person.Number]
}

public struct ChannelSettingsSet: Hashable, Sendable, Codable {
    public let channel: Channel.Number
    public let settings: Words
}
