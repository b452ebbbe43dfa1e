extension RegisterReader {
    /// The text under a key, or nil. A number or a truth value without quotes is the text that was written.
    mutating func optionalText(_ map: RegisterMap, _ key: String, limit: Int) -> String? {
        map[key].map { node in text(node, path: map.path(key), limit: limit) }
    }

    /// The same; empty, and told, where it is missing.
    mutating func requiredText(_ map: RegisterMap, _ key: String, limit: Int) -> String {
        guard let text = optionalText(map, key, limit: limit) else {
            if map.isMap { report(map.line(key), map.path, .missing(key)) }
            return ""
        }
        return text
    }

    /// One word of a closed list, or nil.
    mutating func optionalWord<Word: RegisterWord>(_ map: RegisterMap, _ key: String, of words: [Word]) -> Word? {
        map[key].flatMap { node in word(node, path: map.path(key), of: words) }
    }

    /// The same; the first of them, and told, where it is missing.
    mutating func requiredWord<Word: RegisterWord>(_ map: RegisterMap, _ key: String, of words: [Word]) -> Word {
        if map.isMap && map[key] == nil { report(map.line(key), map.path, .missing(key)) }
        return optionalWord(map, key, of: words) ?? words[0]
    }

    /// Words of a closed list, at least one and none twice.
    mutating func requiredWords<Word: RegisterWord>(_ map: RegisterMap, _ key: String, of words: [Word]) -> [Word] {
        let path = map.path(key)
        var found: [Word] = []
        for (place, node) in requiredList(map, key, limit: words.count).enumerated() {
            guard let word = word(node, path: "\(path)[\(place)]", of: words) else { continue }
            if found.contains(word) { report(node.line, path, .repeated(word.rawValue)) }
            found.append(word)
        }
        return found
    }

    mutating func text(_ node: RegisterNode, path: String, limit: Int) -> String {
        guard case .scalar(let text, _) = node.content, !node.isNothing else {
            report(node.line, path, .wrongType(.text))
            return ""
        }
        if text.utf8.count > limit { report(node.line, path, .tooLong(limit: limit)) }
        if text.isEmpty { report(node.line, path, .empty) }
        if let scalar = text.unicodeScalars.first(where: \.isInvisible) {
            report(node.line, path, .invisibleCharacter(scalar.value))
        }
        return text
    }

    private mutating func word<Word: RegisterWord>(_ node: RegisterNode, path: String, of words: [Word]) -> Word? {
        guard case .scalar(let text, _) = node.content else {
            report(node.line, path, .wrongType(.text))
            return nil
        }
        let word = words.first { $0.rawValue == text }
        if word == nil { report(node.line, path, .notOneOf(Excerpt.of(text), words.map(\.rawValue))) }
        return word
    }
}

/// A word of a closed list, as the register writes it.
typealias RegisterWord = RawRepresentable<String> & Equatable

extension Unicode.Scalar {
    /// What can't be seen in a name and can change what is seen: control characters, marks of direction, characters
    /// without width, separators of lines.
    fileprivate var isInvisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
        default: false
        }
    }
}
