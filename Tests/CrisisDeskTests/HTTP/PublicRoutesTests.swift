@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import HTTPTypes
import Testing

@Suite struct PublicRoutesTests {
    /// A desk whose crisis page has a folder with a front page in it, and things beside that are nobody's business.
    private func desk() async throws -> (WebDesk, URL) {
        let founded = try await FoundedDesk()
        let folder = founded.folder.appending(path: "page")
        try FileManager.default.createDirectory(at: folder.appending(path: "m"), withIntermediateDirectories: true)
        try Data("<p>Krise</p>".utf8).write(to: folder.appending(path: "index.html"))
        try Data("p{}".utf8).write(to: folder.appending(path: "style.css"))
        try Data("secret".utf8).write(to: founded.folder.appending(path: "secret.html"))
        let settings = Words(#"{"folder":"\#(folder.path)"}"#, salt: Random.salt())
        try await founded.enter(.setChannelSettings(.kriseside, settings: settings), by: .kari)
        return (WebDesk(founded), folder)
    }

    @Test func `the page is open to everybody, and kept by its tag`() async throws {
        let (desk, folder) = try await desk()
        try await desk.run { (web) async throws in
            let page = try await web.get("/public/kriseside/", as: nil)
            #expect(page.status == 200)
            #expect(page.text == "<p>Krise</p>")
            #expect(page.headers[.contentType] == "text/html; charset=utf-8")
            #expect(page.headers[.cacheControl]?.contains("max-age=15") == true)
            #expect(page.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            let tag = try #require(page.headers[.eTag])
            let same = try await web.get("/public/kriseside/index.html", as: nil, [.ifNoneMatch: "\"x\", W/\(tag)"])
            #expect(same.status == 304)
            #expect(same.body.isEmpty)
            #expect(same.headers[.eTag] == tag)
            try Data("<p>Over</p>".utf8).write(to: folder.appending(path: "index.html"))
            #expect(try await web.get("/public/c1/index.html", as: nil, [.ifNoneMatch: tag]).text == "<p>Over</p>")
            #expect(try await web.get("/public/kriseside/style.css", as: nil).headers[.contentType] == "text/css; charset=utf-8")
            let bare = try await web.get("/public/kriseside", as: nil)
            #expect(bare.status == 308)
            #expect(bare.headers[.location] == "/public/kriseside/")
        }
    }

    @Test(arguments: [
        "/public/kriseside/../secret.html", "/public/kriseside/%2e%2e/secret.html", "/public/kriseside/..%2fsecret.html",
        "/public/kriseside/m/../../secret.html", "/public/kriseside//etc/passwd", "/public/kriseside/secret.html",
        "/public/kriseside/m", "/public/kriseside/.hidden", "/public/kriseside/link.html", "/public/facebook/index.html",
        "/public/nobody/index.html", "/public/../v1/status", "/public/kriseside/index.html%00",
    ])
    func `nothing but the page's own files is ever given`(path: String) async throws {
        let (desk, folder) = try await desk()
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "link.html"), withDestinationURL: folder.appending(path: "../secret.html"))
        try await desk.run { (web) async throws in
            let answer = try await web.get(path, as: nil)
            #expect(answer.status == 404)
            #expect(!answer.text.contains("secret"))
        }
    }

    @Test func `a file is reached through no link and is an ordinary one`() async throws {
        // The folder goes with the desk.
        let (kept, folder) = try await desk()
        defer { withExtendedLifetime(kept) {} }
        let secret = folder.appending(path: "../secret.html")
        try FileManager.default.createSymbolicLink(at: folder.appending(path: "all.html"), withDestinationURL: secret)
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "n"), withDestinationURL: folder.deletingLastPathComponent())
        for name in ["all.html", "n/secret.html", "m", "", "/index.html", "m//x", "../secret.html", "index.html/"] {
            #expect(PublicFileReader.read(name, in: folder.path) == nil, "\(name)")
        }
        #expect(PublicFileReader.read("index.html", in: folder.path).map { String(decoding: $0, as: UTF8.self) } == "<p>Krise</p>")
    }
}
