/// What the desk tells people about who aren't looking at it. Raw values are stored.
public enum NoticeKind: String, CaseIterable, Hashable, Sendable, Codable {
    case activation, standDown
    /// A post waits for a decision: at once, at half and at all of the time after which a deputy may step in.
    case waiting
    case unknownOutcome
    /// The desk is sealed; and the gravest reason by itself: the ledger is shorter than its checkpoint says.
    case sealed, ledgerShorter
}

/// Where notices go, and which.
public struct NotifyRule: Hashable, Sendable, Codable {
    public enum Way: String, CaseIterable, Hashable, Sendable, Codable {
        /// A signed call to a receiver of the municipality's.
        case webhook
        /// The machine's own mail.
        case mail
    }

    public let way: Way
    /// One JSON object: the address, and for a webhook its secret's name.
    public let settings: Words
    /// In the order of `NoticeKind`.
    public let about: [NoticeKind]

    public init(way: Way, settings: Words, about: [NoticeKind]) {
        self.way = way
        self.settings = settings
        self.about = NoticeKind.allCases.filter(about.contains)
    }
}

/// All of the rules anew.
public struct NotifySet: Hashable, Sendable, Codable {
    public let rules: [NotifyRule]

    public init(rules: [NotifyRule]) { self.rules = rules }
}

extension Deciding {
    func setNotify(_ rules: [NotifyRule]) throws(Refusal) -> Verdict {
        let capacity = try may(.setPolicy)
        try check(rules)
        return Verdict(capacity, .notifySet(NotifySet(rules: rules)))
    }

    func check(_ rules: [NotifyRule]) throws(Refusal) {
        try checkCount(rules.count, limit: Limits.notifyRules)
        for rule in rules {
            try check(rule.settings)
            guard !rule.about.isEmpty else { throw .nothingChanges }
        }
    }
}
