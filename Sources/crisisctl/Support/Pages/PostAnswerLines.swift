import CrisisDesk

/// Where a post stands after a command: one line for each group of channels that stand alike, with why and who decides.
struct PostAnswerLines {
    let answer: JSON
    let labels: Labels
    let language: Language

    var lines: [String] {
        var groups: [(alike: [JSON], channels: [String])] = []
        for delivery in answer["deliveries"].items {
            let alike = [delivery["state"], delivery["cause"], delivery["decides"], .bool(delivery.waitsForSecond)]
            let channel = delivery["channel"].name ?? "?"
            if let place = groups.firstIndex(where: { $0.alike == alike }) {
                groups[place].channels.append(channel)
            } else {
                groups.append((alike, [channel]))
            }
        }
        if groups.isEmpty { return [said(.head, ["state": labels.post(answer["state"].string)])] }
        return groups.map { group in
            if group.alike[3] == .bool(true) {
                return said(.standsHalf, ["channels": group.channels.joined(separator: ", ")])
            }
            return line(state: group.alike[0], cause: group.alike[1], decides: group.alike[2], group.channels)
        }
    }

    private func line(state: JSON, cause: JSON, decides: JSON, _ channels: [String]) -> String {
        let channels = channels.joined(separator: ", ")
        if cause.string == "notAsked" {
            // What was returned waits for its author; what was only kept too.
            let isReturned = answer["state"].string == "returned"
            let values = ["channels": channels, "state": labels.post(answer["state"].string)]
            return said(isReturned ? .stands : .draft, values)
        }
        guard state.string == "held" else {
            return said(.stands, ["channels": channels, "state": labels.delivery(state.string)])
        }
        let values = ["channels": channels, "cause": labels.cause(cause.string), "who": decides.nameList]
        return said(decides.items.isEmpty ? .heldUndecided : .held, values)
    }

    private func said(_ talk: PostTalk, _ values: [String: String]) -> String {
        talk.said(in: language, values.merging(["post": answer["number"].shown ?? "?"]) { $1 })
    }
}

extension JSON {
    /// Of a delivery: approved by one of two.
    var waitsForSecond: Bool { self["state"].string == "approved" && self["needsSecond"].bool == true && self["second"].isNull }
}

extension Session {
    /// The answer of a command about a post.
    func show(post answer: DeskAnswer) async throws {
        try await show(answer) { json in
            let lines = PostAnswerLines(answer: json, labels: await labels(), language: language).lines
            print(lines.map { $0.wrapped(to: screen.width) })
            if json["deliveries"].items.contains(where: { $0["needsSecond"].bool == true }) {
                tell(PostTalk.needsSecond, ["post": json["number"].shown ?? "?"])
            }
            tellByHand(json)
            tellIfUnchanged(json)
        }
    }

    /// What is approved for channels that the desk can't publish on goes out only if somebody does it.
    private func tellByHand(_ answer: JSON) {
        for delivery in answer["deliveries"].items
        where delivery["byHand"].bool == true && delivery["state"].string == "approved" && delivery["needsSecond"].bool != true {
            let who = delivery["takes"].nameList
            let values = [
                "post": answer["number"].shown ?? "?", "channel": delivery["channel"].name ?? "?",
                "handle": delivery["channel"].handle ?? "?", "who": who,
            ]
            let talk: ByHandTalk = answer["kind"].string == "retraction" ? .takesDown : .takes
            tell(who.isEmpty ? .somebodyTakes : talk, values)
        }
    }

    /// The desk made no entry of it: what was asked for was so already.
    func tellIfUnchanged(_ answer: JSON) {
        if answer["entry"].isNull { tell(ModeTalk.unchanged) }
    }
}
