import ArgumentParser
import CrisisModel

struct ChannelRequest: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Ask the chief executive for a new channel.",
        example:
            #"crisisctl channel request facebook --name "Granvik på Facebook" --kind by-hand --purpose Innbyggerdialog"#)

    @Argument(help: "Its short name in commands: small letters, digits, hyphens.")
    var id: String

    @Option(help: "Its name as people know it.")
    var name: String

    @Option(help: "How the desk reaches it.")
    var kind: Coded<Channel.Kind>

    @Option(help: "What it is for.")
    var purpose: String

    @Option(help: "Whether posts pass the desk, or are only written down.")
    var gate: Coded<Channel.Gate>?

    @Option(help: "Whom it speaks to.")
    var audience: Coded<Audience>?

    @Option(help: "Which unit asks.")
    var unit: String?

    @OptionGroup var settings: SettingOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = [
            "id": id, "name": name, "kind": kind.code, "purpose": purpose, "gate": gate?.code,
            "audience": audience?.code, "unit": unit, "settings": try settings.json(),
        ]
        try await session.show(channel: try await session.send("/v1/channels", body, order: order))
    }
}
