package import CrisisModel

extension Hash {
    /// SHA-256(salt ‖ content): the digest by which an entry names something that can be erased. As the salt has a
    /// fixed length of 32 random bytes, nobody who lacks it can try out guesses, and no two texts share a digest (P9).
    package static func salted(_ content: some Collection<UInt8>, with salt: Digest) -> Digest {
        var hash = Hash()
        hash.add(salt)
        hash.add(content)
        return hash.digest()
    }
}

extension Words {
    /// A text with its salt and the digest that both make.
    package init(_ text: String, salt: Digest) {
        self.init(digest: Hash.salted(text.utf8, with: salt), content: Content(salt: salt, text: text))
    }

    /// False where text or salt is not what the digest was made of. True where they are, and once they are erased: then
    /// nothing is left that could be wrong.
    package var matchesDigest: Bool {
        guard let content else { return true }
        return Hash.salted(content.text.utf8, with: content.salt) == digest
    }
}
