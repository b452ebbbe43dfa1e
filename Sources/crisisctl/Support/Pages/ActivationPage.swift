import CrisisDesk

/// What an activation came to: what was stopped, what could not be, and whom to ring with which words.
struct ActivationPage {
    let answer: JSON
    let labels: Labels
    let language: Language
    var isExercise = false

    func lines(width: Int?) -> [String] {
        head.map { $0.wrapped(to: width) } + ring(width)
    }

    private var responsible: String { answer["crisis"]["responsible"].name ?? "?" }

    private func said(_ talk: ModeTalk, _ values: [String: String] = [:]) -> String { talk.said(in: language, values) }

    private var head: [String] {
        var lines = [
            said(
                .activated,
                [
                    "crisis": answer["crisis"]["number"].shown ?? "?",
                    "time": labels.time(answer["crisis"]["since"].string ?? answer["at"].string),
                    "responsible": responsible,
                ])
        ]
        lines += answer.withoutToken(in: language)
        let held = answer["held"].numberList
        if !held.isEmpty { lines.append(said(.heldByIt, ["posts": held])) }
        for flight in answer["inFlight"].items {
            lines.append(
                said(.inFlight, ["post": flight["post"].shown ?? "?", "channel": flight["channel"].name ?? "?"]))
        }
        return lines
    }

    private func ring(_ width: Int?) -> [String] {
        let people = answer["ring"].items
        if people.isEmpty { return [said(.ringNobody)] }
        return ["", said(.ringNow)] + people.flatMap { lines(for: $0, width) }
    }

    private func lines(for call: JSON, _ width: Int?) -> [String] {
        let name = call["person"].name ?? "?"
        let who =
            call["phone"].string.map { said(.ringPerson, ["person": name, "phone": $0]) }
            ?? said(.ringNoPhone, ["person": name])
        let isResponsible = call["person"]["number"] == answer["crisis"]["responsible"]["number"]
        let talk: ModeTalk =
            switch (isResponsible, isExercise) {
            case (true, false): .ringSayYou
            case (false, false): .ringSay
            case (true, true): .ringPractiseYou
            case (false, true): .ringPractise
            }
        let sentence = said(talk, ["channels": call["channels"].nameList, "responsible": responsible])
        return [
            "", "  " + who, ("    " + sentence).wrapped(to: width, indent: "    "),
            "    " + said(.ringDone, ["entry": call["entry"].shown ?? "?"]),
        ]
    }
}

extension JSON {
    /// Numbers of posts, `14, 15`.
    var numberList: String { items.compactMap(\.shown).joined(separator: ", ") }
}
