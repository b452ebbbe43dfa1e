package import CrisisModel

// The words for channels and whom they speak to.
extension Phrases {
    package func label(_ kind: Channel.Kind) -> String {
        switch kind {
        case .publicPage: say(nb: "kriseside", nn: "kriseside", en: "crisis page")
        case .webhook: say(nb: "eget system (webhook)", nn: "eige system (webhook)", en: "own system (webhook)")
        case .byHand: say(nb: "legges ut for hånd", nn: "blir lagt ut for hand", en: "posted by hand")
        }
    }

    package func label(_ gate: Channel.Gate) -> String {
        switch gate {
        case .gated: say(nb: "går gjennom desken", nn: "går gjennom desken", en: "passes the desk")
        case .logOnly:
            say(
                nb: "går utenom desken, bare loggføres", nn: "går utanom desken, blir berre loggført",
                en: "outside the desk, only recorded")
        }
    }

    package func label(_ standing: Channel.Standing) -> String {
        switch standing {
        case .requested: say(nb: "søkt om", nn: "søkt om", en: "requested")
        case .active: say(no: "i bruk", en: "in use")
        case .refused: say(nb: "søknaden avslått", nn: "søknaden avslegen", en: "request refused")
        case .retired: say(nb: "tatt ut av bruk", nn: "teken ut av bruk", en: "retired")
        }
    }

    package func label(_ audience: Audience) -> String {
        switch audience {
        case .population: say(nb: "befolkningen", nn: "innbyggjarane", en: "the population")
        case .media: say(nb: "mediene", nn: "media", en: "the media")
        case .staff: say(nb: "ansatte", nn: "tilsette", en: "staff")
        }
    }
}
