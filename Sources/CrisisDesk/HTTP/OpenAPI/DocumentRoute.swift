import HTTPTypes

/// The document of the interface, for who writes a program against it.
enum DocumentRoute {
    static let all: [Endpoint] = [.open("/openapi.json", show)]

    @Sendable static func show(_ visit: Visit) throws -> Reply {
        try visit.query().finish()
        return Reply.json(reserving: 262_144) { Document(version: visit.server.settings.version).write(to: &$0) }
    }
}
