import Foundation
import Testing

@testable import CrisisDesk
@testable import CrisisModel

@Suite struct EverySentenceTests {
    @Test(arguments: Language.allCases)
    func `every sentence is there, on one line, tidy and not too long`(_ language: Language) {
        for said in Spoken.all(language) {
            #expect(!said.text.isEmpty, "\(said.source)")
            #expect(said.text == Phrases.clean(said.text), "\(said.source): \(said.text)")
            #expect(!said.text.contains(" ."), "\(said.source): \(said.text)")
            #expect(!said.text.contains(".."), "\(said.source): \(said.text)")
            #expect(!said.text.contains("Optional("), "\(said.source): \(said.text)")
            #expect(said.text.count <= 600, "\(said.source): \(said.text.count)")
        }
    }

    /// A tired person at the machine reads no Swift, and no name of a case.
    @Test(arguments: Language.allCases)
    func `what is wrong at the machine is told in whole sentences`(_ language: Language) {
        for said in Spoken.machine(language) where !said.source.hasPrefix("secret.") {
            #expect(said.text.hasSuffix(".") || said.text.contains("chmod"), "\(said.source): \(said.text)")
            for raw in ["Error", "Optional", "(path:", "LedgerF", "operation:", "broken(", "file("] {
                #expect(!said.text.contains(raw), "\(said.source): \(said.text)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `an explanation has a short title, whole sentences, and a way on`(_ language: Language) {
        for (source, said) in Spoken.explanations(language) {
            #expect(said.title.count <= 60, "\(source): \(said.title)")
            #expect(!said.title.hasSuffix("."), "\(source): \(said.title)")
            #expect(said.detail.count <= 330, "\(source): \(said.detail)")
            #expect(said.whatToDo.count <= 260, "\(source): \(said.whatToDo)")
            for whole in [said.detail, said.whatToDo] {
                #expect(whole.hasSuffix("."), "\(source): \(whole)")
                #expect(!(whole.first?.isLowercase ?? true), "\(source): \(whole)")
            }
        }
    }

    @Test func `nothing is the same in Norwegian and in English`() {
        let names: Set<String> = ["callScript"]
        let (bokmål, nynorsk, english) = (Spoken.all(.nb), Spoken.all(.nn), Spoken.all(.en))
        #expect(bokmål.map(\.source) == english.map(\.source))
        #expect(bokmål.map(\.source) == nynorsk.map(\.source))
        for (norwegian, english) in zip(bokmål + nynorsk, english + english) where !names.contains(english.source) {
            #expect(norwegian.text != english.text, "\(english.source): \(english.text)")
        }
    }

    /// `field`: the second table of words. What stands in a log that is handed out is read by many.
    @Test(arguments: Language.allCases)
    func `no word of the list of words not to use is used`(_ language: Language) {
        let forbidden = [
            "krisemodus", "normalmodus", "holdt tilbake", "halden tilbake", "halde tilbake", "forsegl", "ukjent utfall",
            "avblås", "oppheve krise", "opphev krise", "innmeld", "gransk", "dementi", "nødåpning", "nødopning",
            "overta ", "overtok", "situasjonsrapport", "set crisis staff", "rendition", "take over unanswered",
            "helper",
            "unknown outcome", "sealed",
        ]
        for said in Spoken.all(language) {
            for word in forbidden {
                #expect(!said.text.lowercased().contains(word), "\(said.source): \(said.text)")
            }
        }
    }

    @Test func `nynorsk has no form that only bokmål has`() {
        let bokmål: Set<String> = [
            "ikke", "jeg", "hvem", "hva", "hvor", "hvordan", "hvorfor", "hvilke", "hvis", "fra", "noe", "noen", "en",
            "et", "bare", "være", "gjøre", "gjør", "nå", "siden", "mens", "uten", "selv", "egen", "egne", "hver", "mer",
            "flere", "disse", "mangler", "vet", "ble", "blitt", "endret", "lagret", "trukket", "tatt", "skrevet",
            "navn",
            "tegn", "mulig", "forespørsel", "forespørselen", "beslutning", "hendelse", "begrunnelse", "begrunnelsen",
            "ansvarlig", "ansvarlige", "avløser", "avløsere", "satt", "venter", "ventet", "kommer", "sier", "gir", "gi",
            "søknaden avslått", "kilde", "tiden", "listen", "rollen", "maskinen", "mappen", "meldingen",
            "godkjenningen",
            "innholdet", "innhold", "slettet", "åpnet", "låst siden", "bekreft", "bekreftet", "bekrefte", "fortsatt",
            "allerede", "gjelder", "tar", "la", "dem", "hun", "personer", "kanaler", "nøkler", "grensen",
            "teller", "annet", "annen", "først om den", "tilbakeholdt", "gang", "ganger", "igjen den", "samme",
            "etter den",
            "muntlig", "fungerende", "stedfortreder", "loggfører", "ordfører", "bidragsyter", "systemansvarlig",
            "ansatte",
            "advarsel", "rettelse", "utenfor", "utenom", "sikkerhetskopi", "mottatt", "kjør", "oppgi", "vei", "da",
        ]
        for said in Spoken.all(.nn) {
            let found = Self.words(said.text).filter(bokmål.contains)
            #expect(found.isEmpty, "\(said.source): \(found) in: \(said.text)")
        }
    }

    @Test func `bokmål has no form that only nynorsk has, and English has no Norwegian`() {
        let nynorsk: Set<String> = [
            "ikkje", "eg", "kven", "kva", "frå", "noko", "nokon", "ein", "eit", "berre", "vere", "gjere", "gjer",
            "sidan",
            "medan", "utan", "sjølv", "eigen", "eigne", "kvar", "meir", "fleire", "desse", "manglar", "veit", "vart",
            "endra", "teken", "teke", "namn", "mogleg", "ventar", "kjem", "seier", "gjeld", "alt er", "dei", "korleis",
        ]
        let norwegian: Set<String> = [
            "og", "på", "som", "til", "av", "og", "er", "for å", "kan", "skal", "har", "med", "eller",
        ]
        for said in Spoken.all(.nb) {
            let found = Self.words(said.text).filter(nynorsk.contains)
            #expect(found.isEmpty, "\(said.source): \(found) in: \(said.text)")
        }
        for said in Spoken.all(.en) {
            let own = said.text.replacing("Granvik på Facebook", with: "")
            let found = Self.words(own).filter(norwegian.union(nynorsk).contains)
            #expect(found.isEmpty, "\(said.source): \(found) in: \(said.text)")
            #expect(!own.contains { "æøåÆØÅ«»".contains($0) }, "\(said.source): \(said.text)")
        }
    }

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }

    @Test func `each case of a refusal and each kind of event is spoken`() throws {
        let source = try String(
            contentsOf: Self.root.appending(path: "Sources/CrisisModel/Desk/Refusal.swift"), encoding: .utf8)
        let cases = source.prefix { _ in true }.split(separator: "\n").prefix { !$0.hasPrefix("}") }
            .filter { $0.hasPrefix("    case ") }
            .map { line in String(line.dropFirst("    case ".count).prefix { $0 != "(" }) }
        #expect(cases.count > 60)
        #expect(Set(RefusalByCode.all.map(\.code)) == Set(cases))
        #expect(RefusalByCode.all.count == cases.count)
        #expect(Set(EventSamples.all.map(\.kind)) == Set(Event.Kind.allCases))
    }

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `a label is not shared by two cases of one enumeration`() {
        for language in Language.allCases {
            let phrases = Phrases(language)
            #expect(Set(CrisisModel.Shown.allCases.map(phrases.label)).count == CrisisModel.Shown.allCases.count)
            #expect(Set(HoldCause.allCases.map(phrases.label)).count == HoldCause.allCases.count)
            #expect(Set(Role.allCases.map(phrases.label)).count == Role.allCases.count)
            #expect(Set(Capacity.allCases.map(phrases.label)).count == Capacity.allCases.count)
            #expect(Set(Purpose.allCases.map(phrases.label)).count == Purpose.allCases.count)
            #expect(Set(Action.allCases.map(phrases.infinitive)).count == Action.allCases.count)
            #expect(Set(Seal.Code.allCases.map(phrases.title(of:))).count == Seal.Code.allCases.count)
        }
    }
}
