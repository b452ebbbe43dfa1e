import ArgumentParser
import CrisisModel

struct PolicySet: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Change the policy, as chief executive; what is not given stays.",
        example: "crisisctl policy set --responsible ola --deputies siri,kari")

    @Option(help: "Whether the author may approve the own text in a crisis.")
    var ownPosts: Coded<OwnPosts>?

    @Option(help: ArgumentHelp("When a deputy may step in for a waiting warning: 90s, 5m, 2h.", valueName: "span"))
    var takeOverAfterWarning: WrittenSpan?

    @Option(help: ArgumentHelp("The same for any other post: 30m.", valueName: "span"))
    var takeOverAfterOther: WrittenSpan?

    @Option(help: ArgumentHelp("Who may convene crisis staff; several by repeating.", valueName: "role"))
    var mayActivate: [Coded<Capacity>] = []

    @Option(
        help: ArgumentHelp(
            "Who stands in for the chief executive, in order, with commas; - for nobody.", valueName: "people"))
    var succession: [String] = []

    @Option(help: ArgumentHelp("Responsible administrator in a crisis.", valueName: "person"))
    var responsible: String?

    @Option(help: ArgumentHelp("Deputies in a crisis, in order, with commas; - for nobody.", valueName: "people"))
    var deputies: [String] = []

    @Option(
        name: [.customLong("channel"), .customLong("channels")],
        help: ArgumentHelp("Channels posts go to in a crisis, with commas; - for none.", valueName: "channels"))
    var channels: [String] = []

    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let after: Body = [
            "warningSeconds": takeOverAfterWarning?.seconds, "otherSeconds": takeOverAfterOther?.seconds,
        ]
        let crisis: Body = [
            "responsible": responsible, "deputies": Lists.names(deputies), "channels": Lists.names(channels),
        ]
        let body: Body = [
            "ownPosts": ownPosts?.code, "takeOverAfter": after.jsonIfAny, "crisis": crisis.jsonIfAny,
            "mayActivate": mayActivate.isEmpty ? nil : mayActivate.map(\.code), "succession": Lists.names(succession),
        ]
        if body.fields.isEmpty { throw Trouble.usage(.nothingToSet, [:]) }
        let answer = try await session.send("/v1/policy", body, order: order)
        try await session.show(answer) { json in
            session.tell(ModeTalk.policySet)
            try await session.print(policy: json["policy"])
        }
    }
}
