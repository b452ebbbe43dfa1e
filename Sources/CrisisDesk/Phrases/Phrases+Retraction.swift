package import CrisisModel

extension Phrases {
    /// The fixed sentence that stands where a post was taken down; no free text. Made once, with the retraction's
    /// command, and bound by its digest: the language is the post's (`Language(code:otherwise:)`), the time when it
    /// was taken down.
    package func retraction(at moment: Timestamp) -> String {
        let when = times.moment(moment)
        return say(
            nb: "Denne meldingen er tatt ned \(when). Den gjelder ikke lenger. Se bort fra innholdet.",
            nn: "Denne meldinga er teken ned \(when). Ho gjeld ikkje lenger. Sjå bort frå innhaldet.",
            en: "This message was taken down on \(when). It no longer applies. Please disregard it.")
    }
}
