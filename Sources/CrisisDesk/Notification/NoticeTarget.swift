package import CrisisModel

/// One receiver of notices: how it is reached, and what it wants to hear of.
package struct NoticeTarget: Hashable, Sendable {
    package typealias Way = NotifyRule.Way

    /// Its place in the policy's list, from 1: what people call it by.
    package let number: Int
    package let way: Way
    /// The settings as they stand in the policy: one JSON object.
    package let settings: String
    package let about: Set<Notice.Kind>

    package init(number: Int, way: Way, settings: String, about: Set<Notice.Kind>) {
        self.number = number
        self.way = way
        self.settings = settings
        self.about = about
    }

    /// Whether settings can be used, as far as they tell by themselves.
    package static func check(_ settings: JSONFields, of way: Way) throws(SettingsError) {
        switch way {
        case .webhook: _ = try WebhookSettings(settings)
        case .mail: _ = try MailSettings(settings)
        }
    }

    /// The settings of a way; any other is refused by its name.
    package static func keys(of way: Way) -> [String] {
        switch way {
        case .webhook: ["url", "secret", "allowPrivate"]
        // Addresses with commas between; the one that answers and bounces go to.
        case .mail: ["to", "from"]
        }
    }
}
