import CrisisModel

/// Where a post isn't out, and who does something about it.
extension JSONWriter {
    /// Whether a person publishes on the channel, and who may take what is approved there.
    mutating func byHand(_ channel: CrisisModel.Channel.Number, isApproved: Bool, _ view: DeskView) {
        let isByHand = view.state.channel(channel)?.isByHand ?? false
        field("byHand", isByHand)
        let takers = isByHand && isApproved ? view.state.tenders(of: channel, at: view.at) : []
        people("takes", Array(takers.prefix(HTTPLimits.takers)), view.directory)
    }

    mutating func missing(of post: Post.Number, _ view: DeskView) {
        array("missing") { json in
            for part in view.state.missing(of: post, at: view.at) { json.missing(part, view) }
        }
    }

    private mutating func missing(_ part: MissingDelivery, _ view: DeskView) {
        object { json in
            json.channel("channel", part.channel, view.directory)
            json.field("step", part.step.rawValue)
            json.field("cause", orNull: part.cause?.rawValue)
            json.field("since", orNull: part.since)
            json.field("notBefore", orNull: part.notBefore)
            json.reachable("people", part.people.prefix(HTTPLimits.takers), view.directory)
            json.field("overdue", part.isOverdue)
        }
    }
}
