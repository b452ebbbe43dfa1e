import CrisisDesk
package import CrisisModel

extension Draft {
    /// A draft as the desk makes one of a person's text: every digest is that of its content.
    package static func written(
        _ text: String, id: PostID, on channels: [Channel.Number], about: Post.About? = nil,
        purpose: Purpose = .information, publishAt: Timestamp? = nil, notAfter: Timestamp? = nil
    ) -> Draft {
        let texts = channels.sorted().map { Text(channel: $0, text: Words(text, salt: Random.salt())) }
        let manifest = Manifest(
            id: id, about: about, purpose: purpose, language: "nb", publishAt: publishAt, notAfter: notAfter,
            parts: texts.map { Manifest.Part(channel: $0.channel, text: $0.text.digest) })
        return Draft(
            texts: texts, manifest: Words(manifest.line, salt: Random.salt()), purpose: purpose, language: "nb",
            publishAt: publishAt, notAfter: notAfter, publish: true)
    }
}

extension Submission {
    /// A post as the desk makes one of a person's text.
    package static func written(
        _ text: String, on channels: [Channel.Number], about: Post.About? = nil, purpose: Purpose = .information,
        publishAt: Timestamp? = nil, notAfter: Timestamp? = nil, approve: Bool = false
    ) -> Submission {
        let id = Random.postID()
        let draft = Draft.written(
            text, id: id, on: channels, about: about, purpose: purpose, publishAt: publishAt, notAfter: notAfter)
        return Submission(id: id, about: about, draft: draft, approve: approve)
    }
}
