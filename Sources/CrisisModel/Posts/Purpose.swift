/// What a post is for (G16, and in a crisis warning, update, all-clear). Raw values are stored.
public enum Purpose: String, CaseIterable, Hashable, Sendable, Codable {
    case information, campaign, dialogue, warning, update, allClear

    /// Whether `messagesOutdated` must leave it alone once it is due.
    var isSafety: Bool { self == .warning || self == .allClear }
}
