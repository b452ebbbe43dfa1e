extension Phrases {
    /// What to say about a request that no rule was asked about. Nothing was done in any of these cases, and the
    /// title and the detail say so.
    package func explain(_ fault: InputFault) -> Explanation {
        switch fault {
        case .unknownRoute: unknownRoute
        case .methodNotAllowed(let allowed): methodNotAllowed(allowed)
        case .hostNotAllowed: hostNotAllowed
        case .tokenMissing: tokenMissing
        case .tokenWrong: tokenWrong
        case .tokenAlreadyShown: tokenAlreadyShown
        case .keyMissing: keyMissing
        case .keyMalformed(let limit): keyMalformed(limit)
        case .tooManyRequests: tooManyRequests
        case .tooManyListeners(let limit, let ofPerson): tooManyListeners(limit, ofPerson: ofPerson)
        case .bodyTooLarge(let limit): bodyTooLarge(limit)
        case .notJSONType: notJSONType
        case .notJSON(let place): notJSON(place)
        case .fieldMissing, .wrongType, .unknownField, .duplicateField, .fieldEmpty, .fieldTooLong, .tooManyItems,
            .outOfRange, .notATime, .notADigest, .notOneOf, .unknownHandle:
            fieldFault(fault)
        case .failed: failed
        }
    }

    var nothingDone: String {
        say(nb: "Ingenting er gjort.", nn: "Ingenting er gjort.", en: "Nothing was done.")
    }

    private var unknownRoute: Explanation {
        Explanation(
            say(nb: "Adressen finnes ikke", nn: "Adressa finst ikkje", en: "No such address"),
            detail: join(
                say(
                    nb: "Desken har ikke noe på denne adressen.", nn: "Desken har ikkje noko på denne adressa.",
                    en: "The desk has nothing at this address."), nothingDone),
            whatToDo: say(
                nb: "Kontroller adressen.", nn: "Kontroller adressa.", en: "Check the address."))
    }

    private func methodNotAllowed(_ allowed: [String]) -> Explanation {
        Explanation(
            say(nb: "Feil metode", nn: "Feil metode", en: "Wrong method"),
            detail: join(
                say(
                    nb: "Adressen tar imot: \(list(allowed)).", nn: "Adressa tek imot: \(list(allowed)).",
                    en: "This address accepts: \(list(allowed))."), nothingDone),
            whatToDo: say(
                nb: "Bruk en av dem. Endringer går alltid med POST.",
                nn: "Bruk ein av dei. Endringar går alltid med POST.",
                en: "Use one of them. Changes are always POST."))
    }

    private var hostNotAllowed: Explanation {
        Explanation(
            say(nb: "Ukjent vertsnavn", nn: "Ukjent vertsnamn", en: "Unknown host name"),
            detail: join(
                say(
                    nb: "Forespørselen er til et navn desken ikke svarer på.",
                    nn: "Førespurnaden er til eit namn desken ikkje svarer på.",
                    en: "The request is for a name this desk does not answer to."), nothingDone),
            whatToDo: say(
                nb: "Bruk adressen du har fått, eller legg navnet til i oppsettet.",
                nn: "Bruk adressa du har fått, eller legg namnet til i oppsettet.",
                en: "Use the address you were given, or add the name to the set-up."))
    }

    private var tooManyRequests: Explanation {
        Explanation(
            say(nb: "For mange forespørsler", nn: "For mange førespurnader", en: "Too many requests"),
            detail: join(
                say(
                    nb: "Det kom flere på kort tid enn desken tar fra én.",
                    nn: "Det kom fleire på kort tid enn desken tek frå éin.",
                    en: "More came in a short time than the desk takes from one."), nothingDone),
            whatToDo: say(
                nb: "Vent litt og prøv igjen.", nn: "Vent litt og prøv igjen.", en: "Wait a little and try again."))
    }

    private func tooManyListeners(_ limit: Int, ofPerson: Bool) -> Explanation {
        Explanation(
            say(nb: "For mange følger med", nn: "For mange følgjer med", en: "Too many are listening"),
            detail: ofPerson
                ? say(
                    nb: "Du følger alt hendelsene direkte \(limit) steder, og det er grensen for én person.",
                    nn: "Du følgjer alt hendingane direkte \(limit) stader, og det er grensa for éin person.",
                    en: "You follow the events live in \(limit) places already, which is the limit for one person.")
                : say(
                    nb: "\(limit) følger alt hendelsene direkte, og det er grensen for desken.",
                    nn: "\(limit) følgjer alt hendingane direkte, og det er grensa for desken.",
                    en: "\(limit) follow the events live already, which is the desk's limit."),
            whatToDo: ofPerson
                ? say(
                    nb: "Avslutt en av dine egne (log show --follow, post show --wait), og prøv igjen.",
                    nn: "Avslutt ein av dine eigne (log show --follow, post show --wait), og prøv igjen.",
                    en: "End one of your own (log show --follow, post show --wait), and try again.")
                : say(
                    nb: "Hent status og logg i stedet, og prøv igjen senere.",
                    nn: "Hent status og logg i staden, og prøv igjen seinare.",
                    en: "Fetch the status and the log instead, and try again later."))
    }

    private var failed: Explanation {
        Explanation(
            say(nb: "Noe gikk galt i desken", nn: "Noko gjekk gale i desken", en: "Something went wrong in the desk"),
            detail: say(
                nb: "Feilen er vår. Er det du gjorde kommet i loggen, gjelder det; ellers er ingenting gjort.",
                nn: "Feilen er vår. Er det du gjorde kome i loggen, gjeld det; elles er ingenting gjort.",
                en: "The fault is ours. If what you did is in the log, it counts; otherwise nothing was done."),
            whatToDo: say(
                nb: "Send det samme igjen med samme nøkkel. Skjer det igjen, ring den som drifter maskinen.",
                nn: "Send det same igjen med same nøkkel. Hender det igjen, ring den som driftar maskina.",
                en: "Send the same again with the same key. If it happens again, call whoever runs the machine."))
    }
}
