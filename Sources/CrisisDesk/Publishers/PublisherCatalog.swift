package import CrisisModel
package import Foundation

/// What publishers need of the desk around them.
package struct PublisherSurroundings: Sendable {
    package let municipality: String
    package let language: Language
    package let timeZone: TimeZone
    /// The name of the log, fixed at init; names feeds for good.
    package let origin: String
    /// The desk's own folder, into which no page is written.
    package let dataFolder: String
    /// The secret in the file of that name. Throws `secretUnreadable`.
    package let secret: @Sendable (_ name: String) throws(PublishReason) -> Secret
    /// What is out on the channel.
    package let published: @Sendable (_ channel: Channel.Number) -> any PublishedMessages
    package let now: @Sendable () -> Timestamp
    package let resolver: any HostResolver

    package init(
        municipality: String, language: Language, timeZone: TimeZone, origin: String, dataFolder: String,
        secret: @escaping @Sendable (String) throws(PublishReason) -> Secret,
        published: @escaping @Sendable (Channel.Number) -> any PublishedMessages,
        now: @escaping @Sendable () -> Timestamp,
        resolver: any HostResolver = SystemHostResolver()
    ) {
        self.municipality = municipality
        self.language = language
        self.timeZone = timeZone
        self.origin = origin
        self.dataFolder = dataFolder
        self.secret = secret
        self.published = published
        self.now = now
        self.resolver = resolver
    }
}

/// What each kind of channel takes and who carries its posts: the one list. A new kind is a case of `Channel.Kind`, a
/// folder beside this file, and what the compiler then asks for here.
package enum PublisherCatalog {
    /// The settings a channel of the kind can have; any other is refused by its name.
    package static func keys(of kind: Channel.Kind) -> [String] {
        switch kind {
        // Where the page is written, and the address at which that can be read.
        case .publicPage: ["folder", "address"]
        // The service, the name of the file with the secret, and whether it may be in the municipality's own network.
        case .webhook: ["url", "secret", "allowPrivate"]
        // A person takes the text and posts it; where.
        case .byHand: ["page"]
        }
    }

    /// Whether settings are ones of that kind, as far as they tell by themselves.
    package static func check(_ settings: [JSONMember], of kind: Channel.Kind) throws(SettingsError) {
        let fields = try SettingsError.reading { () throws(FieldError) in try JSONFields(.object(settings)) }
        switch kind {
        case .publicPage: _ = try PublicPageSettings(fields)
        case .webhook: _ = try WebhookSettings(fields)
        case .byHand: _ = try ByHandSettings(fields)
        }
    }

    /// The publisher of a channel; nil for one that is worked by hand. Reads no file and asks nobody: that is for
    /// `check`.
    package static func publisher(
        of kind: Channel.Kind, channel: Channel.Number, settings: JSONFields, in surroundings: PublisherSurroundings
    ) throws(SettingsError) -> (any Publisher)? {
        switch kind {
        case .publicPage:
            return PublicPagePublisher(try PublicPageSettings(settings), channel: channel, in: surroundings)
        case .webhook: return WebhookPublisher(try WebhookSettings(settings), channel: channel, in: surroundings)
        case .byHand:
            _ = try ByHandSettings(settings)
            return nil
        }
    }

    /// What stands in the way of using settings, by the rules of `check` as far as they need nobody beyond this machine;
    /// changes nothing. Throws where the settings themselves can't be used.
    package static func obstacle(
        to kind: Channel.Kind, channel: Channel.Number, settings: JSONFields, in surroundings: PublisherSurroundings
    ) throws(SettingsError) -> SettingsObstacle? {
        switch kind {
        case .publicPage:
            let folder = try PublicPageSettings(settings).publicFolder(of: channel, in: surroundings)
            return SettingsObstacle("folder") { () throws(PublishReason) in try folder.inspect() }
        case .webhook:
            let name = try WebhookSettings(settings).secret
            return SettingsObstacle("secret") { () throws(PublishReason) in
                _ = try WebhookSecret(try surroundings.secret(name))
            }
        case .byHand:
            _ = try publisher(of: kind, channel: channel, settings: settings, in: surroundings)
            return nil
        }
    }
}
