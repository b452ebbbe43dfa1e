package import CrisisModel

// The words for people: what they are, by what right they act, how a decision reached the one who entered it.
extension Phrases {
    package func label(_ role: Role) -> String {
        switch role {
        case .chiefExecutive: say(no: "kommunedirektør", en: "chief executive")
        case .administrator: say(no: "kanaladministrator", en: "administrator")
        case .crisisStaff: say(no: "krisestab", en: "crisis staff")
        case .contributor: say(nb: "bidragsyter", nn: "bidragsytar", en: "contributor")
        case .logKeeper: say(nb: "loggfører", nn: "loggførar", en: "log keeper")
        case .mayor: say(nb: "ordfører", nn: "ordførar", en: "mayor")
        case .reviewer: say(nb: "revisor (lesetilgang)", nn: "revisor (lesetilgang)", en: "reviewer (may read)")
        case .deskKeeper: say(nb: "systemansvarlig", nn: "systemansvarleg", en: "desk keeper")
        }
    }

    package func label(_ capacity: Capacity) -> String {
        switch capacity {
        case .chiefExecutive: label(Role.chiefExecutive)
        case .administrator: label(Role.administrator)
        case .crisisStaff: label(Role.crisisStaff)
        case .contributor: label(Role.contributor)
        case .logKeeper: label(Role.logKeeper)
        case .mayor: label(Role.mayor)
        case .reviewer: label(Role.reviewer)
        case .deskKeeper: label(Role.deskKeeper)
        case .acting:
            say(nb: "fungerende kommunedirektør", nn: "fungerande kommunedirektør", en: "acting chief executive")
        case .succession:
            say(
                nb: "kommunedirektørens stedfortreder", nn: "stadfortredar for kommunedirektøren",
                en: "stand-in for the chief executive")
        case .responsible:
            say(nb: "ansvarlig administrator", nn: "ansvarleg administrator", en: "responsible administrator")
        case .nextDeputy: say(nb: "første avløser", nn: "første avløysar", en: "first deputy")
        case .deputy: say(nb: "avløser", nn: "avløysar", en: "deputy")
        case .author: say(nb: "forfatter", nn: "forfattar", en: "author")
        case .channelAdministrator:
            say(nb: "administrator for kanalen", nn: "administrator for kanalen", en: "administrator of the channel")
        case .releasedAdministrator:
            say(
                nb: "administrator for en frigitt kanal", nn: "administrator for ein frigjeven kanal",
                en: "administrator of a released channel")
        case .oneself: say(nb: "personen selv", nn: "personen sjølv", en: "the person concerned")
        case .anyone: say(nb: "alle med tilgang", nn: "alle med tilgang", en: "anyone with access")
        case .desk: say(nb: "desken selv", nn: "desken sjølv", en: "the desk itself")
        case .machine:
            say(nb: "den som sitter ved maskinen", nn: "den som sit ved maskina", en: "somebody at the machine")
        }
    }

    /// How a decision reached the one who entered it.
    package func label(_ told: Told) -> String {
        switch told {
        case .oneself: say(nb: "egen beslutning", nn: "eiga avgjerd", en: "own decision")
        case .inPerson: say(nb: "muntlig", nn: "munnleg", en: "in person")
        case .telephone: say(no: "på telefon", en: "by telephone")
        case .radio: say(no: "på samband", en: "by radio")
        case .paper: say(no: "på papir", en: "on paper")
        }
    }

    package func label(_ standing: Person.Standing) -> String {
        switch standing {
        case .active: say(no: "aktiv", en: "active")
        case .suspended: say(nb: "stengt ute inntil videre", nn: "stengd ute inntil vidare", en: "suspended")
        case .left: say(nb: "sluttet", nn: "slutta", en: "left")
        }
    }
}
