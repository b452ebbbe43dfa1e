import HTTPTypes
import Synchronization

/// How many answers of each class of status were given since the start.
final class AnswerTally: Sendable {
    /// By the first digit of the status.
    private let counts = Mutex([0, 0, 0, 0, 0])

    func count(_ status: HTTPResponse.Status) {
        counts.withLock { counts in
            if counts.indices.contains(status.code / 100 - 1) { counts[status.code / 100 - 1] += 1 }
        }
    }

    /// `2xx` and how many.
    var classes: [(name: String, count: Int)] {
        counts.withLock { $0 }.enumerated().map { ("\($0.offset + 1)xx", $0.element) }
    }
}
