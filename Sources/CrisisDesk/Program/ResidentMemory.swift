import Foundation
import Glibc

/// How much memory the program has in use, as the system counts it (proc(5), `/proc/self/statm`).
enum ResidentMemory {
    /// nil where the system doesn't say.
    static var bytes: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
        let fields = text.split(separator: " ")
        return fields.count > 1 ? Int(fields[1]).map { $0 * sysconf(Int32(_SC_PAGESIZE)) } : nil
    }
}
