import Foundation
import Testing

@testable import crisisctl

/// A post made from a prepared text, at the keyboard.
struct WordingTests {
    private static let filled = FakeDesk.Answer(
        body: #"{"name":"skred","language":"nb","purpose":"warning","text":"Skred ved \u202EElvegata.\n\nMer kl. 14.30."}"#)

    private static func text(isPastReview: Bool = false, owner: String = "null") -> String {
        """
        {"name":"skred","title":"Skred","purpose":"warning","owner":"siri","ownerPerson":\(owner),"reviewBy":"2027-12-01",\
        "isPastReview":\(isPastReview),"languages":["nb","nn"],"fault":null,"blanks":[{"name":"sted","example":"Elvegata",\
        "questions":[{"language":"nb","text":"Hvor gikk det?"},{"language":"nn","text":"Kvar gjekk det?"}]},\
        {"name":"neste","example":null,"questions":[{"language":"nb","text":"Når kommer neste?"},\
        {"language":"nn","text":"Når kjem neste?"}]}],"texts":[{"language":"nb","text":"Skred ved {sted}.\\n\\nMer kl. {neste}."}]}
        """
    }

    private static func desk(isPastReview: Bool = false, fill: FakeDesk.Answer = filled) -> FakeDesk {
        FakeDesk([
            "GET /v1/texts/skred": [FakeDesk.Answer(body: text(isPastReview: isPastReview))],
            "POST /v1/texts/skred/fill": [fill], "GET /v1/status": [Answers.status()],
            "POST /v1/posts": [Answers.postAnswer("held", cause: #""crisisMode""#, status: 201)],
        ])
    }

    @Test func `each blank is asked for in order, the text is shown, and exactly what was shown is handed in`() async throws {
        let desk = Self.desk()
        let keyboard = Keyboard(typed: ["Elvegata", "14.30", "ja"])
        try await desk.whileServing { place in
            try await Person.once(["post", "submit", "--template", "skred"], place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("Hvor gikk det? (for eksempel Elvegata): Når kommer neste?: "))
        #expect(keyboard.talk.contains("│ Skred ved ⟨U+202E⟩Elvegata.\n│ \n│ Mer kl. 14.30.\n"))
        #expect(keyboard.talk.contains("Send det inn? [j/N]"))
        #expect(desk.posts.map(\.path) == ["/v1/texts/skred/fill", "/v1/posts"])
        #expect(desk.posts[0].body == #"{"blanks":{"neste":"14.30","sted":"Elvegata"}}"#)
        #expect(desk.posts[1].json["text"].string == "Skred ved \u{202E}Elvegata.\n\nMer kl. 14.30.")
        #expect(desk.posts[1].json["template"].string == "skred")
        #expect(desk.posts[1].json["language"].string == "nb")
        #expect(desk.posts[1].json["blanks"].isNull)
    }

    @Test func `what was given isn't asked for, and the questions are in the language of the text`() async throws {
        let desk = Self.desk()
        let keyboard = Keyboard(typed: ["14.30", "n"])
        try await desk.whileServing { place in
            try await Person.once(
                ["post", "submit", "--template", "skred", "--blank", "sted=a=b", "--language", "nn"], place, keyboard, ends: 1)
        }
        #expect(keyboard.talk.hasPrefix("Når kjem neste?: "))
        #expect(desk.posts.map(\.path) == ["/v1/texts/skred/fill"])
        #expect(desk.posts[0].json["blanks"]["sted"].string == "a=b")
        #expect(desk.posts[0].json["language"].string == "nn")
    }

    @Test func `a script gives the blanks and the desk fills them`() async throws {
        let desk = Self.desk()
        try await desk.whileServing { place in
            try await Person.once(
                ["post", "submit", "--template", "skred", "--blank", "sted=Elvegata", "--blank", "neste=14.30"], place,
                Keyboard(fed: ""), ends: 0)
            try await Person.once(
                ["post", "submit", "--yes", "--template", "skred", "--blank", "sted=E"], place, Keyboard(typed: []), ends: 0)
        }
        #expect(desk.asked.filter { $0.method == "GET" }.allSatisfy { $0.path == "/v1/status" })
        #expect(desk.posts.map { $0.json["blanks"] } == [
            .fields(["sted": .text("Elvegata"), "neste": .text("14.30")]), .fields(["sted": .text("E")]),
        ])
        #expect(desk.posts.allSatisfy { $0.json["text"].isNull && $0.json["publish"].bool == true })
    }

    @Test func `one past its date is refused by the desk before anything is asked`() async throws {
        let no = FakeDesk.Answer.problem(409, "templatePastReview", detail: "Ferdigteksten er for gammel")
        let desk = Self.desk(isPastReview: true, fill: no)
        let keyboard = Keyboard(typed: [])
        try await desk.whileServing { place in
            try await Person.once(["post", "submit", "--template", "skred"], place, keyboard, ends: 3)
        }
        #expect(keyboard.talk.contains("Ferdigteksten er for gammel"))
        #expect(!keyboard.talk.contains("Hvor gikk det?"))
    }

    @Test func `a text of one's own made from it goes with its name, and blanks without one are refused`() async throws {
        let desk = Self.desk()
        try await desk.whileServing { place in
            try await Person.once(
                ["post", "submit", "--template", "skred", "--text", "Mitt eget"], place, Keyboard(typed: []), ends: 0)
            for line in [["--text", "a", "--blank", "sted=b"], ["--template", "skred", "--text", "a", "--blank", "sted=b"]] {
                try await Person.once(["post", "submit"] + line, place, Keyboard(), ends: 64)
            }
            for blank in ["sted", "=b"] {
                try await Person.once(["post", "submit", "--template", "skred", "--blank", blank], place, Keyboard(), ends: 64)
            }
            try await Person.once(
                ["post", "submit", "--template", "skred", "--blank", "a=b", "--blank", "a=c"], place, Keyboard(), ends: 64)
        }
        #expect(desk.posts.map { $0.json["text"].string } == ["Mitt eget"])
        #expect(desk.posts.map { $0.json["template"].string } == ["skred"])
    }

    @Test func `the list fits a terminal and says which can't be used`() async throws {
        let broken = #"{"name":"brann","fault":"Linje 1: Her står ingenting.","languages":[],"blanks":[]}"#
        let list = "{\"items\":[\(broken),\(Self.text(isPastReview: true, owner: Answers.siri))],\"next\":null}"
        let desk = FakeDesk(["GET /v1/texts": [FakeDesk.Answer(body: list)], "GET /v1/status": [Answers.status()]])
        let keyboard = Keyboard(width: 80)
        try await desk.whileServing { place in
            try await Person.once(["text", "list"], place, keyboard, ends: 0)
        }
        #expect(keyboard.data.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 })
        #expect(keyboard.data.contains("skred"))
        #expect(keyboard.data.contains("Siri Moen"))
        #expect(keyboard.talk.contains("brann kan ikke brukes. Linje 1: Her står ingenting."))
        #expect(keyboard.talk.contains("skred kan ikke brukes: Siri Moen skulle ha sett over teksten innen 2027-12-01."))
    }

    @Test func `one is shown with its blanks and how to use it`() async throws {
        let desk = Self.desk()
        let keyboard = Keyboard(width: 80)
        try await desk.whileServing { place in
            try await Person.once(["text", "show", "skred"], place, keyboard, ends: 0)
        }
        #expect(keyboard.data.contains("│ Skred ved {sted}."))
        #expect(keyboard.data.contains("Det blir spurt om: sted (Elvegata); neste"))
        #expect(keyboard.talk.contains("crisisctl post submit --template skred"))
    }
}
