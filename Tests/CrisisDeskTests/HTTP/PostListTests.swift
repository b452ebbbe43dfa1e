@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct PostListTests {
    private func hand(in web: WebClient, _ purpose: String, as person: Person.Number = .per) async throws {
        let answer = try await web.post(
            "/v1/posts", as: person, #"{"channels":["kriseside"],"text":"a","purpose":"\#(purpose)","publish":true}"#)
        #expect(answer.status == 201)
    }

    private func numbers(_ answer: WebAnswer) -> [Int] {
        (0..<(answer.count("items") ?? 0)).compactMap { answer.int("items.\($0).number") }
    }

    @Test func `what waits is listed in the order to look at it, the rest by number`() async throws {
        let desk = try await WebDesk()
        try await desk.run { (web) async throws in
            for purpose in ["campaign", "information", "warning", "information"] {
                try await hand(in: web, purpose)
                desk.founded.clock.turn(by: .seconds(1))
            }
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            #expect(numbers(try await web.get("/v1/posts?state=held")) == [3, 2, 4, 1])
            #expect(numbers(try await web.get("/v1/posts?state=held&order=oldest")) == [1, 2, 3, 4])
            #expect(numbers(try await web.get("/v1/posts")) == [4, 3, 2, 1])
        }
    }

    @Test func `pages follow each other in each order`() async throws {
        try await WebDesk().run { (web) async throws in
            for _ in 1...5 { try await hand(in: web, "information", as: .tor) }
            for order in ["oldest", "newest"] {
                var seen: [Int] = []
                var after = ""
                for _ in 1...3 {
                    let page = try await web.get("/v1/posts?order=\(order)&limit=2\(after)")
                    seen += numbers(page)
                    after = page.int("next").map { "&after=\($0)" } ?? ""
                }
                #expect(seen == (order == "oldest" ? [1, 2, 3, 4, 5] : [5, 4, 3, 2, 1]))
                #expect(after.isEmpty)
            }
            let queue = try await web.get("/v1/posts?state=held&limit=3")
            #expect(queue.int("next") == 3)
            #expect(numbers(try await web.get("/v1/posts?state=held&limit=3&after=3")) == [4, 5])
        }
    }

    @Test func `lists are narrowed by author, channel and state`() async throws {
        try await WebDesk().run { (web) async throws in
            try await hand(in: web, "information")
            try await hand(in: web, "information", as: .nina)
            _ = try await web.post("/v1/posts", as: .ola, #"{"channels":["facebook"],"text":"b","publish":true}"#)
            #expect(numbers(try await web.get("/v1/posts?author=nina")) == [2])
            #expect(numbers(try await web.get("/v1/posts?author=p4")) == [1])
            #expect(numbers(try await web.get("/v1/posts?channel=facebook")) == [3])
            #expect(numbers(try await web.get("/v1/posts?state=approved")) == [3])
            #expect(numbers(try await web.get("/v1/posts?state=published")) == [])
        }
    }

    @Test func `a contributor sees his own posts and no other's`() async throws {
        try await WebDesk().run { (web) async throws in
            try await hand(in: web, "information")
            try await hand(in: web, "information", as: .nina)
            #expect(numbers(try await web.get("/v1/posts", as: .per)) == [1])
            #expect(numbers(try await web.get("/v1/posts?state=held", as: .per)) == [1])
            #expect(try await web.get("/v1/posts?author=nina", as: .per).problem == "notYours")
            #expect(try await web.get("/v1/posts/2", as: .per).problem == "unknownPost")
            #expect(try await web.get("/v1/posts/3", as: .per).problem == "unknownPost")
            #expect(try await web.get("/v1/posts/1", as: .per).status == 200)
        }
    }

    @Test(arguments: ["limit=0", "limit=501", "limit=-1", "limit=x", "order=random", "order=queue", "state=lost", "after=99999999999", "state=held&state=held", "farge=blå"])
    func `a parameter that can't be is refused by name`(query: String) async throws {
        try await WebDesk().run { (web) async throws in
            let answer = try await web.get("/v1/posts?\(query)")
            #expect(answer.status == 400)
            #expect(answer.string("parameter") == query.split(separator: "=").first.map(String.init))
        }
    }
}
