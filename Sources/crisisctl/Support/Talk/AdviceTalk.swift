/// The command that helps, by the code of the desk's no. What happened and what to do the desk has said itself.
enum AdviceTalk: String, Talk {
    case tokenInvalid, notCurrent, alreadyInCrisis, notInCrisis, postsWait, nothingWaits, callsMissing
    case orderMissing, publishingPaused, modeNotInQuestion, clockInDoubt, unknownPost, unknownChannel
    case unknownPerson, unknownToken, unknownEntry, otherDigest, needsSecondPerson, alreadyOut, notOut, noChannels
    case recordOnly, reasonMissing, tokenAlreadyShown, reviewerNeedsEndAndPurpose, sameText

    /// Values of the sentences below, where the desk sent them.
    static func values(_ problem: Problem) -> [String: String] { 
        ["token": problem.json["token"].shown ?? "?", "post": problem.json["post"].shown ?? "?"]
     }

    var sentence: Sentence {
        switch self {
        case .tokenInvalid:
            Sentence(
                "En ny nøkkel: crisisctl person token PERSON",
                "Ein ny nøkkel: crisisctl person token PERSON",
                "A new token: crisisctl person token PERSON")
        case .notCurrent, .alreadyInCrisis, .notInCrisis, .modeNotInQuestion:
            Sentence("Se: crisisctl status", "Sjå: crisisctl status", "See: crisisctl status")
        case .postsWait, .nothingWaits:
            Sentence(
                "Se dem: crisisctl post list --state held",
                "Sjå dei: crisisctl post list --state held",
                "See them: crisisctl post list --state held")
        case .callsMissing:
            Sentence(
                "Før opp hver samtale: --unreachable PERSON@HH:MM,PERSON@HH:MM",
                "Før opp kvar samtale: --unreachable PERSON@HH:MM,PERSON@HH:MM",
                "List each call: --unreachable PERSON@HH:MM,PERSON@HH:MM")
        case .orderMissing:
            Sentence(
                "Si hvem og hvordan: --ordered-by PERSON --told telephone",
                "Sei kven og korleis: --ordered-by PERSON --told telephone",
                "Say who and how: --ordered-by PERSON --told telephone")
        case .publishingPaused:
            Sentence(
                "Kommunedirektøren: crisisctl mode confirm",
                "Kommunedirektøren: crisisctl mode confirm",
                "The chief executive: crisisctl mode confirm")
        case .clockInDoubt:
            Sentence(
                "Stemmer klokka: crisisctl clock confirm",
                "Stemmer klokka: crisisctl clock confirm",
                "If the clock is right: crisisctl clock confirm")
        case .unknownPost:
            Sentence(
                "Se listen: crisisctl post list",
                "Sjå lista: crisisctl post list",
                "See the list: crisisctl post list")
        case .unknownChannel:
            Sentence(
                "Se listen: crisisctl channel list",
                "Sjå lista: crisisctl channel list",
                "See the list: crisisctl channel list")
        case .unknownPerson:
            Sentence(
                "Se listen: crisisctl person list",
                "Sjå lista: crisisctl person list",
                "See the list: crisisctl person list")
        case .unknownToken:
            Sentence(
                "Se listen: crisisctl person tokens",
                "Sjå lista: crisisctl person tokens",
                "See the list: crisisctl person tokens")
        case .unknownEntry:
            Sentence(
                "Se loggen: crisisctl log show",
                "Sjå loggen: crisisctl log show",
                "See the log: crisisctl log show")
        case .otherDigest:
            Sentence(
                "Les det på nytt: crisisctl post approve NUMMER",
                "Les det på nytt: crisisctl post approve NUMMER",
                "Read it again: crisisctl post approve NUMBER")
        case .needsSecondPerson:
            Sentence(
                "Den andre: crisisctl post approve NUMMER",
                "Den andre: crisisctl post approve NUMMER",
                "The second person: crisisctl post approve NUMBER")
        case .alreadyOut:
            Sentence(
                "Rette: crisisctl post correct NUMMER. Ta ned: crisisctl post retract NUMMER",
                "Rette: crisisctl post correct NUMMER. Ta ned: crisisctl post retract NUMMER",
                "Correct it: crisisctl post correct NUMBER. Take it down: crisisctl post retract NUMBER")
        case .notOut:
            Sentence(
                "Endre: crisisctl post revise NUMMER. Trekke: crisisctl post withdraw NUMMER",
                "Endre: crisisctl post revise NUMMER. Trekkje: crisisctl post withdraw NUMMER",
                "Change it: crisisctl post revise NUMBER. Withdraw it: crisisctl post withdraw NUMBER")
        case .noChannels:
            Sentence(
                "Si hvor: --channel KANAL. Kanalene: crisisctl channel list",
                "Sei kor: --channel KANAL. Kanalane: crisisctl channel list",
                "Say where: --channel CHANNEL. The channels: crisisctl channel list")
        case .recordOnly:
            Sentence(
                "Etterpå: crisisctl post record --channel KANAL",
                "Etterpå: crisisctl post record --channel KANAL",
                "Afterwards: crisisctl post record --channel CHANNEL")
        case .reasonMissing:
            Sentence("Legg til --reason \"…\".", "Legg til --reason \"…\".", "Add --reason \"…\".")
        case .tokenAlreadyShown:
            Sentence(
                "Avslutt nøkkel {token}: crisisctl person end-token {token}. Så en ny: crisisctl person token",
                "Avslutt nøkkel {token}: crisisctl person end-token {token}. Så ein ny: crisisctl person token",
                "End token {token}: crisisctl person end-token {token}. Then a new one: crisisctl person token")
        case .sameText:
            Sentence(
                "Skal den ut en gang til: legg til --again. Er innlegg {post} ditt: crisisctl post show {post}",
                "Skal ho ut ein gong til: legg til --again. Er innlegg {post} ditt: crisisctl post show {post}",
                "To hand it in once more: add --again. If post {post} is yours: crisisctl post show {post}")
        case .reviewerNeedsEndAndPurpose:
            Sentence(
                "Legg til --until 2027-12-31 --purpose \"…\".",
                "Legg til --until 2027-12-31 --purpose \"…\".",
                "Add --until 2027-12-31 --purpose \"…\".")
        }
    }
}
