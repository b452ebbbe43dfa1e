import ArgumentParser
import CrisisDesk
import CrisisModel

struct PostTake: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Take the text of an approved post, to publish it by hand.",
        discussion: """
            Prints exactly the text on standard output, or writes it to a file (--out), or makes a page to open in a \
            browser (--page). Report afterwards with done or not-done. Whoever has taken it gets it again.
            """,
        example: "crisisctl post take 17 facebook")

    @OptionGroup var delivery: DeliveryOptions

    @Option(help: ArgumentHelp("A new file for exactly the text.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp("A new file for a page with the text and what to do with it (HTML).", valueName: "file"))
    var page: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        // Before anything is taken: a text that is taken and lies nowhere would be posted by nobody.
        let files = try [out, page].map { try $0.map { try NewFile($0) } }
        let answer: DeskAnswer
        do {
            answer = try await session.send(delivery.path("take"), order: order)
        } catch {
            files.forEach { $0?.discard() }
            throw error
        }
        guard let text = answer.json["text"].string else {
            files.forEach { $0?.discard() }
            try await session.show(post: answer)
            session.tell(PostTalk.notTaken, values)
            return
        }
        let task = HandPage.Task(
            taking: answer.json, text: text, delivery, municipality: try await municipality(session),
            isExercise: session.isExercise)
        let isWritten = write(text, to: files[0], session) && write(task, to: files[1], session)
        if session.isJSON { return session.print(json: answer.json) }
        let isPrinted = !isWritten || (out == nil && page == nil)
        ByHandSteps(task: task, isAgain: answer.json["entry"].isNull, isPrinted: isPrinted).tell(session)
        if isPrinted { session.print(exact: text) }
        if session.isExercise { session.tell(ByHandTalk.practiceDone, values) } else { session.tell(PostTalk.takeDone, values) }
    }

    private var values: [String: String] { ["post": String(delivery.post), "channel": delivery.channel] }

    /// Only a page says whose it is.
    private func municipality(_ session: Session) async throws -> String {
        page == nil ? "" : try await session.status()["municipality"].string ?? ""
    }

    private func write(_ text: String, to file: NewFile?, _ session: Session) -> Bool {
        file?.write(Array(text.utf8), session) ?? true
    }

    private func write(_ task: HandPage.Task, to file: NewFile?, _ session: Session) -> Bool {
        file?.write(HandPage(task, Phrases(session.language)).bytes, session) ?? true
    }
}

extension HandPage.Task {
    fileprivate init(
        taking json: JSON, text: String, _ delivery: DeliveryOptions, municipality: String, isExercise: Bool
    ) {
        let taken = json["deliveries"].items.first { $0["channel"].isCalled(delivery.channel) }
        let original = json["original"]["number"].int.map { number in
            HandPage.Original(
                post: number, link: json["original"]["link"].string, text: json["original"]["text"].string)
        }
        self.init(
            municipality: municipality, post: delivery.post,
            kind: json["kind"].string.flatMap(Post.Kind.init(rawValue:)) ?? .ordinary,
            channel: taken?["channel"].name ?? delivery.channel, handle: taken?["channel"].handle ?? delivery.channel,
            page: json["page"].string, text: text, language: json["language"].string ?? "nb", original: original,
            isExercise: isExercise)
    }
}

extension JSON {
    /// Whether a person or a channel goes by that name or number.
    fileprivate func isCalled(_ name: String) -> Bool { self["id"].string == name || self["number"].string == name }
}
