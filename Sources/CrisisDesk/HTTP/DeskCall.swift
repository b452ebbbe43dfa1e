import CrisisModel
import HTTPTypes
import Hummingbird

/// A request from nobody in particular.
struct Visit: Sendable {
    let server: DeskServer
    let request: Request
    let parameters: Parameters
    let view: DeskView

    /// A part of the path.
    func part(_ name: String) throws(RequestFault) -> String {
        guard let text = parameters.get(name) else { throw .unknownRoute }
        return text
    }

    /// The query, which the route must finish.
    func query() throws(RequestFault) -> QueryFields { try QueryFields(request.uri.query) }
}

/// A request from somebody with a token, and where the desk stood when it came.
struct DeskCall: Sendable {
    let visit: Visit
    let who: Identity

    var server: DeskServer { visit.server }
    var view: DeskView { visit.view }
    var state: DeskState { visit.view.state }
    var directory: Directory { visit.view.directory }
    var ledger: any Ledger { visit.server.desk.ledger }
    var at: Timestamp { visit.view.at }

    func part(_ name: String) throws(RequestFault) -> String { try visit.part(name) }
    func query() throws(RequestFault) -> QueryFields { try visit.query() }

    /// The sentences in the caller's language.
    var phrases: Phrases { server.phrases(server.language(of: visit.request, view)) }

    /// The same call where the desk stands later, for one that lasts: names and rights are those of then.
    func later(_ view: DeskView) -> DeskCall {
        DeskCall(
            visit: Visit(server: server, request: visit.request, parameters: visit.parameters, view: view), who: who)
    }

    /// Whether the caller may do that now, as far as it hangs on nothing but the person.
    func may(_ action: Action) -> Bool {
        state.capacityIfAny(of: Caller(.person(who.person)), for: action, at: at) != nil
    }

    var readsAll: Bool { view.readsAll(who.person) }

    func mustReadAll() throws(Refusal) {
        guard readsAll else { throw .notYours(.readAll) }
    }
}

// People, channels and the rest by what they are called.
extension DeskCall {
    /// `kari` or `p3`.
    func person(named name: String) throws(RequestFault) -> Person.Number {
        if let number = Person.Number(name), state.person(number) != nil { return number }
        guard let person = state.person(handle: name) else { throw .noSuchPerson(Self.shown(name)) }
        return person.number
    }

    /// `kriseside` or `c2`.
    func channel(named name: String) throws(RequestFault) -> CrisisModel.Channel.Number {
        if let number = CrisisModel.Channel.Number(name), state.channel(number) != nil { return number }
        guard let channel = state.channel(handle: name) else { throw .noSuchChannel(Self.shown(name)) }
        return channel.number
    }

    func pathPerson() throws(RequestFault) -> Person.Number { try person(named: part("person")) }
    func pathChannel() throws(RequestFault) -> CrisisModel.Channel.Number { try channel(named: part("channel")) }

    func pathPost() throws -> Post.Number {
        let text = try part("post")
        guard let number = Post.Number(text) else { throw RequestFault.noSuchPost(Self.shown(text)) }
        guard number.value <= state.posts else { throw Refusal.unknownPost(number) }
        return number
    }

    func pathToken() throws(RequestFault) -> Token.Number {
        let text = try part("token")
        guard let number = Token.Number(text) else { throw .noSuchToken(Self.shown(text)) }
        return number
    }

    /// The number of an entry there is.
    func pathEntry() throws -> Int {
        let text = try part("entry")
        guard let number = Int(text), 1...Int(UInt32.max) ~= number else { throw RequestFault.noSuchEntry(Self.shown(text)) }
        guard number <= view.head.size else { throw Refusal.unknownEntry(number) }
        return number
    }

    private static func shown(_ name: String) -> String { String(name.prefix(JSONLimits.shownName)) }
}
