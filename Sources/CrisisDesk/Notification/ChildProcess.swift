import CrisisModel
import Glibc

/// A program of the machine that is run once: arguments as they are and no shell, what it reads ready before it starts, an end
/// to its time, and none of our files in its hands.
struct ChildProcess {
    /// How it ended.
    enum End: Hashable, Sendable {
        case exited(code: Int, words: String)
        /// By a signal of somebody's.
        case killed(signal: Int)
        /// It took too long, and was ended with everything it had started.
        case tooSlow
        case notStarted(errno: Int32)
        /// More to read than fits into a pipe that nobody reads yet.
        case tooLarge
    }

    /// An absolute path.
    let path: String
    let arguments: [String]

    /// How often it is looked whether it has ended.
    private static let look = Duration.milliseconds(20)
    /// How long what was ended may take to be gone.
    private static let grace = Duration.seconds(2)

    func run(reading input: [UInt8], within span: Span) async -> End {
        guard let reading = Pipe.pair(), let words = Pipe.pair() else { return .notStarted(errno: errno) }
        guard reading.fill(input) else {
            words.closeBoth()
            return .tooLarge
        }
        var child: pid_t = 0
        let number = spawn(&child, reading: reading, words: words)
        reading.closeBoth()
        words.closeWriting()
        defer { words.closeReading() }
        guard number == 0 else { return .notStarted(errno: number) }
        if let status = await ended(child, within: .milliseconds(span.milliseconds)) {
            return Self.end(status, words.text(limit: NoticeLimits.words))
        }
        // The group, for it may have started others.
        kill(-child, SIGKILL)
        _ = await ended(child, within: Self.grace)
        return .tooSlow
    }

    /// Its status as of wait(2); nil where it still runs, or where we are told to stop.
    private func ended(_ child: pid_t, within span: Duration) async -> Int32? {
        let deadline = ContinuousClock.now + span
        var status: Int32 = 0
        while true {
            if waitpid(child, &status, WNOHANG) == child { return status }
            guard ContinuousClock.now < deadline else { return nil }
            // Called off: it is ended like one that is too slow.
            guard (try? await Task.sleep(for: Self.look)) != nil else { return nil }
        }
    }

    private static func end(_ status: Int32, _ words: String) -> End {
        let signal = Int(status & 0x7F)
        return signal == 0 ? .exited(code: Int(status >> 8 & 0xFF), words: words) : .killed(signal: signal)
    }
}

// Starting it.
extension ChildProcess {
    /// What it gets to know of the machine.
    private static let environment = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]

    private func spawn(_ child: inout pid_t, reading: Pipe, words: Pipe) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, reading.reader, 0)
        posix_spawn_file_actions_adddup2(&actions, words.writer, 1)
        posix_spawn_file_actions_adddup2(&actions, words.writer, 2)
        for descriptor in Self.inherited { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = Self.attributes
        defer { posix_spawnattr_destroy(&attributes) }
        return Self.withStrings([path] + arguments) { arguments in
            Self.withStrings(Self.environment) { environment in
                posix_spawn(&child, path, &actions, &attributes, arguments, environment)
            }
        }
    }

    /// A group of its own, and no signal turned off for it that this program has turned off for itself.
    private static var attributes: posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var (every, none) = (sigset_t(), sigset_t())
        sigfillset(&every)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &every)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        return attributes
    }

    /// Open files of this program that a child would have too. One that is closed meanwhile does no harm.
    private static var inherited: [Int32] {
        guard let folder = opendir("/proc/self/fd") else { return [] }
        defer { closedir(folder) }
        var found: [Int32] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard let descriptor = Int32(name), descriptor > 2, fcntl(descriptor, F_GETFD) & FD_CLOEXEC == 0 else { continue }
            found.append(descriptor)
        }
        return found
    }

    private static func withStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        var pointers: [UnsafeMutablePointer<CChar>?] = []
        for text in texts { pointers.append(strdup(text)) }
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers + [nil])
    }

    /// Two ends of a pipe that no program started from here inherits.
    private struct Pipe {
        let reader: Int32
        let writer: Int32

        static func pair() -> Pipe? {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return Pipe(reader: ends[0], writer: ends[1])
        }

        /// Writes everything before anybody reads, and says whether it fitted.
        func fill(_ bytes: [UInt8]) -> Bool {
            _ = fcntl(writer, F_SETFL, O_NONBLOCK)
            let written = bytes.withUnsafeBytes { write(writer, $0.baseAddress, $0.count) }
            guard written == bytes.count else {
                closeBoth()
                return false
            }
            return true
        }

        /// What was said so far, cut and made harmless.
        func text(limit: Int) -> String {
            _ = fcntl(reader, F_SETFL, O_NONBLOCK)
            var bytes = [UInt8](repeating: 0, count: limit)
            let count = bytes.withUnsafeMutableBytes { read(reader, $0.baseAddress, $0.count) }
            return Phrases.clean(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self), limit: limit)
        }

        func closeWriting() { close(writer) }
        func closeReading() { close(reader) }

        func closeBoth() {
            closeReading()
            closeWriting()
        }
    }
}
