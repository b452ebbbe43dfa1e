import ArgumentParser
import CrisisModel

struct CrisisTakeOver: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-over", abstract: "Take over from a responsible administrator who is away.",
        discussion: "Say on what ground: --ordered-by PERSON with --told, --unreachable PERSON@HH:MM,…, or --waited.",
        example: "crisisctl take-over --unreachable ola@03:10,ola@03:20")

    @Option(help: ArgumentHelp("Who ordered it; say how with --told.", valueName: "person"))
    var orderedBy: String?

    @Option(help: ArgumentHelp("Who was rung without answer, and when.", valueName: "person@HH:MM,…"))
    var unreachable: WrittenCalls?

    @Flag(help: "A post has waited longer than the policy allows.")
    var waited = false

    @Option(help: "Why.")
    var reason: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        let grounds = [orderedBy != nil, unreachable != nil, waited].filter(\.self).count
        if grounds == 0 {
            throw ValidationError(ArgumentTalk.ground.english())
        }
        if grounds > 1 { throw ValidationError(ArgumentTalk.oneGround.english()) }
        if orderedBy != nil && (order.told == nil || order.told?.value == .oneself) {
            throw ValidationError(ArgumentTalk.howTold.english())
        }
        if orderedBy != nil && order.decidedBy != nil {
            throw ValidationError(ArgumentTalk.orderedTwice.english())
        }
    }

    func run(in session: Session) async throws {
        let body: Body = ["ground": ground, "calls": try await session.calls(unreachable), "reason": reason]
        var order = order
        order.decidedBy = orderedBy ?? order.decidedBy
        let change = try await session.change("/v1/crisis/take-over", body, order: order)
        let office = try await session.office(for: change)
        if let office { try session.confirmIfAsked(AskTalk.takeOver, office.values, confirm) }
        let answer = try await session.send(change, taking: office?.body ?? [:])
        try await session.show(answer) { try await session.print(office: $0, as: .tookOver) }
    }

    private var ground: String {
        if orderedBy != nil { return "ordered" }
        return unreachable == nil ? "waited" : "unreachable"
    }
}
