import ArgumentParser

/// How a command ended, for scripts. The numbers are promised.
enum Ending: Int32, CaseIterable, Sendable {
    case ok = 0
    case failure = 1
    /// The desk said no; a person can act.
    case refused = 3
    /// No desk there, or no answer from it.
    case unreachable = 4
    /// The desk accepts and publishes nothing.
    case sealed = 5
    case verificationFailed = 6
    /// The command line can't be carried out as it is.
    case usage = 64

    var exitCode: ExitCode { ExitCode(rawValue) }
}
