package import CrisisModel

/// Sends one notice to one receiver, once. It knows neither the log nor the state, so that it can still send when neither can
/// be read.
package struct NoticeSender: Sendable {
    private let secret: @Sendable (_ name: String) throws(PublishReason) -> Secret
    private let resolver: any HostResolver
    /// The machine's mail program, by its absolute path.
    private let sendmail: String
    private let now: @Sendable () -> Timestamp

    /// Where mail programs put the interface that all of them offer.
    package static let sendmail = "/usr/sbin/sendmail"

    package init(
        secret: @escaping @Sendable (String) throws(PublishReason) -> Secret,
        resolver: any HostResolver = SystemHostResolver(), sendmail: String = Self.sendmail,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.secret = secret
        self.resolver = resolver
        self.sendmail = sendmail
        self.now = now
    }

    /// Ends within `PublisherLimits.attempt` or `NoticeLimits.mail`, whatever the other side does. Throws why it did not get
    /// there, or why nobody knows.
    package func send(_ notice: Notice, to target: NoticeTarget, _ phrases: Phrases) async throws(NoticeFault) {
        switch target.way {
        case .webhook:
            let settings = try Self.read(target) { fields throws(SettingsError) in try WebhookSettings(fields) }
            try await call(settings, notice, target.number, phrases)
        case .mail:
            let settings = try Self.read(target) { fields throws(SettingsError) in try MailSettings(fields) }
            try await mail(settings, notice, phrases)
        }
    }

    private static func read<Settings>(
        _ target: NoticeTarget, _ read: (JSONFields) throws(SettingsError) -> Settings
    ) throws(NoticeFault) -> Settings {
        do throws(SettingsError) {
            return try read(try SettingsText.fields(target.settings))
        } catch {
            throw .settings(error)
        }
    }

    private func call(
        _ settings: WebhookSettings, _ notice: Notice, _ number: Int, _ phrases: Phrases
    ) async throws(NoticeFault) {
        let call: WebCall
        do throws(PublishReason) {
            let key = try WebhookSecret(try secret(settings.secret))
            call = NoticeMessage(notice: notice, phrases: phrases).call(settings.address, number, signedWith: key, at: now())
        } catch {
            throw .webhook(error)
        }
        switch await Exchange(resolver: resolver, allowPrivate: settings.allowPrivate).send(call) {
        case .answered(let answer) where 200...299 ~= answer.status: return
        case .answered(let answer): throw .answered(status: answer.status)
        case .nothingSent(let reason), .unclear(let reason): throw .webhook(reason)
        }
    }

    private func mail(_ settings: MailSettings, _ notice: Notice, _ phrases: Phrases) async throws(NoticeFault) {
        let message = MailMessage(notice: notice, settings: settings, phrases: phrases, at: now()).bytes
        guard message.count <= NoticeLimits.mailBytes else { throw .mailTooLarge }
        // -i: a line with a full stop alone ends nothing. After -- nothing is an option.
        let sender = settings.from.map { ["-f", $0.text] } ?? []
        let program = ChildProcess(path: sendmail, arguments: ["-i"] + sender + ["--"] + settings.to.map(\.text))
        switch await program.run(reading: message, within: NoticeLimits.mail) {
        case .exited(code: 0, _): return
        case .exited(let code, let words): throw .mailRefused(code: code, words: words)
        case .killed(let signal): throw .mailRefused(code: 128 + signal, words: "")
        case .tooSlow: throw .mailTooSlow
        case .tooLarge: throw .mailTooLarge
        case .notStarted(let number): throw .mailNotStarted(FileError(operation: .open, path: sendmail, number: number).reason)
        }
    }
}
