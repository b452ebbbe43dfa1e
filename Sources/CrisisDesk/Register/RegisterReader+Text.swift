extension RegisterReader {
    /// The text under a key, or nil. A number or a truth value without quotes is the text that was written.
    mutating func optionalText(_ map: RegisterMap, _ key: String, limit: Int) -> String? {
        map[key].map { node in text(node, path: map.path(key), limit: limit) }
    }

    /// The same; empty, and told, where it is missing.
    mutating func requiredText(_ map: RegisterMap, _ key: String, limit: Int) -> String {
        guard let text = optionalText(map, key, limit: limit) else {
            report(map.line(key), map.path, .missing(key))
            return ""
        }
        return text
    }

    /// One word of a closed list, or nil.
    mutating func optionalWord(_ map: RegisterMap, _ key: String, of words: [String]) -> String? {
        map[key].map { node in word(node, path: map.path(key), of: words) }
    }

    mutating func requiredWord(_ map: RegisterMap, _ key: String, of words: [String]) -> String {
        guard let word = optionalWord(map, key, of: words) else {
            report(map.line(key), map.path, .missing(key))
            return ""
        }
        return word
    }

    /// Words of a closed list, at least one and none twice.
    mutating func requiredWords(_ map: RegisterMap, _ key: String, of words: [String]) -> [String] {
        let path = map.path(key)
        var found: [String] = []
        for (place, node) in requiredList(map, key, limit: words.count).enumerated() {
            let word = word(node, path: "\(path)[\(place)]", of: words)
            if found.contains(word) { report(node.line, path, .repeated(Shown.cut(word))) }
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
        if text.isEmpty { report(node.line, path, .missing(path)) }
        if let scalar = text.unicodeScalars.first(where: Invisible.includes) {
            report(node.line, path, .invisibleCharacter(scalar.value))
        }
        return text
    }

    private mutating func word(_ node: RegisterNode, path: String, of words: [String]) -> String {
        guard case .scalar(let text, _) = node.content else {
            report(node.line, path, .wrongType(.text))
            return ""
        }
        if !words.contains(text) { report(node.line, path, .notOneOf(Shown.cut(text), words)) }
        return text
    }
}

/// What can't be seen in a name and can change what is seen.
enum Invisible {
    /// Control characters, marks of direction, zero-width characters and line separators.
    static func includes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
        default: false
        }
    }
}
