import CrisisModel

extension Phrases {
    /// What to say about any error of a route; the code and the values stand beside it.
    func explanation(of error: any Error, _ view: DeskView) -> Explanation {
        switch error {
        case let error as Refusal: explain(error, in: view.state, view.directory)
        case let error as DeskError: explain(error)
        case let error as FieldError: explanation(of: error)
        case let error as AccessError: explain(InputFault(error))
        case let error as RequestFault: explanation(of: error)
        default: explain(InputFault.failed)
        }
    }

    private func explanation(of error: FieldError) -> Explanation {
        if case .notJSON(let fault) = error.code { return explain(fault) }
        guard error.path.isEmpty else { return explain(InputFault(error)) }
        // Of the body as a whole there are two things that can be wrong: what it is, and how much of it.
        if case .tooMany(let limit) = error.code { return tooManyFields(limit) }
        return notAnObject
    }

    private func explanation(of fault: RequestFault) -> Explanation {
        switch fault {
        case .badRequest: misread
        case .hostInvalid: hostUnclear
        case .parameterUnknown(let name): unknownParameter(name)
        case .parameterInvalid(let name): unusableParameter(name)
        case .fieldInvalid(let field, let fault): unusableField(field, fault)
        case .settingUnusable(let field, let fault): unusableSetting(field, fault)
        case .tokenInAddress: tokenWhereNoneBelongs(isInAddress: true)
        case .tokenInBody: tokenWhereNoneBelongs(isInAddress: false)
        case .unknownFile: noSuchFile
        case .notOffered: notOffered
        case .hostUnknown: explain(.hostNotAllowed)
        case .unknownRoute: explain(.unknownRoute)
        case .methodNotAllowed(let allowed): explain(.methodNotAllowed(allowed: allowed))
        case .notJSONType: explain(.notJSONType)
        case .bodyTooLarge: explain(.bodyTooLarge(limit: HTTPLimits.body))
        case .keyMissing: explain(.keyMissing)
        case .keyInvalid: explain(.keyMalformed(limit: HTTPLimits.key))
        case .noSuchPerson(let name): explain(.unknownHandle("person", value: name))
        case .noSuchChannel(let name): explain(.unknownHandle("channel", value: name))
        case .noSuchPost(let name): noSuchPost(name)
        case .noSuchToken(let name): noSuchToken(name)
        case .noSuchEntry(let name): noSuchEntry(name)
        case .noSuchText(let name): noSuchText(name)
        case .textUnusable(let name, let fault): unusableText(name, fault)
        case .tokenAlreadyShown: explain(.tokenAlreadyShown)
        case .tooManyListeners(let limit, let ofPerson):
            explain(.tooManyListeners(limit: limit, ofPerson: ofPerson))
        case .internalError: explain(.failed)
        }
    }
}

extension InputFault {
    fileprivate init(_ error: AccessError) {
        switch error {
        case .tokenMissing: self = .tokenMissing
        case .tokenInvalid: self = .tokenWrong
        case .tooManyTries: self = .tooManyRequests
        }
    }

    init(_ error: FieldError) {
        let field = error.path
        switch error.code {
        case .missing: self = .fieldMissing(field)
        case .wrongType(let expected): self = .wrongType(field, expected: expected.rawValue)
        case .unknown: self = .unknownField(field)
        case .duplicate: self = .duplicateField(field)
        case .empty: self = .fieldEmpty(field)
        case .tooLong(let limit): self = .fieldTooLong(field, limit: limit)
        case .tooMany(let limit): self = .tooManyItems(field, limit: limit)
        case .outOfRange(let range): self = .outOfRange(field, range)
        case .notATime: self = .notATime(field)
        case .notADigest: self = .notADigest(field)
        case .notOneOf(let words): self = .notOneOf(field, words)
        case .notJSON(let fault): self = .notJSON(at: fault.place)
        }
    }
}

extension JSONError {
    /// The byte from which on it isn't what it should be, where there is one.
    var place: Int? {
        switch self {
        case .notJSON(let place), .notUTF8(let place), .loneSurrogate(let place), .hasNUL(let place),
            .tooDeep(let place), .numberOutOfRange(let place), .trailingBytes(let place):
            place
        case .tooLarge, .duplicateField: nil
        }
    }
}
