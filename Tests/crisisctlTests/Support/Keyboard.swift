import ArgumentParser
import AsyncHTTPClient
import CrisisDesk
import Foundation
import NIOCore
import Synchronization
import Testing

@testable import crisisctl

/// A person at a terminal: what was typed, and what was shown.
final class Keyboard: Sendable {
    private struct Seen {
        var typed: [String]
        var data = ""
        var talk = ""
    }

    private let seen: Mutex<Seen>
    private let canAsk: Bool
    private let width: Int?
    private let fed: String?

    /// `typed` nil: nobody sits there.
    init(typed: [String]? = nil, fed: String? = nil, width: Int? = nil) {
        seen = Mutex(Seen(typed: typed ?? []))
        canAsk = typed != nil
        self.fed = fed
        self.width = width
    }

    var data: String { seen.withLock(\.data) }
    var talk: String { seen.withLock(\.talk) }

    var screen: Screen {
        Screen(
            write: { stream, text in
                self.seen.withLock { seen in
                    switch stream {
                    case .data: seen.data += text
                    case .talk: seen.talk += text
                    }
                }
            },
            readLine: { self.seen.withLock { $0.typed.isEmpty ? nil : $0.typed.removeFirst() } },
            readAll: { Array((self.fed ?? "").utf8.prefix($0 + 1)) },
            canAsk: canAsk, isFed: fed != nil, isRead: { true }, width: width)
    }
}

/// One person's crisisctl: a home of its own, a token, a language.
struct Person {
    let home: String
    var token: String? = "crd_test"
    var language: Language = .nb
    var now = Date(timeIntervalSince1970: 1_795_314_240)  // 2026-11-22T02:24:00Z, 03:24 in Oslo
    var answerTimeout = TimeAmount.seconds(10)

    init() throws {
        home = FileManager.default.temporaryDirectory.path + "/crisisctl-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    }

    var environment: [String: String] { ["XDG_STATE_HOME": home] }
    var keyFolder: String { home + "/crisisctl" }
    var keyFiles: [String] { (try? FileManager.default.contentsOfDirectory(atPath: keyFolder)) ?? [] }

    /// One command of a person who has just come.
    static func once(
        _ line: [String], _ place: DeskPlace, _ keyboard: Keyboard, ends ending: Int32,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await Person().ctl(line, place, keyboard, ends: ending, sourceLocation: sourceLocation)
    }

    /// Runs a command line against a place, and expects its exit code.
    func ctl(
        _ line: [String], _ place: DeskPlace, _ keyboard: Keyboard, ends ending: Int32,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let code = try await ctl(line, place, keyboard)
        #expect(code == ending, "\(keyboard.talk)", sourceLocation: sourceLocation)
    }

    /// Runs a command line against a place; gives its exit code.
    @discardableResult
    func ctl(_ line: [String], _ place: DeskPlace, _ keyboard: Keyboard) async throws -> Int32 {
        let parsed = try CrisisCtl.parseAsRoot(line)
        guard let command = parsed as? any DeskCommand else { preconditionFailure("\(line) calls no desk") }
        do {
            try await Ended.run(language, keyboard.screen) {
                try await HTTPClient.withHTTPClient(configuration: DeskClient.httpSettings) { http in
                    var client = DeskClient(place: place, token: token, language: language, http: http)
                    client.answerTimeout = answerTimeout
                    client.patience = .zero
                    client.exercise = ExerciseBanner(keyboard.screen, language)
                    try await command.run(
                        in: Session(
                            client: client, screen: keyboard.screen, options: command.desk, environment: environment,
                            now: now))
                }
            }
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        }
    }
}
