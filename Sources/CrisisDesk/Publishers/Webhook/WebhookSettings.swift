import CrisisModel

/// The settings of a webhook, read.
struct WebhookSettings: Sendable {
    let address: WebAddress
    /// The plain name of the secret's file.
    let secret: String
    let allowPrivate: Bool

    init(_ settings: ChannelSettings) throws(SettingsError) {
        allowPrivate = try settings.flag("allowPrivate")
        address = try Self.address("url", try settings.text("url"))
        secret = try settings.text("secret")
        guard Self.isPlain(secret) else { throw .unusable("secret", why: .notPlain) }
        // A name is looked up at each attempt; an address that is written out can be judged at once.
        if let literal = IPAddress(address.host),
            AddressRules.refusal(of: literal, allowPrivate: allowPrivate) != nil
        {
            throw .unusable("url", why: .address)
        }
    }

    static func address(_ key: String, _ text: String) throws(SettingsError) -> WebAddress {
        do throws(WebAddress.Fault) {
            return try WebAddress(text)
        } catch {
            switch error {
            case .tooLong: throw .unusable(key, why: .tooLong)
            case .scheme: throw .unusable(key, why: .scheme)
            case .userInfo: throw .unusable(key, why: .userInfo)
            case .fragment: throw .unusable(key, why: .fragment)
            case .host: throw .unusable(key, why: .host)
            case .port: throw .unusable(key, why: .port)
            case .characters: throw .unusable(key, why: .characters)
            }
        }
    }

    /// A file's name and no path: ASCII letters, digits, `.`, `-`, `_`, at most 64, not beginning with a full stop.
    private static func isPlain(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count) && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                    || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
            }
    }
}

extension WebhookPublisher {
    init(_ settings: WebhookSettings, channel: Channel.Number, in surroundings: PublisherSurroundings) {
        self.init(
            channel: channel, address: settings.address,
            secret: { () throws(PublishReason) in try surroundings.secret(settings.secret) },
            keyedHash: surroundings.keyedHash,
            exchange: Exchange(resolver: surroundings.resolver, allowPrivate: settings.allowPrivate),
            now: surroundings.now)
    }
}
