import CrisisModel

// What people wrote into the log, whom to ring, and what was tried in vain.
extension Phrases {
    func sentence(_ event: LogWritten, _ line: LogLine) -> String {
        join(
            "\(heading(event))\(written(line)): \(screened(event) ?? quote(event.text)).",
            named(say(nb: "Fra", nn: "Frå", en: "From"), event.from, in: event),
            named(say(no: "Til", en: "To"), event.to, in: event),
            named(say(nb: "Kilde", nn: "Kjelde", en: "Source"), event.source, in: event),
            confirmed(event.confirmed), measure(event, line), about(event.post))
    }

    /// `Melding`, `Situasjonsbilde nr. 4`, `Tillegg til loggpost 12 (beslutning)`.
    private func heading(_ event: LogWritten) -> String {
        let kind = label(event.type)
        if let entry = event.addendumTo {
            return say(
                nb: "Tillegg til loggpost \(entry) (\(kind))", nn: "Tillegg til loggpost \(entry) (\(kind))",
                en: "Addendum to entry \(entry) (\(kind))")
        }
        let number = event.picture.map { say(no: " nr. \($0)", en: " no. \($0)") } ?? ""
        return Self.capitalized(kind) + number
    }

    /// What stands in place of words that this reader may not see.
    private func screened(_ event: LogWritten) -> String? {
        guard let ground = event.screened, event.text.content == nil else { return nil }
        let why = quote(ground)
        return say(nb: "skjermet, \(why)", nn: "skjerma, \(why)", en: "screened, \(why)")
    }

    private func written(_ line: LogLine) -> String {
        say(nb: ", ført\(line.by)", nn: ", ført\(line.by)", en: ", entered\(line.by)")
    }

    /// Whoever may not see the text of a screened entry sees none of its words: those are not erased.
    private func named(_ label: String, _ words: Words?, in event: LogWritten) -> String? {
        words.map { words in
            let isWithheld = words.content == nil && screened(event) != nil
            return "\(label): \(isWithheld ? say(nb: "(skjermet)", nn: "(skjerma)", en: "(screened)") : quote(words))."
        }
    }

    private func confirmed(_ isConfirmed: Bool?) -> String? {
        isConfirmed.map { isConfirmed in
            isConfirmed
                ? say(nb: "Bekreftet.", nn: "Stadfesta.", en: "Confirmed.")
                : say(nb: "Ikke bekreftet.", nn: "Ikkje stadfesta.", en: "Not confirmed.")
        }
    }

    private func measure(_ event: LogWritten, _ line: LogLine) -> String? {
        let who = event.responsible.map { name($0, line.directory) }
        let due = event.due.map { times.moment($0) }
        return join(
            who.map { say(nb: "Ansvarlig: \($0).", nn: "Ansvarleg: \($0).", en: "Responsible: \($0).") },
            due.map { say(nb: "Frist: \($0).", nn: "Frist: \($0).", en: "Due: \($0).") }
        ).nonEmpty
    }

    private func about(_ post: Post.Number?) -> String? {
        post.map { say(nb: "Gjelder innlegg \($0).", nn: "Gjeld innlegg \($0).", en: "About post \($0).") }
    }

    func sentence(_ event: CallListed, _ line: LogLine) -> String {
        let (who, what) = (name(event.person, line.directory), names(event.channels, line.directory))
        guard !event.channels.isEmpty else {
            return say(nb: "Skal ringes: \(who).", nn: "Skal ringjast: \(who).", en: "To be called: \(who).")
        }
        return say(
            nb: "Skal ringes: \(who), som administrerer \(what).",
            nn: "Skal ringjast: \(who), som administrerer \(what).",
            en: "To be called: \(who), who administers \(what).")
    }

    func sentence(_ event: LogDone, _ line: LogLine) -> String {
        join(
            say(
                nb: "Loggpost \(event.entry) er gjort, meldt\(line.by).",
                nn: "Loggpost \(event.entry) er gjord, meld\(line.by).",
                en: "Log entry \(event.entry) is done, reported\(line.by)."),
            said(event).map { $0 + "." })
    }

    private func said(_ event: LogDone) -> String? {
        guard event.screened == true, event.text?.content == nil else { return event.text.map { quote($0) } }
        return say(nb: "Det som er sagt, er skjermet", nn: "Det som er sagt, er skjerma", en: "What was said is screened")
    }

    func sentence(_ event: AttemptRefused, _ line: LogLine) -> String {
        let what = attempted(event.attempt)
        let about = [
            event.post.map { say(no: "innlegg \($0)", en: "post \($0)") },
            event.channel.map { name($0, line.directory) },
        ]
        .compactMap { $0 }.joined(separator: ", ")
        let subject = about.isEmpty ? "" : " (\(about))"
        return join(
            say(
                nb: "Ikke gjennomført: forsøk på å \(what)\(subject)\(line.by).",
                nn: "Ikkje gjennomført: forsøk på å \(what)\(subject)\(line.by).",
                en: "Not carried out: an attempt to \(what)\(subject)\(line.by)."),
            why(event.refusal, line))
    }

    /// Of the actions of a right only one is ever logged as an attempt.
    private func attempted(_ action: Action) -> String {
        switch action {
        case .operate: say(no: "sende ut", en: "send out")
        case .decidePost: say(no: "godkjenne", en: "approve")
        case .tend: say(nb: "ta teksten for å legge den ut for hånd", nn: "ta teksten for å leggje han ut for hand",
            en: "take the text to post it by hand")
        default: infinitive(action)
        }
    }

    /// The title of the refusal of that code; the code itself where this version doesn't know it.
    private func why(_ code: String, _ line: LogLine) -> String {
        guard let refusal = RefusalByCode.example(of: code) else {
            return "\(Self.clean(code, limit: Self.nameLength))."
        }
        return explain(refusal, in: DeskState(), line.directory).title + "."
    }

    func sentence(_ event: AttemptsCounted, _ line: LogLine) -> String {
        let (who, minute) = (name(event.person, line.directory), times.moment(event.minute))
        return say(
            nb: "\(who) ble avvist \(event.count) ganger til i minuttet fra \(minute).",
            nn: "\(who) vart avvist \(event.count) gonger til i minuttet frå \(minute).",
            en: "\(who) was turned away \(event.count) more times in the minute from \(minute).")
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
