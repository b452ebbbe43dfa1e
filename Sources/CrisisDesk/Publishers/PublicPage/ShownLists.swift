import CrisisModel

/// The lists of a page as they lie in its folder: what readers find their way by.
struct ShownLists {
    let front: String
    private let all: String
    private let feed: String

    /// nil unless all three can be read.
    init?(_ folder: PublicFolder) {
        func text(_ name: String) -> String? { folder.content(name).map { String(decoding: $0, as: UTF8.self) } }
        guard let front = text(PublicPageFile.front), let all = text(PublicPageFile.all),
            let feed = text(PublicPageFile.feed)
        else { return nil }
        (self.front, self.all, self.feed) = (front, all, feed)
    }

    /// Whether any of them leads to the post. Marks that no text can hold, for what people wrote is escaped.
    func show(_ id: PostID) -> Bool {
        front.contains("id=\"\(MessageArticle.anchor(id))\"")
            || all.contains("<li><a href=\"\(PublicPageFile.page(of: id))\">") || feed.contains("<id>\(id.uri)</id>")
    }
}
