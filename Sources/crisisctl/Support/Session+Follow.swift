import Foundation

// What is written while somebody looks.
extension Session {
    /// How long after a connection broke it is made again.
    private static var pause: Duration { .seconds(3) }

    /// Asks `isEnough` now and whenever the log went on, with how far it has, until it says yes or nobody reads any more. A
    /// connection that breaks is made again, and told of; what can't get better by itself is thrown.
    func follow(after place: Int, until isEnough: (Int) async throws -> Bool) async throws {
        var scan = EventScan(after: place)
        guard try await !isEnough(place) else { return }
        var isLost = false
        while true {
            do {
                // What came while the connection was broken is told first, from where it broke.
                try await client.stream("/v1/events?after=\(scan.place)") { bytes in
                    if isLost { tell(LogTalk.found) }
                    isLost = false
                    guard screen.isRead() else { throw Enough() }
                    if scan.take(bytes), try await isEnough(scan.place) { throw Enough() }
                }
            } catch is Enough {
                return
            } catch let trouble as Trouble where trouble.mayPass {
                if !isLost { tell(LogTalk.lost) }
                isLost = true
            }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// Nothing more is wanted: not an error, but a way out of a connection.
    private struct Enough: Error {}
}

extension Trouble {
    /// Whether the same may go well in a moment: no network, a desk that is being started again, a proxy without it.
    fileprivate var mayPass: Bool {
        switch self {
        case .unreachable, .noAnswer: true
        case .problem(let problem): 502...504 ~= problem.status && problem.ending != .sealed
        case .usage, .machine, .register, .export, .stopped, .notProven: false
        }
    }
}
