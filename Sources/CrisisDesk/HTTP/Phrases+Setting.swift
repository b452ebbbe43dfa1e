extension Phrases {
    /// A setting that can't be used, with the rule it breaks.
    func unusableSetting(_ field: String, _ fault: SettingsError.Fault) -> Explanation {
        let field = Self.clean(field, limit: Self.nameLength)
        return Explanation(
            say(nb: "Innstillingen kan ikke brukes", nn: "Innstillinga kan ikkje brukast", en: "The setting cannot be used"),
            detail: join("\(field): \(label(fault)).", nothingDone),
            whatToDo: say(nb: "Rett den og prøv igjen.", nn: "Rett henne og prøv igjen.", en: "Put it right and try again."))
    }
}
