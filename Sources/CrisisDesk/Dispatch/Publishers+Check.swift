package import CrisisModel

extension Publishers {
    /// Tries a channel without publishing anything; nil for one that is worked by hand, or that nobody knows.
    package func check(_ channel: Channel.Number, in view: DeskView) async -> CheckOutcome? {
        do throws(SettingsError) {
            return try await publisher(of: channel, in: view)?.check()
        } catch {
            return .notReady(PublishReason(.folderNotAllowed, "\(error)"))
        }
    }
}
