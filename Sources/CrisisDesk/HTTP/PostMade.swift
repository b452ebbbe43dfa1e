import CrisisModel

/// What handing in or changing a post made of it, told from the entry alone.
struct PostMade {
    struct Part {
        let channel: CrisisModel.Channel.Number
        let state: String
        let cause: HoldCause?
        /// Approved, and somebody else must still countersign.
        var needsSecond = false
    }

    let number: Post.Number
    let id: PostID?
    let state: CrisisModel.Shown
    let digest: Digest
    let version: Int
    let kind: Post.Kind
    let purpose: Purpose
    let parts: [Part]

    init(_ event: PostSubmitted, at moment: Timestamp) {
        self.init(event.post, event.id, event.type, event.version, version: 1, at: moment)
    }

    init(_ event: PostRevised, id: PostID?, at moment: Timestamp) {
        // A retraction is never revised, and of any other kind the same people decide.
        self.init(event.post, id, .ordinary, event.version, version: event.revision, at: moment)
    }

    init(_ event: PostRecorded) {
        number = event.post
        id = event.id
        kind = .ordinary
        state = .published
        digest = event.text.digest
        version = 1
        purpose = event.purpose
        parts = event.channels.map { Part(channel: $0, state: "recorded", cause: nil) }
    }

    private init(
        _ number: Post.Number, _ id: PostID?, _ kind: Post.Kind, _ content: Version, version: Int, at moment: Timestamp
    ) {
        self.number = number
        self.kind = kind
        self.id = id
        digest = content.manifest.digest
        self.version = version
        purpose = content.purpose
        parts = content.placed.map {
            Part(
                channel: $0.channel, state: $0.held == nil ? "approved" : "held", cause: $0.held,
                needsSecond: $0.approved?.needsSecond ?? false)
        }
        let isHeld = content.placed.contains { $0.held != nil }
        state = isHeld ? .held : content.publishAt.map { $0 > moment } ?? false ? .scheduled : .approved
    }
}

extension JSONWriter {
    /// The answer of a post's command. Only who decides is of now.
    mutating func made(_ post: PostMade, by entry: Entry, _ view: DeskView) {
        object { json in
            json.made(entry)
            json.field("number", post.number.value)
            json.field("id", orNull: post.id?.hex)
            json.field("state", post.state.rawValue)
            json.field("kind", (view.state.open[post.number]?.kind ?? post.kind).rawValue)
            json.field("digest", post.digest)
            json.field("version", post.version)
            json.array("deliveries") { json in
                for part in post.parts { json.part(part, of: post, view) }
            }
            json.field("heldBecause", orNull: post.parts.lazy.compactMap(\.cause).first?.rawValue)
        }
    }

    private mutating func part(_ part: PostMade.Part, of post: PostMade, _ view: DeskView) {
        object { json in
            json.channel("channel", part.channel, view.directory)
            json.field("state", part.state)
            json.field("cause", orNull: part.cause?.rawValue)
            let deciders = view.deciders(of: part.cause, post.kind, post.purpose, on: part.channel)
            json.people("decides", deciders, view.directory)
            json.field("needsSecond", part.needsSecond)
            json.byHand(part.channel, isApproved: part.cause == nil && part.state == "approved" && !part.needsSecond, view)
        }
    }

    /// The answer of a command about a post that was there: as it stands now. `extra` adds fields.
    mutating func changed(
        _ post: PostShown, by entry: Entry?, _ view: DeskView, _ extra: (inout JSONWriter) -> Void = { _ in }
    ) {
        object { json in
            json.made(entry)
            json.field("number", post.number.value)
            json.field("id", orNull: post.id?.hex)
            json.field("state", post.state.rawValue)
            json.field("kind", post.kind.rawValue)
            json.field("digest", post.digest)
            json.field("version", orNull: post.version)
            json.array("deliveries") { json in
                for delivery in post.deliveries {
                    json.object { json in
                        json.channel("channel", delivery.channel, view.directory)
                        json.field("state", delivery.state)
                        json.field("cause", orNull: delivery.cause?.rawValue)
                        json.people("decides", post.deciders(of: delivery, in: view), view.directory)
                        json.field("needsSecond", delivery.awaitsSecond)
                        json.byHand(
                            delivery.channel, isApproved: delivery.state == "approved" && !delivery.awaitsSecond, view)
                    }
                }
            }
            json.field("heldBecause", orNull: post.heldBecause?.rawValue)
            extra(&json)
        }
    }
}
