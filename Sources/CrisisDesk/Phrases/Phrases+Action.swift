package import CrisisModel

extension Phrases {
    /// What somebody wants to do, as it stands after «å» and “to”.
    package func infinitive(_ action: Action) -> String {
        switch action {
        case .activate: say(nb: "sette krisestab", nn: "setje krisestab", en: "convene crisis staff")
        case .confirmActivation:
            say(
                nb: "bekrefte at krisestab er satt", nn: "stadfeste at krisestab er sett",
                en: "confirm that crisis staff is convened")
        case .standDown: say(no: "avslutte krisestab", en: "stand crisis staff down")
        case .handOver: say(nb: "gi ansvaret videre", nn: "gje ansvaret vidare", en: "hand the responsibility over")
        case .takeOver:
            say(
                nb: "tre inn som ansvarlig administrator", nn: "tre inn som ansvarleg administrator",
                en: "step in as responsible administrator")
        case .release: say(nb: "frigi kanaler", nn: "frigje kanalar", en: "release channels")
        case .outdate: say(nb: "stoppe utdaterte innlegg", nn: "stoppe utdaterte innlegg", en: "stop outdated posts")
        case .submit: say(nb: "sende inn innlegg", nn: "sende inn innlegg", en: "hand in posts")
        case .revise: say(nb: "endre dette innlegget", nn: "endre dette innlegget", en: "change this post")
        case .withdraw: say(nb: "trekke dette innlegget", nn: "trekkje dette innlegget", en: "withdraw this post")
        case .decidePost:
            say(
                nb: "godkjenne, returnere eller avvise innlegget", nn: "godkjenne, returnere eller avvise innlegget",
                en: "approve, return or reject the post")
        case .countersign: say(nb: "kontrasignere", nn: "kontrasignere", en: "countersign")
        case .takeDown: say(nb: "ta ned innlegget", nn: "ta ned innlegget", en: "take the post down")
        case .retry: say(nb: "prøve utsendingen på nytt", nn: "prøve utsendinga på nytt", en: "have it sent again")
        case .tend:
            say(
                nb: "legge ut for hånd, loggføre eller avklare innlegg på kanalen",
                nn: "leggje ut for hand, loggføre eller avklare innlegg på kanalen",
                en: "post by hand, record or settle posts on the channel")
        case .requestChannel: say(nb: "søke om en kanal", nn: "søkje om ein kanal", en: "request a channel")
        case .decideChannel:
            say(
                nb: "avgjøre hvilke kanaler kommunen har", nn: "avgjere kva kanalar kommunen har",
                en: "decide about channels")
        case .setChannelSettings:
            say(
                nb: "endre innstillingene til kanalen", nn: "endre innstillingane til kanalen",
                en: "change the channel's settings")
        case .keepPeople:
            say(
                nb: "endre personer, roller og tilgangsnøkler", nn: "endre personar, roller og tilgangsnøklar",
                en: "change people, roles and access tokens")
        case .addContributor:
            say(nb: "legge til en bidragsyter", nn: "leggje til ein bidragsytar", en: "add a contributor")
        case .leave:
            say(
                nb: "stenge denne personen ute eller avslutte nøklene", nn: "stengje denne personen ute eller avslutte nøklane",
                en: "shut this person out or end the tokens")
        case .nameChiefExecutive: say(no: "peke ut kommunedirektør", en: "name a chief executive")
        case .setPolicy:
            say(nb: "endre reglene for desken", nn: "endre reglane for desken", en: "change the desk's policy")
        case .erase: say(nb: "slette innhold i loggen", nn: "slette innhald i loggen", en: "erase content of the log")
        case .confirmMode:
            say(
                nb: "bekrefte om krisestab er satt etter gjenoppretting",
                nn: "stadfeste om krisestab er sett etter gjenoppretting", en: "confirm the mode after a restore")
        case .confirmClock:
            say(
                nb: "bekrefte at klokka går riktig", nn: "stadfeste at klokka går rett",
                en: "confirm that the clock is right")
        case .writeLog: say(no: "skrive i loggen", en: "write in the log")
        case .readAll:
            say(nb: "lese alle innlegg og loggen", nn: "lese alle innlegg og loggen", en: "read all posts and the log")
        case .readScreened:
            say(
                nb: "lese skjermede loggposter", nn: "lese skjerma loggpostar", en: "read screened entries")
        case .readOwn: say(nb: "lese egne innlegg", nn: "lese eigne innlegg", en: "read your own posts")
        case .operate:
            say(
                nb: "gjøre det bare desken selv gjør", nn: "gjere det berre desken sjølv gjer",
                en: "do what only the desk itself does")
        case .found:
            say(
                nb: "gjøre det som bare gjøres ved maskinen", nn: "gjere det som berre blir gjort ved maskina",
                en: "do what is only done at the machine")
        }
    }
}
