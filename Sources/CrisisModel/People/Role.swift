/// What a person is in the municipality's crisis communication. Raw values are the field's own words and are stored.
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    /// Kommunedirektør: the overall responsibility (G1); exactly one, or one acting.
    case chiefExecutive
    /// May be the responsible administrator and may administer channels (G4).
    case administrator
    case crisisStaff
    /// Bidragsyter: hands in posts.
    case contributor
    /// Loggfører: writes the log.
    case logKeeper
    /// Reads all and writes in the log; decides nothing unless the policy says so.
    case mayor
    /// Revisor: reads all, to an end and for a purpose.
    case reviewer
    /// Keeps people, tokens and channel settings, without rights of publishing.
    case deskKeeper

    /// What anyone who keeps people may give away without holding it: rights that publish and decide nothing.
    static let lesser: Set<Role> = [.contributor, .logKeeper, .reviewer]
}

/// The right by which something was done. `decide` records the one that allowed it. Stored.
public enum Capacity: String, CaseIterable, Hashable, Sendable, Codable {
    case chiefExecutive, administrator, crisisStaff, contributor, logKeeper, mayor, reviewer, deskKeeper
    /// In the chief executive's place: activated, or stepped in when there was none to reach.
    case acting
    /// On the list of those who stand in for the chief executive.
    case succession
    /// The administrator through whom everything goes in a crisis (G5).
    case responsible
    /// First of the deputies of the responsible one who can step in.
    case nextDeputy
    /// A deputy further down.
    case deputy
    /// Wrote the post, or one of its versions.
    case author
    /// Administers every channel concerned (G3: the chief executive administers all).
    case channelAdministrator
    /// Administers every channel concerned, and it is released to its administrators in this crisis.
    case releasedAdministrator
    /// The person concerned.
    case oneself
    /// Any active person.
    case anyone
    /// The program itself.
    case desk
    /// Somebody at the machine, with the data folder in hand.
    case machine
}
