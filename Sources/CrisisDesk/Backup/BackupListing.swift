import CrisisModel
import Glibc

/// A copy's lines in the list, which lies on the data folder's disk. Where that takes none the copy is made all the same: that
/// is when one is wanted most.
struct BackupListing {
    private let list: BackupList
    private let moment: Timestamp
    /// The last line could not be written.
    private(set) var failure: FileError?

    init(_ list: BackupList, at moment: Timestamp) {
        self.list = list
        self.moment = moment
    }

    /// Where it is being made.
    mutating func begin(_ part: String, size: Int) { add(part, size, from: nil) }

    /// What it is to be called, before it is.
    mutating func name(_ path: String, from part: String, size: Int) { add(path, size, from: part) }

    private mutating func add(_ path: String, _ size: Int, from part: String?) {
        do throws(FileError) {
            try list.add(BackupList.Made(at: moment, path: path, size: max(1, size)), from: part)
            failure = nil
        } catch {
            failure = error
        }
    }
}
