/// The style of `HandPage`, in the page itself. The colours are those of the public page, whose contrasts a test holds.
enum HandPageStyle {
    static let markup: Markup = Markup(style: text)

    private static let text = """
        :root { \(PublicPagePalette.light.variables) }
        @media (prefers-color-scheme: dark) { :root { \(PublicPagePalette.dark.variables) } }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; max-width: 46rem; padding: 1rem; background: var(--paper); color: var(--text);
          font: 1.125rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: anywhere;
        }
        h1 { font-size: 1.625rem; line-height: 1.25; margin: 0 0 0.25rem; }
        p { margin: 0 0 0.75rem; }
        .of, .note { color: var(--quiet); font-size: 1rem; }
        ol { padding-left: 1.75rem; }
        li { margin-bottom: 1.25rem; }
        li::marker { font-weight: 700; }
        a { color: var(--link); text-underline-offset: 0.15em; }
        label { display: block; font-weight: 600; margin-top: 0.5rem; }
        textarea, pre {
          display: block; width: 100%; margin: 0.25rem 0 0.5rem; padding: 0.75rem; font: inherit; color: var(--text);
          background: var(--former); border: 1px solid var(--line); border-radius: 0.25rem; white-space: pre-wrap;
        }
        textarea { border-width: 2px; resize: vertical; }
        .command { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 1rem; }
        .mark { border-left: 0.375rem solid var(--urgent); padding-left: 0.75rem; font-weight: 600; }
        summary { cursor: pointer; padding: 0.375rem 0; }
        :is(a, summary, textarea):focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        """
}
