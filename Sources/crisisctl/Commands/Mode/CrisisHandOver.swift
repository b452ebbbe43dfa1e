import ArgumentParser

struct CrisisHandOver: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over", abstract: "Hand the responsibility over to another administrator.",
        example: "crisisctl hand-over siri --reason Vaktskifte")

    @Argument(help: "Who becomes the responsible administrator.")
    var to: String

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let change = try await session.change("/v1/crisis/hand-over", ["to": to, "reason": reason], order: order)
        let office = try await session.office(for: change)
        if let office {
            try session.confirmIfAsked(AskTalk.handOver, office.values.merging(["to": to]) { $1 }, confirm)
        }
        let answer = try await session.send(change, taking: office?.body ?? [:])
        try await session.show(answer) { try await session.print(office: $0, as: .handedOver) }
    }
}
