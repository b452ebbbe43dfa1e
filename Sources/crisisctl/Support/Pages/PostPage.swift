import CrisisDesk
import CrisisModel

/// A post as somebody must see it before deciding: whose it is, what there is to note, and exactly what would go out.
struct PostPage {
    let post: JSON
    let labels: Labels
    let language: Language

    /// Safe for a terminal. The texts are never wrapped or cut.
    func lines(width: Int?) -> [String] {
        head.map { $0.wrapped(to: width) } + [""] + texts
            + deliveries.map { $0.wrapped(to: width, indent: "  ") } + warnings.map { $0.wrapped(to: width) }
    }

    private func said(_ talk: PostTalk, _ values: [String: String] = [:]) -> String { talk.said(in: language, values) }

    private var head: [String] {
        var lines = [
            said(.head, ["post": post["number"].shown ?? "?", "state": labels.post(post["state"].string)]), author,
        ]
        if let about = post["about"].shown {
            lines.append(said(.about, ["kind": labels.kind(post["kind"].string), "post": about]))
        }
        lines.append(
            said(
                .purpose,
                ["purpose": labels.purpose(post["purpose"].string), "language": post["language"].string ?? "?"]))
        if !post["publishAt"].isNull || !post["notAfter"].isNull {
            lines.append(said(.schedule, ["from": time("publishAt"), "until": time("notAfter")]))
        }
        return lines + notes + [said(.digest, ["digest": post["digest"].string ?? "–"])]
    }

    private func time(_ field: String) -> String { post[field].string.map { labels.time($0) } ?? "–" }

    private var author: String {
        let values = [
            "author": post["author"].nameAndHandle ?? "?", "others": post["coAuthors"].nameList,
            "time": labels.time(post["submittedAt"].string),
        ]
        return said(post["coAuthors"].items.isEmpty ? .by : .byWith, values)
    }

    private var notes: [String] {
        NoteTalk.allCases.compactMap { note in
            let value = note == .link ? post["link"].string : post["notes"][note.rawValue].shown
            return value.map { note.said(in: language, ["value": shown($0, of: note)]) }
        }
    }

    private func shown(_ value: String, of note: NoteTalk) -> String {
        switch note {
        case .clearedAt, .nextUpdateAt: labels.time(value)
        case .audience: labels.audience(value)
        case .clearedWith, .incident, .reason, .template, .link: value
        }
    }

    /// Channels with the same bytes under one heading.
    private var texts: [String] {
        var groups: [(text: String?, channels: [String])] = []
        for item in post["texts"].items {
            let (text, channel) = (item["text"].string, item["channel"].nameAndHandle ?? "?")
            // By its bytes: two texts that look alike must not pass for one.
            if let place = groups.firstIndex(where: { $0.text.map { Array($0.utf8) } == text.map { Array($0.utf8) } }) {
                groups[place].channels.append(channel)
            } else {
                groups.append((text, [channel]))
            }
        }
        return groups.flatMap { group in
            let heading = said(.textOn, ["channels": group.channels.joined(separator: ", ")])
            guard let text = group.text else { return [heading, "│ " + said(.textErased), ""] }
            return [heading]
                + Visible.text(text).split(separator: "\n", omittingEmptySubsequences: false).map { "│ " + $0 } + [""]
        }
    }

    private var deliveries: [String] {
        post["deliveries"].items.map { delivery in
            let held = delivery["state"].string == "held" && !delivery["decides"].items.isEmpty
            let line = said(
                held ? .heldOn : .delivery,
                [
                    "channel": delivery["channel"].nameAndHandle ?? "?",
                    "state": labels.delivery(delivery["state"].string),
                    "cause": labels.cause(delivery["cause"].string),
                    "who": delivery["decides"].nameList,
                ])
            return ([line] + details(delivery)).joined(separator: "; ")
        }
    }

    private func details(_ delivery: JSON) -> [String] {
        var parts: [String] = []
        if let person = delivery["approvedBy"].name {
            let values = [
                "person": person, "capacity": labels.capacity(delivery["approvedAs"].string),
                "time": labels.time(delivery["approvedAt"].string),
            ]
            parts.append(said(.approvedBy, values))
        }
        if let person = delivery["takenBy"].name { parts.append(said(.takenBy, ["person": person])) }
        if delivery["conflict"].bool == true { parts.append(said(.conflict)) }
        return parts
    }

    private var warnings: [String] {
        post["warnings"].strings.map { said(.warning, ["warning": labels.warning($0)]) }
    }
}
