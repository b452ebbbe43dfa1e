import Foundation
import Testing

@testable import crisisctl

struct UnansweredKeyTests {
    private let add = ["log", "add", "Ringt politiet"]
    private let written = FakeDesk.Answer(
        status: 201, body: #"{"entry":150,"at":"2026-11-22T02:24:00.000Z","kind":"note","picture":null}"#)

    @Test func `P5 a command without an answer keeps its key, and the same command again is the same one`() async throws
    {
        let person = try Person()
        let keyboard = Keyboard()
        try await HangUp.whileServing { place in
            try await person.ctl(add, place, keyboard, ends: 4)
        }
        #expect(keyboard.talk.contains("bare én gang"))
        #expect(person.keyFiles.count == 1)
    }

    @Test func `P5 the second time the desk gets the same key and the same bytes, and then it is forgotten`()
        async throws
    {
        let person = try Person()
        let desk = FakeDesk([
            "POST /v1/log": [.problem(500, "internal", detail: "feil"), written], "GET /v1/status": [Answers.status()],
        ])
        try await desk.whileServing { place in
            try await person.ctl(add, place, Keyboard(), ends: 1)
            #expect(person.keyFiles.count == 1)
            let keyboard = Keyboard()
            try await person.ctl(add, place, keyboard, ends: 0)
            #expect(keyboard.talk.contains("2026-11-22 03:24 CET"))
            #expect(person.keyFiles == [])
            try await person.ctl(add, place, Keyboard(), ends: 0)
        }
        let keys = desk.posts.compactMap(\.key)
        #expect(keys.count == 3)
        #expect(keys[0] == keys[1] && keys[1] != keys[2])
        #expect(desk.posts[0].body == desk.posts[1].body)
    }

    @Test func `another command, another desk and another person have keys of their own`() throws {
        let body = JSON.fields(["text": .text("a")])
        let place = DeskPlace.standard
        let name = UnansweredKeys.name(place: place, token: "t", path: "/v1/log", body: body)
        let others = [
            UnansweredKeys.name(place: .address("http://127.0.0.1:1"), token: "t", path: "/v1/log", body: body),
            UnansweredKeys.name(place: place, token: "u", path: "/v1/log", body: body),
            UnansweredKeys.name(place: place, token: "t", path: "/v1/posts", body: body),
            UnansweredKeys.name(place: place, token: "t", path: "/v1/log", body: .fields(["text": .text("b")])),
        ]
        #expect(Set(others + [name]).count == 5)
        #expect(name == UnansweredKeys.name(place: place, token: "t", path: "/v1/log", body: body))
    }

    @Test func `a new command is a new one when the person says so`() async throws {
        let person = try Person()
        let desk = FakeDesk([
            "POST /v1/log": [.problem(500, "internal", detail: "feil"), written], "GET /v1/status": [Answers.status()],
        ])
        try await desk.whileServing { place in
            try await person.ctl(add, place, Keyboard())
            try await person.ctl(add + ["--new"], place, Keyboard())
        }
        #expect(Set(desk.posts.compactMap(\.key)).count == 2)
    }

    @Test func `P9 no text, no name and no token lies in the folder, and nobody else may look`() async throws {
        var person = try Person()
        person.token = "crd_secret"
        try await HangUp.whileServing { place in
            try await person.ctl(
                add + ["--from", "Kari", "--told", "telephone", "--decided-by", "kari"], place, Keyboard())
        }
        let file = try #require(person.keyFiles.first)
        let path = person.keyFolder + "/" + file
        let content = try String(contentsOfFile: path, encoding: .utf8)
        for secret in ["politiet", "Kari", "kari", "crd_secret"] { #expect(!(file + content).contains(secret)) }
        let modes = [try mode(path), try mode(person.keyFolder)]
        #expect(modes == [0o600, 0o700])
    }

    @Test func `a key older than a day is forgotten, and there are never too many`() throws {
        let keys = UnansweredKeys(folder: try Person().keyFolder)
        let now = Date()
        let name = String(repeating: "a", count: 64)
        try keys.keep(.init(key: "k", madeAt: now.addingTimeInterval(-86_401), context: .null), as: name)
        #expect(keys.unanswered(name, now: now) == nil)
        try keys.keep(.init(key: "k", madeAt: now, context: .null), as: name)
        #expect(keys.unanswered(name, now: now)?.key == "k")
        for number in 0..<(UnansweredKeys.limit + 20) {
            let digits = String(number)
            let name = String(repeating: "0", count: 64 - digits.count) + digits
            try keys.keep(.init(key: "k", madeAt: now, context: .null), as: name)
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: keys.folder)
        #expect(files.count <= UnansweredKeys.limit)
    }

    @Test func `a broken file is none, and a link is not followed`() throws {
        let person = try Person()
        let keys = UnansweredKeys(folder: person.keyFolder)
        let (name, other) = (String(repeating: "b", count: 64), person.home + "/other")
        try keys.keep(.init(key: "k", madeAt: Date(), context: .null), as: name)
        try Data("no".utf8).write(to: URL(fileURLWithPath: keys.folder + "/" + name))
        #expect(keys.unanswered(name, now: Date()) == nil)
        keys.forget(name)
        try FileManager.default.createSymbolicLink(atPath: keys.folder + "/" + name, withDestinationPath: other)
        #expect(throws: (any Error).self) { try keys.keep(.init(key: "k", madeAt: Date(), context: .null), as: name) }
        #expect(!FileManager.default.fileExists(atPath: other))
    }

    @Test func `a crisis does not wait for a folder that can't be written`() async throws {
        let person = try Person()
        try Data().write(to: URL(fileURLWithPath: person.keyFolder))
        let desk = FakeDesk(["POST /v1/log": [written], "GET /v1/status": [Answers.status()]])
        try await desk.whileServing { place in
            let keyboard = Keyboard()
            try await person.ctl(add, place, keyboard, ends: 0)
            #expect(keyboard.talk.contains("se etter i loggen"))
        }
    }

    @Test func `a take-over without an answer is sent again with the crisis and the person seen the first time`()
        async throws
    {
        let person = try Person()
        let desk = FakeDesk([
            "GET /v1/status": [Answers.status(crisis: Answers.crisis), Answers.status()],
            "POST /v1/crisis/take-over": [.problem(500, "internal", detail: "feil"), Answers.office],
        ])
        try await desk.whileServing { place in
            let line = ["take-over", "--ordered-by", "kari", "--told", "telephone", "--happened", "03:20"]
            try await person.ctl(line, place, Keyboard(), ends: 1)
            try await person.ctl(line, place, Keyboard(), ends: 0)
        }
        #expect(desk.posts.count == 2)
        #expect(desk.posts[0].body == desk.posts[1].body && desk.posts[0].key == desk.posts[1].key)
        let body = desk.posts[0].json
        #expect(body["crisis"].int == 3 && body["from"].string == "p2" && body["ground"].string == "ordered")
        #expect(body["decidedBy"].string == "kari" && body["told"].string == "telephone")
        #expect(body["happenedAt"].string == "2026-11-22T02:20:00.000Z")
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
