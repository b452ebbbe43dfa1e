import CrisisDesk
import CrisisModel

/// What `status` shows: first what can't wait, then the crisis, then what waits and what is open.
struct StatusPage {
    /// Open items shown; the rest are counted.
    static let itemLimit = 30

    let status: JSON
    let labels: Labels
    let language: Language

    /// Safe for a terminal, wrapped to its width.
    func lines(width: Int?) -> [String] {
        (alarms + mode + waiting).map { $0.wrapped(to: width, indent: "  ") } + items(width)
            + footer.map { $0.wrapped(to: width, indent: "  ") }
    }

    private func said(_ talk: StatusTalk, _ values: [String: String] = [:]) -> String {
        talk.said(in: language, values)
    }

    private var alarms: [String] {
        var lines: [String] = []
        let seal = status["sealed"]
        if !seal.isNull {
            lines.append(
                said(.sealed, ["time": labels.time(seal["since"].string), "reason": seal["reason"].string ?? ""]))
            lines.append(SealAdvice.line(seal, language))
        }
        lines += status["notices"].items.map(notice)
        if status["modeInQuestion"].bool == true {
            lines.append(said(.paused))
        }
        if status["clockInDoubt"].bool == true {
            lines.append(said(.clockInDoubt, ["time": labels.time(status["clock"].string)]))
        }
        return lines
    }

    /// People who should have been told, and weren't.
    private func notice(_ failure: JSON) -> String {
        let lost = failure["lost"].int ?? 0
        let values = [
            "target": failure["target"].shown ?? "?", "way": failure["way"].string ?? "?",
            "time": labels.time(failure["at"].string), "reason": failure["reason"].string ?? "", "lost": String(lost),
        ]
        return said(lost == 0 ? .noticeFailed : .noticeLost, values)
    }

    private var mode: [String] {
        let municipality = status["municipality"].string ?? ""
        let crisis = status["crisis"]
        if crisis.isNull { return [said(.normal, ["municipality": municipality])] + acting }
        let head = said(
            .crisis,
            [
                "municipality": municipality, "crisis": crisis["number"].shown ?? "?",
                "time": labels.time(crisis["since"].string),
            ])
        return [head] + (crisis["confirmed"].bool == false ? [said(.unconfirmed)] : []) + about(crisis) + acting
    }

    /// The number to ring, where there is one.
    private func phone(of person: JSON) -> String {
        let decides = status["decides"].items.first { $0["person"]["number"] == person["number"] }
        return decides?["phone"].string.map { " " + $0 } ?? ""
    }

    private func about(_ crisis: JSON) -> [String] {
        let deputies = crisis["deputies"].items.map { ($0.name ?? "?") + phone(of: $0) }.joined(separator: ", ")
        var lines = [
            said(.reason, ["reason": crisis["reason"].string ?? said(.erased)]),
            said(
                .responsible,
                [
                    "responsible": [crisis["responsible"].nameAndHandle ?? "?", phone(of: crisis["responsible"])].joined(),
                    "deputies": deputies.isEmpty ? "–" : deputies,
                ]),
            setBy(crisis),
        ]
        lines += status.withoutToken(in: language)
        if let authority = crisis["authority"].string { lines.append(said(.authority, ["authority": authority])) }
        let released = crisis["releases"].items.map(release)
        if !released.isEmpty { lines.append(said(.released, ["channels": released.joined(separator: ", ")])) }
        return lines
    }

    private func setBy(_ crisis: JSON) -> String {
        let values = ["decidedBy": crisis["decidedBy"].name ?? "?", "setBy": crisis["setBy"].name ?? "?"]
        return said(crisis["decidedBy"]["number"] == crisis["setBy"]["number"] ? .setByOneself : .setBy, values)
    }

    private func release(_ release: JSON) -> String {
        let channel = release["channel"].name ?? "?"
        return release["purpose"].string.map { "\(channel) (\(labels.purpose($0)))" } ?? channel
    }

    private var acting: [String] {
        guard status["chiefExecutive"].isNull, let acting = status["acting"].nameAndHandle else { return [] }
        return [said(.nobodyChief, ["person": acting])]
    }

    private var waiting: [String] {
        let held = status["held"].int ?? 0
        var lines = [
            held == 0
                ? said(.heldNone)
                : said(.held, ["count": String(held), "time": labels.time(status["oldestHeldSince"].string)])
        ]
        if let count = status["inFlight"].int, count > 0 { lines.append(said(.inFlight, ["count": String(count)])) }
        if let count = status["unknown"].int, count > 0 { lines.append(said(.unknown, ["count": String(count)])) }
        let missing = status["missing"]
        if let count = missing["posts"].int, count > 0 {
            lines.append(ByHandTalk.statusMissing.said(in: language, ["count": String(count)]))
        }
        if !missing["silent"].items.isEmpty {
            lines.append(ByHandTalk.statusSilent.said(in: language, ["channels": missing["silent"].nameList]))
        }
        if let number = status["picture"].shown { lines.append(said(.picture, ["number": number])) }
        let thin = status["thinChannels"]
        if !thin.items.isEmpty { lines.append(said(.thin, ["channels": thin.nameList])) }
        return lines
    }

    private func items(_ width: Int?) -> [String] {
        let items = status["openItems"].items
        let count = status["openItemsCount"].int ?? items.count
        if items.isEmpty { return count > 0 ? [said(.openItems, ["count": String(count)])] : [] }
        let shown = items.prefix(Self.itemLimit).flatMap {
            OpenItemLines(item: $0, labels: labels, language: language).lines
        }
        let more = count - min(items.count, Self.itemLimit)
        return [said(.openItems, ["count": String(count)])]
            + shown.map { ("  " + $0).wrapped(to: width, indent: "    ") }
            + (more > 0 ? ["  " + said(.openMore, ["count": String(more)])] : [])
    }

    private var footer: [String] {
        let you = status["you"]
        var roles = you["roles"].strings.map { labels.role($0) }
        if you["responsible"].bool == true { roles.append(labels.capacity(Capacity.responsible.rawValue)) }
        return [
            said(
                .log,
                [
                    "size": status["ledger"]["size"].shown ?? "?",
                    "root": String((status["ledger"]["rootHash"].string ?? "?").prefix(16)),
                ]),
            said(.you, ["person": you["person"].nameAndHandle ?? "?", "roles": roles.joined(separator: ", ")]),
        ]
    }
}
