@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

@Suite struct LogRoutesTests {
    @Test func `an entry tells who, in what capacity, on whose order and when, with names beside numbers`() async throws {
        try await WebDesk().run { (web) async throws in
            let made = try await web.post(
                "/v1/log", as: .siri,
                #"""
                {"kind":"measure","text":"Steng brua","responsible":"tor","due":"2026-11-11T06:00:00+01:00","from":"Politiet",
                 "decidedBy":"kari","told":"telephone","happenedAt":"2026-11-10T23:30:00Z"}
                """#)
            #expect(made.status == 201)
            let number = try #require(made.int("entry"))
            #expect(made.headers[.location] == "/v1/log/\(number)")
            let entry = try await web.get("/v1/log/\(number)")
            #expect(entry.string("kind") == "logWritten")
            #expect(entry.string("by.id") == "siri")
            #expect(entry.string("as") == "crisisStaff")
            #expect(entry.string("decidedBy.id") == "kari")
            #expect(entry.string("told") == "telephone")
            #expect(entry.string("happenedAt") == "2026-11-10T23:30:00.000Z")
            #expect(entry.string("at") == "2026-11-11T00:00:00.000Z")
            #expect(entry.string("event.type") == "measure")
            #expect(entry.string("event.text.text") == "Steng brua")
            #expect(entry.string("event.text.digest")?.utf8.count == 64)
            #expect(entry.string("event.from.text") == "Politiet")
            #expect(entry.string("event.responsible.id") == "tor")
            #expect(entry.string("event.due") == "2026-11-11T05:00:00.000Z")
            #expect(entry["event.post"] == nil)
            #expect(entry.string("sentence")?.isEmpty == false)
            let items = try await web.get("/v1/status")
            #expect(items.string("openItems.0.text") == "Steng brua")
            #expect(items.string("openItems.0.due") == "2026-11-11T05:00:00.000Z")
        }
    }

    @Test func `pictures of the situation are numbered`() async throws {
        try await WebDesk().run { (web) async throws in
            for number in 1...2 {
                let made = try await web.post("/v1/log", as: .lise, #"{"kind":"situation","text":"Vannet stiger"}"#)
                #expect(made.int("picture") == number)
            }
            #expect(try await web.get("/v1/status").int("picture") == 2)
        }
    }

    @Test func `the log is found by kind, person, post, crisis, time and words`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            desk.founded.clock.turn(by: .minutes(1))
            _ = try await web.post("/v1/posts", as: .per, #"{"channels":["kriseside"],"text":"Flommen STIGER","publish":true}"#)
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            _ = try await web.post("/v1/log", as: .lise, #"{"text":"Ringte fylket","kind":"decision"}"#)
            let kinds = { (answer: WebAnswer) in
                (0..<(answer.count("items") ?? 0)).compactMap { answer.string("items.\($0).kind") }
            }
            #expect(kinds(try await web.get("/v1/log?kind=decision")) == ["logWritten"])
            #expect(kinds(try await web.get("/v1/log?kind=postSubmitted")) == ["postSubmitted"])
            #expect(kinds(try await web.get("/v1/log?post=1")) == ["postSubmitted"])
            #expect(kinds(try await web.get("/v1/log?q=stiger")) == ["postSubmitted"])
            #expect(kinds(try await web.get("/v1/log?person=lise&since=2026-11-11T00:00:30Z")) == ["logWritten", ])
            #expect(kinds(try await web.get("/v1/log?crisis=1&order=oldest")).first == "crisisActivated")
            #expect(kinds(try await web.get("/v1/log?until=2026-11-11T00:00:00Z")) == [])
            let all = try await web.get("/v1/log?limit=500")
            #expect(all.int("upTo") == all.count("items"))
            #expect(all.isNull("next"))
            #expect(try await web.get("/v1/log?kind=gossip").string("parameter") == "kind")
            #expect(try await web.get("/v1/log?since=2026-11-11").string("parameter") == "since")
        }
    }

    @Test func `the log is read by who may read all`() async throws {
        try await WebDesk().run { (web) async throws in
            for path in ["/v1/log", "/v1/log/1", "/v1/log/1/proof", "/v1/log/consistency?from=1", "/v1/log/checkpoint"] {
                #expect(try await web.get(path, as: .per).problem == "notYours")
                #expect(try await web.get(path, as: .dag).problem == "notYours")
            }
            #expect(try await web.get("/v1/log", as: .rita).status == 200)
            #expect(try await web.get("/v1/log/9999").problem == "unknownEntry")
            #expect(try await web.get("/v1/log/x").problem == "unknownEntry")
        }
    }

    @Test func `P8 a proof verifies against the root of the tree, with the bytes it gives`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/log", #"{"text":"caf\u00e9"}"#)
            let size = try #require(try await web.get("/v1/status").int("ledger.size"))
            for number in [1, size / 2, size] {
                let answer = try await web.get("/v1/log/\(number)/proof")
                let line = try #require(answer.string("line"))
                let leaf = MerkleHash.leaf(Array(line.utf8))
                #expect(answer.string("leafHash") == leaf.hex)
                let path = (0..<(answer.count("path") ?? 0)).compactMap { answer.string("path.\($0)").flatMap { Digest(hex: $0) } }
                let proof = InclusionProof(
                    leafIndex: try #require(answer.int("leafIndex")), treeSize: try #require(answer.int("treeSize")), path: path)
                let root = try #require(answer.string("rootHash").flatMap { Digest(hex: $0) })
                try proof.verify(leaf: leaf, in: TreeHead(size: size, root: root))
            }
            #expect(try await web.get("/v1/log/\(size)/proof?size=1").problem == "parameterInvalid")
        }
    }

    @Test func `P8 a consistency proof verifies, and a checkpoint is what was signed`() async throws {
        let founded = try await FoundedDesk()
        let name = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1))
        let key = SigningKey(name: name)
        let head = founded.ledger.head
        let checkpoint = try Checkpoint(signing: TreeHead(size: head.size, root: head.root), with: key)
        try await WebDesk(founded, checkpoint: checkpoint).run { (web) async throws in
            let signed = try await web.get("/v1/log/checkpoint")
            #expect(signed.headers[.contentType] == "text/plain; charset=utf-8")
            let opened = try Checkpoint(opening: signed.body, trusting: [key.verifierKey])
            #expect(opened.head.size == head.size)
            _ = try await web.post("/v1/log", #"{"text":"a"}"#)
            let answer = try await web.get("/v1/log/consistency?from=\(head.size)")
            let path = (0..<(answer.count("path") ?? 0)).compactMap { answer.string("path.\($0)").flatMap { Digest(hex: $0) } }
            let proof = ConsistencyProof(oldSize: head.size, newSize: head.size + 1, path: path)
            let new = try #require(answer.string("toRootHash").flatMap { Digest(hex: $0) })
            try proof.verify(from: opened.head, to: TreeHead(size: head.size + 1, root: new))
            let inclusion = try await web.get("/v1/log/1/proof")
            #expect(inclusion.int("treeSize") == head.size)
            #expect(inclusion.string("checkpoint") == checkpoint.text)
            #expect(try await web.get("/v1/log/consistency").string("parameter") == "from")
        }
    }

    @Test func `what was erased is shown as erased, and everything else as before`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            let made = try await web.post("/v1/log", as: .lise, #"{"text":"Navnet på den skadde"}"#)
            let number = try #require(made.int("entry"))
            let erasure = Erasure(entry: number, reason: Words("personvern", salt: Random.salt()))
            try await desk.founded.enter(.erase(erasure), by: .kari)
            let entry = try await web.get("/v1/log/\(number)")
            #expect(entry.isNull("event.text.text"))
            #expect(entry.string("event.text.digest")?.utf8.count == 64)
            #expect(!entry.text.contains("skadde"))
            #expect(try await web.get("/v1/log/\(number)/proof").status == 200)
        }
    }
}
