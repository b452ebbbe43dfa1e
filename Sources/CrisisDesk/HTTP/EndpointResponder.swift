import CrisisModel
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What stands before a route: the host's name, the token, the body, the key. And after it: the problem, the log of requests.
struct EndpointResponder: HTTPResponder {
    let endpoint: Endpoint
    let server: DeskServer

    func respond(to request: Request, context: DeskContext) async -> Response {
        guard endpoint.isOfMode else { return await answered(request, context) }
        // Convening crisis staff doesn't stand in line with what is handed in (P2).
        return await Task(priority: .high) { await answered(request, context) }.value
    }

    private func answered(_ request: Request, _ context: DeskContext) async -> Response {
        let begun = ContinuousClock.now
        var person: Person.Number?
        let reply: Reply
        do {
            reply = try await answer(request, context, &person)
        } catch {
            server.sealIfBroken(error)
            reply = server.reply(error, to: request)
            if reply.status == .internalServerError {
                context.logger.error("internal", metadata: ["route": "\(endpoint.path)", "type": "\(type(of: error))"])
            }
        }
        note(request, reply, person, begun, context.logger)
        server.answers.count(reply.status)
        let said = server.desk.view.state.isExercise ? reply.with(.exercise, "true") : reply
        return request.method == .head ? said.withoutBody.response : said.response
    }

    private func answer(_ request: Request, _ context: DeskContext, _ person: inout Person.Number?) async throws -> Reply {
        try server.checkAddress(of: request)
        let visit = Visit(server: server, request: request, parameters: context.parameters, view: server.desk.view)
        switch endpoint.work {
        case .open(let work): return try work(visit)
        case .atMachine(let work) where context.isAtSocket: return try work(visit)
        case .atMachineOrReader(let work) where context.isAtSocket: return try work(visit)
        case .atMachine, .atMachineOrReader, .read, .listen, .change, .act: break
        }
        let who = try identify(visit, context)
        person = who.person
        let call = DeskCall(visit: visit, who: who)
        switch endpoint.work {
        case .open(let work), .atMachine(let work): return try work(visit)
        case .atMachineOrReader(let work):
            try call.mustReadAll()
            return try work(visit)
        case .read(let work): return try work(call)
        case .listen(let work): return try work(call, context.channel)
        case .change(let change): return try await perform(change, call)
        case .act(let work):
            _ = try IdempotencyKey(request.headers)
            try visit.query().finish()
            var fields = try Self.fields(of: try await body(of: request))
            _ = try Order(reading: &fields, for: call)
            return try await work(fields, call)
        }
    }

    /// Whom the request is from. Where the log or the tokens can't be read nobody can be known, and that is what has to be
    /// said; at the machine, of any seal.
    private func identify(_ visit: Visit, _ context: DeskContext) throws -> Identity {
        do throws(AccessError) {
            return try server.services.access.identify(
                visit.request.headers[.authorization], from: { context.peer }, in: visit.view)
        } catch {
            if let seal = visit.view.seal,
                visit.view.state.founding == nil || seal.code.isAboutTokens || context.isAtSocket
            {
                throw DeskError.sealed(seal)
            }
            throw error
        }
    }

    private func perform(_ change: Endpoint.Change, _ call: DeskCall) async throws -> Reply {
        let request = call.visit.request
        try call.visit.query().finish()
        let key = try IdempotencyKey(request.headers)
        let body = try await body(of: request)
        let commandKey = key.commandKey(of: call, body: body)
        let answer: Answer
        do {
            answer = try await server.desk.handle(try Self.envelope(of: change, body, commandKey, call))
        } catch let error where !(error is DeskError) {
            // What was done under the key stays done, though a name in the body was erased since, or a right ended (P5).
            guard let before = try call.answer(before: commandKey, in: server.desk.view) else { throw error }
            answer = before
        }
        let reply = try change.reply(answer, call)
        return answer.isRepeat ? reply.with(.idempotentReplayed, "true") : reply
    }

    private static func envelope(
        of change: Endpoint.Change, _ body: [UInt8], _ key: CommandKey, _ call: DeskCall
    ) throws -> CommandEnvelope {
        var fields = try fields(of: body)
        let order = try Order(reading: &fields, for: call)
        let command = try change.command(&fields, call)
        try fields.finish()
        return CommandEnvelope(
            command, by: Caller(.person(call.who.person), token: call.who.token, order: order), key: key)
    }

    /// The fields of a body; none stands for an object without fields.
    private static func fields(of body: [UInt8]) throws(FieldError) -> JSONFields {
        body.isEmpty ? try JSONFields(.object([])) : try JSONFields(body: body, limit: HTTPLimits.body)
    }

    /// The body, of JSON by its own account, within bounds.
    private func body(of request: Request) async throws -> [UInt8] {
        if let length = request.headers[.contentLength], Int(length) ?? Int.max > HTTPLimits.body {
            throw RequestFault.bodyTooLarge
        }
        do {
            var buffer = try await request.body.collect(upTo: HTTPLimits.body)
            let bytes = buffer.readBytes(length: buffer.readableBytes) ?? []
            // A body that ended early is no body, whatever it says so far.
            if let length = request.headers[.contentLength], Int(length) != bytes.count { throw RequestFault.badRequest }
            guard !BearerToken.stands(in: bytes) else { throw RequestFault.tokenInBody }
            if !bytes.isEmpty { try checkType(request.headers[.contentType]) }
            return bytes
        } catch is NIOTooManyBytesError {
            throw RequestFault.bodyTooLarge
        } catch let fault as RequestFault {
            throw fault
        } catch {
            // What came is no body by HTTP's own rules, or the connection ended within it.
            throw RequestFault.badRequest
        }
    }

    private func checkType(_ contentType: String?) throws(RequestFault) {
        let type = (contentType ?? "").prefix { $0 != ";" }.lowercased()
        guard type.split(separator: " ").first == "application/json" else { throw .notJSONType }
    }

    /// Structured, and without anything a person wrote: no address, no query, no text.
    private func note(
        _ request: Request, _ reply: Reply, _ person: Person.Number?, _ begun: ContinuousClock.Instant, _ logger: Logger
    ) {
        logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)", "route": "\(endpoint.path)", "status": "\(reply.status.code)",
                "microseconds": "\((ContinuousClock.now - begun) / .microseconds(1))",
                "person": "\(person.map(\.description) ?? "-")",
            ])
    }
}

extension DeskServer {
    /// A log in which an entry isn't what it was is trusted with nothing more (P7).
    func sealIfBroken(_ error: any Error) {
        guard case .broken(let entry, let text)? = error as? LedgerError else { return }
        desk.seal(.ledgerBroken, detail: "\(entry): \(text)")
    }

    /// The request was meant for this desk, and its address is a path of a length that can be.
    func checkAddress(of request: Request) throws(RequestFault) {
        guard let host = request.head.authority else { throw .hostInvalid }
        guard settings.isKnown(host: host) else { throw .hostUnknown }
        guard let target = request.head.path, target.utf8.first == UInt8(ascii: "/"),
            target.utf8.count <= HTTPLimits.target
        else { throw .badRequest }
        guard !BearerToken.stands(in: Array(target.utf8)) else { throw .tokenInAddress }
    }
}

/// Answers what has no route: 405 where another method would have one, else 404.
struct Unrouted: RouterMiddleware {
    let server: DeskServer

    func handle(
        _ request: Request, context: DeskContext, next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        let reply: Reply
        do throws(RequestFault) {
            try server.checkAddress(of: request)
            let methods = Endpoint.covering(request.uri.path).map(\.method.rawValue)
            guard !methods.isEmpty else { throw .unknownRoute }
            throw .methodNotAllowed(allowed: Set(methods + (methods.contains("GET") ? ["HEAD"] : [])).sorted())
        } catch {
            reply = server.reply(error, to: request)
            server.answers.count(reply.status)
            guard case .methodNotAllowed(let allowed) = error else { return reply.response }
            return reply.with(.allow, allowed.joined(separator: ", ")).response
        }
    }
}
