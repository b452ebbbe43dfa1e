import Testing

@testable import CrisisDesk
@testable import CrisisModel

@Suite struct SpeechTests {
    @Test func `a language is known by its code`() {
        #expect(Language(code: "nb") == .nb && Language(code: "no") == .nb && Language(code: "NB-no") == .nb)
        #expect(Language(code: "nn-NO") == .nn && Language(code: "en_GB") == .en)
        #expect(Language(code: "se") == nil && Language(code: "") == nil && Language(code: "nbx") == nil)
        #expect(Language(code: "se", otherwise: .nn) == .nn)
    }

    @Test func `what is said on the telephone names who, the number and the channels`() {
        let said = Phrases(.nb).callScript(
            since: Speech.told, responsible: Speech.ola, channels: [Speech.facebook], Speech.directory)
        #expect(
            said == """
                Krisestab er satt kl. 03:24. All publisering går gjennom Ola Vik, tlf. 900 00 002. Ikke publiser selv \
                på Granvik på Facebook. Stans også det som er planlagt inne i kanalene. Send tekster til Ola Vik. \
                Kan du gjenta det?
                """)
    }

    @Test func `without a number or a channel the telephone sentence still stands`() {
        let said = Phrases(.nn).callScript(since: Speech.told, responsible: 9, channels: [], Speech.directory)
        #expect(
            said.hasPrefix("Krisestab er sett kl. 03:24. All publisering går gjennom p9. Ikkje publiser noko sjølv."))
    }

    @Test func `a retraction is the same fixed sentence each time, in the language of the post`() {
        #expect(
            Phrases(.nb).retraction(at: Speech.told)
                == """
                Denne meldingen er tatt ned 22.11.2026 kl. 03:24 CET. Den gjelder ikke lenger. Se bort fra innholdet.
                """)
        #expect(
            Phrases(.nn).retraction(at: Speech.told).hasPrefix("Denne meldinga er teken ned 22.11.2026 kl. 03:24 CET."))
        #expect(
            Phrases(.en).retraction(at: Speech.told).hasPrefix(
                "This message was taken down on 22 November 2026 at 03:24 CET."))
    }

    @Test func `the status says the gravest first and leaves out what is not so`() {
        #expect(Phrases(.nb).status(StatusFacts()) == "Normal drift.")
        let crisis = StatusFacts.CrisisFacts(number: 3, since: Speech.told, responsible: "Ola Vik", isConfirmed: true)
        #expect(
            Phrases(.nb).status(StatusFacts(crisis: crisis, held: 3, oldestHeldSince: Speech.entered))
                == """
                KRISESTAB SATT siden 22.11.2026 kl. 03:24 CET. Ansvarlig: Ola Vik. 3 innlegg venter på godkjenning, \
                det eldste siden 22.11.2026 kl. 03:29 CET.
                """)
        #expect(
            Phrases(.nn).status(StatusFacts(crisis: crisis, isSealed: true))
                == "Låst: publiserer ingenting. KRISESTAB SETT sidan 22.11.2026 kl. 03:24 CET. Ansvarleg: Ola Vik.")
    }
}
