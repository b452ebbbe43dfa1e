import CrisisDesk
import CrisisModel

/// A post as somebody must see it before deciding: whose it is, what there is to note, and exactly what would go out.
struct PostPage {
    let post: JSON
    let labels: Labels
    let language: Language

    /// Safe for a terminal. The texts are never wrapped or cut.
    func lines(width: Int?) -> [String] {
        head.map { $0.wrapped(to: width) } + [""] + PostTexts(post: post, language: language).lines
            + (deliveries + missing).map { $0.wrapped(to: width, indent: "  ") } + warnings.map { $0.wrapped(to: width) }
    }

    private func said(_ talk: PostTalk, _ values: [String: String] = [:]) -> String { talk.said(in: language, values) }

    private var head: [String] {
        var lines = [
            said(.head, ["post": post["number"].shown ?? "?", "state": labels.state(of: post)]), author,
        ]
        if let about = post["about"].shown {
            lines.append(said(.about, ["kind": capitalized(labels.kind(post["kind"].string)), "post": about]))
        }
        lines += decision + successors
        lines.append(
            said(
                .purpose,
                ["purpose": labels.purpose(post["purpose"].string), "language": post["language"].string ?? "?"]))
        return lines + schedule + notes + [said(.digest, ["digest": post["digest"].string ?? "–"])]
    }

    private var schedule: [String] {
        let from = post["publishAt"].string.map { said(.notBefore, ["time": labels.time($0)]) }
        let until = post["notAfter"].string.map { said(.notAfter, ["time": labels.time($0)]) }
        return [from, until].compactMap { $0 }
    }

    /// Who sent it back or stopped it, and why.
    private var decision: [String] {
        let decision = post["decision"]
        guard let state = decision["state"].string else { return [] }
        let values = [
            "state": capitalized(labels.post(state)), "person": decision["by"].name ?? "?",
            "time": labels.time(decision["at"].string), "reason": decision["reason"].string ?? "",
        ]
        return [said(decision["reason"].isNull ? .decided : .decidedWhy, values)]
    }

    /// What corrects it or takes it down.
    private var successors: [String] {
        post["successors"].items.map { successor in
            said(
                .successor,
                [
                    "kind": capitalized(labels.kind(successor["kind"].string)),
                    "post": successor["number"].shown ?? "?", "state": labels.post(successor["state"].string),
                ])
        }
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private var author: String {
        let values = [
            "author": post["author"].nameAndHandle ?? "?", "others": post["coAuthors"].nameList,
            "time": labels.time(post["submittedAt"].string),
        ]
        if post["deliveries"].items.contains(where: { $0["state"].string == "recorded" }) {
            return said(.recordedBy, values)
        }
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

    /// Of a post that is out somewhere: where it isn't yet, and who does what.
    private var missing: [String] {
        let isOut = post["deliveries"].items.contains { ["delivered", "recorded"].contains($0["state"].string) }
        guard isOut, let number = post["number"].int else { return [] }
        let parts = post["missing"].items.filter { $0["step"].string != "nothing" }
        let takesDown = post["kind"].string == "retraction"
        return MissingLines(post: number, takesDown: takesDown, missing: parts, labels: labels, language: language).lines(.missingStep)
    }

    private var deliveries: [String] {
        post["deliveries"].items.map { delivery in
            ([standing(of: delivery)] + details(delivery)).joined(separator: "; ")
        }
    }

    private func standing(of delivery: JSON) -> String {
        var values = [
            "channel": delivery["channel"].nameAndHandle ?? "?", "state": state(of: delivery),
            "cause": labels.cause(delivery["cause"].string), "who": delivery["decides"].nameList,
        ]
        switch delivery["state"].string {
        case "held" where delivery["cause"].string == "notAsked" || ["expired"].contains(post["state"].string):
            // Nobody is asked: it stands as the post does.
            values["state"] = labels.state(of: post)
            return said(.delivery, values)
        case _ where delivery["takenDown"].bool == true: return said(.delivery, values)
        case "held": return said(delivery["decides"].items.isEmpty ? .heldFor : .heldOn, values)
        case "delivered", "recorded":
            guard let since = delivery["since"].string else { return said(.delivery, values) }
            values["time"] = labels.time(since)
            return said(.outSince, values)
        case "approved" where delivery["approvedBy"].name != nil:
            // Who approved it says that it is.
            return said(.delivery, values.merging(["state": approval(of: delivery)]) { $1 })
        default: return said(.delivery, values)
        }
    }

    private func state(of delivery: JSON) -> String {
        delivery["takenDown"].bool == true ? labels.post("retracted") : labels.delivery(delivery["state"].string)
    }

    private func details(_ delivery: JSON) -> [String] {
        var parts: [String] = []
        if !delivery["approvedBy"].isNull && delivery["state"].string != "approved" { parts.append(approval(of: delivery)) }
        if delivery.waitsForSecond { parts.append(said(.secondMissing)) }
        if let person = delivery["second"].name { parts.append(said(.secondBy, ["person": person])) }
        if let person = delivery["takenBy"].name { parts.append(said(.takenBy, ["person": person])) }
        if let link = delivery["link"].string { parts.append(Visible.line(link)) }
        if let detail = delivery["detail"].string {
            // A sentence of the desk's, within a line of ours.
            parts.append(said(.detail, ["detail": detail.hasSuffix(".") ? String(detail.dropLast()) : detail]))
        }
        if delivery["conflict"].bool == true { parts.append(said(.conflict)) }
        return parts
    }

    private func approval(of delivery: JSON) -> String {
        let values = [
            "person": delivery["approvedBy"].name ?? "?", "capacity": labels.capacity(delivery["approvedAs"].string),
            "time": labels.time(delivery["approvedAt"].string),
        ]
        return said(.approvedBy, values)
    }

    /// What to see before deciding, and what stays with the post once somebody has.
    private var warnings: [String] {
        let before = post["warnings"].strings.map { code in
            said(.warning, ["warning": code == "ownPost" ? said(.ownBefore) : labels.warning(code)])
        }
        let own = isApprovedByAuthor ? [said(.warning, ["warning": labels.warning("ownPost")])] : []
        let second = waitsForSecond ? [said(.needsSecond, ["post": post["number"].shown ?? "?"])] : []
        return before + own + second
    }

    private var isApprovedByAuthor: Bool {
        let authors = ([post["author"]] + post["coAuthors"].items).compactMap { $0["number"].string }
        return post["deliveries"].items.contains { delivery in
            delivery["approvedBy"]["number"].string.map { authors.contains($0) } ?? false
        }
    }

    private var waitsForSecond: Bool {
        post["deliveries"].items.contains(where: \.waitsForSecond)
    }
}
