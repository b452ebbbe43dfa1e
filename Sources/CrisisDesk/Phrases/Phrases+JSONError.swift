// Why a body could not be read, or is not what it must be as a whole.
extension Phrases {
    /// What is wrong with the bytes of a body, and where.
    func explain(_ error: JSONError) -> Explanation {
        switch error {
        case .notJSON(let place), .trailingBytes(let place): notJSON(place)
        case .notUTF8(let place):
            unreadable(
                say(
                    nb: "Teksten som begynner ved byte \(place), er ikke UTF-8.",
                    nn: "Teksten som byrjar ved byte \(place), er ikkje UTF-8.",
                    en: "The text that begins at byte \(place) is not UTF-8."),
                whatToDo: say(
                    nb: "Send teksten som UTF-8.", nn: "Send teksten som UTF-8.", en: "Send the text as UTF-8."))
        case .loneSurrogate(let place):
            unreadable(
                say(
                    nb: "Ved byte \(place) står bare den ene halvdelen av et tegn.",
                    nn: "Ved byte \(place) står berre den eine halvdelen av eit teikn.",
                    en: "At byte \(place) stands only half of a character."),
                whatToDo: removeIt)
        case .hasNUL(let place):
            unreadable(
                say(
                    nb: "Ved byte \(place) står tegnet U+0000, som desken ikke tar imot.",
                    nn: "Ved byte \(place) står teiknet U+0000, som desken ikkje tek imot.",
                    en: "At byte \(place) stands the character U+0000, which the desk does not accept."),
                whatToDo: removeIt)
        case .tooDeep(let place):
            unreadable(
                say(
                    nb: "Ved byte \(place) er det mer enn \(JSONLimits.depth) lister og objekter inni hverandre.",
                    nn: "Ved byte \(place) er det meir enn \(JSONLimits.depth) lister og objekt inni kvarandre.",
                    en: "At byte \(place) there are more than \(JSONLimits.depth) lists and objects in one another."),
                whatToDo: sendOneObject)
        case .numberOutOfRange(let place):
            unreadable(
                say(
                    nb: "Tallet ved byte \(place) er for stort eller for langt.",
                    nn: "Talet ved byte \(place) er for stort eller for langt.",
                    en: "The number at byte \(place) is too large or too long."),
                whatToDo: say(
                    nb: "Rett tallet og send på nytt.", nn: "Rett talet og send på nytt.",
                    en: "Correct the number and send it again."))
        case .tooLarge(let limit): explain(InputFault.bodyTooLarge(limit: limit))
        case .duplicateField(let name): explain(InputFault.duplicateField(name))
        }
    }

    /// Null, a list, a text: JSON, and not what any route takes.
    var notAnObject: Explanation {
        Explanation(
            say(nb: "Innholdet kan ikke brukes", nn: "Innhaldet kan ikkje brukast", en: "The body cannot be used"),
            detail: join(
                say(
                    nb: "Innholdet er ikke et JSON-objekt.", nn: "Innhaldet er ikkje eit JSON-objekt.",
                    en: "The body is not a JSON object."), nothingDone),
            whatToDo: sendOneObject)
    }

    func tooManyFields(_ limit: Int) -> Explanation {
        Explanation(
            say(nb: "For mange felt", nn: "For mange felt", en: "Too many fields"),
            detail: join(
                say(
                    nb: "Innholdet kan ha høyst \(limit) felt.", nn: "Innhaldet kan ha høgst \(limit) felt.",
                    en: "The body can have at most \(limit) fields."), nothingDone),
            whatToDo: say(
                nb: "Ta bort de feltene som ikke skal være med.", nn: "Ta bort dei felta som ikkje skal vere med.",
                en: "Leave out the fields that do not belong there."))
    }

    /// A request that names no host, or several.
    var hostUnclear: Explanation {
        Explanation(
            say(nb: "Uklart vertsnavn", nn: "Uklart vertsnamn", en: "Unclear host name"),
            detail: join(
                say(
                    nb: "Forespørselen må nevne nøyaktig én vert i feltet Host.",
                    nn: "Førespurnaden må nemne nøyaktig éin vert i feltet Host.",
                    en: "The request must name exactly one host in its Host field."), nothingDone),
            whatToDo: say(
                nb: "Rett feltet Host og send på nytt.", nn: "Rett feltet Host og send på nytt.",
                en: "Correct the Host field and send it again."))
    }

    private func unreadable(_ what: String, whatToDo: String) -> Explanation {
        Explanation(
            say(nb: "Innholdet kan ikke leses", nn: "Innhaldet kan ikkje lesast", en: "The body cannot be read"),
            detail: join(what, nothingDone), whatToDo: whatToDo)
    }

    private var removeIt: String {
        say(
            nb: "Fjern tegnet og send på nytt.", nn: "Fjern teiknet og send på nytt.",
            en: "Remove the character and send it again.")
    }

    private var sendOneObject: String {
        say(nb: "Send ett JSON-objekt i UTF-8.", nn: "Send eitt JSON-objekt i UTF-8.", en: "Send one JSON object in UTF-8.")
    }
}
