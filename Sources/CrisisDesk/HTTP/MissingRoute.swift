import CrisisModel

/// The list of channels still without the message: of one post, or of everything that is out somewhere and of the crisis.
enum MissingRoute {
    static let all: [Endpoint] = [.get("/v1/missing", show)]

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        var query = try call.query()
        let wanted = try query.integer("post", in: 1...Int(UInt32.max)).map { Post.Number($0) }
        try query.finish()
        if let wanted { try call.mustSee(wanted) } else { try call.mustReadAll() }
        let state = call.state
        let posts = wanted.map { [$0] } ?? state.postsMissingSomewhere
        let silent = wanted == nil ? state.silentChannels : []
        return Reply.json(reserving: 2_048) { json in
            json.object { json in
                json.array("posts") { json in
                    for post in posts.prefix(HTTPLimits.missingPosts) { json.whereMissing(post, call) }
                }
                json.field("postsCount", posts.count)
                json.field("crisis", orNull: state.crisis?.number)
                json.array("silent") { json in
                    for channel in silent {
                        json.object { json in
                            json.channel("channel", channel, call.directory)
                            json.posts("posts", Array(state.postsUnderway(to: channel).prefix(HTTPLimits.missingPosts)))
                        }
                    }
                }
            }
        }
    }
}

extension DeskCall {
    /// Refused as unknown where the post isn't there, or not the caller's to see.
    fileprivate func mustSee(_ post: Post.Number) throws(Refusal) {
        let authors = state.open[post]?.authors ?? [state.author(of: post)].compactMap { $0 }
        guard !authors.isEmpty, readsAll || authors.contains(who.person) else { throw .unknownPost(post) }
    }
}

extension JSONWriter {
    fileprivate mutating func whereMissing(_ post: Post.Number, _ call: DeskCall) {
        let state = call.state
        object { json in
            json.field("number", post.value)
            json.field("state", orNull: state.shown(post, at: call.at)?.rawValue)
            json.field("kind", orNull: state.open[post]?.kind.rawValue ?? state.closed[post]?.about?.kind.rawValue)
            json.field("purpose", orNull: state.open[post]?.purpose.rawValue)
            json.channels("out", state.channelsOut(of: post), call.directory)
            json.missing(of: post, call.view)
        }
    }
}
