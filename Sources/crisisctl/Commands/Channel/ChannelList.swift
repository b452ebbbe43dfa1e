import ArgumentParser
import CrisisDesk
import CrisisModel

struct ChannelList: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the channels.",
        example: "crisisctl channel list")

    @Option(help: "Only channels of this standing.")
    var standing: Coded<Channel.Standing>?

    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let list = try await session.list("/v1/channels", [("standing", standing?.code)])
        try await session.show(list) { channels in
            let labels = await session.labels()
            var table = Table([
                .fixed(session.said(HeadingTalk.id)), .flexible(session.said(HeadingTalk.name)),
                .wrapped(session.said(HeadingTalk.kind)), .wrapped(session.said(HeadingTalk.standing)),
                .flexible(session.said(HeadingTalk.administrators)),
            ])
            for channel in channels { table.add(row(channel, labels)) }
            session.print(table)
        }
    }

    private func row(_ channel: JSON, _ labels: Labels) -> [String] {
        let gate = channel["gate"].string.flatMap(Channel.Gate.init(rawValue:))
        let kind =
            gate == .logOnly ? labels.phrases.label(Channel.Gate.logOnly) : labels.channelKind(channel["kind"].string)
        return [
            channel["id"].string ?? "?", channel["name"].string ?? "?", kind,
            labels.standing(ofChannel: channel["standing"].string), channel["administrators"].handleList,
        ]
    }
}
