import CrisisDesk

/// What crisisctl speaks to people is what the desk speaks.
typealias Language = CrisisDesk.Language

extension Language {
    /// `CRISISDESK_LANG` decides, else the machine's own settings (`nn_NO.UTF-8`), else bokmål.
    init(environment: [String: String]) {
        let wishes = ["CRISISDESK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
        self = wishes.lazy.compactMap { Language(code: $0.prefix { $0 != "." && $0 != "@" }) }.first ?? .nb
    }
}
