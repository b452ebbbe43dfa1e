import Testing

@testable import CrisisDesk

@Suite struct MountTableTests {
    private static let table = MountTable(
        """
        22 1 0:21 / / rw,relatime - overlay overlay rw,lowerdir=/a:/b
        25 22 0:23 / /proc rw,nosuid - proc proc rw
        30 22 8:1 / /srv rw,relatime shared:1 - ext4 /dev/sda1 rw
        31 30 0:40 /exports /srv/felles rw,relatime shared:2 master:3 - nfs4 server:/felles rw,vers=4.2
        32 30 0:41 / /srv/delt\\040mappe rw - cifs //server/delt rw
        33 30 0:42 / /srv/lokal rw - nfs server:/x rw
        34 30 8:2 / /srv/lokal rw - xfs /dev/sdb rw
        not a line
        35 30 0:43 / /srv/ssh rw - fuse.sshfs user@host: rw
        """)

    @Test(arguments: [
        ("/", "overlay"), ("/srv/desk", "ext4"), ("/srv", "ext4"), ("/srvdata", "overlay"), ("/srv/felles", "nfs4"),
        ("/srv/felles/desk", "nfs4"), ("/srv/fellesmappe", "ext4"), ("/srv/delt mappe/desk", "cifs"),
        ("/srv/lokal/desk", "xfs"),
        ("/srv/ssh/desk", "fuse.sshfs"),
    ])
    func `the longest and latest mount says what lies under a path`(path: String, kind: String) {
        #expect(Self.table.kind(under: path) == kind)
    }

    @Test func `an empty table knows nothing`() {
        #expect(MountTable("").kind(under: "/srv") == nil)
    }

    @Test func `the table of this machine knows its root`() throws {
        #expect(try MountTable.current().kind(under: "/") != nil)
    }

    @Test(arguments: ["nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse", "fuse.sshfs", "fuse.glusterfs", "virtiofs"])
    func `a file system that others share is refused`(kind: String) {
        #expect(NetworkFileSystem.includes(kind))
    }

    @Test(arguments: ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "f2fs", "fuseblk", "fuse.fuse-overlayfs"])
    func `a file system of this machine is taken`(kind: String) {
        #expect(!NetworkFileSystem.includes(kind))
    }
}
