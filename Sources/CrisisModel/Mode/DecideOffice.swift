// Who is responsible: hand-over, and stepping in on one of three grounds.
extension Deciding {
    func handOver(
        to: Person.Number, from: Person.Number, crisis named: Int?, reason: Words?
    ) throws(Refusal) -> Verdict {
        let crisis = try currentCrisis()
        let capacity = try may(.handOver)
        try checkCurrent(crisis, number: named, responsible: from)
        _ = try able(to)
        guard to != crisis.responsible else { throw .alreadyResponsible(to) }
        try check(reason)
        return Verdict(capacity, .handedOver(handedOver(crisis, to: to, former: from, reason: reason)))
    }

    /// The former one becomes first deputy; `former` is nil for one who is gone.
    func handedOver(
        _ crisis: Crisis, to: Person.Number, former: Person.Number?, reason: Words?
    ) -> HandedOver {
        let others = crisis.deputies.filter { $0 != to && $0 != crisis.responsible }
        let first = former.map { [$0] } ?? []
        return HandedOver(
            crisis: crisis.number, from: crisis.responsible, to: to, deputies: first + others, reason: reason)
    }

    func takeOver(
        _ ground: Ground, from: Person.Number, crisis named: Int?, reason: Words?
    ) throws(Refusal) -> Verdict {
        let crisis = try currentCrisis()
        let capacity = try may(.takeOver)
        let taker = try enterer(for: .takeOver)
        try checkCurrent(crisis, number: named, responsible: from)
        guard taker != crisis.responsible else { throw .alreadyResponsible(taker) }
        _ = try able(taker)
        try check(reason)
        let waited = try check(ground, of: crisis, by: taker)
        var calls: [Call] = []
        if case .unreachable(let made) = ground { calls = made }
        return Verdict(
            capacity,
            .tookOver(
                TookOver(
                    crisis: crisis.number, from: from, to: taker, ground: ground.kind,
                    calls: calls.isEmpty ? nil : calls, waited: waited,
                    deputies: crisis.deputies.filter { $0 != taker && $0 != from } + [from],
                    acting: newlyActing(taker, calls: calls), reason: reason)))
    }

    /// Whether the ground holds; of *waited*, the post that shows it.
    private func check(_ ground: Ground, of crisis: Crisis, by taker: Person.Number) throws(Refusal) -> Post.Number? {
        switch ground {
        case .ordered:
            try checkOrdered()
            return nil
        case .unreachable(let calls):
            try check(calls)
            try checkCalls(calls, of: crisis, by: taker)
            return nil
        case .waited:
            guard !state.isClockInDoubt else { throw .clockInDoubt }
            return try postThatWaited(in: crisis, for: place(of: taker))
        }
    }

    /// Ordered by somebody else who could have handed over or stands in for one who could.
    private func checkOrdered() throws(Refusal) {
        guard let by = caller.order.decidedBy, by != caller.actor.person, caller.order.told != .oneself else {
            throw .orderMissing
        }
        let orderers: [Capacity] = [.chiefExecutive, .acting, .succession, .responsible]
        guard orderers.contains(where: { state.holds($0, .person(by), about: .none, at: at) }) else {
            throw .orderMissing
        }
    }

    /// The responsible one and every deputy ahead were rung, since the responsible one came into office.
    private func checkCalls(_ calls: [Call], of crisis: Crisis, by taker: Person.Number) throws(Refusal) {
        let ahead = state.deputiesInOrder(at: at).prefix { $0 != taker }
        // Calls are noted to the minute, so one made in the minute of coming into office counts.
        let rung = Set(calls.filter { $0.at + Limits.clockSlack >= crisis.inOfficeSince }.map(\.person))
        let missing = ([crisis.responsible] + ahead).filter { $0 != taker && !rung.contains($0) }
        guard missing.isEmpty else { throw .callsMissing(missing) }
    }

    /// k: the place among the deputies from 1; everyone else comes after the last.
    private func place(of taker: Person.Number) -> Int {
        let deputies = state.deputiesInOrder(at: at)
        return (deputies.firstIndex(of: taker) ?? deputies.count) + 1
    }

    /// The first post that has waited k times as long as the policy allows; campaigns and posts nobody asked to publish
    /// don't count, and no wait is older than the responsible one's coming into office or last decision.
    private func postThatWaited(in crisis: Crisis, for place: Int) throws(Refusal) -> Post.Number {
        var earliest: (at: Timestamp, post: Post.Number)?
        state.queue.forEach { number, since in
            guard let post = state.open[number], post.isLive(at: at), post.purpose != .campaign, post.waitsForDecision
            else { return }
            let due = state.waitStart(since, in: crisis) + place * state.policy.takeOverAfter(post.purpose)
            if earliest.map({ (due, number) < ($0.at, $0.post) }) ?? true { earliest = (due, number) }
        }
        guard let earliest else { throw .notWaitedLongEnough(until: nil) }
        guard earliest.at <= at else { throw .notWaitedLongEnough(until: earliest.at) }
        return earliest.post
    }

    /// The first of the succession who steps in when the chief executive was rung in vain, or there is none, acts.
    private func newlyActing(_ taker: Person.Number, calls: [Call]) -> Person.Number? {
        guard !isSomebodyActing, state.policy.succession.contains(taker), taker != state.chiefExecutive else {
            return nil
        }
        guard let chief = state.chiefExecutive else { return taker }
        return calls.contains { $0.person == chief } ? taker : nil
    }
}
