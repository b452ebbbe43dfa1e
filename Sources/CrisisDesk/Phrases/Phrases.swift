import CrisisModel

/// Every sentence the desk says to people, in one language and one zone. A value without state; making one is cheap
/// but for the zone, so keep it where many lines are written.
///
/// Names and other foreign words pass `clean` before they stand in a sentence, so each sentence is one line without
/// anything that acts on a terminal.
package struct Phrases: Sendable {
    package let language: Language
    package let times: TimeText

    /// A zone the system doesn't know is shown as UTC.
    package init(_ language: Language = .nb, zone: String = TimeText.defaultZone) {
        self.language = language
        times = TimeText(language, zone: zone)
    }

    /// One language of three. Writing them side by side is what keeps one from being forgotten.
    func say(nb bokmål: String, nn nynorsk: String, en english: String) -> String {
        switch language {
        case .nb: bokmål
        case .nn: nynorsk
        case .en: english
        }
    }

    /// The same word in bokmål and nynorsk.
    func say(no norwegian: String, en english: String) -> String { say(nb: norwegian, nn: norwegian, en: english) }
}

// Names, lists and quotations.
extension Phrases {
    /// Names that stand in a sentence, at most `limit` of them: `Ola Vik, Siri Moen og 3 til`.
    func list(_ names: [String], limit: Int = 20) -> String {
        guard names.count > 1 else { return names.first ?? say(nb: "ingen", nn: "ingen", en: "nobody") }
        let and = say(no: "og", en: "and")
        if names.count > limit {
            let more = say(no: "\(names.count - limit) til", en: "\(names.count - limit) more")
            return "\(names.prefix(limit).joined(separator: ", ")) \(and) \(more)"
        }
        return "\(names.dropLast().joined(separator: ", ")) \(and) \(names[names.count - 1])"
    }

    /// `innlegg 3, 7 og 9`.
    func posts(_ numbers: [Post.Number]) -> String {
        let list = list(numbers.map(\.description))
        return say(no: "innlegg \(list)", en: numbers.count == 1 ? "post \(list)" : "posts \(list)")
    }

    /// `1 innlegg`, `3 innlegg`.
    func count(ofPosts count: Int) -> String {
        say(no: "\(count) innlegg", en: count == 1 ? "1 post" : "\(count) posts")
    }

    func name(_ person: Person.Number, _ directory: Directory) -> String {
        Self.clean(directory.name(of: person), limit: Self.nameLength)
    }

    func name(_ channel: Channel.Number, _ directory: Directory) -> String {
        Self.clean(directory.name(of: channel), limit: Self.nameLength)
    }

    func names(_ people: [Person.Number], _ directory: Directory) -> String {
        list(people.map { name($0, directory) })
    }

    func names(_ channels: [Channel.Number], _ directory: Directory) -> String {
        list(channels.map { name($0, directory) })
    }

    /// Somebody's own words, cleaned and cut, between the language's quotation marks; says so when they are erased.
    func quote(_ words: Words, limit: Int = Phrases.quotedLength) -> String {
        guard let text = words.text else { return say(nb: "(slettet)", nn: "(sletta)", en: "(erased)") }
        let cut = Self.clean(text, limit: limit)
        return say(no: "«\(cut)»", en: "“\(cut)”")
    }

    /// Joins sentences that are there with one space.
    func join(_ sentences: String?...) -> String { sentences.compactMap { $0 }.joined(separator: " ") }
}
