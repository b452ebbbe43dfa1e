package import CrisisModel

/// A command on its way to the writer: who asks, by which key a retry is known.
package struct CommandEnvelope: Sendable {
    package let command: Command
    package let caller: Caller
    /// nil for what the program does itself.
    package let key: CommandKey?

    package init(_ command: Command, by caller: Caller, key: CommandKey? = nil) {
        self.command = command
        self.caller = caller
        self.key = key
    }
}

/// What a command came to: the entries it made (none: nothing changed), and where the desk stands after them.
package struct Answer: Sendable {
    package let entries: [Entry]
    package let view: DeskView
    /// Whether the same key had made these entries before.
    package let isRepeat: Bool
}

/// Why a command was not carried out, or not as far as anyone knows.
package enum DeskError: Error, Sendable {
    /// The rules say no; nothing changed but what the refusal leaves on the log.
    case refused(Refusal, DeskView)
    /// The desk publishes and accepts nothing (P7).
    case sealed(Seal)
    /// Too much at once; nothing was done, try again.
    case busy
    /// The key was used for another command before.
    case keyReused
    /// Certainly not written; nothing changed.
    case notWritten(String)
    /// The program is stopping; nothing was done.
    case stopping
}

/// Why the desk is sealed: publishes nothing, accepts nothing, shows what it can (P7).
package struct Seal: Hashable, Sendable {
    package enum Code: String, CaseIterable, Sendable {
        case ledgerMissing, ledgerUnreadable, ledgerNewer, ledgerLinked, ledgerWriteProtected
        case ledgerBroken, ledgerShorter, ledgerForeign, notWritable
        case checkpointMissing, checkpointUnusable
        case signingKeyMissing, signingKeyUnusable, signingKeyForeign
        case textMismatch, stateWrong, folderCopied
        case tokensMissing, tokensUnreadable, tokensForeign, noRoomAtStart

        /// Whether nobody's token can be told from anybody's, so that everybody must be told why.
        package var isAboutTokens: Bool {
            switch self {
            case .tokensMissing, .tokensUnreadable, .tokensForeign, .noRoomAtStart: true
            case .ledgerMissing, .ledgerUnreadable, .ledgerNewer, .ledgerLinked, .ledgerWriteProtected, .ledgerBroken,
                .ledgerShorter, .ledgerForeign, .notWritable, .checkpointMissing, .checkpointUnusable, .signingKeyMissing,
                .signingKeyUnusable, .signingKeyForeign, .textMismatch, .stateWrong, .folderCopied:
                false
            }
        }
    }

    package let code: Code
    /// What was found, in the storage's or the system's own words; no content.
    package let detail: String
    package let since: Timestamp

    package init(_ code: Code, detail: String, since: Timestamp) {
        self.code = code
        self.detail = detail
        self.since = since
    }
}

/// Where the desk stood at one moment: a value whose copy costs one reference, however often it is handed on.
package struct DeskView: Sendable {
    private let standing: DeskStanding
    /// What the machine's clock said when the view was taken.
    package let clock: Timestamp

    init(_ standing: DeskStanding, clock: Timestamp) {
        self.standing = standing
        self.clock = clock
    }

    package var state: DeskState { standing.state }
    package var directory: Directory { standing.directory }
    package var head: LedgerHead { standing.head }
    package var seal: Seal? { standing.seal }

    /// When that was by the log's time, which waits for a clock that was put back until somebody confirms it.
    package var at: Timestamp { max(clock, standing.state.lastAt) }
}

/// What the desk stands at from one commit, or seal, to the next. Never changes; the writer puts another in its place.
final class DeskStanding: Sendable {
    let state: DeskState
    let directory: Directory
    let head: LedgerHead
    let seal: Seal?

    init(state: DeskState, directory: Directory, head: LedgerHead, seal: Seal?) {
        self.state = state
        self.directory = directory
        self.head = head
        self.seal = seal
    }
}
