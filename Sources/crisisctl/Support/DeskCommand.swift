import ArgumentParser
import AsyncHTTPClient
import Foundation

/// A command that calls a running desk.
protocol DeskCommand: AsyncParsableCommand {
    var desk: DeskOptions { get }

    /// Does it. Throws `Trouble` for everything a person or the desk can have done, `Ending` to end with that code.
    func run(in session: Session) async throws
}

extension DeskCommand {
    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        try await Ended.run(Language(environment: environment), .standard) {
            let place = try DeskPlace(environment: environment)
            let token = try DeskToken.read(environment)
            try await HTTPClient.withHTTPClient(configuration: DeskClient.httpSettings) { http in
                let language = Language(environment: environment)
                let client = DeskClient(
                    place: place, token: token, language: language, http: http,
                    exercise: ExerciseBanner(.standard, language))
                try await run(
                    in: Session(client: client, screen: .standard, options: desk, environment: environment))
            }
        }
    }
}

extension Ending: Error {}

/// The token of the one who asks, from the environment alone: an argument could be read by every account on the
/// machine.
enum DeskToken {
    static let lengthLimit = 256

    /// nil where none is set.
    static func read(_ environment: [String: String]) throws(Trouble) -> String? {
        guard let token = environment["CRISISDESK_TOKEN"], !token.isEmpty else { return nil }
        // Anything else could end the header and begin another.
        guard token.utf8.count <= lengthLimit, token.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw .usage(.tokenNotUsable, [:])
        }
        return token
    }
}
