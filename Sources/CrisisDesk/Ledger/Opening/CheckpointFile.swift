/// The last signed checkpoint beside the ledger: a signed note that says how far the log had come, so that a shorter or
/// another ledger is noticed. Written through to the disk before anybody is told of it.
package enum CheckpointFile {
    /// What lies there.
    package enum Found: Hashable, Sendable {
        case nothing
        case checkpoint(Checkpoint)
        /// Something that can't be believed, and why.
        case invalid(String)
        /// Nobody looked: for looking at a ledger without its folder.
        case notAsked
    }

    /// Reads the file; only what one of `keys` signed counts.
    package static func read(_ path: String, trusting keys: [VerifierKey]) -> Found {
        do {
            guard let note = try DurableFile.read(path, limit: SignedNote.lengthLimit) else { return .nothing }
            return .checkpoint(try Checkpoint(opening: note, trusting: keys))
        } catch {
            return .invalid("\(error)")
        }
    }

    /// On return the checkpoint is on the disk, in the place of the one before.
    package static func write(_ checkpoint: Checkpoint, to path: String) throws(FileError) {
        try DurableFile.write(Array(checkpoint.text.utf8), to: path)
    }
}
