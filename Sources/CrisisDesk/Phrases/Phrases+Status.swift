package import CrisisModel

/// What the status line says; from a view of the desk, or from what the desk answered over HTTP.
package struct StatusFacts: Hashable, Sendable {
    package struct CrisisFacts: Hashable, Sendable {
        package let number: Int
        package let since: Timestamp
        /// A name.
        package let responsible: String
        package let isConfirmed: Bool

        package init(number: Int, since: Timestamp, responsible: String, isConfirmed: Bool) {
            self.number = number
            self.since = since
            self.responsible = responsible
            self.isConfirmed = isConfirmed
        }
    }

    package var crisis: CrisisFacts?
    /// Posts that wait for a decision, and since when the first of them.
    package var held: Int
    package var oldestHeldSince: Timestamp?
    package var inFlight: Int
    /// Posts of which nobody knows whether they went out.
    package var unknown: Int
    package var isSealed: Bool
    package var isPublishingPaused: Bool
    package var isClockInDoubt: Bool

    package init(
        crisis: CrisisFacts? = nil, held: Int = 0, oldestHeldSince: Timestamp? = nil, inFlight: Int = 0,
        unknown: Int = 0, isSealed: Bool = false, isPublishingPaused: Bool = false, isClockInDoubt: Bool = false
    ) {
        self.crisis = crisis
        self.held = held
        self.oldestHeldSince = oldestHeldSince
        self.inFlight = inFlight
        self.unknown = unknown
        self.isSealed = isSealed
        self.isPublishingPaused = isPublishingPaused
        self.isClockInDoubt = isClockInDoubt
    }
}

extension Phrases {
    /// `KRISESTAB SATT` or `normal drift`.
    package func mode(isCrisis: Bool) -> String {
        isCrisis
            ? say(nb: "KRISESTAB SATT", nn: "KRISESTAB SETT", en: "CRISIS STAFF CONVENED")
            : say(nb: "normal drift", nn: "normal drift", en: "normal operation")
    }

    /// The whole status in a few sentences, what is gravest first.
    package func status(_ facts: StatusFacts) -> String {
        join(
            facts.isSealed ? Self.capitalized(sealed) + "." : nil, mode(facts), waiting(facts), inFlight(facts),
            unknown(facts),
            facts.isPublishingPaused ? paused : nil, facts.isClockInDoubt ? clock : nil)
    }

    private func mode(_ facts: StatusFacts) -> String {
        guard let crisis = facts.crisis else { return Self.capitalized(mode(isCrisis: false)) + "." }
        let since = times.moment(crisis.since)
        let who = Self.clean(crisis.responsible, limit: Self.nameLength)
        let mode = mode(isCrisis: true)
        let line = say(
            nb: "\(mode) siden \(since). Ansvarlig: \(who).", nn: "\(mode) sidan \(since). Ansvarleg: \(who).",
            en: "\(mode) since \(since). Responsible: \(who).")
        return crisis.isConfirmed ? line : join(line, notConfirmed)
    }

    private var notConfirmed: String {
        say(
            nb: "Kommunedirektøren har ikke bekreftet ennå.", nn: "Kommunedirektøren har ikkje stadfesta enno.",
            en: "The chief executive has not confirmed yet.")
    }

    private func waiting(_ facts: StatusFacts) -> String? {
        guard facts.held > 0 else { return nil }
        let count = count(ofPosts: facts.held)
        guard let oldest = facts.oldestHeldSince else {
            return say(
                nb: "\(count) venter på godkjenning.", nn: "\(count) ventar på godkjenning.",
                en: "\(count) waiting for approval.")
        }
        let since = times.moment(oldest)
        return say(
            nb: "\(count) venter på godkjenning, det eldste siden \(since).",
            nn: "\(count) ventar på godkjenning, det eldste sidan \(since).",
            en: "\(count) waiting for approval, the oldest since \(since).")
    }

    private func inFlight(_ facts: StatusFacts) -> String? {
        guard facts.inFlight > 0 else { return nil }
        return say(
            nb: "\(facts.inFlight) på vei ut.", nn: "\(facts.inFlight) på veg ut.", en: "\(facts.inFlight) going out.")
    }

    private func unknown(_ facts: StatusFacts) -> String? {
        guard facts.unknown > 0 else { return nil }
        let count = count(ofPosts: facts.unknown)
        return say(
            nb: "\(count) der det er usikkert om den kom ut.", nn: "\(count) der det er usikkert om meldinga kom ut.",
            en: "\(count) where it is unclear whether it went out.")
    }

    private var paused: String {
        say(
            nb: "Publisering står på pause til noen bekrefter om krisestab er satt.",
            nn: "Publisering står på pause til nokon stadfester om krisestab er sett.",
            en: "Publishing is paused until somebody confirms whether crisis staff is convened.")
    }

    private var clock: String {
        say(
            nb: "Klokka er usikker og må bekreftes.", nn: "Klokka er usikker og må stadfestast.",
            en: "The clock is in doubt and must be confirmed.")
    }

    static func capitalized(_ sentence: String) -> String { sentence.prefix(1).uppercased() + sentence.dropFirst() }
}
