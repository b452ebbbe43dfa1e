/// The exact texts of a post, each under what becomes or became of it.
struct PostTexts {
    let post: JSON
    let language: Language

    /// Safe for a terminal, never wrapped or cut. Channels with the same bytes and the same fate share one heading.
    var lines: [String] {
        var groups: [(text: String?, fate: PostFateTalk, channels: [String])] = []
        for item in post["texts"].items {
            let (text, fate) = (item["text"].string, fate(on: item["channel"]))
            let channel = item["channel"].nameAndHandle ?? "?"
            // By its bytes: two texts that look alike must not pass for one.
            if let place = groups.firstIndex(where: { $0.fate == fate && Self.same($0.text, text) }) {
                groups[place].channels.append(channel)
            } else {
                groups.append((text, fate, [channel]))
            }
        }
        return groups.flatMap { group in
            let heading = group.fate.said(in: language, ["channels": group.channels.joined(separator: ", ")])
            guard let text = group.text else { return [heading, "│ " + PostTalk.textErased.said(in: language), ""] }
            return [heading]
                + Visible.text(text).split(separator: "\n", omittingEmptySubsequences: false).map { "│ " + $0 } + [""]
        }
    }

    private static func same(_ one: String?, _ other: String?) -> Bool {
        one.map { Array($0.utf8) } == other.map { Array($0.utf8) }
    }

    private func fate(on channel: JSON) -> PostFateTalk {
        let delivery = post["deliveries"].items.first { $0["channel"]["number"] == channel["number"] }
        let isOver = ["withdrawn", "rejected", "expired"].contains(post["state"].string)
        switch delivery?["state"].string {
        case "held" where isOver: return .neverOut
        case "held" where post["draft"].bool == true: return .draft
        case "held" where post["state"].string == "returned": return .returned
        case "held": return .held
        case "approved" where isOver: return .neverOut
        case "approved": return delivery?.waitsForSecond == true ? .halfApproved : .approved
        case "begun": return .begun
        case _ where delivery?["takenDown"].bool == true: return .retracted
        case "delivered": return .delivered
        case "recorded": return .recorded
        case "unknown": return .unknown
        case "refused": return .refused
        case "cancelled": return .neverOut
        default: return .approved
        }
    }
}
