/// Every upper bound of the rules in one place (P10). What reads from outside has its own bounds before these.
public enum Limits {
    /// People ever registered.
    public static let people = 5_000
    /// Channels ever requested or registered.
    public static let channels = 500
    /// Tokens a person may have at once.
    public static let tokensPerPerson = 10
    /// Channels one post may go to.
    public static let channelsPerPost = 50
    /// Bytes of UTF-8 in a text that goes out.
    public static let textBytes = 20_000
    /// Bytes of UTF-8 in a reason, a name, a link or any other single line.
    public static let lineBytes = 2_000
    /// Bytes of UTF-8 in an entry somebody writes into the log.
    public static let logTextBytes = 20_000
    /// Deputies of the responsible administrator, people of the succession, administrators of a channel.
    public static let peoplePerList = 50
    /// Telephone calls one decision may list.
    public static let callsPerDecision = 50
    /// Entries one erasure may cover.
    public static let entriesPerErasure = 10_000
    /// Places that notices go to.
    public static let notifyRules = 20
    /// Warnings an approval may record.
    public static let warningsPerApproval = 20

    /// Posts that wait for a decision. The last `queueReserve` places are for administrators and warnings.
    public static let queue = 5_000
    public static let queueReserve = 500
    /// Posts that are not closed: waiting, scheduled, going out, or with an outcome nobody knows.
    public static let openPosts = 100_000
    /// Posts of one contributor that are waiting, and that one may hand in within a minute.
    public static let openPostsPerContributor = 20
    public static let postsPerContributorAndMinute = 10

    /// Attempts at one delivery that were certainly not accepted, before a person must decide (P6).
    public static let attempts = 3
    /// How late a delivery may begin by itself; over it, it is held as missed (P3).
    public static let lateness: Span = .minutes(15)
    /// How long a text taken to be published by hand may go unreported before somebody is reminded.
    public static let byHandReport: Span = .minutes(10)
    /// How long a contributor added by the responsible administrator may hand in.
    public static let crisisContributor: Span = .hours(72)
    /// How far into the future a post may be scheduled.
    public static let schedule: Span = .days(366)
    /// Within how long the same text on the same channel is more likely sent twice by mistake.
    public static let sameText: Span = .hours(2)
    /// How far a clock of somebody who reports may run ahead of ours.
    public static let clockSlack: Span = .minutes(1)
    /// How long after reading a clock somebody may confirm what it said.
    public static let clockReading: Span = .minutes(5)
    /// Refused attempts of one person that the log lists one by one within a minute; more are counted.
    public static let refusalsPerMinute = 10
}
