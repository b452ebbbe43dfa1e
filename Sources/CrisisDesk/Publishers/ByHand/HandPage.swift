package import CrisisModel

/// A page for whoever publishes a text by hand: the exact text to copy, where to put it, and what to do then. One file that
/// needs nothing beside it and runs nothing.
package struct HandPage: Sendable {
    /// What is to be done.
    package struct Task: Sendable {
        package let municipality: String
        package let post: Int
        package let kind: Post.Kind
        /// The channel's name, and what commands call it.
        package let channel: String
        package let handle: String
        /// Where it is published; nil where nobody has told.
        package let page: String?
        /// The exact text, and its language (BCP 47).
        package let text: String
        package let language: String
        package let original: Original?
        /// Then nothing is posted anywhere.
        package let isExercise: Bool

        package init(
            municipality: String, post: Int, kind: Post.Kind, channel: String, handle: String, page: String?, text: String,
            language: String, original: Original?, isExercise: Bool = false
        ) {
            self.municipality = municipality
            self.post = post
            self.kind = kind
            self.channel = channel
            self.handle = handle
            self.page = page
            self.text = text
            self.language = language
            self.original = original
            self.isExercise = isExercise
        }
    }

    /// The post that a correction or a retraction is about.
    package struct Original: Sendable {
        package let post: Int
        package let link: String?
        package let text: String?

        package init(post: Int, link: String?, text: String?) {
            self.post = post
            self.link = link
            self.text = text
        }
    }

    private let task: Task
    private let phrases: Phrases

    package init(_ task: Task, _ phrases: Phrases) {
        self.task = task
        self.phrases = phrases
    }

    /// The file's bytes, UTF-8.
    package var bytes: [UInt8] { Array(markup.text.utf8) }

    private var markup: Markup {
        """
        <!DOCTYPE html>
        <html lang="\(phrases.language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="robots" content="noindex">
        <meta name="color-scheme" content="light dark">
        <title>\(heading) – \(task.municipality)</title>
        <style>
        \(HandPageStyle.markup)
        </style>
        </head>
        <body>
        <main>
        \(practice)<h1>\(heading)</h1>
        <p class="of">\(whose)</p>
        \(about)<ol>
        \(steps)</ol>
        </main>
        </body>
        </html>

        """
    }

    /// Over everything else, that it is one.
    private var practice: Markup {
        task.isExercise ? "<p class=\"mark\"><strong>\(phrases.handPagePractice)</strong></p>\n" : .nothing
    }

    private var heading: String { task.isExercise ? phrases.practised(work) : work }

    private var work: String {
        switch (task.kind, task.original) {
        case (.retraction, let original?): phrases.takeDownByHand(original.post, task.channel)
        case (.ordinary, _), (.correction, _), (.retraction, _): phrases.postByHand(task.post, task.channel)
        }
    }

    private var takesDown: Bool { task.kind == .retraction && task.original != nil }

    private var whose: String {
        takesDown
            ? phrases.handPageOf(task.municipality, takingDownBy: task.post)
            : phrases.handPageOf(task.municipality, post: task.post)
    }

    /// What a correction corrects; nothing for other posts, since what is taken down is a step of its own.
    private var about: Markup {
        guard task.kind == .correction, let original = task.original else { return .nothing }
        return "<p>\(phrases.corrects(original.post)) \(place(of: original))</p>\n\(former(original))"
    }

    private var steps: [Markup] {
        if task.isExercise { return practiceSteps }
        if task.kind == .retraction, let original = task.original {
            let down: Markup = "<li>\(phrases.findAndTakeDown) \(place(of: original))\n\(former(original))</li>\n"
            return [open, down, "<li>\(phrases.putInItsPlace)\n\(copy)</li>\n", report]
        }
        return [open, "<li>\(phrases.copyAll)\n\(copy)</li>\n", "<li>\(phrases.pasteAndLook)</li>\n", report]
    }

    /// What would be done, up to where somebody outside would see it.
    private var practiceSteps: [Markup] {
        let place: Markup =
            if takesDown, let original = task.original {
                "<li>\(phrases.findAndLeave) \(place(of: original))\n\(former(original))</li>\n"
            } else {
                "<li>\(phrases.openAndLeave(task.channel))</li>\n"
            }
        return [place, "<li>\(phrases.readAll)\n\(copy)</li>\n", "<li>\(phrases.postNothing)</li>\n", report]
    }

    private var open: Markup {
        guard let page = task.page else { return "<li>\(phrases.openChannel(task.channel))</li>\n" }
        return "<li>\(phrases.openChannel(task.channel)) \(link(page))</li>\n"
    }

    private func place(of original: Original) -> Markup {
        original.link.map { link($0) } ?? .escaped(phrases.noLinkKnown)
    }

    private func former(_ original: Original) -> Markup {
        guard let text = original.text else { return .nothing }
        return """
            <details><summary>\(phrases.whatItSays(original.post))</summary>
            <pre lang="\(task.language)" dir="auto">\(text)</pre></details>

            """
    }

    /// Only an address of the web is one to follow.
    private func link(_ address: String) -> Markup {
        guard ["https://", "http://"].contains(where: address.lowercased().hasPrefix) else { return .escaped(address) }
        return "<a href=\"\(address)\" target=\"_blank\" rel=\"noopener noreferrer\">\(address)</a>"
    }

    /// HTML takes away the first line break after the tag, so there is one of ours.
    private var copy: Markup {
        """
        <label for="text">\(phrases.exactText)</label>
        <textarea id="text" readonly rows="\(rows)" lang="\(task.language)" dir="auto" spellcheck="false">
        \(Markup.exact(task.text))</textarea>
        <p class="note">\(phrases.howToCopy)</p>
        \(hidden)
        """
    }

    /// What nobody would see goes out as well, so it is said.
    private var hidden: Markup {
        guard task.text.unicodeScalars.contains(where: VisibleText.isHidden) else { return .nothing }
        return """
            <p class="mark">\(phrases.hiddenInText)</p>
            <pre lang="\(task.language)" dir="auto">\(VisibleText.revealed(task.text))</pre>

            """
    }

    private var report: Markup {
        let command = "crisisctl post"
        let place = "\(task.post) \(task.handle)"
        let minutes = Int(Limits.byHandReport.milliseconds / 60_000)
        let link = takesDown || task.isExercise ? "" : " --link \(phrases.linkPlaceholder)"
        return """
            <li>\(reporting(minutes))
            <pre class="command">\(command) done \(place)\(link)</pre>
            <p>\(phrases.ifItDidNotWork)</p>
            <pre class="command">\(command) not-done \(place) --reason "\(phrases.reasonPlaceholder)"</pre></li>

            """
    }

    private func reporting(_ minutes: Int) -> String {
        if task.isExercise { return phrases.reportPractice(minutes: minutes) }
        return takesDown ? phrases.reportTakenDown(minutes: minutes) : phrases.reportSoon(minutes: minutes)
    }

    /// High enough for the whole text at the width of the page, within reason.
    private var rows: Int {
        let lines = task.text.split(separator: "\n", omittingEmptySubsequences: false)
        return min(40, max(3, lines.reduce(1) { $0 + 1 + $1.count / 66 }))
    }
}
