import CrisisDesk
import Foundation
import Testing

@testable import crisisctl

/// A token that was typed where none belongs: shown to nobody, kept nowhere.
@Suite(.serialized) struct TokenTalkTests {
    private static let lines = [
        ["person", "end-token", "TOKEN"], ["person", "token", "TOKEN"], ["person", "revoke", "TOKEN", "--role", "administrator"],
        ["hand-over", "TOKEN"], ["activate", "--reason", "a", "--decided-by", "TOKEN", "--told", "telephone"],
        ["text", "show", "TOKEN"], ["log", "add", "oops TOKEN"], ["post", "show", "TOKEN"], ["TOKEN"],
        ["status", "--format", "TOKEN"],
    ]

    @Test(arguments: ["nb", "nn", "en"])
    func `a live token is in no error and not on the log`(language: String) async throws {
        var program = try Program()
        let token = try await program.found()
        program.environment["CRISISDESK_LANG"] = language
        let desk = try await program.serve()
        for line in Self.lines {
            let ended = try await program.run(line.map { $0.replacing("TOKEN", with: token) }, token: token)
            #expect(ended.code != 0, "\(line)")
            #expect(!(ended.output + ended.talk).contains(token.dropFirst(4).prefix(16)), "\(line) \(ended.talk)")
        }
        program.environment["CRISISDESK_URL"] = "http://\(token)@127.0.0.1:8350"
        let address = try await program.run(["status"], token: token)
        #expect(address.code == 64 && !address.talk.contains(token.dropFirst(4).prefix(16)), "\(address.talk)")
        program.environment["CRISISDESK_URL"] = nil
        let log = try await program.run(["log", "show", "--format", "json"], token: token)
        #expect(log.code == 0 && !log.output.contains("oops") && !log.output.contains(token.dropFirst(4).prefix(16)))
        #expect(desk.stop() == 0)
    }

    @Test(arguments: ["http://kari:hemmelig@127.0.0.1:8350", "https://kari:hem@melig/x@desk.example"])
    func `an address with somebody's name in it is refused without showing it`(address: String) {
        #expect {
            _ = try DeskPlace(environment: ["CRISISDESK_URL": address])
        } throws: { error in
            guard let trouble = error as? Trouble else { return false }
            let said = TroublePage.lines(trouble, .nb).joined()
            return !said.contains("kari") && !said.contains("hem") && said.contains("//…@")
        }
    }
}
