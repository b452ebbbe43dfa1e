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
    private let queue = FolderQueue()

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

    /// Looks at the files. The front page is put in place last, so a post that it shows is out; one whose page isn't
    /// there is not. In between is a post whose writing broke off, or one too old for the front page.
    package func find(_ outgoing: Outgoing) async -> Finding? {
        guard let front = folder.content(PublicPageFile.front) else {
            return .undecided(PublishReason(.folderMissing, "the front page can't be read"))
        }
        if String(decoding: front, as: UTF8.self).contains("id=\"\(MessageArticle.anchor(outgoing.id))\"") {
            return .out(receipt(outgoing.id))
        }
        guard folder.content(PublicPageFile.page(of: outgoing.id)) != nil else { return .notOut }
        return .undecided(PublishReason(.writtenInPart, "its page is there and the front page doesn't show it"))
    }

    package func check() async -> CheckOutcome {
        do throws(PublishReason) {
            try folder.prepare()
            return .ready(.messages(try await published.messages().count))
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
        // From here to the end nothing is awaited, so no other post comes in between.
        for each in known { fresh[each.id] = nil }
        let all = known.filter { $0.id != message?.id } + fresh.values + (message.map { [$0] } ?? [])
        do throws(PublicFolder.Fault) {
            try folder.put(PublicPageSite.files(messages: all, frame: frame, now: now()))
        } catch {
            return .failure(error)
        }
        if let message { fresh[message.id] = message }
        return .success(())
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
