extension DeskState {
    mutating func apply(_ event: PostSubmitted, _ entry: Entry) {
        guard let author = entry.caller.actor.person else { return }
        posts = max(posts, event.post.value)
        submittedOf[author] = MinuteCount.next(entry.at, after: submittedOf[author])
        let version = event.version
        let deliveries = deliveries(of: version, by: author, in: entry)
        put(
            Post(
                number: event.post, id: event.id, author: author, coAuthors: [],
                about: Post.About(event.type, event.about), version: 1, versionEntry: entry.number,
                submittedAt: entry.at, stage: .open,
                digest: version.manifest.digest, purpose: version.purpose, language: version.language,
                publishAt: version.publishAt, notAfter: version.notAfter, isAsked: version.publish,
                deliveries: deliveries))
        if let about = event.about, event.type == .retraction, deliveries.contains(where: { !$0.isHeld }) {
            takeDown(about, at: entry.at)
        }
        noteDecision(placedApproved: deliveries, entry)
    }

    /// Nothing more of a post goes out once a retraction of it is approved, whether or not anything waits just now.
    private mutating func takeDown(_ number: Post.Number, at moment: Timestamp) {
        change(number) { $0.stop(as: .withdrawn, at: moment) }
    }

    private func deliveries(of version: Version, by author: Person.Number, in entry: Entry) -> [Delivery] {
        version.placed.map { placed in
            let state: Delivery.State =
                if let approved = placed.approved {
                    .approved(approval(approved, of: version.manifest.digest, by: author, in: entry))
                } else {
                    .held(placed.held ?? .notAsked)
                }
            return Delivery(channel: placed.channel, text: placed.text.digest, state: state, since: entry.at)
        }
    }

    private func approval(
        _ approved: ApprovedAs, of digest: Digest, by person: Person.Number, in entry: Entry
    ) -> Approval {
        Approval(
            by: person, capacity: approved.capacity, crisis: approved.crisis, digest: digest, at: entry.at,
            entry: entry.number, needsSecond: approved.needsSecond ?? false)
    }

    mutating func apply(_ event: PostRevised, _ entry: Entry) {
        guard let author = entry.caller.actor.person else { return }
        let version = event.version
        let deliveries = deliveries(of: version, by: author, in: entry)
        change(event.post) { post in
            if !post.authors.contains(author) { post.coAuthors.append(author) }
            post.version = event.revision
            post.versionEntry = entry.number
            post.stage = .open
            post.digest = version.manifest.digest
            post.purpose = version.purpose
            post.language = version.language
            post.publishAt = version.publishAt
            post.notAfter = version.notAfter
            post.isAsked = version.publish
            post.deliveries = deliveries.map { $0.carryingOn(from: post.delivery(on: $0.channel)) }
        }
        noteDecision(placedApproved: deliveries, entry)
    }

    mutating func apply(_ event: PostApproved, _ entry: Entry) {
        guard let person = entry.caller.actor.person else { return }
        let approval = approval(event.approved, of: event.digest, by: person, in: entry)
        change(event.post) { post in
            for channel in event.channels {
                post.change(channel) { delivery in
                    delivery.notAccepted = 0
                    delivery.enter(.approved(approval), at: entry.at)
                }
            }
        }
        if case .retracts(let about) = open[event.post]?.about { takeDown(about, at: entry.at) }
        noteDecision(entry)
    }

    mutating func apply(_ event: PostCountersigned, _ entry: Entry) {
        change(event.post) { post in
            for channel in event.channels {
                post.change(channel) { delivery in
                    guard case .approved(var approval) = delivery.state else { return }
                    approval.second = entry.caller.actor.person
                    approval.secondAt = entry.at
                    delivery.state = .approved(approval)
                }
            }
        }
    }

    mutating func apply(_ event: PostReturned, _ entry: Entry) {
        change(event.post) { post in
            post.stage = .returned
            for index in post.deliveries.indices where post.deliveries[index].isWaiting {
                post.deliveries[index].enter(.held(.notAsked), at: entry.at)
            }
        }
        noteDecision(entry)
    }

    mutating func apply(_ event: PostRejected, _ entry: Entry) {
        close(event.post, as: .rejected, at: entry.at)
        noteDecision(entry)
    }

    mutating func apply(_ event: PostWithdrawn, _ entry: Entry) { close(event.post, as: .withdrawn, at: entry.at) }

    mutating func apply(_ event: PostExpired, _ entry: Entry) { close(event.post, as: .expired, at: entry.at) }

    /// Cancels what waits. The post is over as that unless something of it is out.
    private mutating func close(_ number: Post.Number, as stage: Post.Stage, at moment: Timestamp) {
        change(number) { $0.stop(as: stage, at: moment) }
    }

    mutating func apply(_ event: PostRecorded, _ entry: Entry) {
        guard let author = entry.caller.actor.person else { return }
        posts = max(posts, event.post.value)
        var post = Post(
            number: event.post, id: event.id, author: author, coAuthors: [], about: nil, version: 1,
            versionEntry: entry.number, submittedAt: entry.at, stage: .open, digest: event.text.digest,
            purpose: event.purpose, language: event.language, publishAt: nil, notAfter: nil, isAsked: true,
            deliveries: event.channels.map {
                Delivery(channel: $0, text: event.text.digest, state: .recorded, since: entry.at)
            })
        post.outSince = entry.happenedAt
        put(post)
        if let number = event.crisis, number == crisis?.number { crisis?.reach(event.channels) }
    }

    /// The ground *waited* counts from the responsible one's last decision.
    private mutating func noteDecision(_ entry: Entry) {
        guard crisis != nil, entry.capacity == .responsible else { return }
        crisis?.lastDecision = entry.at
    }

    private mutating func noteDecision(placedApproved deliveries: [Delivery], _ entry: Entry) {
        guard deliveries.contains(where: { $0.approval?.capacity == .responsible }) else { return }
        crisis?.lastDecision = entry.at
    }
}
