import Foundation

// Commands that change something.
extension Session {
    /// A command as a person typed it, before anything was taken from the desk.
    struct Change {
        let path: String
        let typed: Body
        let isNew: Bool
    }

    /// The command with its order: whose decision, how told, when.
    func change(_ path: String, _ typed: Body = [:], order: OrderOptions) async throws -> Change {
        var body = typed
        body["told"] = order.told?.code
        body["decidedBy"] = order.decidedBy
        if let happened = order.happened { body["happenedAt"] = RFC3339Time.write(try await past(happened)) }
        return Change(path: path, typed: body, isNew: order.isNew)
    }

    /// What is kept of the same command, if it got no answer before.
    func unanswered(_ change: Change) -> UnansweredKeys.Record? {
        change.isNew ? nil : keys?.unanswered(name(of: change), now: now)
    }

    /// Sends it, under the key of the same command if that got no answer before; then with what that took from the
    /// desk.
    ///
    /// The key lies on disk before anything is sent, and goes when the desk has answered.
    func send(_ change: Change, taking context: Body = [:]) async throws -> DeskAnswer {
        let earlier = unanswered(change)
        if let earlier { tell(TroubleTalk.unansweredBefore, ["time": await printingZone().show(earlier.madeAt)]) }
        let record =
            earlier
            ?? UnansweredKeys.Record(key: UnansweredKeys.newKey(), madeAt: now, context: context.json)
        keep(record, for: change)
        let body = change.typed.adding(Body(record.context)).json.bytes
        do throws(Trouble) {
            let answer = try await client.post(change.path, body, key: record.key)
            keys?.forget(name(of: change))
            return answer
        } catch let trouble {
            if !trouble.mayHaveBeenDone { keys?.forget(name(of: change)) }
            throw trouble
        }
    }

    /// Both in one, for commands that take nothing from the desk.
    func send(_ path: String, _ typed: Body = [:], order: OrderOptions) async throws -> DeskAnswer {
        try await send(try await change(path, typed, order: order))
    }

    private func name(of change: Change) -> String {
        UnansweredKeys.name(
            place: client.place, token: client.token, path: change.path, body: change.typed.json)
    }

    private func keep(_ record: UnansweredKeys.Record, for change: Change) {
        do {
            guard let keys else { throw POSIXError(.ENOENT) }
            try keys.keep(record, as: name(of: change))
        } catch {
            // A crisis does not wait for a full disk: the command goes, and the person knows.
            tell(TroubleTalk.keyNotKept, ["folder": keys?.folder ?? "~", "reason": FileTrouble.reason(error)])
        }
    }
}

// Times that a person typed.
extension Session {
    /// One that has been.
    func past(_ written: WrittenTime) async throws -> Date {
        let zone = try await zone()
        return try settle(LocalTime(zone: zone.zone, now: now).past(written), written, zone)
    }

    /// One to come, as it is sent.
    func coming(_ written: WrittenTime?) async throws -> String? {
        guard let written else { return nil }
        let zone = try await zone()
        return RFC3339Time.write(try settle(LocalTime(zone: zone.zone, now: now).coming(written), written, zone))
    }

    /// One that has been, as it is sent.
    func pastTime(_ written: WrittenTime?) async throws -> String? {
        guard let written else { return nil }
        return RFC3339Time.write(try await past(written))
    }

    /// Says what a short time was taken for, wherever it may surprise.
    private func settle(_ meaning: LocalTime.Meaning, _ written: WrittenTime, _ zone: DeskZone) throws(Trouble) -> Date
    {
        switch meaning {
        case .moment(let moment):
            if case .clock = written, !zone.isSameDay(moment, now) {
                tell(TimeTalk.taken, ["time": written.text, "moment": zone.show(moment)])
            }
            return moment
        case .twice(let taken, let other):
            tell(
                TimeTalk.twice,
                ["time": written.text, "moment": zone.show(taken), "other": zone.showOffset(other)])
            return taken
        case .skipped(let day): throw .usage(.timeSkipped, ["time": written.text, "day": day])
        case .noSuchDay: throw .usage(.noSuchDay, ["time": written.text])
        }
    }
}
