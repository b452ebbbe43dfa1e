/// A desk to practise on: what leaves it, by whose hand ever, says so in its first word.
public enum Exercise {
    public static let marks = ["ØVELSE", "EXERCISE"]

    /// The one for a text in that language.
    public static func mark(in language: String) -> String { language.hasPrefix("en") ? marks[1] : marks[0] }

    /// Whether a text begins by saying that it is practice; one that was erased says nothing any more.
    static func marks(_ words: Words) -> Bool { words.text.map { text in marks.contains(where: text.hasPrefix) } ?? true }
}
