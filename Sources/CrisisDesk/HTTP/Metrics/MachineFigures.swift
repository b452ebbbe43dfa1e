/// What the writer and the machine say of themselves, for who watches the desk.
package struct MachineFigures: Sendable {
    /// Transactions since the start, the entries in them, and how long bringing them to the disk took.
    package let commits: Int
    package let entries: Int
    package let commitTime: Duration
    /// Commands that wait for the writer.
    package let waiting: Int
    /// How far the log is signed, and how long ago that was done; nil where this run has signed nothing.
    package let signed: Int?
    package let signedAgo: Duration?
    /// Bytes of memory in use; nil where the system doesn't say.
    package let residentBytes: Int?

    package init(written: Desk.Written, waiting: Int, signed: Int?, signedAgo: Duration?, residentBytes: Int?) {
        commits = written.commits
        entries = written.entries
        commitTime = written.time
        self.waiting = waiting
        self.signed = signed
        self.signedAgo = signedAgo
        self.residentBytes = residentBytes
    }
}
