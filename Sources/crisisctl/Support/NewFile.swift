import Foundation

/// A file that a person named for something to be written to. It is made at once, so that one that is there already is told of
/// before anything is done, and it is never written over.
struct NewFile {
    let path: String
    private let handle: FileHandle

    init(_ path: String) throws(Trouble) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw .usage(.fileNotMade, ["file": path, "reason": String(cString: strerror(errno))])
        }
        self.path = path
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Whether it worked; else the person is told, and the file goes.
    func write(_ bytes: [UInt8], _ session: Session) -> Bool {
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
            session.tell(ByHandTalk.written, ["file": path])
            return true
        } catch {
            session.tell(ByHandTalk.notWritten, ["file": path, "reason": FileTrouble.reason(error)])
            discard()
            return false
        }
    }

    /// Takes it away again, for nothing came of it.
    func discard() {
        // It is ours and empty; where it can't be removed it does no harm.
        _ = try? FileManager.default.removeItem(atPath: path)
    }
}
