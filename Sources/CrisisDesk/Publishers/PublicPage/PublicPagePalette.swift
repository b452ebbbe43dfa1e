/// The colours of the public page, each pair of them readable (WCAG 2.1 AA: 4.5 to 1 for text, 3 to 1 for lines).
struct PublicPagePalette: Sendable {
    /// A colour, its name in the style sheet, and what it is written or drawn upon.
    struct Pair: Sendable {
        let name: String
        let ink: String
        let ground: String
        /// The ratio it must reach.
        let contrast: Double
    }

    let name: String
    let paper: String
    let former: String
    let text: String
    let quiet: String
    let line: String
    let link: String
    let visited: String
    let urgent: String
    let onUrgent: String
    let clear: String
    let onClear: String
    let plain: String
    let onPlain: String
    let correction: String
    let onCorrection: String

    static let light = PublicPagePalette(
        name: "light", paper: "#ffffff", former: "#f1f1f1", text: "#1b1b1b", quiet: "#4a4a4a", line: "#767676",
        link: "#0a4a9c", visited: "#5b2d86", urgent: "#9b1220", onUrgent: "#ffffff", clear: "#175c2e",
        onClear: "#ffffff", plain: "#3f4650", onPlain: "#ffffff", correction: "#ffe08a", onCorrection: "#2b2100")

    static let dark = PublicPagePalette(
        name: "dark", paper: "#14171a", former: "#23272c", text: "#ededed", quiet: "#bcc2c9", line: "#8b939c",
        link: "#9dc5ff", visited: "#d3b5f5", urgent: "#ffb3ab", onUrgent: "#3d0005", clear: "#8fd8a4",
        onClear: "#00290f", plain: "#c9d0d8", onPlain: "#15191d", correction: "#ffd765", onCorrection: "#2b2100")

    /// Every pair that meets on the page.
    var pairs: [Pair] {
        let inks = [("text", text), ("quiet", quiet), ("link", link), ("visited", visited)]
        let grounds = [paper, former]
        let reading = grounds.flatMap { ground in
            inks.map { Pair(name: $0.0, ink: $0.1, ground: ground, contrast: 4.5) }
        }
        let tags = [
            Pair(name: "urgent", ink: onUrgent, ground: urgent, contrast: 4.5),
            Pair(name: "clear", ink: onClear, ground: clear, contrast: 4.5),
            Pair(name: "plain", ink: onPlain, ground: plain, contrast: 4.5),
            Pair(name: "correction", ink: onCorrection, ground: correction, contrast: 4.5),
        ]
        let lines = grounds.flatMap { ground in
            [line, urgent, link].map { Pair(name: "line", ink: $0, ground: ground, contrast: 3) }
        }
        return reading + tags + lines
    }

    /// As variables of a style sheet.
    var variables: String {
        """
        color-scheme: \(name); --paper: \(paper); --former: \(former); --text: \(text); --quiet: \(quiet);
        --line: \(line); --link: \(link); --visited: \(visited); --urgent: \(urgent); --on-urgent: \(onUrgent);
        --clear: \(clear); --on-clear: \(onClear); --plain: \(plain); --on-plain: \(onPlain);
        --correction: \(correction); --on-correction: \(onCorrection);
        """
    }
}
