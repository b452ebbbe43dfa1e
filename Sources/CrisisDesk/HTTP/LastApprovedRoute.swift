import HTTPTypes

/// The texts that were approved last, for whoever must publish by hand while the desk can't (P7). Some of them may be for a time
/// that is yet to come, so with a token they are for who may read all.
enum LastApprovedRoute {
    static let all: [Endpoint] = [
        Endpoint(method: .get, path: "/v1/last-approved", work: .atMachineOrReader(show))
    ]

    @Sendable static func show(_ visit: Visit) throws -> Reply {
        try visit.query().finish()
        return .text(try visit.server.services.lastApproved())
    }
}
