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
            .bodyTooLarge, .keyMissing, .keyInvalid, .parameterUnknown("x"), .parameterInvalid("x"),
            .settingUnusable("settings.url", .address),
            .noSuchPerson("x"), .noSuchChannel("x"), .noSuchPost("x"), .noSuchToken("x"), .noSuchEntry("x"),
            .tokenAlreadyShown(1), .notOffered, .internalError, .tokenInAddress, .tokenInBody,
            .tooManyListeners(limit: 8, ofPerson: true), .tooManyListeners(limit: 128, ofPerson: false),
        ] + FieldFault.allCases.map { .fieldInvalid("id", $0) }
        for language in Language.allCases {
            for fault in faults { #expect(answer(fault, language, view).problem == fault.code) }
            for error in [AccessError.tokenMissing, .tokenInvalid, .tooManyTries] {
                #expect(answer(error, language, view).problem == "\(error)")
            }
        }
        #expect(answer(AccessError.tokenMissing, .nb, view).headers[.wwwAuthenticate] == "Bearer realm=\"crisisdesk\"")
    }

    @Test(arguments: Language.allCases)
    func `what is wrong with a value is said, and nothing else`(language: Language) async throws {
        let view = try await FoundedDesk().desk.view
        let said = FieldFault.allCases.map { answer(RequestFault.fieldInvalid("x", $0), language, view).string("detail") ?? "" }
        #expect(Set(said).count == FieldFault.allCases.count)
        for (fault, said) in zip(FieldFault.allCases, said) {
            #expect(said.contains("p3") == (fault == .notShortName), "\(said)")
            #expect(said.contains("https://") == (fault == .notWebAddress), "\(said)")
        }
    }

    @Test(arguments: Language.allCases)
    func `who can't listen is told the limit and whose it is`(language: Language) async throws {
        let view = try await FoundedDesk().desk.view
        let own = answer(RequestFault.tooManyListeners(limit: 8, ofPerson: true), language, view)
        let all = answer(RequestFault.tooManyListeners(limit: 128, ofPerson: false), language, view)
        #expect(own.string("detail")?.contains("8") == true && own.int("limit") == 8)
        #expect(all.string("detail")?.contains("128") == true && all.int("limit") == 128)
    }

    @Test(arguments: ["0", "007"]) func `a number that is none is told as one`(number: String) async throws {
        let view = try await FoundedDesk().desk.view
        let answer = answer(RequestFault.noSuchPost(number), .nb, view)
        #expect(answer.string("detail")?.contains("Ingen innlegg har nummeret «\(number)».") == true, "\(answer.text)")
    }

    @Test func `a hostile name in a problem can't act on a terminal`() async throws {
        let view = try await FoundedDesk().desk.view
        let answer = answer(RequestFault.noSuchPerson("\u{1B}[2J\u{202E}x"), .nb, view)
        #expect(answer.string("detail")?.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" } == false)
    }
}
