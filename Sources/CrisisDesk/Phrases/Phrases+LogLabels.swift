package import CrisisModel

// The words of the log and of the policy.
extension Phrases {
    package func label(_ kind: LogKind) -> String {
        switch kind {
        case .note: say(no: "melding", en: "note")
        case .decision: say(nb: "beslutning", nn: "avgjerd", en: "decision")
        case .measure: say(no: "tiltak", en: "measure")
        case .situation: say(nb: "situasjonsbilde", nn: "situasjonsbilete", en: "situation picture")
        }
    }

    package func label(_ kind: OpenItem.Kind) -> String {
        switch kind {
        case .call: say(nb: "skal ringes", nn: "skal ringjast", en: "to be called")
        case .measure: label(LogKind.measure)
        }
    }

    /// On what ground somebody steps in.
    package func label(_ ground: Ground.Kind) -> String {
        switch ground {
        case .ordered: say(nb: "etter ordre", nn: "etter ordre", en: "ordered")
        case .unreachable: say(nb: "ringt uten svar", nn: "ringt utan svar", en: "called without answer")
        case .waited:
            say(nb: "innlegg har ventet for lenge", nn: "innlegg har venta for lenge", en: "posts have waited too long")
        }
    }

    /// Of own posts in a crisis: whether one who wrote a text may approve it.
    package func label(_ rule: OwnPosts) -> String {
        switch rule {
        case .allowed:
            say(
                nb: "kan godkjennes av forfatteren", nn: "kan godkjennast av forfattaren",
                en: "may be approved by their author")
        case .reason:
            say(
                nb: "kan godkjennes av forfatteren med begrunnelse",
                nn: "kan godkjennast av forfattaren med grunngjeving",
                en: "may be approved by their author with a reason")
        case .secondPerson:
            say(nb: "må kontrasigneres av en til", nn: "må kontrasignerast av ein til", en: "must be countersigned")
        }
    }
}
