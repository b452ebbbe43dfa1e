import CrisisDesk

/// What went wrong, in three parts: what happened, what was kept, what to do now.
enum TroublePage {
    /// Lines safe for a terminal, unwrapped.
    static func lines(_ trouble: Trouble, _ language: Language) -> [String] {
        switch trouble {
        case .problem(let problem): lines(problem, mayHaveBeenDone: trouble.mayHaveBeenDone, language)
        case .unreachable(let place, let reason):
            [unreachable(place, reason, language), TroubleTalk.unreachableNothingSent.said(in: language)]
        case .noAnswer(let place, let reason, let isCommand):
            [
                TroubleTalk.noAnswer.said(in: language, ["place": place.name, "reason": reason]),
            ] + [(isCommand ? TroubleTalk.noAnswerToCommand : .noAnswerToQuestion).said(in: language)]
        case .usage(let talk, let values): [talk.said(in: language, values)]
        case .machine(let talk, let values): [talk.said(in: language, values)]
        case .register(let lines): lines.map { Visible.line($0) } + [MachineTalk.register.said(in: language)]
        case .export(let reason): [ExportTalk.failed.said(in: language, ["reason": reason])]
        case .stopped: [TroubleTalk.stopped.said(in: language)]
        case .notProven(let reason): [TroubleTalk.notProven.said(in: language, ["reason": reason])]
        }
    }

    private static func unreachable(_ place: DeskPlace, _ reason: String, _ language: Language) -> String {
        switch place {
        case .address(let address):
            TroubleTalk.unreachableAddress.said(in: language, ["place": address, "reason": reason])
        case .socket(let path):
            TroubleTalk.unreachableSocket.said(
                in: language,
                [
                    "place": path, "reason": reason,
                    "data": path.replacing("/run/desk.sock", with: "", maxReplacements: 1),
                ])
        }
    }

    private static func lines(_ problem: Problem, mayHaveBeenDone: Bool, _ language: Language) -> [String] {
        let words = Visible.line([problem.title, problem.detail].compactMap(\.self).joined(separator: ". "))
        if problem.code == "sealed" {
            let reason = problem.json["sealed"]["reason"].string ?? problem.detail ?? problem.title
            return [
                TroubleTalk.sealed.said(in: language, ["reason": reason]),
                SealAdvice.line(problem.json["sealed"], language),
            ]
        }
        var lines = [words]
        if problem.isUnexplained {
            lines.append(
                TroubleTalk.perhapsTooLong.said(
                    in: language, ["address": String(HTTPLimits.target), "header": String(HTTPLimits.headers)]))
        }
        // The desk says itself that nothing was changed; another program that answered in its place does not.
        if mayHaveBeenDone {
            lines.append(TroubleTalk.perhapsChanged.said(in: language))
        } else if problem.isCommand && problem.detail == nil {
            lines.append(TroubleTalk.nothingChanged.said(in: language))
        }
        if let advice = AdviceTalk(rawValue: problem.code) {
            lines.append(advice.said(in: language, AdviceTalk.values(problem)))
        }
        return lines
    }
}
