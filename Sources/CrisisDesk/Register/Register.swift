package import CrisisModel

/// The register of a municipality: who may do what on which channel, as one page that a person writes and reads. `init`
/// turns it into the first entries of the log; from then on the log stands and the page is history.
///
/// A plain value that has been checked: every name in it leads to somebody.
package struct Register: Hashable, Sendable {
    package let municipality: String
    /// A zone of the IANA list, such as `Europe/Oslo`.
    package let timeZone: String
    package let language: Language
    /// The log's name in its checkpoints, fixed from here on.
    package let origin: String
    /// In the order of the page; exactly one is chief executive.
    package let people: [Person]
    /// Who stands in for the chief executive, first one first.
    package let succession: [String]
    package let crisis: Crisis
    package let channels: [Channel]
    package let policy: Policy

    /// What the desk writes of itself in: bokmål, nynorsk or English.
    package enum Language: String, CaseIterable, Sendable { case nb, nn, en }

    package struct Person: Hashable, Sendable {
        /// What people and programs call this person: `kari`.
        package let handle: String
        package let name: String
        package let title: String?
        /// At least one, none twice.
        package let roles: [Role]
        package let phone: String?
        /// The first moment at which the account is over.
        package let until: Timestamp?
        /// What a reviewer's account is for.
        package let purpose: String?
    }

    /// What activation takes where the one who activates says nothing else.
    package struct Crisis: Hashable, Sendable {
        /// A person who is administrator or chief executive, and so is each of `deputies`.
        package let responsible: String
        package let deputies: [String]
        /// Where a post goes in a crisis; none of them only records.
        package let channels: [String]
    }

    /// A place where the municipality speaks.
    package struct Channel: Hashable, Sendable {
        package let handle: String
        package let kind: CrisisModel.Channel.Kind
        package let name: String
        package let gate: CrisisModel.Channel.Gate
        package let audience: Audience
        /// At least one; each is administrator or chief executive.
        package let administrators: [String]
        /// Strings, numbers and booleans in the order of the page; what they mean is the kind's business.
        package let settings: [JSONMember]
    }

    package struct Policy: Hashable, Sendable {
        package let ownPosts: OwnPosts
        /// After how long a waiting warning may be taken over.
        package let takeOverAfterWarning: Span
        /// After how long any other post may.
        package let takeOverAfterOther: Span
        /// Of `CrisisModel.Policy.activators`, at least one, none twice.
        package let mayActivate: [Capacity]

        /// What holds where the page has no policy: what the model takes for usual.
        package static let standard = Policy(
            ownPosts: usual.ownPosts, takeOverAfterWarning: usual.takeOverAfterWarning,
            takeOverAfterOther: usual.takeOverAfterOther, mayActivate: usual.mayActivate)
        private static let usual = CrisisModel.Policy()
    }
}
