package import CrisisModel

/// What goes out on one channel, read from the ledger and held against its digests before the call (P4).
struct OutgoingText {
    let version: Version
    let text: String

    enum Fault: Error {
        /// The content is not what was approved: nothing may be published until somebody has looked (P7).
        case mismatch(String)
        case unreadable(String)
        /// Erased meanwhile: there is nothing to send.
        case erased
    }

    /// Throws unless text and manifest are what their digests say and the manifest is the one that the post stands for.
    init(_ post: Post, on channel: Channel.Number, from ledger: any Ledger) throws(Fault) {
        version = try Self.version(of: post, from: ledger)
        guard let placed = version.placed.first(where: { $0.channel == channel }) else {
            throw .mismatch("post \(post.number): no text for \(channel)")
        }
        guard let text = placed.text.text, let manifest = version.manifest.text else { throw .erased }
        let isSame = placed.text.matchesDigest && version.manifest.matchesDigest
            && version.manifest.digest == post.digest && placed.text.digest == post.delivery(on: channel)?.text
            && manifest == Manifest(of: version, id: post.id, about: post.about).line
        guard isSame else { throw .mismatch("post \(post.number) on \(channel)") }
        self.text = text
    }

    private static func version(of post: Post, from ledger: any Ledger) throws(Fault) -> Version {
        do throws(LedgerError) {
            if let version = try ledger.entry(post.versionEntry)?.entry.event.version { return version }
        } catch {
            throw .unreadable("\(error)")
        }
        throw .mismatch("post \(post.number): entry \(post.versionEntry) is no version")
    }

    /// As it goes to the channel, once the delivery has begun.
    func outgoing(_ post: Post, attempt: Int, in state: DeskState) -> Outgoing {
        Outgoing(
            id: post.id, post: post.number, attempt: attempt, kind: kind(of: post, in: state),
            purpose: version.purpose, language: version.language, text: text,
            publishedAt: post.outSince ?? post.submittedAt)
    }

    private func kind(of post: Post, in state: DeskState) -> OutgoingKind {
        OutgoingKind(post.about, in: state)
    }
}

extension OutgoingKind {
    init(_ about: Post.About?, in state: DeskState) {
        guard let about, let id = state.id(of: about.post) else {
            self = .ordinary
            return
        }
        self =
            switch about {
            case .corrects: .correction(of: id)
            case .retracts: .retraction(of: id)
            }
    }
}

extension Event {
    /// The version of a post that the event brings.
    package var version: Version? {
        switch self {
        case .postSubmitted(let event): event.version
        case .postRevised(let event): event.version
        default: nil
        }
    }
}
