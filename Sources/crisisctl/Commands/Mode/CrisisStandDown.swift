import ArgumentParser

struct CrisisStandDown: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "stand-down", abstract: "End the crisis: normal operation from now on.",
        discussion: "Refused while posts wait for approval, unless --leave-held says why they stay.",
        example: #"crisisctl stand-down --leave-held "Gjennomgås i morgen""#)

    @Option(help: "Why.")
    var reason: String?

    @Option(help: ArgumentHelp("Why posts that wait for approval stay waiting.", valueName: "reason"))
    var leaveHeld: String?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let body: Body = ["reason": reason, "leaveHeld": leaveHeld]
        let change = try await session.change("/v1/crisis/stand-down", body, order: order)
        let office = try await session.office(for: change)
        if let office {
            let held = try await session.status()["held"].int ?? 0
            if held > 0 { session.tell(AskTalk.standDownHeld, ["count": String(held)]) }
            try session.confirmIfAsked(AskTalk.standDown, office.values, confirm)
        }
        // Only the crisis: an ending replaces nobody.
        let answer = try await session.send(change, taking: ["crisis": office?.crisis])
        try await session.show(answer) { json in
            let time = await session.printingZone().show(json["at"].string)
            session.print(ModeTalk.stoodDown, ["crisis": json["crisis"].shown ?? "?", "time": time])
            session.print(posts: json["held"], as: .leftHeld)
            session.print(posts: json["approved"], as: .leftApproved)
        }
    }
}
