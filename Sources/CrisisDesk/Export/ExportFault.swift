/// One thing that is wrong with an export.
package enum ExportFault: Error, Hashable, Sendable {
    /// What the system said to reading one of its files.
    case file(FileError)
    /// One of its files is a link, a folder or a pipe.
    case notAFile(String)
    /// A file of it ends within a line, or has one that no entry can have.
    case line(file: String, Int)
    /// What was found in the entries, as in a ledger.
    case log(LedgerFault)
    /// The line of `content.jsonl` can't be read.
    case noTexts(line: Int)
    /// The texts of this entry are not listed.
    case textsMissing(entry: Int)
    /// Texts are listed for something that isn't an entry with texts, or twice, or in the wrong place.
    case textsSurplus(line: Int)
    /// The texts listed are others, or more or fewer, than the entry has.
    case otherTexts(entry: Int)
    /// A text is said to be withheld though the entry isn't screened.
    case withheldOpen(entry: Int, place: Int)
    /// There are more entries than the checkpoint vouches for.
    case longer(entry: Int, signed: Int)
    /// The checkpoint is none.
    case noCheckpoint
    /// It is one, and not signed by the key; under which name it says it was signed, with the epochs the log has.
    case otherKey(name: String, [LogEpoch])
    /// The key is of another epoch of this log than the checkpoint.
    case otherEpoch(checkpoint: Int, key: Int, [LogEpoch])
    /// The key signed, and the log names another one for this epoch.
    case keyNotNamed(entry: Int)
}

/// From one entry on the log was signed with this key: since it was founded, or since it was restored.
package struct LogEpoch: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// The entry that names the key.
    package let entry: Int
    package let key: VerifierKey
}
