import Glibc

/// What the operating system answered when a file was asked for something. A failure: whoever runs the machine can act.
package struct FileError: Error, Hashable, Sendable {
    package let operation: Operation
    package let path: String
    /// `errno`, such as `ENOSPC`.
    package let number: Int32

    package init(operation: Operation, path: String, number: Int32) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    /// The system's own words for the number: `No space left on device`.
    package var reason: String { String(cString: strerror(number)) }

    /// What was being done.
    package enum Operation: String, Sendable {
        case open, inspect, read, write, sync, rename, remove, makeFolder, setMode, resolve, lock
    }

    /// Runs a call that answers below zero when it fails, and again where a signal interrupted it.
    @discardableResult
    static func check(
        _ operation: Operation, _ path: String, _ call: () -> Int
    ) throws(FileError) -> Int {
        while true {
            let answer = call()
            if answer >= 0 { return answer }
            guard errno == EINTR else { throw FileError(operation: operation, path: path, number: errno) }
        }
    }
}

extension FileError {
    /// There is no room on the disk, or none for this account.
    package var isFull: Bool { number == ENOSPC || number == EDQUOT }

    /// Whether it lies with the machine or with who asks, and says nothing of what is in the file.
    package var isOfPlace: Bool {
        isFull || [EACCES, EPERM, EIO, EROFS, EMFILE, ENFILE, ENOMEM, ENODEV, ENXIO, ESTALE].contains(number)
    }
}

extension FileError: CustomStringConvertible {
    package var description: String { "\(operation.rawValue) \(path): \(reason)" }
}
