import CrisisModel

/// A crisis as answers show it.
struct CrisisShown {
    let number: Int
    let since: Timestamp
    let setBy: Person.Number?
    let decidedBy: Person.Number?
    let responsible: Person.Number
    let deputies: [Person.Number]
    let isConfirmed: Bool
    let inOfficeSince: Timestamp
    let releases: [Crisis.Release]
    let activation: CrisisActivated?

    /// The one that runs; `activation` is its entry as far as it can be read.
    init(_ crisis: Crisis, activation: Entry?) {
        number = crisis.number
        since = crisis.since
        setBy = crisis.setBy
        decidedBy = crisis.decidedBy
        responsible = crisis.responsible
        deputies = crisis.deputies
        isConfirmed = crisis.isConfirmed
        inOfficeSince = crisis.inOfficeSince
        releases = crisis.releases
        self.activation = if case .crisisActivated(let event) = activation?.event { event } else { nil }
    }

    /// The one that an activation began, as it was then.
    init(_ event: CrisisActivated, _ entry: Entry) {
        number = event.crisis
        since = entry.at
        setBy = entry.caller.actor.person
        decidedBy = entry.caller.decidedBy
        responsible = event.responsible
        deputies = event.deputies
        isConfirmed = event.confirmed
        inOfficeSince = entry.at
        releases = []
        activation = event
    }
}

extension JSONWriter {
    mutating func crisis(_ crisis: CrisisShown, _ directory: Directory) {
        object { json in
            json.field("number", crisis.number)
            json.field("since", crisis.since)
            json.field("reason", orNull: crisis.activation?.reason.text)
            json.field("authority", orNull: crisis.activation?.authority?.text)
            json.person("setBy", crisis.setBy, directory)
            json.person("decidedBy", crisis.decidedBy, directory)
            json.person("responsible", crisis.responsible, directory)
            json.people("deputies", crisis.deputies, directory)
            json.field("confirmed", crisis.isConfirmed)
            // Where nothing else was said, it became known to the one who entered it, then.
            json.field("knownAt", crisis.activation?.knownAt ?? crisis.since)
            json.field("knownBy", orNull: crisis.knownBy(directory))
            json.field("inOfficeSince", crisis.inOfficeSince)
            json.array("releases") { json in for release in crisis.releases { json.release(release, directory) } }
        }
    }

    /// Who is responsible or a deputy and has no token, so that he or she can decide nothing.
    mutating func withoutToken(_ view: DeskView) {
        let office = view.state.crisis.map { [$0.responsible] + $0.deputies } ?? []
        people("withoutToken", view.state.withoutToken(office, at: view.at), view.directory)
    }

    private mutating func release(_ release: Crisis.Release, _ directory: Directory) {
        object { json in
            json.channel("channel", release.channel, directory)
            json.field("purpose", orNull: release.purpose?.rawValue)
        }
    }

    /// Deliveries that had begun: let go, and not to be called back.
    mutating func flights(_ flights: [CrisisActivated.InFlight], _ directory: Directory) {
        array("inFlight") { json in
            for flight in flights {
                json.object { json in
                    json.field("post", flight.post.value)
                    json.channel("channel", flight.channel, directory)
                }
            }
        }
    }
}

extension CrisisShown {
    fileprivate func knownBy(_ directory: Directory) -> String? {
        if let words = activation?.knownBy { return words.text }
        return setBy.map { directory.name(of: $0) }
    }
}
