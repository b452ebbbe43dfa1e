/// Why the data folder can't be used. All but `inUse` are for whoever runs the machine.
package enum DataFolderError: Error, Hashable, Sendable {
    case missing(path: String)
    case notAFolder(path: String)
    /// Group or others may read, write or enter it; it must be 0700 or less.
    case openToOthers(path: String, mode: UInt32)
    /// It belongs to another user than the one the program runs as.
    case notOurs(path: String, owner: UInt32)
    /// It lies on a network file system, where neither locks nor fsync hold what they promise.
    case networkFileSystem(path: String, kind: String)
    /// The system doesn't say what kind of file system it lies on.
    case unknownFileSystem(path: String)
    /// The socket's path would be longer than a socket's path can be.
    case pathTooLong(path: String, limit: Int)
    /// Another program holds the lock; nil where it hasn't written its number yet.
    case inUse(path: String, process: Int?)
    case file(FileError)

    /// The stable word for the reason.
    package var reason: String {
        switch self {
        case .missing: "missing"
        case .notAFolder: "notAFolder"
        case .openToOthers: "openToOthers"
        case .notOurs: "notOurs"
        case .networkFileSystem: "networkFileSystem"
        case .unknownFileSystem: "unknownFileSystem"
        case .pathTooLong: "pathTooLong"
        case .inUse: "inUse"
        case .file: "file"
        }
    }
}
