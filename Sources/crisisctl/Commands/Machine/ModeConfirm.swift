import ArgumentParser

struct ModeConfirm: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Confirm after a restore that the mode shown is the right one.",
        example: "crisisctl mode confirm")

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/mode/confirm", order: order)
        try await session.show(answer) { _ in session.print(ModeTalk.modeConfirmed) }
    }
}
