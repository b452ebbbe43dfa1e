import ArgumentParser

struct CrisisConfirm: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Stand behind the activation, as chief executive or acting.",
        example: "crisisctl confirm")

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send("/v1/crisis/confirm", order: order)
        try await session.show(answer) { json in
            session.print(ModeTalk.confirmed, ["crisis": json["crisis"].shown ?? "?"])
        }
    }
}
