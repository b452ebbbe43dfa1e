/// The last signed checkpoint beside the ledger: a signed note that says how far the log had come, so that a shorter or
/// another ledger is noticed. Written through to the disk before anybody is told of it.
package enum CheckpointFile {
    /// What lies there.
    package enum Found: Hashable, Sendable {
        case nothing
        case checkpoint(Checkpoint)
        /// Something that can't be believed.
        case invalid(CheckpointFault)
        /// Nobody looked: for looking at a ledger without its folder.
        case notAsked
    }

    /// Reads the file; only what one of `keys` signed counts.
    package static func read(_ path: String, trusting keys: [VerifierKey]) -> Found {
        let note: [UInt8]
        do throws(FileError) {
            guard let read = try DurableFile.read(path, limit: SignedNote.lengthLimit) else { return .nothing }
            note = read
        } catch {
            return .invalid(.file(error))
        }
        do throws(CheckpointError) {
            return .checkpoint(try Checkpoint(opening: note, trusting: keys))
        } catch {
            return .invalid(claim(note) == nil ? .garbled : .otherKey)
        }
    }

    /// Which log the file says it is of, whoever signed it: to find out which of two files doesn't belong, and for nothing
    /// else. nil where it can't be read as a checkpoint.
    static func claimedOrigin(_ path: String) -> String? {
        // Why it can't be read is for `read` to say.
        guard let note = try? DurableFile.read(path, limit: SignedNote.lengthLimit) else { return nil }
        return claim(note)
    }

    private static func claim(_ note: [UInt8]) -> String? {
        guard let signed = try? SignedNote(parsing: note) else { return nil }
        return (try? CheckpointBody(parsing: signed.text))?.origin.origin
    }

    /// On return the checkpoint is on the disk, in the place of the one before.
    package static func write(_ checkpoint: Checkpoint, to path: String) throws(FileError) {
        try DurableFile.write(Array(checkpoint.text.utf8), to: path)
    }
}

/// Why the file of the checkpoint can't be believed.
package enum CheckpointFault: Hashable, Sendable {
    /// What the system said to reading it.
    case file(FileError)
    /// It is no checkpoint.
    case garbled
    /// It is one, and the log's key didn't sign it.
    case otherKey
}
