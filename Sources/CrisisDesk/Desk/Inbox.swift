import CrisisModel
import Foundation

/// What waits for the writer: bounded, mode commands first, with places of their own so that a flood can't turn an
/// activation away (P2, P10).
final class Inbox: Sendable {
    /// Commands that may wait, and further places for mode commands alone.
    static let places = 4_096
    static let modePlaces = 64
    /// Commands that go into one transaction.
    static let batch = 256

    struct Item: Sendable {
        let envelope: CommandEnvelope
        let answer: @Sendable (Result<Answer, DeskError>) -> Void
    }

    // Everything below is guarded by `condition`: the writer must be able to sleep on it, which a Mutex can't offer.
    private let condition = NSCondition()
    private nonisolated(unsafe) var mode: [Item] = []
    private nonisolated(unsafe) var others: [Item] = []
    private nonisolated(unsafe) var isClosed = false

    enum Refused: Error { case full, closed }

    func put(_ item: Item) throws(Refused) {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { throw .closed }
        if item.envelope.command.isMode {
            guard others.count + mode.count < Self.places + Self.modePlaces else { throw .full }
            mode.append(item)
        } else {
            // Mode commands sit in their own places as long as there are some.
            guard others.count + max(0, mode.count - Self.modePlaces) < Self.places else { throw .full }
            others.append(item)
        }
        condition.signal()
    }

    /// Sleeps until something waits, then takes as much as goes into one transaction; nil once closed and empty.
    func take() -> [Item]? {
        condition.lock()
        defer { condition.unlock() }
        while mode.isEmpty && others.isEmpty {
            if isClosed { return nil }
            condition.wait()
        }
        let first = mode.prefix(Self.batch)
        let rest = others.prefix(Self.batch - first.count)
        mode.removeFirst(first.count)
        others.removeFirst(rest.count)
        return Array(first) + rest
    }

    /// How many wait.
    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return mode.count + others.count
    }

    /// What waits is still taken; nothing more comes in.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }
}

extension Command {
    /// Whether it concerns the mode: those go before everything else.
    var isMode: Bool {
        switch self {
        case .activate, .confirmActivation, .handOver, .takeOver, .release, .takeBack, .outdate, .standDown,
            .confirmMode, .depart:
            true
        case .found, .restore, .resetTokens, .setPolicy, .setNotify, .submit, .revise, .withdraw, .approve, .returnPost, .reject, .record, .take, .done,
            .notDone, .settle, .retry, .writeLog, .markDone, .requestChannel, .approveChannel, .refuseChannel,
            .retireChannel, .setAdministrators, .setChannelSettings, .addPerson, .grant, .revoke, .reinstate,
            .nameChiefExecutive, .issueToken, .endToken, .erase, .confirmClock, .begin, .recordOutcome, .expire,
            .start, .stop, .unsealed, .stepClock, .countAttempts:
            false
        }
    }
}
