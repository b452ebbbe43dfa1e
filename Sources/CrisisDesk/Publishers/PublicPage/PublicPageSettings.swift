import CrisisModel

/// The settings of a public page, read.
struct PublicPageSettings: Sendable {
    /// Absolute, without `.` and `..`, outside the desk's own folder; where links lead is looked at before each write.
    let folder: String
    /// Where the page can be read, ending in a slash; nil where it isn't told.
    let address: String?

    init(_ fields: JSONFields) throws(SettingsError) {
        var fields = fields
        let (folder, address) = try SettingsError.reading { () throws(FieldError) in
            let read = (
                try fields.requiredString("folder", limit: PublisherLimits.path),
                try fields.optionalString("address", limit: PublisherLimits.link)
            )
            try fields.finish()
            return read
        }
        self.folder = try Self.folder(folder)
        self.address = try Self.address(address)
    }

    private static func folder(_ text: String) throws(SettingsError) -> String {
        guard text.hasPrefix("/") else { throw .unusable("folder", why: .notAbsolute) }
        let parts = text.split(separator: "/")
        guard !parts.isEmpty, !parts.contains("."), !parts.contains("..") else {
            throw .unusable("folder", why: .notPlain)
        }
        return "/" + parts.joined(separator: "/")
    }

    private static func address(_ text: String?) throws(SettingsError) -> String? {
        guard let text else { return nil }
        let address = try WebhookSettings.address("address", text)
        guard !address.path.contains("?") else { throw .unusable("address", why: .query) }
        return address.text + (address.text.hasSuffix("/") ? "" : "/")
    }
}

extension PublicPageSettings {
    func publicFolder(of channel: Channel.Number, in surroundings: PublisherSurroundings) -> PublicFolder {
        PublicFolder(
            path: folder, dataFolder: surroundings.dataFolder,
            identity: PublicPagePublisher.identity(origin: surroundings.origin, channel: channel))
    }
}

extension PublicPagePublisher {
    init(_ settings: PublicPageSettings, channel: Channel.Number, in surroundings: PublisherSurroundings) {
        let frame = PublicPageFrame(
            municipality: surroundings.municipality, language: surroundings.language,
            timeZone: surroundings.timeZone, address: settings.address,
            identity: Self.identity(origin: surroundings.origin, channel: channel))
        self.init(
            frame: frame, folder: settings.publicFolder(of: channel, in: surroundings),
            published: surroundings.published(channel), now: surroundings.now)
    }

    /// An address that needs lead nowhere: the log's name never changes, so the feed's doesn't either.
    static func identity(origin: String, channel: Channel.Number) -> String {
        let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
        let escaped = origin.utf8.map { byte -> String in
            if plain.contains(byte) { return String(UnicodeScalar(byte)) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "https://\(escaped.joined())/\(channel)/feed"
    }
}
