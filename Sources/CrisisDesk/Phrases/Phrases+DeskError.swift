import CrisisModel

extension Phrases {
    /// What to say when a command was not carried out.
    package func explain(_ error: DeskError) -> Explanation {
        switch error {
        case .refused(let refusal, let view): explain(refusal, in: view.state, view.directory)
        case .sealed(let seal): explain(seal)
        case .busy: busy
        case .keyReused: keyReused
        case .notWritten: notWritten
        case .stopping: stopping
        }
    }

    private var busy: Explanation {
        Explanation(
            say(nb: "Det er kø akkurat nå", nn: "Det er kø akkurat no", en: "Too busy just now"),
            detail: say(
                nb: "Desken får inn mer enn den rekker. Ingenting er gjort.",
                nn: "Desken får inn meir enn han rekk. Ingenting er gjort.",
                en: "The desk gets more than it can take. Nothing was done."),
            whatToDo: say(
                nb: "Prøv igjen om et øyeblikk. Å sette krisestab går alltid foran.",
                nn: "Prøv igjen om ein augneblink. Å setje krisestab går alltid føre.",
                en: "Try again in a moment. Convening crisis staff always goes first."))
    }

    private var keyReused: Explanation {
        Explanation(
            say(
                nb: "Nøkkelen er brukt til noe annet", nn: "Nøkkelen er brukt til noko anna",
                en: "The key was used for something else"),
            detail: say(
                nb: "Samme Idempotency-Key er brukt med et annet innhold. Ingenting er gjort nå.",
                nn: "Same Idempotency-Key er brukt med eit anna innhald. Ingenting er gjort no.",
                en: "The same Idempotency-Key was used with another body. Nothing was done now."),
            whatToDo: say(
                nb: "Bruk en ny nøkkel for en ny forespørsel. Gjenta den gamle bare med nøyaktig samme innhold.",
                nn: "Bruk ein ny nøkkel for ein ny førespurnad. Gjenta den gamle berre med nøyaktig same innhaldet.",
                en: "Use a new key for a new request. Repeat the old one only with exactly the same body."))
    }

    private var notWritten: Explanation {
        Explanation(
            say(
                nb: "Det ble ikke skrevet i loggen", nn: "Det vart ikkje skrive i loggen",
                en: "It was not written to the log"),
            detail: say(
                nb: "Disken tok ikke imot. Ingenting er endret, og ingenting er sendt.",
                nn: "Disken tok ikkje imot. Ingenting er endra, og ingenting er sendt.",
                en: "The disk did not take it. Nothing has changed, and nothing was sent."),
            whatToDo: say(
                nb: "Prøv igjen. Skjer det igjen, ring den som drifter maskinen: disken kan være full.",
                nn: "Prøv igjen. Hender det igjen, ring den som driftar maskina: disken kan vere full.",
                en: "Try again. If it happens again, call whoever runs the machine: the disk may be full."))
    }

    private var stopping: Explanation {
        Explanation(
            say(nb: "Desken stopper", nn: "Desken stoppar", en: "The desk is stopping"),
            detail: say(
                nb: "Noen stanser eller oppgraderer den. Ingenting er gjort.",
                nn: "Nokon stansar eller oppgraderer han. Ingenting er gjort.",
                en: "Somebody is stopping or upgrading it. Nothing was done."),
            whatToDo: say(
                nb: "Vent litt og prøv igjen. Kommer den ikke opp, ring den som drifter maskinen.",
                nn: "Vent litt og prøv igjen. Kjem han ikkje opp, ring den som driftar maskina.",
                en: "Wait a little and try again. If it does not come back, call whoever runs the machine."))
    }
}
