import CrisisDesk

/// Where a post isn't out: for each channel why, who does what, and the command.
struct MissingLines {
    /// People named in one line.
    private static let people = 3

    let post: Int
    var takesDown = false
    let missing: [JSON]
    let labels: Labels
    let language: Language

    /// Safe for a terminal; each channel with the command below it, if there is one.
    func lines(_ talk: ByHandTalk) -> [String] {
        missing.flatMap { part in
            let values = ["channel": part["channel"].nameAndHandle ?? "?", "step": step(part)]
            let line = talk.said(in: language, values)
            let shown = part["overdue"].bool == true ? ByHandTalk.overdue.said(in: language, ["item": line]) : line
            return [shown] + (command(part).map { ["  " + $0] } ?? [])
        }
    }

    private func step(_ part: JSON) -> String {
        let values = [
            "cause": labels.cause(part["cause"].string), "who": who(part), "time": labels.time(part["since"].string),
        ]
        switch part["step"].string {
        case "wait":
            guard let time = part["notBefore"].string else { return ByHandTalk.wait.said(in: language) }
            return ByHandTalk.waitUntil.said(in: language, ["time": labels.time(time)])
        case "decide": return ByHandTalk.decide.said(in: language, values)
        case "countersign": return ByHandTalk.countersign.said(in: language, values)
        case "take": return (takesDown ? ByHandTalk.takeDown : .take).said(in: language, values)
        case "report": return ByHandTalk.report.said(in: language, values)
        case "settle": return ByHandTalk.settle.said(in: language, values)
        case "retry": return ByHandTalk.retry.said(in: language, values)
        case "nothing": return ByHandTalk.nothing.said(in: language)
        case let other: return Visible.line(other ?? "?")
        }
    }

    private func who(_ part: JSON) -> String {
        let names = part["people"].items.prefix(Self.people).map { person in
            let name = person["person"].name ?? "?"
            guard let phone = person["phone"].string else { return name }
            return ByHandTalk.phone.said(in: language, ["person": name, "phone": phone])
        }
        return names.isEmpty ? "–" : names.joined(separator: "; ")
    }

    private func command(_ part: JSON) -> String? {
        let place = "\(post) \(Visible.line(part["channel"].handle ?? "?"))"
        return switch part["step"].string {
        case "decide", "countersign": "crisisctl post approve \(post)"
        case "take": "crisisctl post take \(place)"
        case "report": "crisisctl post done \(place) | crisisctl post not-done \(place)"
        case "settle": "crisisctl post settle \(place) --out | --not-out"
        case "retry": "crisisctl post retry \(place)"
        default: nil
        }
    }
}
