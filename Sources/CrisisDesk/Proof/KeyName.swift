/// The name of a key in signed notes. A log's origin is the same string as its key's name: the origin from the
/// register, a slash and the epoch, as in `granvik.example/kriselogg/1`. A restored log goes on under the next epoch,
/// with a new key.
package struct KeyName: Sendable {
    /// In bytes of UTF-8.
    package static let lengthLimit = 255

    package let text: String

    /// nil for an empty or too long name, and for one with a plus, white space, a control character or an invisible one
    /// (C2SP signed-note; the last two so that no two names look the same for that reason).
    package init?(_ text: some StringProtocol) {
        guard 1...Self.lengthLimit ~= text.utf8.count, text.unicodeScalars.allSatisfy(Self.allows) else { return nil }
        self.text = String(text)
    }

    /// A log's origin and name in one of its epochs, counted from 1; nil where `origin` makes no name.
    package init?(origin: some StringProtocol, epoch: Int) {
        guard epoch >= 1, !origin.isEmpty else { return nil }
        self.init("\(origin)/\(epoch)")
    }

    /// The origin as the register has it; nil for a name without an epoch.
    package var origin: String? { parts?.origin }

    /// From 1; nil for a name without.
    package var epoch: Int? { parts?.epoch }

    private var parts: (origin: String, epoch: Int)? {
        guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")), slash > text.startIndex else { return nil }
        let digits = text[text.utf8.index(after: slash)...]
        guard let epoch = Int(digits), epoch >= 1, String(epoch) == digits else { return nil }
        return (String(text[..<slash]), epoch)
    }

    private static func allows(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar != "+", !scalar.properties.isWhitespace else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .unassigned, .privateUse: return false
        default: return true
        }
    }
}

/// By bytes: two ways to write the same letter are two names, as they are to the key's id.
extension KeyName: Hashable {
    package static func == (left: KeyName, right: KeyName) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
