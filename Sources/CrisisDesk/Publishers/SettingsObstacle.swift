/// Why settings that are well formed can't be used here and now. A refusal: whoever sets them can act.
package struct SettingsObstacle: Hashable, Sendable {
    /// The setting it lies with.
    package let key: String
    package let reason: PublishReason

    /// nil where trying it throws nothing.
    init?(_ key: String, _ attempt: () throws(PublishReason) -> Void) {
        do throws(PublishReason) {
            try attempt()
            return nil
        } catch {
            (self.key, reason) = (key, error)
        }
    }
}
