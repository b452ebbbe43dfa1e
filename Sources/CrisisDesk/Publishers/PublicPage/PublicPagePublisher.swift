package import CrisisModel
import Dispatch

/// The public crisis page: a folder of files that any web server can serve, written anew from what the ledger says is
/// out.
///
/// An actor, so that two posts at once can't each write a page without the other; on a queue of its own, so that
/// waiting for a disk keeps nobody else waiting.
package actor PublicPagePublisher: Publisher {
    private let frame: PublicPageFrame
    private let folder: PublicFolder
    private let published: any PublishedMessages
    private let now: @Sendable () -> Timestamp
    /// What this program put out and the ledger may not yet tell of; a message leaves it when the ledger does. No
    /// more than posts whose outcome is being recorded.
    private var fresh: [PostID: PublicMessage] = [:]
    /// What this program left in the folder; nil before the first write and after one that failed.
    private var left: Left?
    private let queue = FolderQueue()

    private struct Left {
        /// What the pages of each chain were made of, by the chain's root.
        let pages: [PostID: [PublicMessage]]
        let marks: [String: FileMark]
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    package init(
        frame: PublicPageFrame, folder: PublicFolder, published: any PublishedMessages,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.frame = frame
        self.folder = folder
        self.published = published
        self.now = now
    }

    /// Writes the page with the message among the others. Doing so again changes no byte.
    package func publish(_ outgoing: Outgoing) async -> PublishOutcome {
        let message = PublicMessage(outgoing)
        switch await write(adding: message) {
        case .success:
            return .accepted(receipt(outgoing.id))
        case .failure(.untouched(let reason)):
            return .notAccepted(reason, retryAfter: nil)
        case .failure(.inPart(let reason)):
            return .unknown(reason)
        }
    }

    /// Writes the page as the ledger has it, adding nothing.
    package func refresh() async throws(PublishReason) {
        switch await write(adding: nil) {
        case .success: return
        case .failure(.untouched(let reason)), .failure(.inPart(let reason)): throw reason
        }
    }

    /// Looks at the files. A post that a list of the page shows with this text is out; one of which there is no trace is
    /// not. In between is one whose writing broke off, and a folder from which something was taken away.
    package func find(_ outgoing: Outgoing) async -> Finding? {
        guard let lists = ShownLists(folder) else {
            return .undecided(PublishReason(.folderMissing, "the page's lists can't be read"))
        }
        let page = folder.content(PublicPageFile.page(of: outgoing.id))
        switch (lists.show(outgoing.id), page) {
        case (false, nil): return .notOut
        case (false, _):
            return .undecided(PublishReason(.writtenInPart, "its page is there and no list shows it"))
        case (true, let page):
            let text = MessageArticle(frame: frame, up: .nothing).text(of: PublicMessage(outgoing)).text
            let shown = page.map { String(decoding: $0, as: UTF8.self) } ?? lists.front
            guard shown.contains(text) else {
                return .undecided(PublishReason(.writtenInPart, "the page shows it with another text"))
            }
            return .out(receipt(outgoing.id))
        }
    }

    package func isAsLeft() async -> Bool { left.map { $0.marks == folder.marks() } ?? false }

    package func check() async -> CheckOutcome {
        do throws(PublishReason) {
            try folder.prepare()
            return .ready(.messages(try await published.messages().count(where: \.isCertain)))
        } catch {
            return .notReady(error)
        }
    }

    private func receipt(_ id: PostID) -> Receipt {
        Receipt(id: id.hex, link: frame.address.map { $0 + PublicPageFile.page(of: id) })
    }

    private func write(adding message: PublicMessage?) async -> Result<Void, PublicFolder.Fault> {
        let known: [PublicMessage]
        do throws(PublishReason) {
            known = try await published.messages()
        } catch {
            return .failure(.untouched(error))
        }
        let gone = await published.notOut()
        // From here to the end nothing is awaited, so no other post comes in between.
        for each in known { fresh[each.id] = nil }
        let all = kept(known.filter { $0.id != message?.id }) + fresh.values + (message.map { [$0] } ?? [])
        do throws(PublicFolder.Fault) {
            try put(all, removing: gone)
        } catch {
            left = nil
            return .failure(error)
        }
        if let message { fresh[message.id] = message }
        return .success(())
    }

    /// Without those of which nobody knows whether they are out, unless the page shows them.
    private func kept(_ messages: [PublicMessage]) -> [PublicMessage] {
        guard messages.contains(where: { !$0.isCertain }) else { return messages }
        let lists = ShownLists(folder)
        return messages.filter { $0.isCertain || lists?.show($0.id) == true }
    }

    /// Where the folder is as it was left, only the pages of messages that changed are made again.
    private func put(_ messages: [PublicMessage], removing gone: [PostID]) throws(PublicFolder.Fault) {
        if let left, left.marks != folder.marks() { self.left = nil }
        let chains = PublicPageSite.chains(of: messages)
        let changed = chains.filter { left?.pages[$0.root] != $0.messages }
        let shown = Set(messages.map(\.id))
        try folder.put(
            PublicPageSite.files(of: chains, pagesOf: changed, frame: frame, now: now()),
            removing: gone.filter { !shown.contains($0) }.map(PublicPageFile.page), isKnown: left != nil)
        let pages = Dictionary(chains.map { ($0.root, $0.messages) }) { _, last in last }
        left = Left(pages: pages, marks: folder.marks())
    }
}

/// The publisher's own queue.
private final class FolderQueue: SerialExecutor {
    private let queue = DispatchQueue(label: "crisisdesk.public-page")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
    }
}
