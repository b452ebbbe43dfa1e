import CrisisDesk

/// One open item: what it is, and the command that closes it.
struct OpenItemLines {
    let item: JSON
    let labels: Labels
    let language: Language

    var lines: [String] { [[what, who, due].compactMap(\.self).joined(separator: ", "), "  " + command] }

    /// Who does a measure; of a call it stands in the sentence.
    private var who: String? {
        item["kind"].string == "measure" ? item["person"].nameAndHandle.map { Visible.line($0) } : nil
    }

    private var what: String {
        let values = [
            "person": item["person"].nameAndHandle ?? "", "phone": item["phone"].string ?? "",
            "text": item["text"].string ?? "", "post": item["post"].shown ?? "?",
            "channel": item["channel"].name ?? "?",
        ]
        if item["kind"].string == "measure", item["text"].isNull { return marked(StatusTalk.measureUnseen.said(in: language)) }
        guard let talk else { return Visible.line(item["kind"].string ?? "?") }
        let said = (takingDown?.said(in: language, values) ?? talk.said(in: language, values)).trimmed
        return marked(said)
    }

    private func marked(_ said: String) -> String {
        item["overdue"].bool == true ? ByHandTalk.overdue.said(in: language, ["item": said]) : said
    }

    /// Of a post that takes another down, by hand.
    private var takingDown: ByHandTalk? {
        guard item["takesDown"].bool == true else { return nil }
        return switch item["kind"].string {
        case "toTake": .itemToTake
        case "taken": .itemTaken
        default: nil
        }
    }

    private var talk: StatusTalk? {
        switch item["kind"].string {
        case "call": .call
        case "measure": .measure
        case "activation": .activation
        case "unknownOutcome": .unknownOutcome
        case "outcomeConflict": .outcomeConflict
        case "refused": .refused
        case "countersign": .countersign
        case "retrying": .retrying
        case "toTake": .toTake
        case "taken": .taken
        default: nil
        }
    }

    private var due: String? {
        item["due"].string.map { StatusTalk.due.said(in: language, ["time": labels.time($0)]) }
    }

    private var command: String {
        let post = item["post"].shown ?? "?"
        let channel = Visible.line(item["channel"].handle ?? "?")
        return switch item["kind"].string {
        case "call", "measure": "crisisctl log done \(item["entry"].shown ?? "?")"
        case "activation": "crisisctl confirm"
        case "unknownOutcome": "crisisctl post settle \(post) \(channel) --out | --not-out"
        case "outcomeConflict": "crisisctl post show \(post)"
        case "refused": "crisisctl post retry \(post) \(channel)"
        case "countersign": "crisisctl post approve \(post)"
        case "retrying": "crisisctl post retry \(post) \(channel)"
        case "toTake": "crisisctl post take \(post) \(channel)"
        case "taken": "crisisctl post done \(post) \(channel) | crisisctl post not-done \(post) \(channel)"
        default: "crisisctl log show \(item["entry"].shown ?? "?")"
        }
    }
}

extension JSON {
    /// A line for each of those in office who have no way in.
    func withoutToken(in language: Language) -> [String] {
        self["withoutToken"].items.map { person in
            let values = ["person": person.name ?? "?", "handle": Visible.line(person.handle ?? "?")]
            return StatusTalk.withoutToken.said(in: language, values)
        }
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
