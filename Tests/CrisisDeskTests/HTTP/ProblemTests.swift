@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import HTTPTypes
import Testing

@Suite struct ProblemTests {
    private static let families: [Refusal.Family: Int] = [
        .notYours: 403, .unknown: 404, .state: 409, .content: 422, .limit: 429,
    ]

    private func answer(_ error: any Error, _ language: Language, _ view: DeskView) -> WebAnswer {
        let phrases = Phrases(language)
        let reply = Problem(error).reply(phrases.explanation(of: error, view), in: language, view: view, phrases: phrases)
        return WebAnswer(status: reply.status.code, headers: reply.headers, body: reply.body)
    }

    @Test(arguments: Language.allCases)
    func `every refusal has a status, a code and a sentence in each language`(language: Language) async throws {
        let view = try await FoundedDesk().desk.view
        for refusal in RefusalByCode.all {
            let answer = answer(refusal, language, view)
            #expect(answer.status == Self.families[refusal.family])
            #expect(answer.problem == refusal.code)
            #expect(answer.headers[.contentLanguage] == language.rawValue)
            #expect((answer.headers[.retryAfter] != nil) == (refusal.family == .limit))
        }
    }

    @Test func `what the desk itself can't do is 503 and tells when to try again`() async throws {
        let view = try await FoundedDesk().desk.view
        let errors: [(DeskError, String)] = [
            (.sealed(Seal(.ledgerBroken, detail: "7", since: view.at)), "sealed"), (.busy, "busy"),
            (.notWritten("disk"), "notWritten"), (.stopping, "stopping"),
        ]
        for (error, code) in errors {
            let answer = answer(error, .nb, view)
            #expect(answer.status == 503)
            #expect(answer.problem == code)
            #expect(answer.headers[.retryAfter] != nil)
        }
        #expect(answer(DeskError.keyReused, .nb, view).status == 422)
        #expect(answer(DeskError.refused(.notInCrisis, view), .nb, view).problem == "notInCrisis")
    }

    @Test func `a bug tells nothing of itself`() async throws {
        struct Secret: Error { let text = "hemmelig" }
        let view = try await FoundedDesk().desk.view
        let answer = answer(Secret(), .nb, view)
        #expect(answer.status == 500)
        #expect(answer.problem == "internal")
        #expect(!answer.text.contains("hemmelig"))
    }

    @Test func `every fault of a request has a sentence in each language`() async throws {
        let view = try await FoundedDesk().desk.view
        let faults: [RequestFault] = [
            .badRequest, .hostUnknown, .unknownRoute, .unknownFile, .methodNotAllowed(allowed: ["GET"]), .notJSONType,
            .bodyTooLarge, .keyMissing, .keyInvalid, .parameterUnknown("x"), .parameterInvalid("x"), .fieldInvalid("id"),
            .settingUnusable("settings.url", .address),
            .noSuchPerson("x"), .noSuchChannel("x"), .noSuchPost("x"), .noSuchToken("x"), .noSuchEntry("x"),
            .tokenAlreadyShown(1), .notOffered, .internalError,
        ]
        for language in Language.allCases {
            for fault in faults { #expect(answer(fault, language, view).problem == fault.code) }
            for error in [AccessError.tokenMissing, .tokenInvalid, .tooManyTries] {
                #expect(answer(error, language, view).problem == "\(error)")
            }
        }
        #expect(answer(AccessError.tokenMissing, .nb, view).headers[.wwwAuthenticate] == "Bearer realm=\"crisisdesk\"")
    }

    @Test func `a hostile name in a problem can't act on a terminal`() async throws {
        let view = try await FoundedDesk().desk.view
        let answer = answer(RequestFault.noSuchPerson("\u{1B}[2J\u{202E}x"), .nb, view)
        #expect(answer.string("detail")?.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" } == false)
    }
}
