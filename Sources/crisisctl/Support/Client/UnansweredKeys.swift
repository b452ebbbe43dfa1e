import CrisisDesk
import CrisisModel
import Foundation

/// The keys of commands that got no answer, on disk, so that the same command again is the same command to the desk.
///
/// One file for each, named by a digest of desk, token and command. It holds the key, the time and what the command
/// took
/// from the desk (numbers and digests): no text, no name and no token. Files older than a day are forgotten.
struct UnansweredKeys: Sendable {
    /// After this a repetition is taken for a new command.
    static let lifetimeSeconds = 24.0 * 3_600
    /// Files kept at most; over it the oldest go.
    static let limit = 200

    struct Record: Hashable, Codable, Sendable {
        let key: String
        let madeAt: Date
        /// What the command took from the desk when it was first sent: sent again word for word.
        let context: JSON
    }

    /// Only for this account: 0700, its files 0600.
    let folder: String

    /// `$XDG_STATE_HOME/crisisctl`, else `~/.local/state/crisisctl`; nil where the account has no home.
    static func folder(environment: [String: String]) -> String? {
        if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/crisisctl" }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.local/state/crisisctl"
    }

    /// The name of a command: the same for the same desk, person, route and body.
    static func name(place: DeskPlace, token: String?, path: String, body: JSON) -> String {
        var hash = Hash()
        for part in [place.name, token ?? "", path] {
            hash.add(part.utf8)
            hash.add([0])
        }
        hash.add(body.bytes)
        return hash.digest().hex
    }

    /// A key nobody can guess: 32 hexadecimal digits.
    static func newKey() -> String {
        Random.bytes(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// What is kept of a command that got no answer, not older than a day.
    func unanswered(_ name: String, now: Date) -> Record? {
        // A file that can't be read is as good as none: the command is then a new one.
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path(name))), data.count < 65_536,
            let record = try? JSONDecoder().decode(Record.self, from: data),
            abs(now.timeIntervalSince(record.madeAt)) < Self.lifetimeSeconds
        else { return nil }
        return record
    }

    /// Keeps it before the command is sent. Throws when the folder can't be written.
    func keep(_ record: Record, as name: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
        prune(now: record.madeAt)
        try write(Array(try JSONEncoder().encode(record)), to: path(name))
    }

    /// The desk has answered, or was never reached.
    func forget(_ name: String) {
        // It may never have been written.
        try? FileManager.default.removeItem(atPath: path(name))
    }

    private func path(_ name: String) -> String { folder + "/" + name }

    /// Never through a link, and for nobody else from its first byte.
    private func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try handle.write(contentsOf: Data(bytes))
        try handle.synchronize()
    }

    private func prune(now: Date) {
        // A folder that can't be listed has nothing to forget.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter { $0.count == 64 }.map { (name: $0, age: age(of: $0, now: now)) }
        let kept = files.filter { $0.age < Self.lifetimeSeconds }.sorted { $0.age < $1.age }.prefix(Self.limit - 1)
        let keptNames = Set(kept.map(\.name))
        for file in files where !keptNames.contains(file.name) { forget(file.name) }
    }

    private func age(of name: String, now: Date) -> Double {
        // A file that has just gone is old.
        let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
        guard let written = attributes?[.modificationDate] as? Date else { return .infinity }
        return now.timeIntervalSince(written)
    }
}
