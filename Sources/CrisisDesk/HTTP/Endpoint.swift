import CrisisModel
import HTTPTypes
import NIOCore

/// One route: how it is called, and what answers.
struct Endpoint: Sendable {
    /// Who may come in, and what it does.
    enum Work: Sendable {
        /// Open to everybody; for `/health` and the public pages.
        case open(@Sendable (Visit) throws -> Reply)
        /// Reads, for who has a token, and for who comes by the socket, which only the account that the desk runs under can:
        /// the way in when no token can be read (P7).
        case atMachine(@Sendable (Visit) throws -> Reply)
        /// The same, but of those with a token only for who may read all.
        case atMachineOrReader(@Sendable (Visit) throws -> Reply)
        /// Reads, for who has a token.
        case read(@Sendable (DeskCall) throws -> Reply)
        /// Makes a command of a body, and an answer of what came of it.
        case change(Change)
        /// Reads on and on, for who has a token, over a connection that stays open.
        case listen(@Sendable (DeskCall, any NIOCore.Channel) throws -> Reply)
        /// Does something that leaves nothing on the log.
        case act(@Sendable (JSONFields, DeskCall) async throws -> Reply)
    }

    /// A change: the body's fields to a command, and its entries to an answer. The answer may be made years after the entries.
    struct Change: Sendable {
        let command: @Sendable (inout JSONFields, DeskCall) throws -> Command
        /// Called for every answer, a repeated one too. `nil` entries never happen: see `Answer`.
        let reply: @Sendable (Answer, DeskCall) throws -> Reply
    }

    let method: HTTPRequest.Method
    /// In the router's form, `/v1/posts/:post/approve`.
    let path: String
    let work: Work

    /// Whether it concerns the mode: those go before everything else, here as in the writer's inbox.
    var isOfMode: Bool { path.hasPrefix("/v1/crisis") }

    static func open(_ path: String, _ work: @escaping @Sendable (Visit) throws -> Reply) -> Endpoint {
        Endpoint(method: .get, path: path, work: .open(work))
    }

    static func atMachine(_ path: String, _ work: @escaping @Sendable (Visit) throws -> Reply) -> Endpoint {
        Endpoint(method: .get, path: path, work: .atMachine(work))
    }

    static func get(_ path: String, _ work: @escaping @Sendable (DeskCall) throws -> Reply) -> Endpoint {
        Endpoint(method: .get, path: path, work: .read(work))
    }

    static func post(
        _ path: String, _ command: @escaping @Sendable (inout JSONFields, DeskCall) throws -> Command,
        _ reply: @escaping @Sendable (Answer, DeskCall) throws -> Reply
    ) -> Endpoint {
        Endpoint(method: .post, path: path, work: .change(Change(command: command, reply: reply)))
    }

    /// `work` must finish the fields.
    static func act(
        _ path: String, _ work: @escaping @Sendable (JSONFields, DeskCall) async throws -> Reply
    ) -> Endpoint {
        Endpoint(method: .post, path: path, work: .act(work))
    }

    /// Whether a path is one of this route's, whatever the method.
    func covers(_ path: String) -> Bool {
        let pattern = self.path.split(separator: "/", omittingEmptySubsequences: true)
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        if pattern.last == "**" { return parts.count >= pattern.count && zip(pattern.dropLast(), parts).allSatisfy(Self.fits) }
        return pattern.count == parts.count && zip(pattern, parts).allSatisfy(Self.fits)
    }

    /// Those that a path is one of, as the router finds them: a name that stands in a path goes before one that stands for any.
    static func covering(_ path: String) -> [Endpoint] {
        let fitting = all.filter { $0.covers(path) }
        let fewest = fitting.map(\.pathParameters.count).min()
        return fitting.filter { $0.pathParameters.count == fewest }
    }

    private static func fits(_ pattern: Substring, _ part: Substring) -> Bool {
        pattern.hasPrefix(":") || pattern == part
    }
}

extension Endpoint {
    /// All of them.
    static let all: [Endpoint] =
        [.open("/health", Health.show)] + DocumentRoute.all + LastApprovedRoute.all
        + StatusRoute.all + ModeRoutes.all + OfficeRoutes.all + PolicyRoutes.all + PostRoutes.all + DecisionRoutes.all
        + DeliveryRoutes.all + MissingRoute.all + TextRoutes.all + LogRoutes.all + ProofRoutes.all + EventRoute.all
        + ErasureRoute.all + ChannelRoutes.all + PeopleRoutes.all + TokenRoutes.all + NotifyRoutes.all
        + PublicRoutes.all + MetricsRoute.all
}
