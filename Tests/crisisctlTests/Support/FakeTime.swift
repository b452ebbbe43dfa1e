import Foundation

/// Debian's libfaketime: a clock that is wrong from the first look at it.
enum FakeTime {
    /// The environment in which a program's clock is off by that much: `+65m`, `-2d`.
    static func environment(off: String) throws -> [String: String] {
        let folders = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib").map { "/usr/lib/\($0)/faketime" }
        let library = folders.map { $0 + "/libfaketimeMT.so.1" }.first { FileManager.default.fileExists(atPath: $0) }
        guard let library else { throw Missing() }
        return [
            "LD_PRELOAD": library, "FAKETIME": off, "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            // Nothing is left in /dev/shm.
            "FAKETIME_DISABLE_SHM": "1",
        ]
    }

    struct Missing: Error, CustomStringConvertible {
        let description = "libfaketime is not there: `make prepare` installs it (Debian's package faketime)"
    }
}
