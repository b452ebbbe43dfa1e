import Testing

@testable import CrisisDesk
@testable import CrisisModel

@Suite struct ExplanationTests {
    private func explain(_ refusal: Refusal, _ language: Language = .nb) -> Explanation {
        Phrases(language).explain(refusal, in: Speech.crisis, Speech.directory)
    }

    @Test func `whoever may not approve in a crisis hears whom to call`() {
        let said = explain(.notYours(.decidePost))
        #expect(said.detail.contains("ansvarlig administrator (Ola Vik)"))
        #expect(said.detail.hasSuffix("Ingenting er endret."))
        #expect(said.whatToDo.hasPrefix("Ring Ola Vik."))
    }

    @Test func `standing down with posts waiting says which, and how to leave them waiting`() {
        let said = explain(.postsWait([3, 7, 9]))
        #expect(
            said.detail
                == "Krisestab er fortsatt satt. 3 innlegg venter på godkjenning: 3, 7 og 9. Ingenting er endret.")
        #expect(said.whatToDo.contains("--leave-held"))
        #expect(said.whatToDo.hasSuffix("Ingen av dem går ut av seg selv."))
    }

    @Test func `a long list of posts is cut and says how many more`() {
        let said = explain(.postsWait((1...500).map { Post.Number($0) }))
        #expect(said.detail.contains("19, 20 og 480 til"))
        #expect(said.detail.count < 250)
    }

    @Test func `stepping in too early says from when, in the zone of the municipality`() {
        #expect(explain(.notWaitedLongEnough(until: Speech.told)).detail.contains("fra 22.11.2026 kl. 03:24 CET"))
        #expect(
            explain(.notWaitedLongEnough(until: Speech.told), .en).detail.contains("from 22 November 2026 at 03:24 CET")
        )
    }

    @Test func `calls that are missing are named`() {
        #expect(explain(.callsMissing([2, 3])).detail.contains("Ola Vik og Siri Moen"))
        #expect(explain(.callsMissing([2, 3]), .en).detail.contains("Ola Vik and Siri Moen"))
    }

    @Test func `whoever loses a race hears who is responsible now`() {
        let said = explain(.notCurrent(crisis: 3, responsible: 3))
        #expect(said.detail.contains("Siri Moen er ansvarlig administrator nå"))
    }

    @Test func `a title does not depend on the values`() {
        let pairs: [(Refusal, Refusal)] = [
            (.notYours(.activate), .notYours(.erase)), (.closed(.expired), .closed(.rejected)),
            (.otherAttempt(1), .otherAttempt(2)), (.tooMany(limit: 1), .tooMany(limit: 9)), (.byHand(1), .byHand(2)),
        ]
        for (one, other) in pairs { #expect(explain(one).title == explain(other).title) }
    }

    @Test func `a locked desk says what still can be done`() {
        let seal = Seal(.notWritable, detail: "disk I/O error", since: Speech.told)
        let said = Phrases(.nb).explain(.sealed(seal))
        #expect(said.title.hasPrefix("Låst: "))
        #expect(said.detail.contains("kan leses"))
        #expect(said.detail.hasSuffix("Låst siden 22.11.2026 kl. 03:24 CET."))
        #expect(said.whatToDo.contains("Frigjør plass"))
        #expect(!said.detail.contains("disk I/O error"))
    }

    @Test func `a field's hostile name does no harm`() {
        let said = Phrases(.nb).explain(
            InputFault.unknownField("\u{1B}[2Jte\u{202E}xt\n" + String(repeating: "x", count: 900)))
        #expect(said.detail.contains("«[2Jte⟨U+202E⟩xt xx"))
        #expect(said.detail.count < 140)
    }

    @Test func `a fault has a stable code and knows its field`() {
        #expect(InputFault.fieldTooLong("reason", limit: 3).code == "fieldTooLong")
        #expect(InputFault.fieldTooLong("reason", limit: 3).field == "reason")
        #expect(InputFault.tokenMissing.code == "tokenMissing")
        #expect(InputFault.tokenMissing.field == nil)
    }
}
