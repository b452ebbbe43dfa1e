import AsyncHTTPClient
import CrisisDesk
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// Calls the desk over HTTP, by address or by socket. It follows no redirect and repeats nothing by itself.
struct DeskClient: Sendable {
    /// How long a connection may take to come about.
    static let connectTimeout = TimeAmount.seconds(5)
    /// How long a whole call may take.
    static let answerTimeout = TimeAmount.seconds(30)

    let place: DeskPlace
    let token: String?
    let language: Language
    let http: HTTPClient
    /// Told of every answer of a desk that is there to practise on.
    var exercise: ExerciseBanner?
    var answerTimeout = Self.answerTimeout
    /// How long a desk that isn't there is waited for: one that was started just now, or is being started again. Nothing has
    /// been sent by then, so asking again can't do anything twice.
    var patience = Duration.seconds(4)

    /// What an HTTP client must be made with.
    static var httpSettings: HTTPClient.Configuration {
        var settings = HTTPClient.Configuration(redirectConfiguration: .disallow)
        settings.timeout = .init(connect: connectTimeout, read: answerTimeout)
        // Or a desk that isn't running would be waited for until the timeout.
        settings.connectionPool.retryConnectionEstablishment = false
        settings.httpVersion = .http1Only
        return settings
    }

    /// Reads. Throws `.problem` for anything but a success.
    func get(_ path: String, _ query: [(String, String?)] = []) async throws(Trouble) -> DeskAnswer {
        try await call(request(.GET, path + Self.query(query)))
    }

    /// Reads an answer that is too long to hold, or never ends, as it comes. Throws `.problem` for anything but a success, and
    /// what `take` throws.
    func stream(_ path: String, _ take: (ByteBufferView) async throws -> Void) async throws {
        var pieces = try await begin(request(.GET, path)).body.makeAsyncIterator()
        while true {
            let piece: ByteBuffer?
            do { piece = try await pieces.next() } catch { throw trouble(error, isCommand: false) }
            guard let piece else { return }
            try await take(piece.readableBytesView)
        }
    }

    /// The time is for the answer to begin; while it comes, only a pause is bounded.
    private func begin(_ request: HTTPClientRequest) async throws(Trouble) -> HTTPClientResponse {
        let (response, answer): (HTTPClientResponse, DeskAnswer)
        do {
            response = try await http.execute(request, timeout: answerTimeout)
            if 200...299 ~= Int(response.status.code) { return response }
            let body = try await response.body.collect(upTo: DeskAnswer.lengthLimit)
            answer = DeskAnswer(status: Int(response.status.code), body: Array(body.readableBytesView))
        } catch {
            throw trouble(error, isCommand: false)
        }
        throw .problem(Problem(answer, isCommand: false))
    }

    /// Changes something, under a key by which the desk knows a repetition.
    func post(_ path: String, _ body: [UInt8], key: String) async throws(Trouble) -> DeskAnswer {
        var request = request(.POST, path)
        request.headers.add(name: "Idempotency-Key", value: key)
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await call(request)
    }

    private func request(_ method: HTTPMethod, _ path: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: place.url(path))
        request.method = method
        if case .socket = place { request.headers.add(name: "Host", value: "localhost") }
        request.headers.add(name: "Accept", value: "application/json, application/problem+json, text/plain")
        request.headers.add(name: "Accept-Language", value: language.rawValue)
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        return request
    }

    private func call(_ request: HTTPClientRequest) async throws(Trouble) -> DeskAnswer {
        let end = ContinuousClock.now + patience
        while true {
            do throws(Trouble) {
                return try await callOnce(request)
            } catch {
                guard case .unreachable = error, ContinuousClock.now < end else { throw error }
                // Interrupted while it waits: then it has waited long enough.
                guard (try? await Task.sleep(for: .milliseconds(100))) != nil else { throw error }
            }
        }
    }

    private func callOnce(_ request: HTTPClientRequest) async throws(Trouble) -> DeskAnswer {
        let isCommand = request.method == .POST
        let answer: DeskAnswer
        do {
            let response = try await http.execute(request, timeout: answerTimeout)
            let body = try await response.body.collect(upTo: DeskAnswer.lengthLimit)
            answer = DeskAnswer(status: Int(response.status.code), body: Array(body.readableBytesView))
            if response.headers.contains(name: "Crisisdesk-Exercise") { exercise?.show() }
        } catch {
            throw trouble(error, isCommand: isCommand)
        }
        guard answer.isSuccess else { throw .problem(Problem(answer, isCommand: isCommand)) }
        return answer
    }

    /// Whether something may have been sent before it went wrong. In doubt it may.
    private func trouble(_ error: any Error, isCommand: Bool) -> Trouble {
        switch error {
        case let error as HTTPClientError where Self.isBeforeSending(error):
            .unreachable(place, reason: reason(error))
        case let error as HTTPClientError: .noAnswer(place, reason: reason(error), isCommand: isCommand)
        case let error as NIOConnectionError: .unreachable(place, reason: Self.reason(error))
        case let error as IOError where Self.refusedAtConnecting.contains(error.errnoCode):
            .unreachable(place, reason: Self.reason(error))
        case let error as IOError: .noAnswer(place, reason: Self.reason(error), isCommand: isCommand)
        default: .noAnswer(place, reason: String(describing: error), isCommand: isCommand)
        }
    }

    /// In the language of the one who asks where it is what happens; rarer things stay as they are.
    private func reason(_ error: HTTPClientError) -> String {
        switch error {
        case .deadlineExceeded, .readTimeout, .writeTimeout: TroubleTalk.tookTooLong.said(in: language)
        case .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout: TroubleTalk.noContact.said(in: language)
        case .remoteConnectionClosed: TroubleTalk.hungUp.said(in: language)
        default: error.shortDescription
        }
    }

    private static func isBeforeSending(_ error: HTTPClientError) -> Bool {
        let before: [HTTPClientError] = [
            .connectTimeout, .getConnectionFromPoolTimeout, .tlsHandshakeTimeout, .emptyHost, .invalidURL,
        ]
        return before.contains(error)
    }

    /// Errors of `connect` alone; a reset or a broken pipe can come later.
    private static let refusedAtConnecting: Set<CInt> = [
        ECONNREFUSED, ENOENT, ENOTDIR, ENOTSOCK, EACCES, EPERM, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL,
    ]

    private static func reason(_ error: IOError) -> String { String(cString: strerror(error.errnoCode)) }

    private static func reason(_ error: NIOConnectionError) -> String {
        let errors = error.connectionErrors.map(\.error)
        return (errors.last as? IOError).map(reason) ?? (errors.isEmpty ? error.host : "\(error.host): \(errors[0])")
    }

    /// `?a=1&b=2`, of what was given.
    static func query(_ parameters: [(String, String?)]) -> String {
        let given = parameters.compactMap { name, value in value.map { "\(name)=\(escaped($0))" } }
        return given.isEmpty ? "" : "?" + given.joined(separator: "&")
    }

    /// One segment of a path, or one value of a query.
    static func escaped(_ text: String) -> String {
        let allowed = CharacterSet(charactersIn: "-._~").union(
            CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"))
        // Only a text that isn't Unicode could fail, and Swift's always is.
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}
