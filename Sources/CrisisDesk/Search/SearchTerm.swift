import CrisisModel

/// One thing an entry can be found by: a word of its texts, or what the log is filtered by. All of them lie in one
/// index, so that asking for a common word and a rare post costs no more than the post.
///
/// What filters begins with a character for private use, which no word has: nobody can ask for it by typing it.
enum SearchTerm: Hashable, Sendable {
    case word(String)
    case person(Person.Number)
    case post(Post.Number)
    case crisis(Int)
    case kind(Event.Kind)
    case written(LogKind)

    /// As it stands in the index; without space, quotation mark, or anything else that SQLite would read as its own.
    var text: String {
        switch self {
        case .word(let word): word
        case .person(let person): "\u{E000}\(person.value)"
        case .post(let post): "\u{E001}\(post.value)"
        case .crisis(let number): "\u{E002}\(number)"
        case .kind(let kind): "\u{E003}\(kind.rawValue)"
        case .written(let kind): "\u{E004}\(kind.rawValue)"
        }
    }

    /// As it is asked for: words by how they begin, so that «vei» finds «veien»; everything else whole.
    var question: String {
        switch self {
        case .word(let word): word.unicodeScalars.count > 1 ? "\"\(word)\"*" : "\"\(word)\""
        case .person, .post, .crisis, .kind, .written: "\"\(text)\""
        }
    }
}

extension Entry {
    /// What the index holds of the entry: its terms, each once, with a space between. `crisis` is the one that lasts.
    func searchDocument(in crisis: Int?) -> String {
        let subjects = EntrySubjects(self)
        var terms = Set(subjects.people.map { SearchTerm.person($0) })
        terms.formUnion(subjects.posts.map { .post($0) })
        terms.insert(.kind(event.kind))
        if case .logWritten(let event) = event { terms.insert(.written(event.type)) }
        if let crisis { terms.insert(.crisis(crisis)) }
        for text in searchTexts {
            SearchWords.forEach(in: text) { word in
                terms.insert(.word(word))
                return true
            }
        }
        return terms.map(\.text).joined(separator: " ")
    }

    /// Everything a person wrote. The manifest of a post is the program's own and full of digests.
    private var searchTexts: [String] {
        let manifest = manifest
        return words.compactMap { $0.digest == manifest?.digest ? nil : $0.text }
    }

    private var manifest: Words? {
        if case .postSubmitted(let event) = event { return event.version.manifest }
        if case .postRevised(let event) = event { return event.version.manifest }
        return nil
    }
}

extension LogQuery {
    /// What an entry must have; nil where no entry can fit, because nothing in the words asked for is a word.
    var terms: [SearchTerm]? {
        var terms: [SearchTerm] = []
        if let person { terms.append(.person(person)) }
        if let post { terms.append(.post(post)) }
        if let crisis { terms.append(.crisis(crisis)) }
        switch kind {
        case .event(let kind): terms.append(.kind(kind))
        case .written(let kind): terms.append(.written(kind))
        case nil: break
        }
        guard let words else { return terms }
        let asked = SearchWords.of(words, limit: SearchLimits.words)
        return asked.isEmpty ? nil : terms + asked.map { .word($0) }
    }
}
