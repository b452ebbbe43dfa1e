import ArgumentParser

struct ClockConfirm: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm that the desk's clock is right, after it jumped.")

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/clock/confirm", order: order)
        try await session.show(answer) { _ in session.print(ModeTalk.clockConfirmed) }
    }
}
