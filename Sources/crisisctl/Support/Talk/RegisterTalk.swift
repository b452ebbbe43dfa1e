/// People, channels and tokens.
enum RegisterTalk: Talk {
    case channelStands, channelCancelled, channelWorks, channelFails
    case personStands, thinNow, responsibleNow, chiefNow, actingNow
    case tokenShown, tokenUntil, tokenEnded
    case founded

    var sentence: Sentence {
        switch self {
        case .channelStands:
            Sentence(
                "{channel}: {standing}. Administratorer: {people}.",
                "{channel}: {standing}. Administratorar: {people}.",
                "{channel}: {standing}. Administrators: {people}.")
        case .channelCancelled:
            Sentence(
                "Går ikke ut på kanalen: innlegg {posts}.", "Går ikkje ut på kanalen: innlegg {posts}.",
                "Not going out on it: posts {posts}.")
        case .channelWorks:
            Sentence("{channel} svarer. {detail}", "{channel} svarar. {detail}", "{channel} answers. {detail}")
        case .channelFails:
            Sentence(
                "{channel} svarer IKKE. {detail}", "{channel} svarar IKKJE. {detail}",
                "{channel} does NOT answer. {detail}")
        case .personStands:
            Sentence("{person}: {standing}. {roles}", "{person}: {standing}. {roles}", "{person}: {standing}. {roles}")
        case .thinNow:
            Sentence(
                "Nå administrerer bare kommunedirektøren: {channels}. Gi dem noen: crisisctl channel admins",
                "No administrerer berre kommunedirektøren: {channels}. Gi dei nokon: crisisctl channel admins",
                "Now administered by the chief executive alone: {channels}. Give them somebody: crisisctl "
                    + "channel admins"
            )
        case .responsibleNow:
            Sentence(
                "Ansvarlig administrator er nå {person}. Ring og si fra.",
                "Ansvarleg administrator er no {person}. Ring og sei frå.",
                "The responsible administrator is now {person}. Ring and say so.")
        case .chiefNow:
            Sentence(
                "Kommunedirektør er nå {person}.", "Kommunedirektør er no {person}.",
                "The chief executive is now {person}.")
        case .actingNow:
            Sentence(
                "Fungerende kommunedirektør er nå {person}.", "Fungerande kommunedirektør er no {person}.",
                "The acting chief executive is now {person}.")
        case .tokenShown:
            Sentence(
                "Nøkkel {token} for {person}. Den vises bare nå: gi den til personen, og skriv den ikke ned "
                    + "andre steder.",
                "Nøkkel {token} for {person}. Han blir vist berre no: gi han til personen, og skriv han ikkje "
                    + "ned andre stader.",
                "Token {token} for {person}. It is shown only now: hand it to that person, and write it down "
                    + "nowhere else."
            )
        case .tokenUntil: Sentence("Gjelder {end}.", "Gjeld {end}.", "Good {end}.")
        case .tokenEnded:
            Sentence(
                "Nøkkel {token} virker ikke lenger.", "Nøkkel {token} verkar ikkje lenger.",
                "Token {token} no longer works.")
        case .founded:
            Sentence(
                "Datamappa {data} er klar. Kommunedirektørens tilgangsnøkkel (crd_…) er skrevet til standard ut, denne "
                    + "ene gangen: ta vare på den. Start desken: crisisctl serve --data {data}",
                "Datamappa {data} er klar. Tilgangsnøkkelen til kommunedirektøren (crd_…) er skriven til standard ut, "
                    + "denne eine gongen: ta vare på han. Start desken: crisisctl serve --data {data}",
                "The data folder {data} is ready. The chief executive's access token (crd_…) was printed to standard "
                    + "output, this once: keep it. Start the desk: crisisctl serve --data {data}"
            )
        }
    }
}
