package import CrisisModel
import Synchronization

/// The texts that were approved last, in a file of their own: for the hour in which nothing else of the folder can be read
/// (P7). Made again from the state whenever something was approved, taken down or erased; erasing covers it.
package final class LastApproved: Sendable {
    /// Posts in the file.
    static let count = 20
    /// Bytes that so many texts can't exceed.
    private static let limit = 16 << 20
    /// Posts looked at to find them.
    private static let depth = 2_000

    private let path: String
    private let isStale = Mutex(true)

    package init(path: String) { self.path = path }

    /// Takes note of what was written. Quick: called on the writer's thread.
    package func note(_ entries: [Entry]) {
        let concerns = entries.contains { entry in
            switch entry.event {
            case .postSubmitted(let event): event.version.isApprovedSomewhere
            case .postRevised, .postApproved, .postCountersigned, .retryDecided, .contentErased: true
            // What was approved may be so no more, or be taken down.
            case .postReturned, .postRejected, .postWithdrawn, .postExpired, .deliveryHeld, .deliveryEnded,
                .deliverySettled, .crisisActivated, .messagesOutdated, .channelRetired:
                true
            default: false
            }
        }
        if concerns { isStale.withLock { $0 = true } }
    }

    /// Writes the file if something changed since. Called once a second. A sealed desk leaves it as it is: the state may be
    /// of a log that can't be read, and the file is all there is.
    func write(_ desk: any DeskPath) throws {
        guard desk.view.seal == nil, isStale.withLock({ $0 }) else { return }
        isStale.withLock { $0 = false }
        do {
            try DurableFile.write(Array(try text(desk).utf8), to: path)
        } catch {
            isStale.withLock { $0 = true }
            throw error
        }
    }

    /// As things stand. Of a sealed desk, what stands in the file: its log may be an old one, in which a text that was taken
    /// down still stands, or another desk's.
    func shown(_ desk: any DeskPath) throws -> String {
        let view = desk.view
        return view.seal != nil || view.state.founding == nil ? try read() : try text(desk)
    }

    /// What stands in the file; nothing before the first was approved.
    package func read() throws -> String {
        String(decoding: try DurableFile.read(path, limit: Self.limit) ?? [], as: UTF8.self)
    }

    private func text(_ desk: any DeskPath) throws -> String {
        let view = desk.view
        let founding = view.state.founding
        let phrases = Phrases(
            Language(code: founding?.language ?? "nb", otherwise: .nb), zone: founding?.timeZone ?? TimeText.defaultZone)
        var blocks: [String] = []
        for number in stride(from: view.state.posts, to: max(0, view.state.posts - Self.depth), by: -1)
        where blocks.count < Self.count {
            if let block = try block(Post.Number(number), in: view, from: desk.ledger, phrases) { blocks.append(block) }
        }
        return blocks.joined(separator: "\n")
    }

    /// Number, time, channels and text of a post that is approved or out; nil for any other. Only a heading begins at the margin,
    /// so that no text can pass for one.
    private func block(
        _ number: Post.Number, in view: DeskView, from ledger: any Ledger, _ phrases: Phrases
    ) throws -> String? {
        guard let post = Approved(number, in: view.state), let version = try ledger.entry(post.versionEntry) else {
            return nil
        }
        let texts = version.entry.event.version?.placed.filter { post.channels.contains($0.channel) } ?? []
        guard let text = texts.first?.text.text else { return nil }
        let channels = post.channels.map { phrases.name($0, view.directory) }.joined(separator: ", ")
        let heading = "#\(number) \(RFC3339.format(version.entry.at)) \(channels)"
        let standing = phrases.standing(publishAt: post.publishAt, isComplete: post.isComplete, at: view.at)
        return ([heading + (standing.map { " – " + $0 } ?? "")] + lines(of: text)).joined(separator: "\n") + "\n"
    }

    /// Each line set in, with what nobody could see, or what would steer a terminal, written out.
    private func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.isEmpty ? "" : "    " + VisibleText.revealed(String(line))
        }
    }

    private struct Approved {
        let versionEntry: Int
        let channels: [Channel.Number]
        /// Before which it isn't to go out.
        var publishAt: Timestamp?
        /// Whether nobody has to countersign it any more.
        var isComplete = true

        init?(_ number: Post.Number, in state: DeskState) {
            if let post = state.closed[number], !post.isRetracted, !post.out.isEmpty {
                (versionEntry, channels) = (post.versionEntry, post.out.filter { !post.takenDown.contains($0) })
            } else if let post = state.open[number], !post.isRetracted {
                let approved = post.deliveries.filter { $0.isOut || $0.approval != nil }.map(\.channel)
                    .filter { !post.takenDown.contains($0) }
                guard !approved.isEmpty else { return nil }
                (versionEntry, channels) = (post.versionEntry, approved)
                publishAt = post.publishAt
                isComplete = post.deliveries.allSatisfy { $0.isOut || $0.approval?.isComplete ?? true }
            } else {
                return nil
            }
        }
    }
}

extension Version {
    /// Whether any of it may go out as it was handed in.
    var isApprovedSomewhere: Bool { placed.contains { $0.approved != nil } }
}
