import ArgumentParser

struct LogDone: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "done", abstract: "Tick off a call or a measure.",
        example: "crisisctl log done 121")

    @Argument(help: "The number of the item's entry.")
    var entry: Int

    @Option(help: "What came of it.")
    var text: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/log/\(entry)/done", ["text": text], order: order)
        try await session.show(answer) { json in
            let time = await session.printingZone().show(json["at"].string)
            session.print(LogTalk.done, ["done": json["done"].shown ?? String(entry), "time": time])
        }
    }
}
