/// The crisis and the responsible one as the person saw them: a change names both, so that who comes second is told.
struct Office {
    let crisis: Int
    let number: String
    let name: String

    /// What is sent along: numbers alone, for it may be kept on disk.
    var body: Body { ["crisis": crisis, "from": number] }

    /// What the questions show.
    var values: [String: String] { ["crisis": String(crisis), "from": name] }

    /// nil while there is no crisis; then the desk says so.
    init?(_ status: JSON) {
        guard let crisis = status["crisis"]["number"].int else { return nil }
        let responsible = status["crisis"]["responsible"]
        guard let number = responsible["number"].string else { return nil }
        self.crisis = crisis
        self.number = number
        name = responsible.nameAndHandle ?? number
    }
}

extension Session {
    /// As the desk stands now; nil for a repetition, which is sent with what was seen then.
    func office(for change: Change) async throws -> Office? {
        unanswered(change) == nil ? Office(try await status()) : nil
    }

    /// Who is responsible now, and what waits for him or her.
    func print(office answer: JSON, as talk: ModeTalk) async throws {
        let crisis = answer["crisis"]
        let deputies = crisis["deputies"].nameList
        print(
            talk,
            [
                "crisis": crisis["number"].shown ?? "?", "responsible": crisis["responsible"].nameAndHandle ?? "?",
                "time": await printingZone().show(answer["at"].string), "deputies": deputies.isEmpty ? "–" : deputies,
            ])
        print(answer.withoutToken(in: language).map { $0.wrapped(to: screen.width) })
        print(posts: answer["held"], as: .waitingNow)
        print(posts: answer["approved"], as: .approvedNow)
    }

    /// Nothing where there are none.
    func print(posts: JSON, as talk: ModeTalk) {
        if !posts.items.isEmpty { print(talk, ["posts": posts.numberList]) }
    }
}
