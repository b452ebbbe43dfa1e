/// What a check of an export came to, where nothing is wrong with it.
package struct ExportVerification: Hashable, Sendable {
    /// So many entries, with this root, are what the checkpoint vouches for.
    package let head: TreeHead
    /// The key that signed.
    package let signer: VerifierKey
    /// The keys the log was signed with, the last of them the signer's.
    package let epochs: [LogEpoch]
    /// Texts that are gone because an entry says that they were erased.
    package let erased: Int
    /// Texts of screened entries that were not given to whoever exported.
    package let withheld: Int
    /// What else lies in the folder, by name: not checked, and no part of an export. The first of them.
    package let others: [String]
}
