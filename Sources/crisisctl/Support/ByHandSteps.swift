import CrisisDesk
import CrisisModel

/// What whoever has taken a text is told beside it: on standard error, so that the text stands alone.
struct ByHandSteps {
    /// Characters of the other post's text that are shown.
    private static let excerpt = 60

    let task: HandPage.Task
    /// Taken before, and asked for again.
    let isAgain: Bool

    func tell(_ session: Session) {
        if isAgain { session.tell(ByHandTalk.again) }
        guard let original = task.original else { return tellPosting(session) }
        let link = original.link ?? session.said(ByHandTalk.noLink)
        let values = ["original": String(original.post), "channel": task.channel, "link": link]
        switch task.kind {
        case .retraction:
            session.tell(ByHandTalk.remove, values)
            tellText(of: original, session)
            session.tell(ByHandTalk.inItsPlace)
        case .correction, .ordinary:
            session.tell(ByHandTalk.original, values)
            tellText(of: original, session)
            tellPosting(session)
        }
    }

    private func tellPosting(_ session: Session) {
        session.tell(PostTalk.takeNow, ["post": String(task.post), "channel": task.channel])
        if let page = task.page { session.tell(ByHandTalk.page, ["page": page]) }
    }

    private func tellText(of original: HandPage.Original, _ session: Session) {
        guard let text = original.text else { return }
        session.tell(ByHandTalk.originalText, ["text": Table.oneLine(text).cut(to: Self.excerpt)])
    }
}

extension Session {
    /// To a program or a file exactly the bytes; on a terminal nothing may hide.
    func print(exact text: String) { screen.write(.data, screen.width == nil ? text : Visible.text(text) + "\n") }
}
