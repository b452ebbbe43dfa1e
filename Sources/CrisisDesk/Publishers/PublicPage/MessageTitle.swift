/// What a message is called where one line has to do: `Advarsel: Kok vannet`, `Tatt ned: Advarsel`. Nothing is
/// repeated of a text that no longer holds.
struct MessageTitle: Sendable {
    let phrases: PublicPagePhrases

    func words(_ version: MessageChain.Version) -> String {
        label(version) + (heading(version).map { ": \($0)" } ?? "")
    }

    /// The same for a page: the message's own words apart, in their language and their direction of writing.
    func markup(_ version: MessageChain.Version) -> Markup {
        guard let heading = heading(version) else { return "\(label(version))" }
        return "\(label(version)): <bdi\(LanguageAttribute.attribute(version.message))>\(heading)</bdi>"
    }

    private func label(_ version: MessageChain.Version) -> String {
        let purpose = phrases.purpose(version.message.purpose)
        return switch version.state {
        case .takenDown: "\(phrases.takenDown): \(purpose)"
        case .replaced: "\(phrases.corrected): \(purpose)"
        case .stands: (version.message.isCorrection ? "\(phrases.correction): " : "") + purpose
        }
    }

    private func heading(_ version: MessageChain.Version) -> String? { version.stands ? version.heading : nil }
}
