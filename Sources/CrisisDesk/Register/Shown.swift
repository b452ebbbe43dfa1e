/// What was written, short enough to repeat.
enum Shown {
    static func cut(_ text: String) -> String { String(text.prefix(RegisterLimits.shown)) }
}
