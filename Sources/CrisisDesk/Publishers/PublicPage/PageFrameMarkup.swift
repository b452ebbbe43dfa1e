extension PublicPageFrame {
    /// One page of the site. `up` is the way from it to the site's folder: nothing, or `../`.
    func page(title: String, up: Markup = .nothing, header: Markup, main: Markup, footer: Markup) -> Markup {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <meta name="color-scheme" content="light dark">
        <meta name="generator" content="\(Self.generator)">
        <title>\(title)</title>
        <link rel="stylesheet" href="\(up)style.css">
        <link rel="alternate" type="application/atom+xml" title="\(self.title)" href="\(up)feed.atom">
        </head>
        <body>
        <a class="skip" href="#messages">\(phrases.toMessages)</a>
        <header>
        \(header)
        </header>
        <main id="messages">
        \(main)
        </main>
        <footer>
        <ul>
        \(footer)
        </ul>
        </footer>
        </body>
        </html>

        """
    }

    /// No script, no picture, no form, nothing from elsewhere.
    private static let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"

    /// By this a page made here is known from another's; see `PublicFolder`.
    static let generator = "crisisdesk"
}
