import CrisisDesk
import CrisisModel

/// What whoever has taken a text is told beside it: on standard error, so that the text stands alone.
struct ByHandSteps {
    /// Characters of the other post's text that are shown.
    private static let excerpt = 60

    let task: HandPage.Task
    /// Taken before, and asked for again.
    let isAgain: Bool
    /// Whether the text follows, and doesn't lie in a file.
    let isPrinted: Bool

    func tell(_ session: Session) {
        if isAgain { session.tell(ByHandTalk.again) }
        if task.isExercise { return tellPractice(session) }
        guard let original = task.original else { return tellPosting(session) }
        let link = original.link ?? session.said(ByHandTalk.noLink)
        let values = ["original": String(original.post), "channel": task.channel, "link": link]
        switch task.kind {
        case .retraction:
            if let page = task.page { session.tell(ByHandTalk.page, ["page": page]) }
            session.tell(ByHandTalk.remove, values)
            tellText(of: original, session)
            session.tell(isPrinted ? ByHandTalk.inItsPlace : .putIt)
        case .correction, .ordinary:
            session.tell(ByHandTalk.original, values)
            tellText(of: original, session)
            tellPosting(session)
        }
    }

    private func tellPosting(_ session: Session) {
        if let page = task.page { session.tell(ByHandTalk.page, ["page": page]) }
        let values = ["post": String(task.post), "channel": task.channel]
        if isPrinted { session.tell(PostTalk.takeNow, values) } else { session.tell(ByHandTalk.postIt, values) }
    }

    /// What it would be, and that it isn't to be done.
    private func tellPractice(_ session: Session) {
        let values = ["channel": task.channel, "original": task.original.map { String($0.post) } ?? "?"]
        session.tell(task.kind == .retraction ? ByHandTalk.practiseDown : .practise, values)
        if let original = task.original { tellText(of: original, session) }
        if isPrinted { session.tell(ByHandTalk.practiceText) }
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
