// The body of a request, and one field of it.
extension Phrases {
    func bodyTooLarge(_ limit: Int) -> Explanation {
        Explanation(
            say(nb: "Forespørselen er for stor", nn: "Førespurnaden er for stor", en: "The request is too large"),
            detail: join(
                say(
                    nb: "Grensen er \(limit) byte.", nn: "Grensa er \(limit) byte.",
                    en: "The limit is \(limit) bytes."),
                nothingDone),
            whatToDo: say(
                nb: "Kort ned teksten, eller del den i flere.", nn: "Kort ned teksten, eller del han i fleire.",
                en: "Shorten the text, or split it into several."))
    }

    var notJSONType: Explanation {
        Explanation(
            say(nb: "Innholdet må være JSON", nn: "Innhaldet må vere JSON", en: "The body must be JSON"),
            detail: join(
                say(
                    nb: "Content-Type må være application/json.", nn: "Content-Type må vere application/json.",
                    en: "Content-Type must be application/json."), nothingDone),
            whatToDo: say(
                nb: "Send JSON i UTF-8 med den typen.", nn: "Send JSON i UTF-8 med den typen.",
                en: "Send JSON in UTF-8 with that type."))
    }

    func notJSON(_ place: Int?) -> Explanation {
        let detail =
            place.map { place in
                say(
                    nb: "Innholdet slutter å være JSON ved byte \(place).",
                    nn: "Innhaldet sluttar å vere JSON ved byte \(place).",
                    en: "The body stops being JSON at byte \(place).")
            }
            ?? say(
                nb: "Innholdet er ikke et JSON-objekt.", nn: "Innhaldet er ikkje eit JSON-objekt.",
                en: "The body is not a JSON object.")
        return Explanation(
            say(nb: "Innholdet kan ikke leses", nn: "Innhaldet kan ikkje lesast", en: "The body cannot be read"),
            detail: join(detail, nothingDone),
            whatToDo: say(
                nb: "Send ett JSON-objekt i UTF-8.", nn: "Send eitt JSON-objekt i UTF-8.",
                en: "Send one JSON object in UTF-8."))
    }

    func fieldFault(_ fault: InputFault) -> Explanation {
        let field = Self.clean(fault.field ?? "", limit: Self.nameLength)
        let whatToDo = say(
            nb: "Rett feltet «\(field)» og send på nytt.",
            nn: "Rett feltet «\(field)» og send på nytt.",
            en: "Correct the field “\(field)” and send it again.")
        return Explanation(
            title(of: fault), detail: join(what(is: fault, wrongWith: field), nothingDone), whatToDo: whatToDo)
    }

    private func title(of fault: InputFault) -> String {
        switch fault {
        case .fieldMissing: say(nb: "Et felt mangler", nn: "Eit felt manglar", en: "A field is missing")
        case .wrongType:
            say(nb: "Et felt har feil type", nn: "Eit felt har feil type", en: "A field has the wrong type")
        case .unknownField: say(nb: "Et felt er ukjent", nn: "Eit felt er ukjent", en: "A field is unknown")
        case .duplicateField:
            say(nb: "Et felt er med to ganger", nn: "Eit felt er med to gonger", en: "A field is there twice")
        case .fieldEmpty: say(nb: "Et felt er tomt", nn: "Eit felt er tomt", en: "A field is empty")
        case .fieldTooLong: say(nb: "Et felt er for langt", nn: "Eit felt er for langt", en: "A field is too long")
        case .tooManyItems: say(nb: "En liste er for lang", nn: "Ei liste er for lang", en: "A list is too long")
        case .unknownHandle: say(nb: "Et navn er ukjent", nn: "Eit namn er ukjent", en: "A name is unknown")
        case .outOfRange, .notATime, .notADigest, .notOneOf, .unknownRoute, .methodNotAllowed, .hostNotAllowed,
            .tokenMissing, .tokenWrong, .tokenAlreadyShown, .keyMissing, .keyMalformed, .tooManyRequests,
            .tooManyListeners, .bodyTooLarge, .notJSONType, .notJSON, .failed:
            say(nb: "En verdi kan ikke brukes", nn: "Ein verdi kan ikkje brukast", en: "A value cannot be used")
        }
    }

    private func what(is fault: InputFault, wrongWith field: String) -> String {
        let named = say(nb: "Feltet «\(field)»", nn: "Feltet «\(field)»", en: "The field “\(field)”")
        switch fault {
        case .fieldMissing:
            return say(nb: "\(named) må være med.", nn: "\(named) må vere med.", en: "\(named) is required.")
        case .wrongType(_, let expected):
            let type = label(ofType: expected)
            return say(
                nb: "\(named) må være \(type).", nn: "\(named) må vere \(type).", en: "\(named) must be \(type).")
        case .unknownField:
            return say(
                nb: "\(named) finnes ikke her.", nn: "\(named) finst ikkje her.", en: "\(named) does not exist here.")
        case .duplicateField:
            return say(
                nb: "\(named) kan bare stå én gang.", nn: "\(named) kan berre stå éin gong.",
                en: "\(named) can stand only once.")
        case .fieldEmpty:
            return say(
                nb: "\(named) må ha et innhold.", nn: "\(named) må ha eit innhald.", en: "\(named) must not be empty.")
        case .fieldTooLong(_, let limit):
            return say(
                nb: "\(named) kan være høyst \(limit) byte.", nn: "\(named) kan vere høgst \(limit) byte.",
                en: "\(named) can be at most \(limit) bytes.")
        case .tooManyItems(_, let limit):
            return say(
                nb: "\(named) kan ha høyst \(limit).", nn: "\(named) kan ha høgst \(limit).",
                en: "\(named) can have at most \(limit).")
        case .outOfRange(_, let range):
            return say(
                nb: "\(named) må være fra \(range.lowerBound) til \(range.upperBound).",
                nn: "\(named) må vere frå \(range.lowerBound) til \(range.upperBound).",
                en: "\(named) must be from \(range.lowerBound) to \(range.upperBound).")
        case .notATime:
            return say(
                nb: "\(named) må være en tid som 2026-11-22T02:24:00.000Z.",
                nn: "\(named) må vere ei tid som 2026-11-22T02:24:00.000Z.",
                en: "\(named) must be a time like 2026-11-22T02:24:00.000Z.")
        case .notADigest:
            return say(
                nb: "\(named) må være 64 heksadesimale tegn med små bokstaver.",
                nn: "\(named) må vere 64 heksadesimale teikn med små bokstavar.",
                en: "\(named) must be 64 lowercase hexadecimal digits.")
        case .notOneOf(_, let values):
            return say(
                nb: "\(named) må være en av: \(values.joined(separator: ", ")).",
                nn: "\(named) må vere ein av: \(values.joined(separator: ", ")).",
                en: "\(named) must be one of: \(values.joined(separator: ", ")).")
        case .unknownHandle(_, let value):
            let value = Self.clean(value, limit: Self.nameLength)
            return say(
                nb: "\(named) nevner «\(value)», som ikke finnes i registeret.",
                nn: "\(named) nemner «\(value)», som ikkje finst i registeret.",
                en: "\(named) names “\(value)”, which is not in the register.")
        case .unknownRoute, .methodNotAllowed, .hostNotAllowed, .tokenMissing, .tokenWrong, .tokenAlreadyShown,
            .keyMissing, .keyMalformed, .tooManyRequests, .tooManyListeners, .bodyTooLarge, .notJSONType, .notJSON,
            .failed:
            return nothingDone
        }
    }

    /// What a field must hold, by the name that JSON has for it; a name nobody here knows stays as it is.
    private func label(ofType name: String) -> String {
        switch FieldError.Expected(rawValue: name) {
        case .string: say(nb: "en tekst i anførselstegn", nn: "ein tekst i hermeteikn", en: "a text in quotes")
        case .integer: say(nb: "et heltall", nn: "eit heiltal", en: "a whole number")
        case .bool: say(nb: "true eller false", nn: "true eller false", en: "true or false")
        case .list: say(nb: "en liste i [ ]", nn: "ei liste i [ ]", en: "a list in [ ]")
        case .object: say(nb: "et objekt i { }", nn: "eit objekt i { }", en: "an object in { }")
        case nil: name
        }
    }
}
