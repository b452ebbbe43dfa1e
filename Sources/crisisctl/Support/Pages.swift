// Lists that come in pages.
extension Session {
    /// Items of a list and the number to go on after; nil at its end.
    struct Listing {
        let items: [JSON]
        let next: JSON
    }

    /// Pages asked for at most, however empty they come: a filter may leave little of each.
    private static var pageLimit: Int { 400 }
    /// Items the desk gives in one page at most.
    private static var pageSize: Int { 500 }

    /// A whole register.
    func list(_ path: String, _ query: [(String, String?)]) async throws -> Listing {
        try await list(path, query, Part(limit: PageOptions.largest, after: nil, order: nil))
    }

    func list(_ path: String, _ query: [(String, String?)], _ page: PageOptions) async throws -> Listing {
        try await list(path, query, Part(limit: page.limit, after: page.after, order: page.order?.rawValue))
    }

    /// Everything after that number, the oldest first.
    func list(_ path: String, _ query: [(String, String?)], after: Int) async throws -> Listing {
        try await list(path, query, Part(limit: PageOptions.largest, after: after, order: "oldest"))
    }

    /// Which part of a list is asked for.
    private struct Part {
        let limit: Int
        let after: Int?
        let order: String?
    }

    private func list(_ path: String, _ query: [(String, String?)], _ page: Part) async throws -> Listing {
        var items: [JSON] = []
        var after = page.after
        for _ in 0..<Self.pageLimit {
            let size = min(Self.pageSize, page.limit - items.count)
            let paging = [
                ("after", after.map { String($0) }), ("limit", String(size)), ("order", page.order),
            ]
            let answer = try await client.get(path, query + paging).json
            items += answer["items"].items
            let next = answer["next"]
            guard let number = next.int, items.count < page.limit else { return Listing(items: items, next: next) }
            after = number
        }
        return Listing(items: items, next: after.map { .integer(Int64($0)) } ?? .null)
    }

    /// For a program all of it with the number to go on after; for a person what `compose` makes of it.
    func show(_ list: Listing, _ compose: ([JSON]) async throws -> Void) async throws {
        if isJSON { return print(json: .fields(["items": .list(list.items), "next": list.next])) }
        if list.items.isEmpty { tell(PostTalk.none) } else { try await compose(list.items) }
        if let next = list.next.shown { tell(PostTalk.more, ["after": next]) }
    }
}

extension Table {
    /// A text of several lines in one cell.
    static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ") }
}
