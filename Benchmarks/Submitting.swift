import CrisisDesk
import CrisisModel
import Foundation
import Glibc
import Logging
import Synchronization

/// Posts handed in over HTTP, each on the disk before it is answered; and the switch under that load. The desk runs in this
/// process with everything it has, so that its commits can be counted; the clients are another program.
struct Submitting {
    let town: Town
    let seconds: Int

    /// Scheduled far ahead on a channel by hand: nothing but the submit itself happens.
    private static let scheduled = """
        string.format('{"channels":["facebook"],"text":"Vannet kan drikkes igjen i hele sentrum %d. Neste oppdatering klokka ti.", \
        "publish":true,"publishAt":"\(RFC3339.format(Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) + .days(90)))"}', count)
        """
    /// Out at once on the crisis page, while normal.
    private static let atOnce = """
        string.format('{"channels":["kriseside"],"text":"Veien er stengt ved bru %d.","publish":true}', count)
        """

    func figures() async throws -> [Figure] {
        let desk = try await Served.start(town.data)
        let load = Load(folder: town.folder, port: desk.running.port)
        let one = try await measure(desk.running, load, clients: 1)
        let many = try await measure(desk.running, load, clients: 64)
        let activation = try await activate(desk.running, load)
        try await desk.stop()
        let after = try begunWithoutLeave(after: activation.entry)
        return one.alone + many.together + activation.figures + [
            Figure("  deliveries begun without leave after it", .count(Double(after), "deliveries"))
        ]
    }

    /// One round of a number of clients, and its limits measured beside it.
    private func measure(_ desk: RunningDesk, _ load: Load, clients: Int) async throws -> Round {
        let constant = try load.run("/health", clients: clients, seconds: seconds)
        let before = desk.written
        let submits = try load.run(
            "/v1/posts", clients: clients, seconds: seconds, token: town.token, body: Self.scheduled)
        let after = desk.written
        guard submits.refused == 0 else { throw Unfit("\(submits.refused) of \(submits.accepted) submits were refused") }
        let commits = Double(after.commits - before.commits)
        let batch = Double(after.entries - before.entries) / commits
        let rows = max(1, Int(batch.rounded()))
        let insert = try Inserting.transaction(of: rows, bytes: 900, in: town.folder, seconds: 3)
        return Round(
            constant: constant, submits: submits, batch: batch, commits: commits / submits.seconds,
            insertedRows: Double(rows), insert: insert)
    }

    private struct Round {
        let constant: Load.Result
        let submits: Load.Result
        let batch: Double
        let commits: Double
        let insertedRows: Double
        let insert: Double

        var alone: [Figure] {
            [
                Figure(
                    "durable submit, 1 client, median", .microseconds(submits.median),
                    against: .microseconds(constant.median + insert), "a round trip and one fsynced insert", .atMost(1.5)),
                Figure("  the same, p99", .microseconds(submits.p99)),
            ]
        }

        var together: [Figure] {
            [
                Figure(
                    "durable submits, 64 clients", .rate(submits.rate), against: .rate(constant.rate),
                    "the constant answer, 64 clients", .atMost(2.5)),
                Figure(
                    "  the same", .rate(submits.rate), against: .rate(insertedRows / insert * 1e6),
                    "bare fsynced inserts of as many rows"),
                Figure("  entries to a commit", .count(batch, "entries")),
                Figure("  fsyncs", .rate(commits)),
                Figure("  latency p99", .microseconds(submits.p99)),
            ]
        }
    }

    /// Crisis staff convened while 64 clients publish at once.
    private func activate(_ desk: RunningDesk, _ load: Load) async throws -> (entry: Int, figures: [Figure]) {
        let clients = try load.begin("/v1/posts", clients: 64, seconds: 4, token: town.token, body: Self.atOnce)
        let start = desk.written.entries
        while desk.written.entries < start + 2_000 { try await Task.sleep(for: .milliseconds(5)) }
        let connection = try Connection(port: desk.port)
        let request = request("/v1/crisis", #"{"reason":"Flom","responsible":"ola"}"#)
        let before = desk.written.commits
        let begun = ContinuousClock.now
        let answer = try connection.ask(request)
        let took = (ContinuousClock.now - begun).inMicroseconds
        let commits = desk.written.commits - before
        _ = try clients.finish()
        guard let entry = answer.firstMatch(of: /"entry":([0-9]+)/).flatMap({ Int($0.1) }) else { throw Unfit(answer) }
        return (entry, [
            Figure("activation under that load", .microseconds(took)),
            Figure(
                "  commits until it is answered", .count(Double(commits), "commits"), against: .count(2, "commits"),
                "the next but one", .atMost(1)),
        ])
    }

    private func request(_ path: String, _ body: String) -> String {
        """
        POST \(path) HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer \(town.token)\r
        Idempotency-Key: \(UUID().uuidString)\r
        Content-Type: application/json\r
        Content-Length: \(body.utf8.count)\r
        \r
        \(body)
        """
    }

    /// Counts deliveries that began after the switch of what nobody approved after it.
    private func begunWithoutLeave(after switched: Int) throws -> Int {
        let ledger = try town.ledger()
        var approved: Set<Post.Number> = []
        var count = 0
        var next = switched + 1
        while true {
            let page = try ledger.entries(from: next, limit: 1_000)
            guard let last = page.last else { return count }
            for stored in page {
                switch stored.entry.event {
                case .postApproved(let event): approved.insert(event.post)
                case .deliveryBegun(let event): count += approved.contains(event.post) ? 0 : 1
                default: break
                }
            }
            next = last.entry.number + 1
        }
    }
}

/// One connection that stands before the clock is started: making it is no part of an answer.
private final class Connection {
    private let socket: Int32

    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(INADDR_LOOPBACK).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isConnected else { throw Unfit("no connection to port \(port)") }
    }

    deinit { close(socket) }

    /// The beginning of the answer, which holds all that is short.
    func ask(_ request: String) throws -> String {
        let bytes = Array(request.utf8)
        guard write(socket, bytes, bytes.count) == bytes.count else { throw Unfit("not sent") }
        var answer = [UInt8](repeating: 0, count: 16_384)
        let count = read(socket, &answer, answer.count)
        guard count > 0 else { throw Unfit("no answer") }
        return String(decoding: answer[..<count], as: UTF8.self)
    }
}

/// The desk of this process, until it is told to stop.
private struct Served {
    let running: RunningDesk
    private let task: Task<Void, any Error>

    static func start(_ data: String) async throws -> Served {
        let options = try ServeOptions(data: data, listen: "127.0.0.1:0")
        var log = Logger(label: "bench")
        log.logLevel = .critical
        let quiet = log
        let (ready, say) = AsyncStream.makeStream(of: RunningDesk.self)
        let task = Task.detached { try await DeskProgram.serve(options, log: quiet) { say.yield($0) } }
        for await running in ready { return Served(running: running, task: task) }
        throw Unfit("the desk never listened")
    }

    /// As the system would: the whole way down.
    func stop() async throws {
        kill(getpid(), SIGTERM)
        try await task.value
    }
}
