import ArgumentParser
import CrisisModel

struct CrisisTakeBack: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-back", abstract: "Take a released channel, or one purpose on it, back.",
        example: "crisisctl take-back bibliotek")

    @Argument(help: "The channel.")
    var channel: String

    @Option(help: "Only this purpose.")
    var purpose: Coded<Purpose>?

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = ["channel": channel, "purpose": purpose?.code]
        let answer = try await session.send("/v1/crisis/take-back", body, order: order)
        try await session.show(answer) { json in
            let labels = await session.labels()
            let purpose = purpose.map { " (\(labels.purpose($0.code)))" } ?? ""
            session.print(ModeTalk.takenBack, ["channel": channel, "purpose": purpose])
            session.print(posts: json["held"], as: .waitingNow)
        }
    }
}
