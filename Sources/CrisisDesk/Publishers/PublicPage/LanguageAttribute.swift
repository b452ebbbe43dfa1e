/// Tags of languages (BCP 47), as attributes that tell a screen reader how to speak.
enum LanguageAttribute {
    /// ` lang="nn"`; nothing where the tag isn't well formed or the message has no text of its own.
    static func attribute(_ message: PublicMessage) -> Markup {
        isWellFormed(message.language) ? " lang=\"\(message.language)\"" : .nothing
    }

    /// ` xml:lang="nn"`, for the feed.
    static func attributeInXML(_ message: PublicMessage) -> Markup {
        isWellFormed(message.language) ? " xml:lang=\"\(message.language)\"" : .nothing
    }

    /// Its shape alone (RFC 5646 section 2.1): letters, then parts of up to eight letters and digits, 35 bytes at most.
    static func isWellFormed(_ tag: String) -> Bool {
        let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard tag.utf8.count <= 35, let first = parts.first, first.count >= 2, first.allSatisfy(isLetter) else {
            return false
        }
        return parts.allSatisfy {
            (1...8).contains($0.count) && $0.allSatisfy { isLetter($0) || (48...57).contains($0) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
