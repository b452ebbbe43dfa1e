import ArgumentParser

struct PolicyShow: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the policy, who stands in for whom and the defaults for a crisis.",
        example: "crisisctl policy show")

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        try await session.show(try await session.client.get("/v1/policy")) { json in
            try await session.print(policy: json)
        }
    }
}
