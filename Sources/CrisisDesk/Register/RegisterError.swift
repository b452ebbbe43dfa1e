/// One thing that must be put right in a register.
package struct RegisterError: Error, Hashable, Sendable {
    /// The line of the page, from 1; nil where it is about no line.
    package let line: Int?
    /// `people[2].until`, counted from 0; empty where it is about the page.
    package let path: String
    package let code: Code

    package init(line: Int?, path: String, code: Code) {
        self.line = line
        self.path = path
        self.code = code
    }

    /// What is wrong; the values are what was written, or what the rule is.
    package enum Code: Hashable, Sendable {
        case tooLarge(limit: Int)
        case notUTF8
        /// Not YAML; the parser's own English words.
        case notYAML(String)
        /// More lists and maps inside each other.
        case tooDeep(limit: Int)
        case anchor
        case alias
        case tag
        case unknownKey(String)
        case duplicateKey(String)
        case missing(String)
        /// Quotes with nothing in them.
        case empty
        case wrongType(Expected)
        case tooLong(limit: Int)
        case tooMany(limit: Int)
        /// A control character, or one that changes the direction of what is shown.
        case invisibleCharacter(UInt32)
        case notOneOf(String, [String])
        /// Not `[a-z0-9][a-z0-9-]{0,31}`.
        case notAHandle(String)
        case handleTaken(String)
        case unknownTimeZone(String)
        /// Not 1 to 128 printable ASCII characters without space and plus sign.
        case notAnOrigin(String)
        /// Not like `90s`, `5m` or `2h`, or not between 30 seconds and 24 hours.
        case notADuration(String)
        /// Neither a day nor a moment with an offset.
        case notADate(String)
        case unknownPerson(String)
        case unknownChannel(String)
        /// Twice in one list.
        case repeated(String)
        /// There must be exactly one.
        case chiefExecutives(count: Int)
        /// The chief executive can't stand in for the chief executive.
        case ownSuccessor(String)
        /// Neither administrator nor chief executive.
        case notAnAdministrator(String)
        /// A reviewer must have this key.
        case reviewerNeeds(String)
        /// A channel that only records can't be published to in a crisis.
        case recordOnly(String)
        /// What a channel of that kind can't be published on with.
        case unusable(SettingsError)
        /// A brace in a prepared text that is no blank; what stands there.
        case notABlank(String)
        /// A blank in a prepared text that nobody says how to ask for.
        case blankNotDeclared(String)
        /// A blank that stands in no text.
        case blankNotUsed(String)
    }

    package enum Expected: String, Sendable {
        case text, list, map
        /// Text, a number, `true` or `false`.
        case setting
        /// `yes`, `no`, `on` or `off` without quotes, which is a truth value to some and a word to others: write `true`
        /// or `false`, or put it in quotes.
        case quotes
    }
}

/// Everything that is wrong with a register, by line, so that a tired person puts it right in one go.
package struct RegisterErrors: Error, Hashable, Sendable {
    /// 1 to `RegisterLimits.errors`.
    package let errors: [RegisterError]
    /// Whether there were more.
    package let more: Bool

    package init(_ errors: [RegisterError], more: Bool = false) {
        self.errors = errors.enumerated().sorted { left, right in
            (left.element.line ?? 0, left.offset) < (right.element.line ?? 0, right.offset)
        }.map(\.element)
        self.more = more
    }
}
