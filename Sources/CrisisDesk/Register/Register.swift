package import CrisisModel

/// The register of a municipality: who may do what on which channel, as one page that a person writes and reads. `init` turns
/// it into the first entries of the log; from then on the log stands and the page is history.
///
/// A plain value that has been checked: every name in it leads to somebody, and every word is one of `RegisterWords`.
package struct Register: Hashable, Sendable {
    package let municipality: String
    /// A zone of the IANA list, such as `Europe/Oslo`.
    package let timeZone: String
    /// One of `RegisterWords.languages`.
    package let language: String
    /// The log's name in its checkpoints, fixed from here on.
    package let origin: String
    /// In the order of the page; exactly one is chief executive.
    package let people: [Person]
    /// Who stands in for the chief executive, first one first.
    package let succession: [String]
    package let crisis: Crisis
    package let channels: [Channel]
    package let policy: Policy

    package struct Person: Hashable, Sendable {
        /// What people and programs call this person: `kari`.
        package let handle: String
        package let name: String
        package let title: String?
        /// Of `RegisterWords.roles`, at least one.
        package let roles: [String]
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
        /// One of `RegisterWords.kinds`.
        package let kind: String
        package let name: String
        /// One of `RegisterWords.gates`.
        package let gate: String
        /// One of `RegisterWords.audiences`.
        package let audience: String
        /// At least one; each is administrator or chief executive.
        package let administrators: [String]
        /// Strings, numbers and booleans in the order of the page; what they mean is the kind's business.
        package let settings: [JSONMember]
    }

    package struct Policy: Hashable, Sendable {
        /// One of `RegisterWords.ownPosts`.
        package let ownPosts: String
        /// After how long a waiting warning may be taken over.
        package let takeOverAfterWarning: Span
        /// After how long any other post may.
        package let takeOverAfterOther: Span
        /// Of `RegisterWords.activators`, at least one.
        package let mayActivate: [String]

        /// What holds where the page has no policy.
        package static let standard = Policy(
            ownPosts: "allowed", takeOverAfterWarning: .minutes(5), takeOverAfterOther: .minutes(30),
            mayActivate: ["chiefExecutive", "succession", "crisisStaff", "administrator"])
    }
}
