import CrisisModel

/// Posts in a list: by number, or those that wait in the order in which somebody should look at them.
enum PostList {
    /// What a list is narrowed to.
    struct Filter {
        let state: CrisisModel.Shown?
        let author: Person.Number?
        let channel: CrisisModel.Channel.Number?
    }

    @Sendable static func show(_ call: DeskCall) throws -> Reply {
        var query = try call.query()
        let filter = try Filter(&query, call)
        let page = try PageAsked(&query)
        try query.finish()
        let order = page.order ?? (filter.state == .held ? .queue : .newest)
        if order == .queue && filter.state != .held { throw RequestFault.parameterInvalid("order") }
        let found = order == .queue ? queue(filter, page, call) : numbered(filter, page, isNewestFirst: order == .newest, call)
        let posts = try found.posts.map { try PostShown($0, in: call.view, texts: call.texts) }
        let places = QueuePlaces(of: posts, in: call.view)
        return Reply.json(reserving: 512 + posts.count * 1_024) { json in
            json.object { json in
                json.array("items") { json in
                    for post in posts { json.object { json in json.post(post, call.view, places) } }
                }
                json.field("next", orNull: found.next?.value)
            }
        }
    }

    /// Everything with something that waits for a decision; drafts don't. After a post that waits no more the list begins
    /// anew: better seen twice than not at all.
    private static func queue(
        _ filter: Filter, _ page: PageAsked, _ call: DeskCall
    ) -> (posts: [Post.Number], next: Post.Number?) {
        let all = call.state.queueInOrder(at: call.at).filter { filter.admits($0, in: call.state) }
        let start = page.after.flatMap { after in all.firstIndex { $0.value == after } }.map { $0 + 1 } ?? 0
        let posts = Array(all[start...].prefix(page.limit))
        return (posts, start + posts.count < all.count ? posts.last : nil)
    }

    private static func numbered(
        _ filter: Filter, _ page: PageAsked, isNewestFirst: Bool, _ call: DeskCall
    ) -> (posts: [Post.Number], next: Post.Number?) {
        let state = call.state
        var place = page.after.map { isNewestFirst ? min($0 - 1, state.posts) : $0 + 1 } ?? (isNewestFirst ? state.posts : 1)
        var posts: [Post.Number] = []
        var looked = 0
        while 1...max(1, state.posts) ~= place, place <= state.posts, posts.count < page.limit,
            looked < HTTPLimits.looked
        {
            let number = Post.Number(place)
            if filter.admits(number, in: state), filter.state.map({ state.shown(number, at: call.at) == $0 }) ?? true {
                posts.append(number)
            }
            place += isNewestFirst ? -1 : 1
            looked += 1
        }
        let isDone = isNewestFirst ? place < 1 : place > state.posts
        let last = isNewestFirst ? place + 1 : place - 1
        return (posts, isDone || last < 1 ? nil : Post.Number(last))
    }
}

extension PostList.Filter {
    /// Who may not read all sees his or her own and nobody else's.
    fileprivate init(_ query: inout QueryFields, _ call: DeskCall) throws {
        state = try query.choice("state")
        let named = try query.take("author").map { try call.person(named: $0) }
        channel = try query.take("channel").map { try call.channel(named: $0) }
        if !call.readsAll {
            guard named ?? call.who.person == call.who.person else { throw Refusal.notYours(.readAll) }
            author = call.who.person
        } else {
            author = named
        }
    }

    /// Whether author and channel are those asked for; the state is another matter.
    fileprivate func admits(_ number: Post.Number, in state: DeskState) -> Bool {
        if let author {
            guard state.authors(of: number).contains(author) else { return false }
        }
        guard let channel else { return true }
        return state.open[number].map { $0.delivery(on: channel) != nil }
            ?? state.closed[number].map { $0.channels.contains(channel) } ?? false
    }
}
