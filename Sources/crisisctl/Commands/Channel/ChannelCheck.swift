import ArgumentParser

struct ChannelCheck: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "See whether a channel answers; nothing is published.",
        discussion: "Exits with 1 where it does not.",
        example: "crisisctl channel check intranett")

    @Argument(help: "The channel.")
    var channel: String

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        // A check leaves nothing on the log, so a repetition is a new check.
        let path = "/v1/channels/\(DeskClient.escaped(channel))/check"
        let answer = try await session.client.post(path, Body().json.bytes, key: UnansweredKeys.newKey())
        let works = answer.json["ok"].bool == true
        try await session.show(answer) { json in
            let values = ["channel": channel, "detail": json["detail"].string ?? ""]
            session.print(works ? RegisterTalk.channelWorks : RegisterTalk.channelFails, values)
        }
        if !works { throw Ending.failure }
    }
}
