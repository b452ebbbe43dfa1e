import AsyncHTTPClient
import CrisisDesk
import Foundation

/// One run of crisisctl against a running desk: who asks, where, in which language, and where it is printed.
final class Session {
    let client: DeskClient
    let screen: Screen
    let options: DeskOptions
    let keys: UnansweredKeys?
    let environment: [String: String]
    let now: Date
    private var knownStatus: JSON?

    var language: Language { client.language }
    /// Whether the desk has said, in any answer so far, that it is there to practise on.
    var isExercise: Bool { client.exercise?.isExercise ?? false }

    init(
        client: DeskClient, screen: Screen, options: DeskOptions, environment: [String: String], now: Date = Date()
    ) {
        self.client = client
        self.screen = screen
        self.options = options
        self.environment = environment
        self.now = now
        keys = UnansweredKeys.folder(environment: environment).map(UnansweredKeys.init)
    }

    /// Whether the answer goes to a program: then the desk's own words are printed and nothing is composed.
    var isJSON: Bool { options.format == .json }

    func said(_ talk: some Talk, _ values: [String: String] = [:]) -> String { talk.said(in: language, values) }
}

// Printing.
extension Session {
    /// A line of talk, on standard error.
    func tell(_ talk: some Talk, _ values: [String: String] = [:]) { tell(line: said(talk, values)) }

    func tell(line: String) { screen.write(.talk, line.wrapped(to: screen.width) + "\n") }

    /// A page of data for a person, on standard output. Whoever composes the lines has made them safe.
    func print(_ lines: [String]) {
        if !isJSON { client.exercise?.showOverData() }
        print(bare: lines)
    }

    /// Data that something else may read, with nothing over them.
    func print(bare lines: [String]) { screen.write(.data, lines.map { $0 + "\n" }.joined()) }

    func print(_ talk: some Talk, _ values: [String: String] = [:]) {
        print([said(talk, values).wrapped(to: screen.width)])
    }

    func print(_ table: Table) { print(table.lines(width: screen.width)) }

    /// The desk's own answer for a program, or what `lines` makes of it for a person.
    func show(_ answer: DeskAnswer, _ compose: (JSON) async throws -> Void) async throws {
        if isJSON { print(json: answer.json) } else { try await compose(answer.json) }
    }

    /// With its names in order. On a terminal what can't be seen is shown, for a program nothing is touched.
    func print(json: JSON) {
        let text = String(decoding: json.bytes, as: UTF8.self)
        print([screen.width == nil ? text : Visible.line(text)])
    }
}

// What a command needs to know of the desk.
extension Session {
    /// `GET /v1/status`, once in a run.
    func status() async throws(Trouble) -> JSON {
        if let knownStatus { return knownStatus }
        let status = try await client.get("/v1/status").json
        knownStatus = status
        return status
    }

    /// The municipality's zone. A time that was typed means nothing without it, so this throws where the desk can't
    /// be asked.
    func zone() async throws -> DeskZone { DeskZone(named: try await status()["timeZone"].string ?? "") ?? .ofMachine }

    /// The same for printing, where the machine's own zone is better than no answer.
    func printingZone() async -> DeskZone {
        // What was asked for is done already; a second call that fails must not hide that.
        (try? await zone()) ?? .ofMachine
    }

    /// Words for states, kinds and roles, from the desk's own book.
    func labels() async -> Labels { Labels(phrases: Phrases(language), zone: await printingZone()) }
}
