/// Which kind of file system lies where, by `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
struct MountTable {
    /// One line of the table; `point` with its octal escapes undone.
    struct Mount: Hashable {
        let point: String
        let kind: String
    }

    let mounts: [Mount]

    private static let path = "/proc/self/mountinfo"
    private static let bytes = 4 << 20

    init(_ text: String) {
        mounts = text.split(separator: "\n").compactMap { line in Self.mount(line) }
    }

    /// The table of this process; empty where the system has none.
    static func current() throws(FileError) -> MountTable {
        MountTable(String(decoding: try DurableFile.read(path, limit: bytes) ?? [], as: UTF8.self))
    }

    /// The kind under a real path: the longest mount point that holds it, the last one of those, for a later mount
    /// covers an earlier one. nil where the table knows nothing.
    func kind(under path: String) -> String? {
        var best: Mount?
        for mount in mounts where Self.holds(mount.point, path) && mount.point.utf8.count >= best?.point.utf8.count ?? 0
        {
            best = mount
        }
        return best?.kind
    }

    private static func holds(_ point: String, _ path: String) -> Bool {
        point == "/" || path == point || path.hasPrefix(point + "/")
    }

    /// `36 35 98:0 /root /point options [tags] - kind source options`
    private static func mount(_ line: Substring) -> Mount? {
        let fields = line.split(separator: " ")
        guard fields.count > 4, let mark = fields.dropFirst(5).firstIndex(of: "-"), mark + 1 < fields.count else {
            return nil
        }
        return Mount(point: unescaped(fields[4]), kind: String(fields[mark + 1]))
    }

    /// Space, tab, newline and backslash stand as `\040` and so on.
    private static func unescaped(_ field: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            let escape = byte == UInt8(ascii: "\\") && digits.count == 3 ? octal(digits) : nil
            bytes.append(escape ?? byte)
            if escape != nil { rest = rest.dropFirst(3) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func octal(_ digits: ArraySlice<UInt8>) -> UInt8? {
        UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
    }
}

/// Where a lock and an fsync mean less than they say.
enum NetworkFileSystem {
    private static let kinds: Set<String> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "9p", "virtiofs", "vboxsf", "vmhgfs", "prl_fs",
        "afs", "coda", "ceph", "lustre", "gpfs", "beegfs", "orangefs", "pvfs2", "glusterfs", "davfs", "gfs2", "ocfs2",
    ]
    /// What a FUSE program shows may lie anywhere; these two lie on this machine.
    private static let localPrograms: Set<String> = ["fuseblk", "fuse.fuse-overlayfs"]

    /// Whether a kind, as the mount table names it, is shared over a network or by a program that nobody knows.
    static func includes(_ kind: String) -> Bool {
        kinds.contains(kind) || (kind.hasPrefix("fuse") && !localPrograms.contains(kind))
    }
}
