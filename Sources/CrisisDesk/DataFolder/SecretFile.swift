import Foundation
import Glibc

/// Secrets are named by plain file names; they lie in `DATA/secrets`, among the credentials that the service manager
/// gives this run (`LoadCredential=`, systemd.exec(5)), or in `/etc/crisisdesk`.
package enum SecretFile {
    /// Bytes of one secret.
    package static let limit = 4_096
    /// Where secrets lie that belong to the machine and not to one desk.
    package static let systemFolder = "/etc/crisisdesk"

    /// The secret of that name, the desk's own before the service's and the machine's. One newline at its end is left
    /// out.
    package static func load(_ name: String, of folder: DataFolder) throws(SecretError) -> Secret {
        let credentials = credentials(in: ProcessInfo.processInfo.environment)
        return try load(
            name, from: [folder.secrets, credentials, systemFolder].compactMap(\.self), credentials: credentials)
    }

    static func load(_ name: String, from folders: [String], credentials: String? = nil) throws(SecretError) -> Secret {
        guard isName(name) else { throw .notAName(name) }
        for folder in folders {
            if let secret = try load(name, in: folder, isCredential: folder == credentials) { return secret }
        }
        throw .missing(name)
    }

    /// The folder that the service manager names; nil where it names none, or one that doesn't begin at the root.
    static func credentials(in environment: [String: String]) -> String? {
        environment["CREDENTIALS_DIRECTORY"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    private static func isName(_ name: String) -> Bool {
        1...64 ~= name.utf8.count && !name.hasPrefix(".")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// nil where the folder or the file isn't there.
    private static func load(_ name: String, in folder: String, isCredential: Bool) throws(SecretError) -> Secret? {
        guard let realFolder = try resolve(folder), let real = try resolve("\(folder)/\(name)") else { return nil }
        // The only link that may be followed is one that stays inside the folder.
        guard real.hasPrefix(realFolder + "/") else { throw .outside(name) }
        var bytes = try read(real, name, isCredential: isCredential)
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        guard !bytes.isEmpty else { throw .empty(name) }
        return Secret(bytes)
    }

    private static func resolve(_ path: String) throws(SecretError) -> String? {
        do throws(FileError) {
            return try RealPath.resolve(path)
        } catch {
            guard error.number == ENOENT else { throw .file(error) }
            return nil
        }
    }

    /// Nobody but us and root can put another file in its place between the two calls: the folder is 0700 or root's.
    private static func read(_ path: String, _ name: String, isCredential: Bool) throws(SecretError) -> [UInt8] {
        try check(try facts(path), name, isCredential: isCredential)
        do throws(FileError) {
            return try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK).read(limit: limit)
        } catch {
            throw .file(error)
        }
    }

    private static func check(_ facts: FileFacts, _ name: String, isCredential: Bool) throws(SecretError) {
        guard facts.isRegular else { throw .notAFile(name) }
        guard facts.owner == geteuid() || facts.owner == 0 else { throw .notOurs(name, owner: facts.owner) }
        let isShut =
            isCredential
            ? isShutCredential(facts.mode, owner: facts.owner, group: facts.group) : !facts.isOpenToOthers
        guard isShut else { throw .openToOthers(name, mode: facts.mode) }
        guard facts.size <= limit else { throw .tooLarge(name, limit: limit) }
    }

    /// systemd lets the service read root's file through an access list; its mask stands where the group's rights would.
    static func isShutCredential(_ mode: UInt32, owner: UInt32, group: UInt32) -> Bool {
        mode & 0o077 == 0 || (mode & 0o037 == 0 && owner == 0 && group == 0)
    }

    private static func facts(_ path: String) throws(SecretError) -> FileFacts {
        do throws(FileError) {
            return try FileFacts(path)
        } catch {
            throw .file(error)
        }
    }
}
