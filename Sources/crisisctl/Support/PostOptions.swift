import ArgumentParser
import CrisisModel

/// What can be said about a post beside its text.
struct NoteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Whom the text was cleared with, such as the police.", valueName: "who"))
    var clearedWith: String?

    @Option(help: ArgumentHelp("When it was cleared.", valueName: "time"))
    var clearedAt: WrittenTime?

    @Option(help: ArgumentHelp("When the next update is promised.", valueName: "time"))
    var nextUpdateAt: WrittenTime?

    @Option(help: "Whom it speaks to.")
    var audience: Coded<Audience>?

    @Option(help: "The incident it belongs to.")
    var incident: String?
}

/// What a post is and when it may go out.
struct DraftOptions: ParsableArguments {
    @Option(
        name: [.customLong("channel"), .customLong("channels")],
        help: ArgumentHelp(
            "Where it goes, several with commas; in a crisis the crisis set if not given.", valueName: "channels"))
    var channels: [String] = []

    @Option(help: "What it is for.")
    var purpose: Coded<Purpose>?

    @Option(
        help: ArgumentHelp(
            "Not before: HH:MM (the next such local time), YYYY-MM-DDTHH:MM or RFC 3339.", valueName: "time"))
    var publishAt: WrittenTime?

    @Option(help: ArgumentHelp("Not after; what is not out by then expires.", valueName: "time"))
    var notAfter: WrittenTime?

    @Option(help: ArgumentHelp("The text's language, such as nb, nn, en, se.", valueName: "code"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "The prepared text it is made from; its blanks are asked for. With --text, the one it was made from.",
            valueName: "name"))
    var template: String?

    @Option(
        name: [.customLong("blank")],
        help: ArgumentHelp("What stands in a blank of it, as in sted=Sentrum.", valueName: "name=value"))
    var blanks: [String] = []

    @Option(help: "Why, where a reason is wanted.")
    var reason: String?

    @Flag(help: "Approve it in the same step, if it is yours to approve.")
    var approve = false
}

extension Session {
    /// As it is sent, without text.
    func draft(_ options: DraftOptions, _ notes: NoteOptions) async throws -> Body {
        let draft: Body = [
            "channels": Lists.names(options.channels), "purpose": options.purpose?.code,
            "publishAt": try await coming(options.publishAt), "notAfter": try await coming(options.notAfter),
            "language": options.language, "template": options.template, "reason": options.reason,
            "approve": options.approve ? true : nil,
        ]
        return draft.adding(try await self.notes(notes))
    }

    func notes(_ options: NoteOptions) async throws -> Body {
        [
            "clearedWith": options.clearedWith, "clearedAt": try await pastTime(options.clearedAt),
            "nextUpdateAt": try await coming(options.nextUpdateAt), "audience": options.audience?.code,
            "incident": options.incident,
        ]
    }
}
