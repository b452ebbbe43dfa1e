import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import Testing

/// A desk with a crisis page in a folder of a test's own.
struct PageDesk {
    let folder: TemporaryFolder
    let desk: DispatchDesk

    static func run(_ body: (PageDesk) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        try await DispatchDesk.run(page: folder.path) { desk in
            try await body(PageDesk(folder: folder, desk: desk))
        }
    }

    var isFront: Bool { (try? folder.text("index.html")) != nil }

    func shows(_ text: String) -> Bool {
        ((try? folder.text("index.html")) ?? "").contains(">\(text)</p>")
    }

    /// Whether any file of the page holds the text.
    func holds(_ text: String) throws -> Bool {
        try folder.files().values.contains { String(decoding: $0, as: UTF8.self).contains(text) }
    }

    /// Returns once it is so, with the desk looking around meanwhile.
    func until(_ isSo: () throws -> Bool) async rethrows {
        // Cancelled when its time is up: then the test fails, and the others go on.
        while try !isSo(), !Task.isCancelled {
            desk.tick()
            await Task.yield()
        }
    }

    @discardableResult
    func post(_ text: String) async throws -> Post.Number {
        let ended = desk.outcomes.count
        let post = try await desk.post(text, on: [.kriseside])
        await desk.ended(ended + 1)
        return post
    }

    func page(of post: Post.Number) throws -> String {
        let id = try #require(desk.state.id(of: post))
        return "m/\(id.hex).html"
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.path + "/" + name) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }
}
