// The words of a post: typed, or a prepared text with its blanks filled.
extension Session {
    /// What is sent of them. A prepared text is made by the desk; it is shown and asked about where somebody sits there, and
    /// then exactly that is handed in.
    func wording(_ source: TextOptions, _ options: DraftOptions, _ confirm: ConfirmOptions) async throws -> Body {
        let given = try blanks(options.blanks)
        guard let name = options.template, !source.isGiven else {
            if let blank = given.keys.sorted().first { throw Trouble.usage(.blankWithoutTemplate, ["blank": blank]) }
            return ["text": try text(source)]
        }
        guard screen.canAsk, !confirm.yes else { return ["blanks": Self.json(given)] }
        return try await filled(name, given, language: options.language, confirm)
    }

    private func filled(
        _ name: String, _ given: [String: String], language: String?, _ confirm: ConfirmOptions
    ) async throws -> Body {
        let path = "/v1/texts/\(DeskClient.escaped(name))"
        let text = try await client.get(path).json
        // One that can't be used any more is refused by the desk before anything is asked.
        let values = text["isPastReview"].bool == true ? given : try await ask(text, given, language: language)
        let body: Body = ["blanks": Self.json(values), "language": language]
        // Filling leaves nothing on the log, so a repetition is a new one.
        let answer = try await client.post(path + "/fill", body.json.bytes, key: UnansweredKeys.newKey()).json
        let words = answer["text"].string ?? ""
        tell(TextTalk.filled, ["language": answer["language"].string ?? "?"])
        let lines = Visible.text(words).split(separator: "\n", omittingEmptySubsequences: false).map { "│ \($0)\n" }
        screen.write(.talk, lines.joined())
        try self.confirm(TextTalk.handIn, [:], confirm)
        return ["text": words, "language": answer["language"].string]
    }

    /// What nobody has said is asked for, in the order of the text and in its language.
    private func ask(_ text: JSON, _ given: [String: String], language: String?) async throws -> [String: String] {
        var values = given
        let languages = text["languages"].strings
        let desk = try await status()["language"].string ?? ""
        let spoken = language ?? (languages.contains(desk) ? desk : languages.first ?? desk)
        for blank in text["blanks"].items {
            guard let name = blank["name"].string, values[name] == nil else { continue }
            let questions = blank["questions"].items
            let question = questions.first { $0["language"].string == spoken } ?? questions.first
            let said = ["question": question?["text"].string ?? name, "example": blank["example"].string ?? ""]
            values[name] = try self.ask(
                blank["example"].isNull ? TextTalk.blank : TextTalk.blankLike, said, proposal: nil)
        }
        return values
    }

    /// `sted=Sentrum`, each name once.
    private func blanks(_ written: [String]) throws(Trouble) -> [String: String] {
        var values: [String: String] = [:]
        for blank in written {
            let parts = blank.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, !parts[0].isEmpty else { throw .usage(.settingNotUsable, ["setting": blank]) }
            guard values.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw .usage(.settingTwice, ["setting": parts[0]])
            }
        }
        return values
    }

    private static func json(_ values: [String: String]) -> JSON { .fields(values.mapValues { .text($0) }) }
}
