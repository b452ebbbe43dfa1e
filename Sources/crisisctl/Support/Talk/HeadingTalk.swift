/// Headings of tables.
enum HeadingTalk: Talk {
    case number, state, purpose, time, author, channels, channel, text, who, what, name, kind, gate, standing,
        administrators, id
    case roles, phone, title, validity, token, owner, reviewBy, languages, age, decides, why

    var sentence: Sentence {
        switch self {
        case .number: Sentence("NR", "NR", "NO")
        case .state: Sentence("TILSTAND", "TILSTAND", "STATE")
        case .purpose: Sentence("FORMÅL", "FØREMÅL", "PURPOSE")
        case .time: Sentence("TID", "TID", "TIME")
        case .author: Sentence("AV", "AV", "BY")
        case .channels: Sentence("KANALER", "KANALAR", "CHANNELS")
        case .channel: Sentence("KANAL", "KANAL", "CHANNEL")
        case .text: Sentence("TEKST", "TEKST", "TEXT")
        case .who: Sentence("HVEM", "KVEN", "WHO")
        case .what: Sentence("HVA", "KVA", "WHAT")
        case .name: Sentence("NAVN", "NAMN", "NAME")
        case .kind: Sentence("SLAG", "SLAG", "KIND")
        case .gate: Sentence("PORT", "PORT", "GATE")
        case .standing: Sentence("STATUS", "STATUS", "STANDING")
        case .administrators: Sentence("ADMINISTRATORER", "ADMINISTRATORAR", "ADMINISTRATORS")
        case .id: Sentence("ID", "ID", "ID")
        case .roles: Sentence("ROLLER", "ROLLER", "ROLES")
        case .phone: Sentence("TELEFON", "TELEFON", "TELEPHONE")
        case .title: Sentence("STILLING", "STILLING", "TITLE")
        case .validity: Sentence("GJELDER", "GJELD", "VALID")
        case .owner: Sentence("EIER", "EIGAR", "OWNER")
        case .reviewBy: Sentence("FRIST", "FRIST", "REVIEW BY")
        case .languages: Sentence("SPRÅK", "SPRÅK", "LANGUAGES")
        case .age: Sentence("ALDER", "ALDER", "AGE")
        case .decides: Sentence("AVGJØR", "AVGJER", "DECIDES")
        case .why: Sentence("HVORFOR", "KVIFOR", "WHY")
        case .token: Sentence("NØKKEL", "NØKKEL", "TOKEN")
        }
    }
}
