package import CrisisModel

/// The names of a public page's files, and how each is to be served.
package enum PublicPageFile {
    package static let front = "index.html"
    package static let all = "all.html"
    package static let feed = "feed.atom"
    package static let style = "style.css"
    /// What a page has whatever its messages are.
    static let lists = [style, all, feed, front]
    /// The folder of the pages of single messages.
    package static let messages = "m"

    package static func page(of id: PostID) -> String { "\(messages)/\(id.hex).html" }

    /// How a file is to be served: its content type, and how long others may keep it. nil for every name that is not
    /// exactly one of a public page's, so a name from outside can be used as a path once this has answered.
    package static func serving(_ name: String) -> Serving? {
        switch name {
        case front, all: return Serving(contentType: html, cacheControl: soon)
        case feed: return Serving(contentType: atom, cacheControl: soon)
        case style: return Serving(contentType: css, cacheControl: later)
        default: return isPage(name) ? Serving(contentType: html, cacheControl: soon) : nil
        }
    }

    package struct Serving: Hashable, Sendable {
        package let contentType: String
        package let cacheControl: String
    }

    /// Every content type there is.
    package static let types = [html, atom, css]
    private static let html = "text/html; charset=utf-8"
    private static let atom = "application/atom+xml; charset=utf-8"
    private static let css = "text/css; charset=utf-8"

    /// Short, so that a correction is seen at once; old copies may stand in while the server can't be reached.
    private static let soon = "public, max-age=15, stale-if-error=86400"
    private static let later = "public, max-age=300, stale-if-error=86400"

    private static func isPage(_ name: String) -> Bool {
        guard name.hasPrefix("\(messages)/"), name.hasSuffix(".html") else { return false }
        let hex = name.dropFirst(messages.count + 1).dropLast(5)
        return PostID(hex: hex)?.hex == String(hex)
    }
}

/// One file of a public page.
package struct PublicFile: Hashable, Sendable {
    /// Within the folder; `m/` at most before the name.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(_ path: String, _ markup: Markup) { self.init(path: path, bytes: Array(markup.text.utf8)) }
}
