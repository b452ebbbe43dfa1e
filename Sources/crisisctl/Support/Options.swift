import ArgumentParser
import CrisisModel

/// What every command that calls the desk understands.
struct DeskOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument, Sendable { case table, json }

    @Option(help: "How to print the answer: table for people, json for programs.")
    var format: Format = .table
}

/// What every command that changes something understands: whose order it was, how it came, when.
struct OrderOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How the decision reached you.", valueName: "how"))
    var told: Coded<Told>?

    @Option(help: ArgumentHelp("Whose decision it is, if not your own.", valueName: "person"))
    var decidedBy: String?

    @Option(
        name: [.customLong("happened"), .customLong("happened-at")],
        help: ArgumentHelp(
            "When it happened: HH:MM (the latest such local time that is not in the future), YYYY-MM-DDTHH:MM or "
                + "RFC 3339.",
            valueName: "time"))
    var happened: WrittenTime?

    @Flag(name: .customLong("new"), help: "Not a repetition, though the same command went unanswered within 24 hours.")
    var isNew = false
}

/// Whether to go on without asking.
struct ConfirmOptions: ParsableArguments {
    @Flag(name: [.short, .customLong("yes")], help: "Ask nothing; take what the register or the desk says.")
    var yes = false
}

/// Which part of a list.
struct PageOptions: ParsableArguments {
    enum Order: String, CaseIterable, ExpressibleByArgument, Sendable { case oldest, newest }

    @Option(help: ArgumentHelp("How many to show at most, 1 to 10000.", valueName: "count"))
    var limit = 50

    @Option(help: ArgumentHelp("Go on after this number.", valueName: "number"))
    var after: Int?

    @Option(help: "Which end to begin at.")
    var order: Order?

    static let largest = 10_000

    func validate() throws {
        guard 1...Self.largest ~= limit else {
            throw ValidationError(ArgumentTalk.limit.english(["most": String(Self.largest)]))
        }
    }
}
