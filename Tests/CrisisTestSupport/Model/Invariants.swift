package import CrisisModel

/// What must hold after every entry, whatever happened; told with the words of what is broken.
package struct BrokenInvariant: Error, CustomStringConvertible {
    package let description: String

    package init(description: String) { self.description = description }
}

/// Recomputes what the state keeps beside its posts and people, slowly and from the start.
package enum Invariants {
    package static func check(_ holds: Bool, _ what: @autoclosure () -> String) throws {
        if !holds { throw BrokenInvariant(description: what()) }
    }

    package static func check(_ state: DeskState, at moment: Timestamp) throws {
        guard state.founding != nil else { return }
        try checkLists(state)
        try state.open.forEach { _, post in
            try checkPost(post)
            if let crisis = state.crisis { try checkApprovals(of: post, in: crisis) }
        }
        try checkOffices(state, at: moment)
    }

    /// Queue, ready, moving, unknown and the counts per author are what the open posts give.
    private static func checkLists(_ state: DeskState) throws {
        var waiting: [Person.Number: Int] = [:]
        var sizes = (queue: 0, ready: 0, moving: 0, unknown: 0, conflicts: 0, refused: 0)
        var corrections: [Post.Number: Timestamp] = [:]
        try state.open.forEach { number, post in
            let isOpen = post.stage == .open
            let held = isOpen && !post.isDraft ? post.deliveries.filter(\.isHeld).map(\.since).min() : nil
            try check(state.queue[number] == held, "post \(number): queue")
            sizes.queue += held == nil ? 0 : 1
            let isReady = post.deliveries.contains { if case .approved = $0.state { true } else { false } }
            try check((state.ready[number] != nil) == isReady, "post \(number): ready")
            sizes.ready += isReady ? 1 : 0
            let isMoving = post.deliveries.contains(where: \.isBegun)
            try check((state.moving[number] != nil) == isMoving, "post \(number): moving")
            sizes.moving += isMoving ? 1 : 0
            let isUnknown = post.deliveries.contains(where: \.isUnknown)
            try check((state.unknown[number] != nil) == isUnknown, "post \(number): unknown")
            sizes.unknown += isUnknown ? 1 : 0
            let isInConflict = post.deliveries.contains(where: \.isInConflict)
            try check((state.conflicts[number] != nil) == isInConflict, "post \(number): conflicts")
            sizes.conflicts += isInConflict ? 1 : 0
            let isRefused = !post.isStopped && post.deliveries.contains(where: \.isRefused)
            try check((state.refused[number] != nil) == isRefused, "post \(number): refused")
            sizes.refused += isRefused ? 1 : 0
            if let held, case .corrects(let corrected)? = post.about {
                corrections[corrected] = min(corrections[corrected] ?? held, held)
            }
            if isOpen && post.deliveries.contains(where: \.isWaiting) { waiting[post.author, default: 0] += 1 }
            try check(state.closed[number] == nil, "post \(number) is open and over")
        }
        try check(state.queue.count == sizes.queue, "the queue lists a post that is over")
        try check(state.ready.count == sizes.ready, "ready lists a post that is over")
        try check(state.moving.count == sizes.moving, "moving lists a post that is over")
        try check(state.unknown.count == sizes.unknown, "unknown lists a post that is over")
        try check(state.conflicts.count == sizes.conflicts, "conflicts lists a post that is over")
        try check(state.refused.count == sizes.refused, "refused lists a post that is over")
        for number in Set(state.open.sortedKeys).union(corrections.keys) {
            try check(
                state.correctionWaitingSince(of: number) == corrections[number], "post \(number): its waiting correction")
        }
        try check(state.waitingOf.count == waiting.count, "somebody with nothing waiting is counted")
        for (author, count) in waiting { try check(state.waitingOf[author] == count, "waiting of \(author)") }
        try check(state.open.count + state.closed.count == state.posts, "a post is neither open nor over")
    }

    private static func checkPost(_ post: Post) throws {
        let underWay = post.deliveries.contains { $0.isBegun || $0.isOut }
        try check(post.stage == .open || !underWay, "post \(post.number) is \(post.stage) and under way")
        if post.isStopped {
            try check(!post.deliveries.contains(where: \.isWaiting), "post \(post.number) was stopped and waits")
        }
        let channels = post.deliveries.map(\.channel)
        try check(channels == Set(channels).sorted(), "post \(post.number): channels ascending, each once")
        for delivery in post.deliveries {
            try check(delivery.notAccepted <= delivery.attempts, "post \(post.number): more failures than attempts")
            guard case .approved(let approval) = delivery.state else { continue }
            try check(post.stage == .open, "post \(post.number) is \(post.stage) and approved")
            try check(approval.digest == post.digest, "post \(post.number): approved is another version (P4)")
        }
    }

    /// In a crisis nothing stands approved that was not approved in it, by the responsible one or under a release (P1,
    /// P2).
    private static func checkApprovals(of post: Post, in crisis: Crisis) throws {
        for delivery in post.deliveries {
            guard case .approved(let approval) = delivery.state else { continue }
            try check(approval.crisis == crisis.number, "post \(post.number): approved before the crisis")
            try check(approval.entry > crisis.entry, "post \(post.number): approved before the switch")
            let isReleased = crisis.releases.contains {
                $0.channel == delivery.channel && ($0.purpose == nil || $0.purpose == post.purpose)
            }
            try check(
                approval.capacity != .releasedAdministrator || isReleased,
                "post \(post.number): approved under a release that has ended")
        }
    }

    private static func checkOffices(_ state: DeskState, at moment: Timestamp) throws {
        let chiefs = state.people.filter { $0.holds(.chiefExecutive, at: moment) }.map(\.number)
        try check(chiefs.count <= 1, "two chief executives")
        try check(chiefs.first == state.chiefExecutive, "the chief executive is another")
        try check(!chiefs.isEmpty || state.acting != nil, "neither a chief executive nor one acting")
        for channel in state.channels {
            try check(
                chiefs.allSatisfy { state.administers($0, channel.number, at: moment) },
                "the chief executive administers every channel (G3)")
        }
        guard let crisis = state.crisis else { return }
        try check(state.mayAdminister(crisis.responsible, at: moment), "the responsible one is no administrator")
        try check(!crisis.deputies.contains(crisis.responsible), "the responsible one is a deputy too")
        try check(Set(crisis.deputies).count == crisis.deputies.count, "a deputy twice")
        try check(crisis.number == state.crises, "the crisis has another number")
    }
}
