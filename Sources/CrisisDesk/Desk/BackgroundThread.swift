import Foundation
import Glibc

/// A thread for work that nobody waits for: where there is too little of the machine, who writes and who answers go first.
enum BackgroundThread {
    private static let niceness: Int32 = 10

    static func start(_ name: String, _ work: @escaping @Sendable () -> Void) {
        let thread = Thread {
            // Of this thread alone, on Linux. Where it isn't allowed the work is done all the same.
            _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, niceness)
            work()
        }
        thread.name = name
        thread.start()
    }
}
