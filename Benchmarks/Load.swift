import Foundation

/// Requests from another program, wrk, so that what is measured is not our own client.
struct Load {
    struct Result {
        /// Answered with a success, and with anything else.
        let accepted: Double
        let refused: Double
        let seconds: Double
        /// Microseconds.
        let median: Double
        let p99: Double

        var rate: Double { accepted / seconds }
    }

    let folder: String
    let port: Int

    /// GET, or with a token POST of what the Lua expression `body` gives.
    func run(_ path: String, clients: Int, seconds: Int, token: String? = nil, body: String? = nil) throws -> Result {
        try begin(path, clients: clients, seconds: seconds, token: token, body: body).finish()
    }

    /// The same, going on while something else is done.
    func begin(_ path: String, clients: Int, seconds: Int, token: String? = nil, body: String? = nil) throws -> Going {
        // The script carries the token: an argument could be read by everybody on the machine.
        let script = folder + "/load-\(UUID().uuidString).lua"
        try Data(Self.script(path, token: token, body: body).utf8).write(to: URL(filePath: script))
        return Going(
            child: try Child("wrk", ["-t1", "-c\(clients)", "-d\(seconds)s", "--timeout", "10s", "-s", script, "http://127.0.0.1:\(port)\(path)"]))
    }

    /// Requests under way.
    struct Going {
        fileprivate let child: Child

        func finish() throws -> Result { try Result(child.finish()) }
    }

    /// As it stands in a query.
    private static func escaped(_ word: Substring) -> String {
        word.utf8.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "%\(String($0, radix: 16, uppercase: true))" }.joined()
    }

    /// Every request has a key of its own, as a client that must not send twice gives it.
    private static func script(_ path: String, token: String?, body: String?) -> String {
        let request =
            if let body {
                """
                local head = { ["Authorization"] = "Bearer \(token ?? "")", ["Content-Type"] = "application/json" }
                function request()
                  count = count + 1
                  head["Idempotency-Key"] = "\(UUID().uuidString)-" .. count
                  return wrk.format("POST", nil, head, \(body))
                end
                """
            } else if let token {
                """
                local head = { ["Authorization"] = "Bearer \(token)" }
                local words = { \(Dice.words.map { "\"\(Self.escaped($0))\"" }.joined(separator: ", ")) }
                function request()
                  count = count + 1
                  return wrk.format("GET", "\(path)" .. words[count % #words + 1], head)
                end
                """
            } else {
                ""
            }
        return """
            local count = 0
            \(request)
            function done(summary, latency, requests)
              local refused = summary.errors.status + summary.errors.timeout + summary.errors.read + summary.errors.write
              io.write(string.format("RESULT %d %d %d %f %f\\n", summary.requests, refused, summary.duration,
                latency:percentile(50), latency:percentile(99)))
            end
            """
    }
}

extension Load.Result {
    /// From what the script prints at its end.
    fileprivate init(_ output: String) throws {
        guard let line = output.split(separator: "\n").last(where: { $0.hasPrefix("RESULT ") }) else {
            throw Unfit("wrk said: \(output)")
        }
        let numbers = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        guard numbers.count == 5 else { throw Unfit("wrk said: \(line)") }
        self.init(
            accepted: numbers[0] - numbers[1], refused: numbers[1], seconds: numbers[2] / 1e6, median: numbers[3],
            p99: numbers[4])
    }
}

/// A program that ends by itself.
private struct Child {
    private let name: String
    private let process = Process()
    private let pipe = Pipe()

    init(_ name: String, _ arguments: [String]) throws {
        self.name = name
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
    }

    /// What it printed.
    func finish() throws -> String {
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        guard process.terminationStatus == 0 else { throw Unfit("\(name) ended with \(process.terminationStatus): \(text)") }
        return text
    }
}

/// A desk in a process of its own, as it is run for real.
final class ServedDesk {
    let port: Int
    /// From the start of the process until it listens.
    let start: Duration
    private let process = Process()
    private let pipe = Pipe()

    init(_ data: String) throws {
        let begun = ContinuousClock.now
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
            path: "crisisctl")
        process.arguments = ["serve", "--listen", "127.0.0.1:0"]
        process.environment = ["CRISISDESK_DATA": data, "CRISISDESK_LANG": "en"]
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, pipe)
        try process.run()
        var said = ""
        var port: Int?
        while port == nil {
            let data = pipe.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Unfit("the desk said: \(said)") }
            said += String(decoding: data, as: UTF8.self)
            port = said.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)[^0-9]/).flatMap { Int($0.1) }
        }
        start = ContinuousClock.now - begun
        self.port = port ?? 0
    }

    /// Resident memory in megabytes, as the system counts it.
    func memory() throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        guard let kilobytes = status.firstMatch(of: /VmRSS:\s+([0-9]+) kB/).flatMap({ Double($0.1) }) else {
            throw Unfit("no VmRSS")
        }
        return kilobytes / 1_024
    }

    func stop() throws {
        process.terminate()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Unfit("the desk ended with \(process.terminationStatus)") }
    }
}
