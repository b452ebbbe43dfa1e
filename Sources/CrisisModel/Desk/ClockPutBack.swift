extension DeskState {
    /// When a command happens that comes while the machine's clock says `clock`: never before the last entry. Only a person
    /// who confirms the time sets it back, to what the clock says, where it had run ahead (P7, P8).
    public func moment(of command: Command, clock: Timestamp) -> Timestamp {
        if case .confirmClock = command, isClockInDoubt { return clock }
        return max(clock, lastAt)
    }

    /// The clock had run ahead and was put right: since when something waits is counted from now where the log says a time
    /// that has not been yet.
    mutating func putBack(to moment: Timestamp) {
        crisis?.putBack(to: moment)
        for number in Set(queue.sortedKeys + ready.sortedKeys).sorted() {
            change(number) { post in
                for index in post.deliveries.indices {
                    post.deliveries[index].since = min(post.deliveries[index].since, moment)
                    post.deliveries[index].notBefore = nil
                }
            }
        }
    }
}

extension Crisis {
    fileprivate mutating func putBack(to moment: Timestamp) {
        since = min(since, moment)
        inOfficeSince = min(inOfficeSince, moment)
        lastDecision = lastDecision.map { min($0, moment) }
    }
}

extension Event {
    /// Whether its entry may be recorded before the one ahead of it.
    public var mayPutBack: Bool { if case .clockConfirmed = self { true } else { false } }
}
