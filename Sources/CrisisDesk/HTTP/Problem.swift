import CrisisModel
import HTTPTypes

/// A no, as it is answered (RFC 9457): a stable code with its values, and two sentences in the reader's language. `Problem`
/// is the one place where refusals and failures become statuses.
struct Problem: Sendable {
    let status: HTTPResponse.Status
    let code: String
    var values: [(name: StaticString, value: Value)] = []
    /// Seconds after which trying again makes sense.
    var retryAfter: Int?

    /// What a problem tells beside its code.
    enum Value: Sendable {
        case number(Int)
        case numbers([Int])
        case text(String)
        case texts([String])
        case time(Timestamp?)
        case digest(Digest)
        case person(Person.Number)
        case people([Person.Number])
        case channel(Channel.Number)
        case seal(Seal)
    }

    init(_ status: HTTPResponse.Status, _ code: String, _ values: [(StaticString, Value)] = [], retryAfter: Int? = nil) {
        self.status = status
        self.code = code
        self.values = values.map { (name: $0.0, value: $0.1) }
        self.retryAfter = retryAfter
    }

    /// Any error of a route. What isn't expected is a bug: nothing of it is told outside.
    init(_ error: any Error) {
        switch error {
        case let error as Refusal: self.init(error)
        case let error as DeskError: self.init(error)
        case let error as FieldError: self.init(error)
        case let error as AccessError: self.init(error)
        case let error as RequestFault: self.init(error)
        case is LedgerError: self.init(.serviceUnavailable, "notReadable", retryAfter: 5)
        default: self.init(RequestFault.internalError)
        }
    }

    func reply(_ explanation: Explanation, in language: Language, view: DeskView, phrases: Phrases) -> Reply {
        var reply = Reply.json(status) { json in
            json.object { json in
                json.field("type", "urn:crisisdesk:\(code)")
                json.field("title", explanation.title)
                json.field("status", status.code)
                json.field("detail", "\(explanation.detail) \(explanation.whatToDo)")
                json.field("code", code)
                for (name, value) in values { write(name, value, to: &json, view: view, phrases: phrases) }
            }
        }
        reply.headers = Reply.problemHeaders
        reply.headers[.contentLanguage] = language.rawValue
        if let retryAfter { reply.headers[.retryAfter] = String(retryAfter) }
        if status == .unauthorized { reply.headers[.wwwAuthenticate] = "Bearer realm=\"crisisdesk\"" }
        return reply
    }

    private func write(
        _ name: StaticString, _ value: Value, to json: inout JSONWriter, view: DeskView, phrases: Phrases
    ) {
        switch value {
        case .number(let number): json.field(name, number)
        case .numbers(let numbers): json.array(name) { json in for number in numbers { json.integer(number) } }
        case .text(let text): json.field(name, text)
        case .texts(let texts): json.field(name, texts)
        case .time(let time): json.field(name, orNull: time)
        case .digest(let digest): json.field(name, digest)
        case .person(let person): json.person(name, person, view.directory)
        case .people(let people): json.people(name, people, view.directory)
        case .channel(let channel): json.channel(name, channel, view.directory)
        case .seal(let seal):
            json.name(name)
            json.seal(seal, phrases)
        }
    }
}
