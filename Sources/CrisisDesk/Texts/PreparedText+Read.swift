import CrisisModel

extension PreparedText {
    /// The text that a page of YAML holds, or everything that is wrong with it. At most `TextLimits.page` bytes.
    package static func parse(_ yaml: [UInt8]) throws(RegisterErrors) -> PreparedText {
        let root = try RegisterPage.parse(yaml, limit: TextLimits.page)
        return try RegisterReader.reading { $0.preparedText(root) }
    }
}

extension RegisterReader {
    fileprivate mutating func preparedText(_ root: RegisterNode) -> PreparedText {
        let page = map(root, path: "", keys: ["title", "owner", "reviewBy", "purpose", "texts", "blanks"])
        let text = PreparedText(
            title: requiredText(page, "title", limit: RegisterLimits.text),
            owner: requiredText(page, "owner", limit: RegisterLimits.text),
            reviewBy: reviewBy(page),
            purpose: requiredWord(page, "purpose", of: Purpose.allCases),
            versions: versions(page), blanks: blanks(page))
        checkBlanks(of: text, page)
        return text
    }

    private mutating func reviewBy(_ page: RegisterMap) -> CivilDate {
        let text = requiredText(page, "reviewBy", limit: RegisterLimits.shown)
        if let day = CivilDate(text) { return day }
        if !text.isEmpty { report(page.line("reviewBy"), "reviewBy", .notADate(Excerpt.of(text))) }
        return CivilDate(daysSince1970: 0)
    }

    private mutating func versions(_ page: RegisterMap) -> [PreparedText.Version] {
        let nodes = named(page, "texts", limit: TextLimits.languages, isRequired: true)
        return nodes.compactMap { key in
            let path = page.path("texts") + "." + Excerpt.of(key.name)
            guard LanguageTag.isOne(key.name) else {
                report(key.line, page.path("texts"), .unknownKey(Excerpt.of(key.name)))
                return nil
            }
            let text = lines(key.value, path: path, limit: TextLimits.text)
            do throws(PreparedTextPiece.Fault) {
                let pieces = try PreparedTextPiece.pieces(of: text)
                return PreparedText.Version(language: key.name, text: text, pieces: pieces)
            } catch {
                report(key.value.line, path, .notABlank(error.excerpt))
                return nil
            }
        }
    }

    private mutating func blanks(_ page: RegisterMap) -> [PreparedText.Blank] {
        named(page, "blanks", limit: TextLimits.blanks, isRequired: false).compactMap { key in
            guard PreparedTextPiece.isName(key.name) else {
                report(key.line, page.path("blanks"), .notAHandle(Excerpt.of(key.name)))
                return nil
            }
            return blank(key, path: page.path("blanks") + "." + key.name)
        }
    }

    private mutating func blank(_ key: RegisterKey, path: String) -> PreparedText.Blank {
        var example: String?
        var questions: [PreparedText.Question] = []
        for key in keys(of: key.value, path: path, limit: TextLimits.languages + 1) {
            let path = path + "." + Excerpt.of(key.name)
            let words = text(key.value, path: path, limit: TextLimits.question)
            if key.name == "example" {
                example = words
            } else if LanguageTag.isOne(key.name) {
                questions.append(PreparedText.Question(language: key.name, text: words))
            } else {
                report(key.line, path, .unknownKey(Excerpt.of(key.name)))
            }
        }
        return PreparedText.Blank(name: key.name, example: example, questions: questions)
    }

    /// Every blank in a text is declared and asked for in that language, and every one declared is used.
    private mutating func checkBlanks(of text: PreparedText, _ page: RegisterMap) {
        for version in text.versions {
            for name in version.blankNames where !text.blanks.contains(where: { $0.name == name }) {
                report(page.line("texts"), page.path("texts") + "." + version.language, .blankNotDeclared(name))
            }
        }
        for blank in text.blanks {
            let path = page.path("blanks") + "." + blank.name
            let used = text.versions.filter { $0.blankNames.contains(blank.name) }
            if used.isEmpty && !text.versions.isEmpty { report(page.line("blanks"), path, .blankNotUsed(blank.name)) }
            for version in used where !blank.questions.contains(where: { $0.language == version.language }) {
                report(page.line("blanks"), path, .missing(version.language))
            }
        }
    }
}

// Maps whose keys are the municipality's own.
extension RegisterReader {
    private mutating func named(
        _ page: RegisterMap, _ key: String, limit: Int, isRequired: Bool
    ) -> [RegisterKey] {
        guard let node = page[key] else {
            if isRequired && page.isMap { report(page.line(key), page.path, .missing(key)) }
            return []
        }
        let keys = keys(of: node, path: page.path(key), limit: limit)
        if keys.isEmpty, isRequired, case .map = node.content { report(node.line, page.path, .missing(key)) }
        return keys
    }

    private mutating func keys(of node: RegisterNode, path: String, limit: Int) -> [RegisterKey] {
        guard case .map(let written) = node.content else {
            report(node.line, path, .wrongType(.map))
            return []
        }
        if written.count > limit { report(node.line, path, .tooMany(limit: limit)) }
        var keys: [RegisterKey] = []
        for key in written.prefix(limit) {
            if keys.contains(where: { $0.name == key.name }) {
                report(key.line, path, .duplicateKey(Excerpt.of(key.name)))
            } else {
                keys.append(key)
            }
        }
        return keys
    }

    /// A text of several lines, without the empty ones at its end.
    private mutating func lines(_ node: RegisterNode, path: String, limit: Int) -> String {
        guard case .scalar(let written, _) = node.content, !node.isNothing else {
            report(node.line, path, .wrongType(.text))
            return ""
        }
        let text = String(written.reversed().drop(while: \.isWhitespace).reversed())
        if text.utf8.count > limit { report(node.line, path, .tooLong(limit: limit)) }
        if text.isEmpty { report(node.line, path, .empty) }
        if let scalar = text.unicodeScalars.first(where: { VisibleText.isHidden($0) || $0 == "\r" }) {
            report(node.line, path, .invisibleCharacter(scalar.value))
        }
        return text
    }
}

extension PreparedText.Version {
    var blankNames: Set<String> {
        Set(pieces.compactMap { piece in if case .blank(let name) = piece { name } else { nil } })
    }
}
