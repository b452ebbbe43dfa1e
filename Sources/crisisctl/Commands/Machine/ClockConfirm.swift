import ArgumentParser

struct ClockConfirm: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm that the desk's clock is right, after it jumped.",
        example: "crisisctl clock confirm")

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let change = try await session.change("/v1/clock/confirm", order: order)
        var shown: String?
        if session.unanswered(change) == nil, let clock = try await session.status()["clock"].string {
            let time = await session.printingZone().show(clock)
            try session.confirmIfAsked(AskTalk.clock, ["time": time], confirm)
            shown = clock
        }
        let answer = try await session.send(change, taking: ["time": shown])
        try await session.show(answer) { _ in session.print(ModeTalk.clockConfirmed) }
    }
}
