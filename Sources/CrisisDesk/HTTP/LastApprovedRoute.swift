/// The texts that were approved last, for whoever must publish by hand while the desk can't (P7).
enum LastApprovedRoute {
    @Sendable static func show(_ visit: Visit) throws -> Reply {
        try visit.query().finish()
        return .text(try visit.server.services.lastApproved())
    }
}
