import ArgumentParser
import CrisisModel

struct CrisisRelease: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Let a channel's own administrators decide about it, or about one purpose on it.",
        example: "crisisctl release bibliotek --purpose dialogue")

    @Argument(help: "The channel.")
    var channel: String

    @Option(help: "Only this purpose.")
    var purpose: Coded<Purpose>?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = ["channel": channel, "purpose": purpose?.code]
        let answer = try await session.send("/v1/crisis/release", body, order: order)
        try await session.show(answer) { json in
            let labels = await session.labels()
            let purpose = purpose.map { " (\(labels.purpose($0.code)))" } ?? ""
            session.print(ModeTalk.released, ["channel": channel, "purpose": purpose])
            session.print(posts: json["held"], as: .waitingNow)
        }
    }
}
