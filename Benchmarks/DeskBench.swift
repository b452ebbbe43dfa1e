import ArgumentParser
import CrisisDesk
import CrisisModel
import Foundation

/// Measures what section "Figures" of ARCHITECTURE.md promises, and prints one table. Build it for release.
@main
struct DeskBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deskbench", abstract: "Measure the desk against the limits of this machine, in one run.")

    @Option(help: "Posts in the long log; there are four entries to a post.")
    var posts = 250_000

    @Option(help: "Seconds of each round of requests.")
    var seconds = 6

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "deskbench-\(UUID().uuidString)").path
        // What is left behind is the system's to clear away.
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var figures: [Figure] = []
        // What was measured before something went wrong is worth having.
        defer { print(Figure.table(figures)) }
        try await measure(in: folder, &figures)
    }

    private func measure(in folder: String, _ figures: inout [Figure]) async throws {
        let empty = try await Town(in: folder + "/empty")
        var town = try await Town(in: folder + "/long")
        tell("writing a log of \(posts) posts")
        let growing = try timed { try town.grow(posts: posts) }
        figures += [Figure("log written, 2,000 entries to a commit", .rate(Double(town.state.entries) / growing, "entries"))]
        tell("deciding")
        figures += try Deciding.figures(town, empty: empty)
        tell("reading")
        figures += try Reading.figures(town)
        tell("starting and searching")
        figures += try Starting.empty(empty)
        figures += try Starting.figures(town)
        tell("submitting")
        figures += try await Submitting(town: town, seconds: seconds).figures()
    }

    private func tell(_ what: String) { FileHandle.standardError.write(Data("\(what) …\n".utf8)) }
}
