/// What of a register couldn't be read. An error that only follows from another hides it: where a person's short name is wrong,
/// everybody who names that person would be told that nobody is called so.
struct RegisterUnsure {
    /// Some person has no short name that can be used, or there is no list of people.
    var hasNamelessPerson = false
    /// The same of channels.
    var hasNamelessChannel = false
    /// People whose roles are wrong.
    var rolesOf: Set<String> = []

    /// Whether nobody can say how many chief executives there are.
    var isChiefUnsure: Bool { hasNamelessPerson || !rolesOf.isEmpty }
}
