import ArgumentParser

struct CrisisActivate: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: "Convene crisis staff: everything goes through one person from now on.",
        discussion: """
            Alone it asks three questions with the register's proposals. With --reason and --yes, or without a \
            terminal, it asks nothing. It ends with the list of those to ring.
            """,
        example: #"crisisctl activate --reason "Skred ved sentrum" --responsible ola"#)

    @Option(help: "What has happened.")
    var reason: String?

    @Option(help: ArgumentHelp("Who is the responsible administrator; else the register's.", valueName: "person"))
    var responsible: String?

    @Option(help: ArgumentHelp("Deputies in order, with commas; - for none; else the register's.", valueName: "people"))
    var deputies: [String] = []

    @Option(help: "By what decision or rule crisis staff is convened.")
    var authority: String?

    @Option(help: ArgumentHelp("When the event became known: HH:MM, YYYY-MM-DDTHH:MM or RFC 3339.", valueName: "time"))
    var knownAt: WrittenTime?

    @Option(help: ArgumentHelp("Who it became known to.", valueName: "name"))
    var knownBy: String?

    @Option(help: ArgumentHelp("Who was rung without answer before you decided.", valueName: "person@HH:MM,…"))
    var called: WrittenCalls?

    @OptionGroup var order: OrderOptions
    @OptionGroup var confirm: ConfirmOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let isAsking = session.screen.canAsk && !confirm.yes
        var answers = given
        if isAsking { answers = try await questions(session, answers) }
        guard let reason = answers.reason else { throw Trouble.usage(.reasonNeeded, [:]) }
        let body: Body = [
            "reason": reason, "responsible": answers.responsible, "deputies": answers.deputies, "authority": authority,
            "knownAt": try await session.pastTime(knownAt), "knownBy": knownBy,
            "calls": try await session.calls(called),
        ]
        let answer = try await session.send("/v1/crisis", body, order: order)
        try await session.show(answer) { json in
            let page = ActivationPage(
                answer: json, labels: await session.labels(), language: session.language, isExercise: session.isExercise)
            session.print(page.lines(width: session.screen.width))
        }
    }

    /// What the three questions come to.
    private struct Answers {
        var reason: String?
        var responsible: String?
        var deputies: [String]?
    }

    private var given: Answers {
        Answers(reason: reason, responsible: responsible, deputies: Lists.names(deputies))
    }

    /// Asks for what wasn't given, with the register's proposals; what was shown is what is sent.
    private func questions(_ session: Session, _ given: Answers) async throws -> Answers {
        var answers = given
        if answers.reason != nil && answers.responsible != nil && answers.deputies != nil { return answers }
        session.tell(AskTalk.activating, ["municipality": try await session.status()["municipality"].string ?? ""])
        if answers.reason == nil { answers.reason = try session.ask(AskTalk.reason, proposal: nil) }
        let defaults = try await defaults(session)
        if answers.responsible == nil {
            let proposal = defaults["responsible"]
            answers.responsible = try await session.askPeople(
                AskTalk.responsible, proposal: proposal.handle, name: proposal.nameAndHandle)
        }
        if answers.deputies == nil {
            let proposal = defaults["deputies"].items
            let handles = proposal.compactMap(\.handle).joined(separator: ",")
            let names = proposal.compactMap(\.nameAndHandle).joined(separator: ", ")
            answers.deputies = Lists.names([
                try await session.askPeople(
                    AskTalk.deputies, proposal: proposal.isEmpty ? "-" : handles, name: names.isEmpty ? nil : names)
            ])
        }
        return answers
    }

    /// The register's proposals. Who may convene crisis staff but not read the policy answers without.
    private func defaults(_ session: Session) async throws(Trouble) -> JSON {
        do {
            return try await session.client.get("/v1/policy").json["crisis"]
        } catch {
            guard case .problem(let problem) = error, problem.status == 403 else { throw error }
            return .null
        }
    }
}
