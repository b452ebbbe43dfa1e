import CrisisModel

// The desk and its channels that are not as they must be.
extension Phrases {
    var notFounded: Explanation {
        Explanation(
            say(
                nb: "Desken er ikke tatt i bruk", nn: "Desken er ikkje teken i bruk", en: "The desk has not been set up"
            ),
            detail: say(
                nb: "Det finnes ingen logg ennå.", nn: "Det finst ingen logg enno.", en: "There is no log yet."),
            whatToDo: say(
                nb: "Kjør «crisisctl init» ved maskinen med registeret til kommunen.",
                nn: "Køyr «crisisctl init» ved maskina med registeret til kommunen.",
                en: "Run “crisisctl init” at the machine with the municipality's register."))
    }

    var alreadyFounded: Explanation {
        Explanation(
            say(
                nb: "Desken er allerede tatt i bruk", nn: "Desken er alt teken i bruk", en: "The desk is already set up"
            ),
            detail: say(
                nb: "Det finnes en logg her fra før.", nn: "Det finst ein logg her frå før.",
                en: "There is a log here already."),
            whatToDo: say(
                nb: "Start den med «crisisctl serve», eller velg en tom mappe.",
                nn: "Start han med «crisisctl serve», eller vel ei tom mappe.",
                en: "Start it with “crisisctl serve”, or choose an empty folder."))
    }

    func channelNotActive(_ channel: Channel.Number, _ circumstances: Circumstances) -> Explanation {
        let name = name(channel, circumstances.directory)
        return Explanation(
            say(nb: "Kanalen er ikke i bruk", nn: "Kanalen er ikkje i bruk", en: "The channel is not in use"),
            detail: say(
                nb: "\(name) er ikke godkjent, eller den er tatt ut av bruk.",
                nn: "\(name) er ikkje godkjend, eller han er teken ut av bruk.",
                en: "\(name) is not approved, or it has been retired."),
            whatToDo: say(
                nb: "Velg en annen kanal, eller spør kommunedirektøren om denne.",
                nn: "Vel ein annan kanal, eller spør kommunedirektøren om denne.",
                en: "Choose another channel, or ask the chief executive about this one."))
    }

    func channelNotRequested(_ channel: Channel.Number, _ circumstances: Circumstances) -> Explanation {
        let name = name(channel, circumstances.directory)
        return Explanation(
            say(nb: "Ingen kanalsøknad venter", nn: "Ingen kanalsøknad ventar", en: "No channel request is waiting"),
            detail: say(
                nb: "Søknaden om \(name) er allerede avgjort.", nn: "Søknaden om \(name) er alt avgjord.",
                en: "The request for \(name) has already been decided."),
            whatToDo: say(
                nb: "Se i kanalregisteret hva som ble bestemt.", nn: "Sjå i kanalregisteret kva som vart bestemt.",
                en: "See in the register what was decided."))
    }

    var handleTaken: Explanation {
        Explanation(
            say(nb: "Kortnavnet er opptatt", nn: "Kortnamnet er oppteke", en: "The short name is taken"),
            detail: say(
                nb: "Noen andre har det samme kortnavnet.", nn: "Nokon andre har det same kortnamnet.",
                en: "Somebody or something else has the same short name."),
            whatToDo: say(nb: "Velg et annet.", nn: "Vel eit anna.", en: "Choose another."))
    }
}
