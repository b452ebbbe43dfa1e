import HTTPTypes

/// Whether the desk works, for who watches it: the one route that needs no token and says nothing else.
enum Health {
    private static let ok = Reply.json { json in json.object { $0.field("status", "ok") } }
    private static let sealed = Reply.json(.serviceUnavailable) { json in json.object { $0.field("status", "sealed") } }

    @Sendable static func show(_ visit: Visit) -> Reply { visit.view.seal == nil ? ok : sealed }
}
