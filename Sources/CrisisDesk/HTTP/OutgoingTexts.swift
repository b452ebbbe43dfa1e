import CrisisModel

extension DeskCall {
    /// What goes out on each channel: the text as it was written, and on a desk for exercises with the word that says so.
    func texts(_ text: String, on channels: [CrisisModel.Channel.Number], in language: String) -> [Draft.Text] {
        let marked = marked(text, in: language)
        return channels.map { Draft.Text(marked, on: $0) }
    }

    func marked(_ text: String, in language: String) -> String {
        guard state.isExercise, !Exercise.marks.contains(where: text.hasPrefix) else { return text }
        return "\(Exercise.mark(in: language)) – \(text)"
    }

    /// The last post but `post` itself, handed in within `Limits.sameText`, that says the same on one of these channels and was
    /// not sent back or taken down; nil where there is none among the last `HTTPLimits.comparedPosts`.
    func post(saying texts: [(channel: CrisisModel.Channel.Number, text: Words)], but post: Post.Number? = nil) throws -> Post.Number? {
        let earliest = at - Limits.sameText
        let last = state.posts
        for value in stride(from: last, to: max(0, last - HTTPLimits.comparedPosts), by: -1) {
            let number = Post.Number(value)
            guard number != post, let entry = try version(of: number) else { continue }
            if entry.at < earliest { return nil }
            guard let shown = state.shown(number, at: at), !shown.isTakenBack else { continue }
            let said = entry.event.version?.placed ?? []
            if texts.contains(where: { text in said.contains { $0.says(text.text, on: text.channel) } }) { return number }
        }
        return nil
    }

    private func version(of post: Post.Number) throws -> Entry? {
        guard let entry = state.open[post]?.versionEntry ?? state.closed[post]?.versionEntry else { return nil }
        return try ledger.entry(entry)?.entry
    }
}

extension CrisisModel.Shown {
    /// Whether somebody decided that it is not to be said, or no more.
    fileprivate var isTakenBack: Bool {
        switch self {
        case .returned, .rejected, .withdrawn, .expired, .retracted: true
        case .held, .approved, .scheduled, .publishing, .published, .partlyPublished, .notPublished, .outcomeUnknown,
            .corrected:
            false
        }
    }
}

extension Version.Placed {
    /// Byte for byte the same on the same channel.
    fileprivate func says(_ other: Words, on channel: CrisisModel.Channel.Number) -> Bool {
        guard self.channel == channel, let mine = text.text, let theirs = other.text else { return false }
        return mine.utf8.elementsEqual(theirs.utf8)
    }
}
