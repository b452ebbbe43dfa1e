/// What was written, short enough to repeat.
enum Excerpt {
    static func of(_ text: String) -> String { String(text.prefix(RegisterLimits.shown)) }
}
