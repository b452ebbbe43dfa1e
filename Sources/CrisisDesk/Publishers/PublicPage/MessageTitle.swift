/// What a message is called where one line has to do: `Advarsel: Kok vannet`, `Tatt ned: Advarsel`. Nothing is repeated of a
/// text that no longer holds.
struct MessageTitle: Sendable {
    let phrases: PublicPagePhrases

    func words(_ version: MessageChain.Version) -> String {
        let message = version.message
        let purpose = phrases.purpose(message.purpose)
        switch version.state {
        case .takenDown: return "\(phrases.takenDown): \(purpose)"
        case .replaced: return "\(phrases.corrected): \(purpose)"
        case .stands: return (message.isCorrection ? "\(phrases.correction): " : "") + named(purpose, version)
        }
    }

    private func named(_ purpose: String, _ version: MessageChain.Version) -> String {
        version.heading.map { "\(purpose): \($0)" } ?? purpose
    }
}
