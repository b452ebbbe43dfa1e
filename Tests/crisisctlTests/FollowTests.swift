import Foundation
import Testing

@testable import crisisctl

/// What is written while somebody looks, with the real program.
@Suite struct FollowTests {
    private func found() async throws -> (Program, String) {
        let program = try Program()
        return (program, try await program.found())
    }

    @Test func `the log is followed through a desk that is killed and started again, until nobody reads`() async throws {
        let (program, kari) = try await found()
        let desk = try await program.serve()
        try await program.ok(["log", "add", "Foer"], as: kari)
        let watching = try program.watch(["log", "show", "--follow", "--kind", "note"], token: kari)
        let before = try await watching.output(until: "Foer")
        #expect(before.contains("Number") || before.contains("No"), "it has headings: \(before)")
        try await program.ok(["log", "add", "--kind", "decision", "Ikke denne"], as: kari)
        try await program.ok(["log", "add", "Mens den ser"], as: kari)
        let seen = try await watching.output(until: "Mens den ser")
        #expect(!seen.contains("Ikke denne") && !seen.contains("Foer"), "\(seen)")

        desk.kill()
        let lost = try await watching.talk(until: "broken")
        #expect(lost.contains("broken"), "\(lost)")
        let again = try await program.serve()
        try await program.ok(["log", "add", "Etterpaa"], as: kari)
        let after = try await watching.output(until: "Etterpaa")
        #expect(after.contains("Etterpaa") && !after.contains("Mens den ser"), "\(after)")
        let back = try await watching.talk(until: "back")
        #expect(back.contains("back"), "\(back)")

        watching.process.terminate()
        #expect(await watching.ended() == SIGTERM)
        #expect(again.stop() == 0)
        try program.remove()
    }

    @Test func `a pipe that nobody reads any more ends it`() async throws {
        let (program, kari) = try await found()
        let desk = try await program.serve()
        let watching = try program.watch(["log", "show", "-f", "--format", "json"], into: "head -1", token: kari)
        #expect(try await watching.output(until: "kind").contains(#""kind":"deskFounded""#))
        try await program.ok(["log", "add", "Til ingen"], as: kari)
        #expect(await watching.ended() == 0)
        #expect(desk.stop() == 0)
        try program.remove()
    }

    @Test func `a post is waited for until it is decided, and the code says how`() async throws {
        let (program, kari) = try await found()
        let desk = try await program.serve()
        try await program.ok(["channel", "request", "fb", "--name", "F", "--kind", "by-hand", "--purpose", "p"], as: kari)
        try await program.ok(["channel", "approve", "fb", "--administrators", "kari"], as: kari)
        try await program.ok(["person", "add", "per", "--name", "Per Moe", "--role", "contributor"], as: kari)
        let per = try await program.ok(["person", "token", "per"], as: kari)
        for (number, decision, code) in [("1", "approve", 0), ("2", "reject", 3)] as [(String, String, Int32)] {
            try await program.ok(["post", "submit", "--channels", "fb", "--text", "Hei \(number)"], as: per)
            let watching = try program.watch(["post", "show", number, "--wait"], token: per)
            #expect(try await watching.talk(until: "Waiting").contains("Waiting"))
            try await program.ok(["log", "add", "Noe annet"], as: kari)
            try await program.ok(
                ["post", decision, number] + (decision == "reject" ? ["--reason", "nei"] : ["--yes"]), as: kari)
            #expect(await watching.ended() == code, "\(decision)")
        }
        let decided = try await program.run(["post", "show", "1", "--wait"], token: per)
        #expect(decided.code == 0 && !decided.talk.contains("Waiting"), "\(decided.talk)")
        #expect(desk.stop() == 0)
        try program.remove()
    }

    @Test func `what can't get better ends it: no such post, a token that was ended`() async throws {
        let (program, kari) = try await found()
        let desk = try await program.serve()
        #expect(try await program.run(["post", "show", "7", "--wait"], token: kari).code == 3)
        let watching = try program.watch(["log", "show", "--follow"], token: kari)
        _ = try await watching.output(until: "1")
        let spare = try await program.ok(["person", "token", "kari"], as: kari)
        try await program.ok(["person", "end-token", "1"], as: spare)
        #expect(await watching.ended() == 3)
        #expect(desk.stop() == 0)
        try program.remove()
    }

    @Test func `events are found wherever their bytes are cut`() {
        let bytes = Array("retry: 3000\n\nid: 7\nevent: logWritten\ndata: {\"number\":7}\n\nid: 9\n: \n\n".utf8)
        for size in 1...bytes.count {
            var scan = EventScan(after: 3)
            var told = 0
            for start in stride(from: 0, to: bytes.count, by: size)
            where scan.take(bytes[start..<min(start + size, bytes.count)]) { told += 1 }
            #expect(told == 1 && scan.place == 9, "\(size)")
        }
    }
}
