import CrisisModel

/// The settings of a webhook: `url`, `secret`, and `allowPrivate`, false where it isn't given.
struct WebhookSettings: Sendable {
    let address: WebAddress
    /// The plain name of the secret's file.
    let secret: String
    let allowPrivate: Bool

    init(_ fields: JSONFields) throws(SettingsError) {
        var fields = fields
        let (url, secret, allowPrivate) = try SettingsError.reading { () throws(FieldError) in
            let read = (
                try fields.requiredString("url", limit: PublisherLimits.link),
                try fields.requiredString("secret", limit: PublisherLimits.secretName),
                try fields.optionalBool("allowPrivate") ?? false
            )
            try fields.finish()
            return read
        }
        guard Self.isPlain(secret) else { throw .unusable("secret", why: .notPlain) }
        let address = try Self.address("url", url)
        // A name is looked up at each attempt; an address that is written out can be judged at once.
        if let literal = IPAddress(address.host), AddressRules.refusal(of: literal, allowPrivate: allowPrivate) != nil {
            throw .unusable("url", why: .address)
        }
        // The one name that always means this machine (RFC 6761 section 6.3).
        let isLocal = address.host == "localhost" || address.host.hasSuffix(".localhost")
        if isLocal && !allowPrivate { throw .unusable("url", why: .address) }
        (self.address, self.secret, self.allowPrivate) = (address, secret, allowPrivate)
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

    /// A file's name and no path: ASCII letters, digits, `.`, `-`, `_`, not beginning with a full stop.
    private static func isPlain(_ name: String) -> Bool {
        !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

extension WebhookPublisher {
    init(_ settings: WebhookSettings, channel: Channel.Number, in surroundings: PublisherSurroundings) {
        self.init(
            channel: channel, address: settings.address,
            secret: { () throws(PublishReason) in try surroundings.secret(settings.secret) },
            exchange: Exchange(resolver: surroundings.resolver, allowPrivate: settings.allowPrivate),
            now: surroundings.now)
    }
}
