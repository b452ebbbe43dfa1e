/// Whether the one who wrote a text may also approve it in a crisis. In normal mode he or she may (G4).
public enum OwnPosts: String, CaseIterable, Hashable, Sendable, Codable {
    /// Yes, marked as written and approved by the same person.
    case allowed
    /// Yes, with a reason.
    case reason
    /// Only when a deputy or the chief executive countersigns the same digest; nothing begins before.
    case secondPerson
}

/// What the municipality has decided about its own desk. The chief executive sets it.
public struct Policy: Hashable, Sendable, Codable {
    public var ownPosts: OwnPosts
    /// After how long without a decision a deputy may step in: for a waiting warning, and for any other post.
    public var takeOverAfterWarning: Span
    public var takeOverAfterOther: Span
    /// Who may convene crisis staff, beside the chief executive and who acts as one: a subset of `activators`.
    public var mayActivate: [Capacity]
    /// Who stands in for the chief executive, in order. Being on the list is the role.
    public var succession: [Person.Number]
    /// The register's defaults for a crisis.
    public var responsible: Person.Number?
    public var deputies: [Person.Number]
    public var channels: [Channel.Number]

    /// What `mayActivate` may hold.
    public static let activators: [Capacity] = [.chiefExecutive, .succession, .crisisStaff, .administrator, .mayor]

    public init(
        ownPosts: OwnPosts = .allowed, takeOverAfterWarning: Span = .minutes(5),
        takeOverAfterOther: Span = .minutes(30),
        mayActivate: [Capacity] = [.chiefExecutive, .succession, .crisisStaff, .administrator],
        succession: [Person.Number] = [], responsible: Person.Number? = nil, deputies: [Person.Number] = [],
        channels: [Channel.Number] = []
    ) {
        self.ownPosts = ownPosts
        self.takeOverAfterWarning = takeOverAfterWarning
        self.takeOverAfterOther = takeOverAfterOther
        self.mayActivate = mayActivate
        self.succession = succession
        self.responsible = responsible
        self.deputies = deputies
        self.channels = channels
    }

    /// How long a waiting post of that purpose must have waited for the first deputy to step in.
    public func takeOverAfter(_ purpose: Purpose) -> Span {
        purpose == .warning ? takeOverAfterWarning : takeOverAfterOther
    }
}
