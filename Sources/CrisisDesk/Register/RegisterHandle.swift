import CrisisModel

/// The short names by which a register, and a person at a keyboard, calls people and channels.
enum RegisterHandle {
    /// `[a-z0-9][a-z0-9-]{0,31}`, but not `p3` or `c3`, which mean the third person and channel.
    static func isValid(_ handle: String) -> Bool {
        Person.Number(handle) == nil && Channel.Number(handle) == nil && 1...32 ~= handle.utf8.count && !handle.hasPrefix("-")
            && handle.utf8.allSatisfy { byte in
                0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-")
            }
    }

    /// A handle made of a name: `granvik-kommune` of `Granvik kommune`; `otherwise` where no letter is left.
    static func made(of name: String, otherwise: String) -> String {
        let letters = name.lowercased().map { letter in plain[letter] ?? (isPlain(letter) ? String(letter) : "-") }
        let words = letters.joined().split(separator: "-")
        let handle = words.joined(separator: "-").prefix(32)
        return isValid(String(handle)) ? String(handle) : otherwise
    }

    private static let plain: [Character: String] = [
        "æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "é": "e", "á": "a", "č": "c", "đ": "d", "ŋ": "n", "š": "s",
        "ŧ": "t", "ž": "z",
    ]

    private static func isPlain(_ letter: Character) -> Bool {
        letter.isASCII && (letter.isLetter || letter.isNumber)
    }
}
