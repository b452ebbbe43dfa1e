package import CrisisModel

// The words of a post and its deliveries, as they stand in lists and buttons.
extension Phrases {
    /// The state of a post. (`CrisisModel.Shown` is what a person is shown, not how.)
    package func label(_ shown: CrisisModel.Shown) -> String {
        switch shown {
        case .returned: say(no: "returnert", en: "returned")
        case .rejected: say(no: "avvist", en: "rejected")
        case .withdrawn:
            say(nb: "trukket før publisering", nn: "trekt før publisering", en: "withdrawn before publication")
        case .expired: say(nb: "utløpt", nn: "gått ut på tid", en: "expired")
        case .held: say(nb: "venter på godkjenning", nn: "ventar på godkjenning", en: "waiting for approval")
        case .approved: say(no: "godkjent", en: "approved")
        case .scheduled: say(nb: "godkjent, venter på tiden sin", nn: "godkjent, ventar på tida si", en: "scheduled")
        case .publishing: say(nb: "på vei ut", nn: "på veg ut", en: "going out")
        case .published: say(no: "publisert", en: "published")
        case .partlyPublished: say(nb: "delvis publisert", nn: "delvis publisert", en: "partly published")
        case .notPublished: say(nb: "kom ikke ut", nn: "kom ikkje ut", en: "did not go out")
        case .outcomeUnknown:
            say(nb: "usikkert om den kom ut", nn: "usikkert om meldinga kom ut", en: "unclear whether it went out")
        case .corrected: say(nb: "rettet", nn: "retta", en: "corrected")
        case .retracted: say(nb: "tatt ned", nn: "teke ned", en: "taken down")
        }
    }

    /// What its author only keeps.
    package var draft: String { say(no: "kladd", en: "draft") }

    /// The state of one delivery.
    package func label(_ state: Delivery.State) -> String {
        switch state {
        case .held: label(CrisisModel.Shown.held)
        case .approved: label(CrisisModel.Shown.approved)
        case .begun(_, takenBy: nil): label(CrisisModel.Shown.publishing)
        case .begun:
            say(
                nb: "tatt for å legges ut for hånd", nn: "teken for å leggjast ut for hand",
                en: "taken to be posted by hand")
        case .delivered: label(CrisisModel.Shown.published)
        case .refused: label(CrisisModel.Shown.notPublished)
        case .unknown: label(CrisisModel.Shown.outcomeUnknown)
        case .cancelled: say(nb: "skal ikke ut", nn: "skal ikkje ut", en: "cancelled")
        case .recorded: say(nb: "lagt ut utenfor desken", nn: "lagt ut utanom desken", en: "posted outside the desk")
        }
    }

    /// Why a delivery waits for a person.
    package func label(_ cause: HoldCause) -> String {
        switch cause {
        case .notAsked:
            say(
                nb: "forfatteren har ikke bedt om publisering", nn: "forfattaren har ikkje bede om publisering",
                en: "the author has not asked for it to go out")
        case .notAdministrator:
            say(
                nb: "forfatteren er ikke administrator for kanalen",
                nn: "forfattaren er ikkje administrator for kanalen",
                en: "the author is not an administrator of the channel")
        case .crisisMode:
            say(
                nb: "sendt inn mens krisestab er satt", nn: "sendt inn medan krisestab er sett",
                en: "handed in while crisis staff is convened")
        case .activation:
            say(
                nb: "sto klart da krisestab ble satt", nn: "stod klart då krisestab vart sett",
                en: "was ready when crisis staff was convened")
        case .outdated:
            say(
                nb: "situasjonen har endret seg siden godkjenningen",
                nn: "situasjonen har endra seg etter godkjenninga", en: "the situation has changed since the approval")
        case .missed:
            say(
                nb: "kunne ikke gå ut innen 15 minutter", nn: "kunne ikkje gå ut innan 15 minutt",
                en: "could not go out within 15 minutes")
        case .approverLostRight:
            say(
                nb: "den som godkjente, har ikke lenger rett til det",
                nn: "den som godkjende, har ikkje lenger rett til det",
                en: "whoever approved it no longer has the right to")
        case .retryNeedsDecision:
            say(
                nb: "kom ikke ut etter tre forsøk", nn: "kom ikkje ut etter tre forsøk",
                en: "did not go out after three attempts")
        case .restored:
            say(
                nb: "hentet tilbake fra sikkerhetskopi", nn: "henta tilbake frå tryggingskopi",
                en: "came back from a backup")
        }
    }

    package func label(_ purpose: Purpose) -> String {
        switch purpose {
        case .information: say(nb: "informasjon", nn: "informasjon", en: "general information")
        case .campaign: say(no: "kampanje", en: "campaign")
        case .dialogue: say(no: "dialog", en: "dialogue")
        case .warning: say(nb: "advarsel", nn: "åtvaring", en: "warning")
        case .update: say(no: "oppdatering", en: "update")
        case .allClear: say(no: "faren over", en: "all clear")
        }
    }

    package func label(_ kind: Post.Kind) -> String {
        switch kind {
        case .ordinary: say(no: "innlegg", en: "post")
        case .correction: say(nb: "rettelse", nn: "retting", en: "correction")
        case .retraction: say(no: "nedtaking", en: "retraction")
        }
    }

    /// What an approval showed to the one who gave it.
    package func label(_ warning: Warning) -> String {
        switch warning {
        case .ownPost:
            say(
                nb: "skrevet og godkjent av samme person", nn: "skrive og godkjent av same person",
                en: "written and approved by the same person")
        case .late:
            say(
                nb: "tiden det skulle ut, er passert", nn: "tida det skulle ut, er passert",
                en: "the time it was meant for has passed")
        case .beforePicture:
            say(
                nb: "skrevet før det nyeste situasjonsbildet", nn: "skrive før det nyaste situasjonsbiletet",
                en: "written before the newest situation picture")
        case .correctionWaits:
            say(nb: "en rettelse av det venter", nn: "ei retting av det ventar", en: "a correction of it is waiting")
        case .sameText:
            say(
                nb: "samme tekst er nylig sendt inn til samme kanal",
                nn: "same teksten er nyleg send inn til same kanalen",
                en: "the same text was recently handed in for the same channel")
        }
    }

    package func label(_ outcome: OutcomeKind) -> String {
        switch outcome {
        case .accepted: say(nb: "kom ut", nn: "kom ut", en: "went out")
        case .refused: say(nb: "kanalen sa nei", nn: "kanalen sa nei", en: "the channel said no")
        case .notAccepted: label(CrisisModel.Shown.notPublished)
        case .unknown: label(CrisisModel.Shown.outcomeUnknown)
        }
    }
}
