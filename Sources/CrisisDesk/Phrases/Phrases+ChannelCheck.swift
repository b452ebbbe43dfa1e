extension Phrases {
    /// What trying a channel showed.
    package func sentence(_ seen: ChannelSeen) -> String {
        switch seen {
        case .answered(let status):
            say(
                nb: "Mottakeren svarte (status \(status)).", nn: "Mottakaren svara (status \(status)).",
                en: "The receiver answered (status \(status)).")
        case .messages(let count):
            say(
                nb: "Siden kan skrives. Ute nå: \(count).", nn: "Sida kan skrivast. Ute no: \(count).",
                en: "The page can be written. Out now: \(count).")
        }
    }

    /// Why a channel can't be used now: the reason's sentence, and what was seen.
    package func sentence(_ reason: PublishReason) -> String {
        sentence(of: reason.code, seen: reason.detail)
    }

    /// A channel that does not show all that is out, or shows what is out no more.
    package func sentence(behind reason: PublishReason) -> String {
        join(
            say(
                nb: "Kanalen er ikke oppdatert.", nn: "Kanalen er ikkje oppdatert.", en: "The channel is not up to date."),
            sentence(reason))
    }

    /// What was seen is words of the system or of the other side, but for a secret, which has reasons of its own.
    func sentence(of code: PublishReason.Code, seen detail: some StringProtocol) -> String {
        if code == .secretUnreadable, let reason = SecretError.Reason(rawValue: String(detail)) { return label(reason) + "." }
        if code == .settingsUnusable, let sentence = setting(in: detail) { return sentence }
        let seen = Self.clean(String(detail), limit: Self.quotedLength)
        return seen.isEmpty ? label(code) + "." : "\(label(code)) (\(seen))."
    }

    /// `folder: notAbsolute`, as `SettingsError.reason` has it.
    private func setting(in detail: some StringProtocol) -> String? {
        let parts = detail.split(separator: ":", maxSplits: 1)
        guard parts.count == 2,
            let fault = SettingsError.Fault(rawValue: String(parts[1].trimmingPrefix(while: \.isWhitespace)))
        else { return nil }
        let key = Self.clean(String(parts[0]), limit: Self.nameLength)
        return "\(label(PublishReason.Code.settingsUnusable)): \(key). \(label(fault))."
    }

    /// Why a channel's settings can't be used.
    package func sentence(_ error: SettingsError) -> String {
        switch error {
        case .field(let error):
            let explanation = explain(InputFault(error))
            return join(explanation.title + ".", explanation.detail)
        case .unusable(let key, let fault): return "\(key): \(label(fault))."
        }
    }
}
