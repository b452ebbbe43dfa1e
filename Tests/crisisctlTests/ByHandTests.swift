import Foundation
import Testing

@testable import crisisctl

/// Publishing by hand, at the keyboard.
struct ByHandTests {
    private static func taken(
        entry: String = "141", kind: String = "ordinary", original: String = "null", text: String = "Kok vannet.\\n\\nI dag."
    ) -> FakeDesk.Answer {
        FakeDesk.Answer(
            body: """
                {"entry":\(entry),"at":null,"number":17,"deliveries":[{"channel":\(Answers.facebook),"state":"begun",\
                "cause":null,"decides":[]}],"text":"\(text)","kind":"\(kind)","language":"nb",\
                "page":"https://facebook.example/granvik","original":\(original)}
                """)
    }

    private static func desk(_ taken: FakeDesk.Answer) -> FakeDesk {
        FakeDesk(["POST /v1/posts/17/deliveries/facebook/take": [taken], "GET /v1/status": [Answers.status()]])
    }

    private func file() throws -> String { try Person().home + "/ut" }

    @Test func `taking prints the text alone on standard output and the rest beside it`() async throws {
        let keyboard = Keyboard()
        try await Self.desk(Self.taken()).whileServing { place in
            try await Person.once(["post", "take", "17", "facebook"], place, keyboard, ends: 0)
        }
        #expect(keyboard.data == "Kok vannet.\n\nI dag.")
        #expect(keyboard.talk.contains("Legg ut nøyaktig denne teksten på Granvik på Facebook nå:"))
        #expect(keyboard.talk.contains("Kanalen: https://facebook.example/granvik"))
        #expect(keyboard.talk.contains("crisisctl post done 17 facebook --link LENKE"))
        #expect(!keyboard.talk.contains("fra før"))
    }

    @Test func `to a file it writes exactly the text, and a file that is there stops it before anything is taken`() async throws {
        let path = try file()
        let (first, second) = (Keyboard(), Keyboard())
        let desk = Self.desk(Self.taken())
        try await desk.whileServing { place in
            try await Person.once(["post", "take", "17", "facebook", "--out", path], place, first, ends: 0)
            try await Person.once(["post", "take", "17", "facebook", "--out", path], place, second, ends: 64)
        }
        #expect(desk.posts.count == 1)
        #expect(first.data == "")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "Kok vannet.\n\nI dag.")
        #expect(first.talk.contains("Skrevet til \(path)."))
        #expect(second.talk.contains("Ingenting er tatt."))
    }

    @Test func `the page has the text, the municipality and the commands`() async throws {
        let path = try file()
        try await Self.desk(Self.taken()).whileServing { place in
            try await Person.once(["post", "take", "17", "facebook", "--page", path], place, Keyboard(), ends: 0)
        }
        let page = try String(contentsOfFile: path, encoding: .utf8)
        #expect(page.contains("Kok vannet.\n\nI dag.</textarea>"))
        #expect(page.contains("Granvik kommune"))
        #expect(page.contains("crisisctl post done 17 facebook"))
    }

    @Test func `where the desk says no, no empty file stays behind`() async throws {
        let path = try file()
        let desk = Self.desk(.problem(409, "alreadyTaken", detail: "Ola har det"))
        try await desk.whileServing { place in
            try await Person.once(["post", "take", "17", "facebook", "--out", path, "--page", path + ".html"], place, Keyboard(), ends: 3)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(!FileManager.default.fileExists(atPath: path + ".html"))
    }

    @Test func `what is to be taken down is shown with its link before the sentence for its place`() async throws {
        let original = #"{"number":5,"link":"https://facebook.example/5","text":"Feil\ntekst"}"#
        let keyboard = Keyboard()
        try await Self.desk(Self.taken(entry: "null", kind: "retraction", original: original)).whileServing { place in
            try await Person.once(["post", "take", "17", "facebook"], place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("Du har tatt det fra før"))
        #expect(keyboard.talk.contains("Ta ned innlegg 5 fra Granvik på Facebook: https://facebook.example/5"))
        #expect(keyboard.talk.contains("Det begynner slik: Feil ⏎ tekst"))
        #expect(keyboard.talk.contains("i stedet:"))
        #expect(!keyboard.talk.contains("Legg ut nøyaktig denne teksten"))
    }

    @Test func `a correction says what it corrects though nobody gave the link`() async throws {
        let keyboard = Keyboard()
        let original = #"{"number":5,"link":null,"text":null}"#
        try await Self.desk(Self.taken(kind: "correction", original: original)).whileServing { place in
            try await Person.once(["post", "take", "17", "facebook"], place, keyboard, ends: 0)
        }
        #expect(keyboard.talk.contains("Det retter innlegg 5: ingen har oppgitt lenken"))
        #expect(keyboard.talk.contains("Legg ut nøyaktig denne teksten"))
    }

    @Test func `approving says who must post it by hand, and with which command`() async throws {
        let approved = FakeDesk.Answer(
            body: """
                {"entry":140,"at":"2026-11-22T02:30:00.000Z","number":17,"state":"approved","deliveries":[\
                {"channel":\(Answers.page),"state":"approved","cause":null,"decides":[],"byHand":false,"takes":[]},\
                {"channel":\(Answers.facebook),"state":"approved","cause":null,"decides":[],"byHand":true,\
                "takes":[\(Answers.kari),\(Answers.ola)]}],"heldBecause":null,"channels":[],"countersigned":false}
                """)
        let desk = FakeDesk([
            "GET /v1/posts/17": [Answers.post(text: #""Hei""#)], "GET /v1/status": [Answers.status()],
            "POST /v1/posts/17/approve": [approved],
        ])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["post", "approve", "17", "--yes"], place, keyboard, ends: 0)
        }
        #expect(
            keyboard.talk.hasSuffix(
                "MÅ LEGGES UT FOR HÅND på Granvik på Facebook av Kari Nordmann, Ola Vik: crisisctl post take 17 facebook\n"))
    }

    private static let missing = """
        {"posts":[{"number":7,"state":"partlyPublished","kind":"ordinary","purpose":"warning","out":[\(Answers.page)],\
        "missing":[{"channel":\(Answers.facebook),"step":"report","cause":null,"since":"2026-11-22T02:00:00.000Z",\
        "notBefore":null,"people":[{"person":\(Answers.ola),"phone":"+47 000 00 002"}],"overdue":true},\
        {"channel":\(Answers.page),"step":"decide","cause":"crisisMode","since":"2026-11-22T02:00:00.000Z",\
        "notBefore":null,"people":[{"person":\(Answers.kari),"phone":null}],"overdue":false}]}],"postsCount":1,"crisis":3,\
        "silent":[{"channel":\(Answers.facebook),"posts":[]},{"channel":\(Answers.page),"posts":[7,9]}]}
        """

    @Test func `the list of what is missing names channel, reason, people and command`() async throws {
        let desk = FakeDesk([
            "GET /v1/missing": [FakeDesk.Answer(body: Self.missing)], "GET /v1/status": [Answers.status()],
        ])
        let keyboard = Keyboard(width: 80)
        try await desk.whileServing { place in
            try await Person.once(["post", "missing"], place, keyboard, ends: 0)
        }
        let page = keyboard.data
        #expect(page.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 }, "\(page)")
        #expect(page.hasPrefix("Innlegg 7 er ute på Kriseside, men ikke på:\n  OVER FRISTEN: Granvik på Facebook (facebook):"))
        #expect(page.contains("Ola Vik, tlf. +47"))
        #expect(page.contains("    crisisctl post done 7 facebook | crisisctl post not-done 7 facebook\n"))
        #expect(page.contains("crisisctl post approve 7"))
        #expect(page.contains("Uten melding i krise 3:\n"))
        #expect(page.contains("  Granvik på Facebook: ingenting på vei."))
        #expect(page.contains("  Kriseside: på vei er innlegg 7, 9\n"))
    }

    @Test func `where nothing is missing it says so`() async throws {
        let none = FakeDesk.Answer(body: #"{"posts":[],"postsCount":0,"crisis":null,"silent":[]}"#)
        let desk = FakeDesk(["GET /v1/missing": [none], "GET /v1/status": [Answers.status()]])
        let keyboard = Keyboard()
        try await desk.whileServing { place in
            try await Person.once(["post", "missing", "7"], place, keyboard, ends: 0)
        }
        #expect(keyboard.data == "Ingenting mangler: det som er ute, er ute overalt.\n")
        #expect(desk.asked.first { $0.path == "/v1/missing" }?.query == "post=7")
    }
}
