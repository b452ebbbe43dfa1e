/// Why a command was not carried out, or not as far as anyone knows.
enum Trouble: Error, Hashable, Sendable {
    /// The desk said no.
    case problem(Problem)
    /// Nothing was sent: no desk there.
    case unreachable(DeskPlace, reason: String)
    /// Something may have been sent, and no answer came.
    case noAnswer(DeskPlace, reason: String, isCommand: Bool)
    /// The person can put it right: what was typed, a setting, a file.
    case usage(UsageTalk, [String: String])
    /// Something at the machine itself, for the one who runs it.
    case machine(MachineTalk, [String: String])
    /// A register that has to be put right: what is wrong, a line each.
    case register([String])
    /// The log could not be exported; why, in a sentence.
    case export(String)
    /// The person said no when asked.
    case stopped
    /// It was checked, and it isn't true.
    case notProven(String)

    var ending: Ending {
        switch self {
        case .problem(let problem): problem.ending
        case .unreachable, .noAnswer: .unreachable
        case .usage: .usage
        case .stopped, .machine, .register, .export: .failure
        case .notProven: .verificationFailed
        }
    }

    /// Whether the desk may have carried the command out though it isn't known. Every other no means that it did not.
    var mayHaveBeenDone: Bool {
        switch self {
        case .noAnswer(_, _, let isCommand): isCommand
        case .problem(let problem):
            problem.isCommand && problem.status >= 500 && !Self.certainlyNot.contains(problem.code)
        case .unreachable, .usage, .stopped, .notProven, .machine, .register, .export: false
        }
    }

    private static let certainlyNot: Set<String> = ["sealed", "busy", "notWritten", "stopping", "notOffered"]
}
