import Testing

@testable import CrisisDesk
@testable import CrisisModel

@Suite struct LogSentenceTests {
    private func sentence(
        _ event: Event, by actor: Actor = .person(Speech.ola), order: Order = .own,
        as capacity: Capacity = .responsible,
        _ language: Language = .nb
    ) -> String {
        Phrases(language).sentence(for: Speech.entry(event, by: actor, order: order, as: capacity), Speech.directory)
    }

    private let confirmed = Event.activationConfirmed(ActivationConfirmed(crisis: 3))
    private let approved = Event.postApproved(
        PostApproved(
            post: 12, digest: .zero, channels: [Speech.page, Speech.facebook],
            approved: ApprovedAs(capacity: .responsible, crisis: 3, needsSecond: nil), warnings: nil, notes: nil))

    @Test func `an approval says what, where and by whom`() {
        #expect(sentence(approved) == "Innlegg 12 godkjent for Kriseside og Granvik på Facebook av Ola Vik.")
        #expect(sentence(approved, .nn) == "Innlegg 12 godkjent for Kriseside og Granvik på Facebook av Ola Vik.")
        #expect(sentence(approved, .en) == "Post 12 approved for Kriseside and Granvik på Facebook by Ola Vik.")
    }

    @Test func `what was approved as it was handed in says that it must be countersigned`() throws {
        let submitted = try #require(EventSamples.all.first { $0.kind == .postSubmitted })
        #expect(sentence(submitted).contains("Godkjent i samme steg: Kriseside. Må kontrasigneres."), "\(sentence(submitted))")
        #expect(sentence(submitted, .nn).contains("Godkjent i same steg: Kriseside. Må kontrasignerast."))
        #expect(sentence(submitted, .en).contains("Approved in the same step: Kriseside. Must be countersigned."))
    }

    @Test func `an order by telephone says who gave it, when, and who entered it (P8)`() {
        let order = Order(decidedBy: Speech.kari, told: .telephone, happenedAt: Speech.told)
        #expect(
            sentence(confirmed, order: order)
                == """
                Krisestab nr. 3 er bekreftet etter ordre på telefon fra Kari Nordmann kl. 03:24, ført av Ola Vik.
                """)
        #expect(
            sentence(confirmed, order: order, .nn)
                == "Krisestab nr. 3 er stadfesta etter ordre på telefon frå Kari Nordmann kl. 03:24, ført av Ola Vik.")
        #expect(
            sentence(confirmed, order: order, .en)
                == """
                Crisis staff no. 3 was confirmed on orders by telephone from Kari Nordmann at 03:24, entered by Ola Vik.
                """)
    }

    @Test(arguments: Told.allCases)
    func `every way of telling is said`(_ told: Told) {
        for language in Language.allCases {
            let said = sentence(confirmed, order: Order(decidedBy: Speech.kari, told: told), language)
            #expect(said.contains("Kari Nordmann") && said.contains("Ola Vik"))
        }
    }

    @Test func `what is screened from a reader is not told as erased`() {
        func note(_ text: Words, _ from: Words) -> Event {
            .logWritten(
                LogWritten(
                    type: .note, text: text, picture: nil, addendumTo: nil, from: from, to: nil, source: nil, confirmed: nil,
                    responsible: nil, due: nil, crisis: nil, post: nil, screened: Words("Personvern", salt: .zero)))
        }
        let (text, from) = (Words("Ola er skadet", salt: .zero), Words("AMK", salt: .zero))
        let withheld = note(text, from).withheld
        #expect(sentence(withheld).contains("Fra: (skjermet)") && !sentence(withheld).contains("slettet"))
        #expect(sentence(withheld, .en).contains("From: (screened)") && sentence(withheld, .nn).contains("Frå: (skjerma)"))
        #expect(sentence(note(text, from.withoutContent)).contains("Fra: (slettet)"))
        #expect(sentence(note(text, from)).contains("Fra: «AMK»"))
    }

    @Test func `one's own decision entered later says both times`() {
        let said = sentence(confirmed, order: Order(happenedAt: Speech.told))
        #expect(said == "Krisestab nr. 3 er bekreftet av Ola Vik kl. 03:24 (ført kl. 03:29).")
    }

    @Test func `an order of the day before says its date`() {
        let order = Order(decidedBy: Speech.kari, told: .paper, happenedAt: Speech.told - .hours(24))
        #expect(sentence(confirmed, order: order).contains("Kari Nordmann 21.11.2026 kl. 03:24 CET, ført"))
        #expect(sentence(confirmed, order: order, .en).contains("Kari Nordmann on 21 November 2026 at 03:24 CET"))
    }

    @Test func `a right that the name does not tell is told`() {
        #expect(
            sentence(confirmed, as: .acting) == "Krisestab nr. 3 er bekreftet av Ola Vik (fungerende kommunedirektør).")
    }

    @Test func `an activation is told whole`() {
        let said = sentence(EventSamples.all.first { $0.kind == .crisisActivated }!, as: .administrator)
        #expect(
            said == """
                Krisestab satt av Ola Vik. Ansvarlig: Ola Vik. Avløsere: Siri Moen og Kari Nordmann. Grunn: «x». \
                Kjent kl. 03:24 gjennom «AMK». Ringt uten svar: Kari Nordmann kl. 03:24. Siri Moen fungerer som \
                kommunedirektør. 3 innlegg venter på godkjenning: 3, 7 og 9. Alt på vei ut: innlegg 11 på Granvik på \
                Facebook. Kommunedirektøren har ikke bekreftet ennå.
                """)
    }

    @Test func `no sentence holds the text of a post, and a note is cut at 80 characters`() {
        let long = String(repeating: "æ", count: 500)
        for event in EventSamples.all { #expect(!sentence(event).contains("TEXT")) }
        let said = sentence(EventSamples.written(.note, long))
        #expect(said.contains("«" + String(repeating: "æ", count: 79) + "…»"))
    }

    @Test func `erased words are called erased`() {
        let erased = Event.postReturned(PostReturned(post: 12, reason: Words(digest: .zero, content: nil)))
        #expect(sentence(erased) == "Innlegg 12 returnert av Ola Vik. Grunn: (slettet).")
        #expect(sentence(erased, .nn) == "Innlegg 12 returnert av Ola Vik. Grunn: (sletta).")
        #expect(sentence(erased, .en) == "Post 12 returned by Ola Vik. Reason: (erased).")
    }

    @Test func `a person whose name is erased is called by number`() {
        let said = Phrases(.nb).sentence(for: Speech.entry(confirmed), Directory())
        #expect(said == "Krisestab nr. 3 er bekreftet av p2.")
    }

    @Test func `hostile names are made harmless`() {
        let directory = Speech.directory(names: ["Kari", "Ola\u{202E}kiV\u{1B}[31m\nAvvist av Per"])
        let said = Phrases(.nb).sentence(for: Speech.entry(confirmed), directory)
        #expect(said == "Krisestab nr. 3 er bekreftet av Ola⟨U+202E⟩kiV[31m Avvist av Per.")
    }

    @Test func `a refused attempt says why, also by a code of another version`() {
        let known = AttemptRefused(attempt: .standDown, refusal: "postsWait", post: nil, channel: nil)
        let other = AttemptRefused(attempt: .standDown, refusal: "neverHeard", post: nil, channel: nil)
        #expect(
            sentence(.attemptRefused(known))
                == "Ikke gjennomført: forsøk på å avslutte krisestab av Ola Vik. Innlegg venter på godkjenning.")
        #expect(sentence(.attemptRefused(other)).hasSuffix(" neverHeard."))
    }

    @Test func `stepping in says on what ground, and by whom only where it was ordered`() {
        let told = EventSamples.all.filter { $0.kind == .tookOver }.map { event in
            sentence(event, by: .person(Speech.siri), order: .own, as: .nextDeputy)
        }
        let order = Order(decidedBy: Speech.kari, told: .telephone)
        let ordered = sentence(
            EventSamples.all.first { $0.kind == .tookOver }!, by: .person(Speech.siri), order: order, as: .nextDeputy)
        let start = "Siri Moen trådte inn som ansvarlig administrator for Ola Vik"
        #expect(
            ordered.hasPrefix("\(start) etter ordre på telefon fra Kari Nordmann, ført av Siri Moen (første avløser)."))
        #expect(told[1].hasPrefix("\(start). Ingen svarte. Ringt uten svar: Ola Vik kl. 03:24."))
        #expect(told[2].hasPrefix("\(start). Innlegg 12 hadde ventet for lenge."))
    }

    @Test func `what a channel's publisher reports is said in words, what a person reports is repeated`() {
        func ended(_ detail: String) -> String {
            sentence(
                .deliveryEnded(
                    DeliveryEnded(
                        post: 12, channel: Speech.page, attempt: 1, outcome: .notAccepted, receipt: nil, link: nil,
                        detail: Speech.words(detail), notBefore: nil, afterUnknown: nil)),
                by: .desk, as: .desk)
        }
        let start = "Innlegg 12 kom ikke ut på Kriseside."
        #expect(ended("connectionFailed: refused\u{1B}") == "\(start) Fikk ikke kontakt med kanalen (refused).")
        #expect(ended("diskFull") == "\(start) Disken er full.")
        #expect(ended("glemte passordet") == "\(start) «glemte passordet».")
    }

    @Test func `when a channel may be tried again is said`() {
        let ended = DeliveryEnded(
            post: 12, channel: Speech.page, attempt: 1, outcome: .notAccepted, receipt: nil, link: nil,
            detail: Speech.words("tooManyRequests"), notBefore: Speech.told + .minutes(20), afterUnknown: nil)
        #expect(
            sentence(.deliveryEnded(ended), by: .desk, as: .desk)
                == "Innlegg 12 kom ikke ut på Kriseside. Kanalen ba oss vente. Tidligst igjen kl. 03:44.")
    }

    @Test func `a situation picture has its number, an addendum its entry`() {
        #expect(
            sentence(EventSamples.written(.situation, "Veien er åpen")).hasPrefix(
                "Situasjonsbilde nr. 4, ført av Ola Vik: «Veien"))
        #expect(
            sentence(EventSamples.written(.note, "x", addendumTo: 17), .nn).hasPrefix(
                "Tillegg til loggpost 17 (melding)"))
    }
}
