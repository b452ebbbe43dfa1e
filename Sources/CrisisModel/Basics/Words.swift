/// A text a person wrote, a name, a handle, a link, a telephone number: content that can be forgotten (P9).
///
/// An entry of the log holds only `digest`, the SHA-256 of salt and text; salt and text lie beside the entry and are
/// erased together. After that `content` is nil and everything else still holds.
public struct Words: Hashable, Sendable {
    /// What is erased together.
    public struct Content: Hashable, Sendable {
        /// 32 random bytes, drawn with the command.
        public let salt: Digest
        public let text: String

        public init(salt: Digest, text: String) {
            self.salt = salt
            self.text = text
        }
    }

    /// SHA-256(salt ‖ UTF-8 bytes of the text), made outside the model.
    public let digest: Digest
    /// nil once erased.
    public let content: Content?

    public init(digest: Digest, content: Content?) {
        self.digest = digest
        self.content = content
    }

    /// The text, or nil once it was erased.
    public var text: String? { content?.text }

    /// The digest alone, for state that must not keep texts.
    public var withoutContent: Words { Words(digest: digest, content: nil) }
}

/// Written as the digest; content never is. Who writes the ledger puts the content beside the entry.
extension Words: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(digest: try Digest(from: decoder), content: nil)
    }

    public func encode(to encoder: any Encoder) throws { try digest.encode(to: encoder) }
}
