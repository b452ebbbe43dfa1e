/// `style.css`. The page reads well without it too.
enum PublicPageStyle {
    static let text = """
        :root { \(PublicPagePalette.light.variables) }
        @media (prefers-color-scheme: dark) { :root { \(PublicPagePalette.dark.variables) } }

        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body {
          margin: 0 auto; max-width: 42rem; padding: 1rem; background: var(--paper); color: var(--text);
          font: 1.125rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
          overflow-wrap: anywhere;
        }
        h1, h2, h3, p, ul { margin: 0 0 0.75rem; }
        h1 { font-size: 1.75rem; line-height: 1.2; }
        h2, h3 { font-size: 1.125rem; line-height: 1.4; }
        ul { padding-left: 1.25rem; }
        a { color: var(--link); text-underline-offset: 0.15em; }
        a:visited { color: var(--visited); }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }

        .skip { position: absolute; left: -100vw; }
        .skip:focus { position: static; }
        header { border-bottom: 2px solid var(--line); margin-bottom: 1.5rem; }
        .updated { font-weight: 600; }
        .reload, .note { color: var(--quiet); font-size: 1rem; }

        .message { border-left: 0.375rem solid var(--line); margin-bottom: 2rem; padding-left: 1rem; }
        .urgent { border-left-color: var(--urgent); }
        .message h2 { margin-bottom: 0.5rem; }
        .when, .when:visited { color: var(--quiet); font-size: 1rem; font-weight: 400; }
        .message h2 .when { display: block; margin-top: 0.375rem; }
        .tag {
          display: inline-block; padding: 0 0.5rem; border-radius: 0.25rem; margin-right: 0.25rem;
          background: var(--plain); color: var(--on-plain); border: 1px solid transparent;
        }
        .tag.warning { background: var(--urgent); color: var(--on-urgent); }
        .tag.allClear { background: var(--clear); color: var(--on-clear); }
        .tag.correction { background: var(--correction); color: var(--on-correction); }
        .text { font-size: 1.1875rem; overflow: clip; overflow-clip-margin: 0.5rem; }
        .urgent > .text { font-size: 1.3125rem; }

        .former { background: var(--former); border: 1px solid var(--line); margin: 1rem 0 0; padding: 0.75rem 1rem 0; }
        .former .text { font-size: 1rem; }

        .open { border: 0.1875rem solid var(--urgent); margin-bottom: 2rem; padding: 0.75rem 1rem 0; }
        .open li, .list li { margin-bottom: 0.75rem; }
        .open time, .list time { color: var(--quiet); display: block; font-size: 1rem; }
        .open a { font-weight: 600; }

        footer { border-top: 2px solid var(--line); margin-top: 2rem; padding-top: 1rem; }
        footer ul { list-style: none; padding: 0; }
        footer a { display: inline-block; padding: 0.5rem 0; }

        @media print {
          :root { \(PublicPagePalette.light.variables) }
          body { max-width: none; font-size: 12pt; }
          .skip, .reload, .open, footer { display: none; }
          .message, .former { break-inside: avoid; }
          .tag { border-color: currentColor; background: none !important; color: inherit !important; }
        }

        """
}
