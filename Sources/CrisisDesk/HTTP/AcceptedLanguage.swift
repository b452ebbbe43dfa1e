extension Language {
    /// The first language of an Accept-Language header that the desk speaks, by the header's own order of weight; nil for
    /// none. At most 16 are looked at.
    init?(accepting header: String?) {
        guard let header else { return nil }
        var best: (language: Language, weight: Double)?
        for part in header.split(separator: ",").prefix(16) {
            let pieces = part.split(separator: ";")
            guard let tag = pieces.first, let language = Language(code: tag.drop { $0 == " " }.prefix { $0 != " " }) else {
                continue
            }
            let quality = pieces.dropFirst().lazy.map { $0.drop { $0 == " " } }.first { $0.hasPrefix("q=") }
            let weight = quality.flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > 0, weight > best?.weight ?? 0 { best = (language, weight) }
        }
        guard let best else { return nil }
        self = best.language
    }
}
