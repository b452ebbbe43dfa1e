@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import HTTPTypes
import Testing

/// Prepared texts over HTTP: read, filled, handed in.
@Suite struct TextRoutesTests {
    private static let filled = "Det har gått et skred ved Sentrum.\n\nNy melding klokka 14.30."
    private static let blanks = #""blanks":{"sted":"Sentrum","neste":"14.30"}"#

    private func desk(_ files: [String: String] = ["skred": PreparedPages.skred]) async throws -> FoundedDesk {
        let founded = try await FoundedDesk()
        let folder = founded.folder.appending(path: "texts")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name + ".yaml")) }
        return founded
    }

    @Test func `the list says who answers for each, until when, and what is asked for`() async throws {
        let founded = try await desk(["skred": PreparedPages.skred, "brann": "title: ["])
        try await WebDesk(founded).run { (web) async throws in
            let list = try await web.get("/v1/texts", as: .nina)
            #expect(list.count("items") == 2)
            #expect(list.string("items.0.name") == "brann")
            #expect(list.string("items.0.fault")?.isEmpty == false)
            #expect(list.isNull("items.0.title"))
            #expect(list.string("items.1.owner") == "siri")
            #expect(list.string("items.1.ownerPerson.id") == "siri")
            #expect(list.string("items.1.reviewBy") == "2027-12-01")
            #expect(list.bool("items.1.isPastReview") == false)
            #expect(list.string("items.1.languages.1") == "nn")
            #expect(list.string("items.1.blanks.0.questions.1.text") == "Kvar?")
            let one = try await web.get("/v1/texts/skred", as: .nina)
            #expect(one.string("texts.1.text") == "Det har gått eit skred ved {sted}. Ny melding klokka {neste}.")
            #expect(try await web.get("/v1/texts/flom", as: .nina).problem == "unknownTemplate")
            #expect(try await web.get("/v1/texts/..", as: .nina).problem != nil)
            let broken = try await web.get("/v1/texts/brann", as: .nina)
            #expect(broken.problem == "templateUnusable")
            #expect(broken.string("detail")?.contains("brann.yaml") == true)
        }
    }

    @Test func `filling shows the text and hands nothing in`() async throws {
        let founded = try await desk()
        try await WebDesk(founded).run { (web) async throws in
            let size = founded.desk.view.head.size
            let filled = try await web.post("/v1/texts/skred/fill", as: .nina, "{\(Self.blanks)}")
            #expect(filled.status == 200)
            #expect(filled.string("text") == Self.filled)
            #expect(filled.string("language") == "nb")
            #expect(filled.string("purpose") == "warning")
            let nynorsk = try await web.post("/v1/texts/skred/fill", as: .nina, #"{"language":"nn",\#(Self.blanks)}"#)
            #expect(nynorsk.string("text") == "Det har gått eit skred ved Sentrum. Ny melding klokka 14.30.")
            #expect(try await web.post("/v1/texts/skred/fill", as: .nina, #"{"x":1}"#).problem == "fieldUnknown")
            #expect(founded.desk.view.head.size == size)
        }
    }

    @Test func `a post made from one says what it was made from and is what the text is for`() async throws {
        try await WebDesk(try await desk()).run { (web) async throws in
            let made = try await web.post(
                "/v1/posts", as: .per, #"{"channels":["kriseside"],"template":"skred",\#(Self.blanks),"publish":true}"#)
            #expect(made.status == 201, "\(made.text)")
            let shown = try await web.get("/v1/posts/1")
            #expect(shown.string("text") == Self.filled)
            #expect(shown.string("notes.template") == "skred")
            #expect(shown.string("purpose") == "warning")
            #expect(shown.string("language") == "nb")
            let edited = try await web.post(
                "/v1/posts", as: .per, #"{"channels":["kriseside"],"template":"skred","text":"Skred.","purpose":"update"}"#)
            #expect(edited.status == 201)
            #expect(try await web.get("/v1/posts/2").string("text") == "Skred.")
            #expect(try await web.get("/v1/posts/2").string("purpose") == "update")
            let revised = try await web.post(
                "/v1/posts/2/revise", as: .per, #"{"template":"skred","language":"nn",\#(Self.blanks)}"#)
            #expect(revised.status == 200)
            #expect(try await web.get("/v1/posts/2").string("text")?.hasPrefix("Det har gått eit skred") == true)
        }
    }

    @Test func `braces in a value are not filled again, and what turns the writing round comes through to be seen`() async throws {
        try await WebDesk(try await desk()).run { (web) async throws in
            let body = #"{"blanks":{"sted":"{neste}\u202E{sted}","neste":"{sted}"}}"#
            let filled = try await web.post("/v1/texts/skred/fill", as: .nina, body)
            #expect(filled.string("text") == "Det har gått et skred ved {neste}\u{202E}{sted}.\n\nNy melding klokka {sted}.")
        }
    }

    @Test(arguments: [
        ("{}", "fieldMissing", "blanks.sted"),
        (#"{"blanks":{"sted":"a"}}"#, "fieldMissing", "blanks.neste"),
        (#"{"blanks":{"sted":"","neste":"a"}}"#, "textEmpty", "blanks.sted"),
        (#"{"blanks":{"sted":" \u200B","neste":"a"}}"#, "textEmpty", "blanks.sted"),
        (#"{"blanks":{"sted":"a\nb","neste":"a"}}"#, "fieldInvalid", "blanks.sted"),
        (#"{"blanks":{"sted":"a\u001Bb","neste":"a"}}"#, "fieldInvalid", "blanks.sted"),
        (#"{"blanks":{"sted":7,"neste":"a"}}"#, "fieldType", "blanks.sted"),
        (#"{"blanks":{"sted":"a","neste":"a","hvem":"b"}}"#, "fieldUnknown", "blanks.hvem"),
        (#"{"blanks":{"sted":"a","sted":"a","neste":"a"}}"#, "fieldDuplicate", "sted"),
        (#"{"blanks":["a"]}"#, "fieldType", "blanks"),
        (#"{"blanks":{"sted":"\#(String(repeating: "a", count: 301))","neste":"a"}}"#, "textTooLong", "blanks.sted"),
        (#"{"language":"en","blanks":{"sted":"a","neste":"a"}}"#, "fieldNotOneOf", "language"),
    ])
    func `a blank that is wrong is named`(body: String, code: String, field: String) async throws {
        try await WebDesk(try await desk()).run { (web) async throws in
            let filled = try await web.post("/v1/texts/skred/fill", as: .per, body)
            #expect(filled.status == 422)
            #expect(filled.problem == code)
            #expect(filled.string("field") == field)
            let post = #"{"channels":["kriseside"],"template":"skred","# + body.dropFirst()
            let handed = try await web.post("/v1/posts", as: .per, post == #"{"channels":["kriseside"],"template":"skred",}"#
                ? #"{"channels":["kriseside"],"template":"skred"}"# : post)
            #expect(handed.problem == code)
            #expect(handed.string("field") == field)
        }
    }

    @Test func `blanks belong to a prepared text and not beside one that was written`() async throws {
        try await WebDesk(try await desk()).run { (web) async throws in
            let none = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"a",\#(Self.blanks)}"#)
            #expect(none.problem == "fieldUnknown")
            #expect(none.string("field") == "blanks")
            let both = try await web.post(
                "/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"a","template":"skred",\#(Self.blanks)}"#)
            #expect(both.problem == "fieldInvalid")
            #expect(both.string("field") == "blanks")
            let unknown = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"a","template":"x"}"#)
            #expect(unknown.problem == "unknownTemplate")
        }
    }

    @Test func `one past its date is refused, whoever uses it, and so is one edited from it`() async throws {
        let old = PreparedPages.replacing("2027-12-01", "2026-11-10")
        try await WebDesk(try await desk(["skred": old])).run { (web) async throws in
            #expect(try await web.get("/v1/texts").bool("items.0.isPastReview") == true)
            #expect(try await web.post("/v1/texts/skred/fill", "{}").problem == "templatePastReview")
            for text in ["", #""text":"Skred.","#] {
                let blanks = text.isEmpty ? Self.blanks + "," : ""
                let handed = try await web.post(
                    "/v1/posts", as: .ola, #"{\#(text)\#(blanks)"channels":["kriseside"],"template":"skred"}"#)
                #expect(handed.status == 409)
                #expect(handed.problem == "templatePastReview")
                #expect(handed.string("reviewBy") == "2026-11-10T23:00:00.000Z")
                #expect(handed.string("detail")?.contains("10.11.2026") == true, "\(handed.text)")
            }
        }
    }

    @Test func `P5 a repetition answers as before though the text has changed or gone since`() async throws {
        let founded = try await desk()
        try await WebDesk(founded).run { (web) async throws in
            let body = #"{"channels":["kriseside"],"template":"skred",\#(Self.blanks)}"#
            let first = try await web.post("/v1/posts", as: .per, body, key: "k")
            try FileManager.default.removeItem(at: founded.folder.appending(path: "texts/skred.yaml"))
            let again = try await web.post("/v1/posts", as: .per, body, key: "k")
            #expect(again.status == 201)
            #expect(again.string("digest") == first.string("digest"))
            #expect(try await web.post("/v1/posts", as: .per, body, key: "l").problem == "unknownTemplate")
        }
    }

    @Test func `a correction can be made from one`() async throws {
        try await WebDesk(try await desk()).run { (web) async throws in
            _ = try await web.post("/v1/posts/record", as: .ola, #"{"channels":["facebook"],"text":"Feil"}"#)
            let correction = try await web.post(
                "/v1/posts/1/correct", as: .ola, #"{"template":"skred","publish":true,\#(Self.blanks)}"#)
            #expect(correction.status == 201, "\(correction.text)")
            #expect(try await web.get("/v1/posts/2").string("text") == Self.filled)
        }
    }
}
