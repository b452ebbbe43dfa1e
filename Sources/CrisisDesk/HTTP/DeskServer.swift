import CrisisModel
import HTTPTypes
package import Hummingbird
import HummingbirdCore
package import Logging
package import NIOCore

/// The desk over HTTP: routes, and what stands before each of them.
package struct DeskServer: Sendable {
    let desk: any DeskPath
    let services: DeskServices
    let settings: HTTPSettings
    /// Exports on their way out.
    let exports = Places(HTTPLimits.exports)
    /// How many answers of each kind were given.
    let answers = AnswerTally()
    private let phrases: PhraseBook

    package init(desk: any DeskPath, services: DeskServices, settings: HTTPSettings) {
        self.desk = desk
        self.services = services
        self.settings = settings
        phrases = PhraseBook(zone: desk.view.state.founding?.timeZone ?? TimeText.defaultZone)
    }

    /// Every route, in Hummingbird's router. What no route answers is answered as 404 or 405 here too.
    package var router: Router<DeskContext> {
        let router = Router(context: DeskContext.self, options: .autoGenerateHeadEndpoints)
        for endpoint in Endpoint.all {
            router.on(
                RouterPath(endpoint.path), method: endpoint.method,
                responder: EndpointResponder(endpoint: endpoint, server: self))
        }
        // Added last, so that only what has no route passes through it.
        router.add(middleware: Unrouted(server: self))
        return router
    }

    /// An application that listens at one address; a desk that listens at two has two of them.
    ///
    /// - Parameter onServerRunning: called when it listens, with the channel, whose address tells the port.
    package func application(
        at address: BindAddress, logger: Logger, onServerRunning: @escaping @Sendable (any NIOCore.Channel) async -> Void = { _ in }
    ) -> Application<RouterResponder<DeskContext>> {
        Application(
            router: router, server: .http1(configuration: connection),
            configuration: ApplicationConfiguration(
                address: address, availableConnectionsDelegate: MaximumAvailableConnections(HTTPLimits.connections)),
            onServerRunning: onServerRunning, logger: logger)
    }

    private var connection: HTTP1Channel.Configuration {
        let times = settings.times
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionSetup(times)],
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: HTTPLimits.headerField, maxHeaderListSize: HTTPLimits.headers,
                maxHeaderFieldCount: HTTPLimits.headerFields))
    }

    /// The sentences in a language.
    func phrases(_ language: Language) -> Phrases { phrases[language] }

    /// The language of an answer: the first of the caller's that the desk speaks, else the desk's own.
    func language(of request: Request, _ view: DeskView) -> Language {
        Language(accepting: request.headers[.acceptLanguage])
            ?? Language(code: view.state.founding?.language ?? "nb", otherwise: .nb)
    }

    /// A no, in the caller's language.
    func reply(_ error: any Error, to request: Request) -> Reply {
        let view = if case .refused(_, let view) = error as? DeskError { view } else { desk.view }
        let language = language(of: request, view)
        let phrases = phrases(language)
        let problem = Problem(error)
        return problem.reply(phrases.explanation(of: error, view), in: language, view: view, phrases: phrases)
    }
}

/// The sentences of each language, made once: their zone is dear.
private struct PhraseBook: Sendable {
    private let byLanguage: [Language: Phrases]
    private let otherwise: Phrases

    init(zone: String) {
        var book: [Language: Phrases] = [:]
        for language in Language.allCases { book[language] = Phrases(language, zone: zone) }
        byLanguage = book
        otherwise = Phrases(.nb, zone: zone)
    }

    subscript(language: Language) -> Phrases { byLanguage[language] ?? otherwise }
}
