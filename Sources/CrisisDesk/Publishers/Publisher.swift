/// What carries a post to a channel. One per channel, made by `PublisherCatalog`.
///
/// A publisher knows neither the ledger nor the gate: whoever calls `publish` has recorded `begun` before (P1), calls
/// it once, and records the outcome. Nothing here tries again by itself (P6).
package protocol Publisher: Sendable {
    /// Hands the post over to the channel once. Every way out is an outcome; it ends within
    /// `PublisherLimits.attempt` whatever the other side does.
    func publish(_ outgoing: Outgoing) async -> PublishOutcome

    /// Looks up whether the channel has the post, with this text, to settle an unknown outcome without sending anything.
    /// nil where the channel offers no way of looking; a person settles it then.
    func find(_ outgoing: Outgoing) async -> Finding?

    /// Brings the channel in line with what is out where it shows more than one post at a time: when it is connected,
    /// after something was erased or settled, after a restore. Puts out nothing new. Throws what kept it from being
    /// done.
    func refresh() async throws(PublishReason)

    /// Whether the channel shows what this program put there last, as far as a look that costs next to nothing can tell;
    /// true where there is nothing to look at. Where not, `refresh` is due.
    func isAsLeft() async -> Bool

    /// Whether the channel could be published on now, tried as far as can be without publishing anything.
    func check() async -> CheckOutcome
}

extension Publisher {
    package func find(_ outgoing: Outgoing) async -> Finding? { nil }
    package func refresh() async throws(PublishReason) {}
    package func isAsLeft() async -> Bool { true }
}
