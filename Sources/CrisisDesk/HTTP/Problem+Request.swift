import CrisisModel
import HTTPTypes

extension Problem {
    init(_ error: DeskError) {
        switch error {
        case .refused(let refusal, _): self.init(refusal)
        case .sealed(let seal): self.init(.serviceUnavailable, "sealed", [("sealed", .seal(seal))], retryAfter: 60)
        case .busy: self.init(.serviceUnavailable, "busy", retryAfter: 1)
        case .keyReused: self.init(.unprocessableContent, "keyReused")
        case .notWritten: self.init(.serviceUnavailable, "notWritten", retryAfter: 5)
        case .stopping: self.init(.serviceUnavailable, "stopping", retryAfter: 5)
        }
    }

    init(_ error: AccessError) {
        switch error {
        case .tokenMissing: self.init(.unauthorized, "tokenMissing")
        case .tokenInvalid: self.init(.unauthorized, "tokenInvalid")
        case .tooManyTries: self.init(.tooManyRequests, "tooManyTries", retryAfter: FailedTries.wait)
        }
    }

    init(_ fault: RequestFault) {
        let (status, values) = Self.answer(to: fault)
        self.init(status, fault.code, values)
        if case .tooManyListeners = fault { retryAfter = 60 }
    }

    private static func answer(to fault: RequestFault) -> (HTTPResponse.Status, [(StaticString, Value)]) {
        switch fault {
        case .badRequest, .hostInvalid, .keyMissing, .keyInvalid, .tokenInAddress: (.badRequest, [])
        case .tokenInBody: (.unprocessableContent, [])
        case .hostUnknown: (.misdirectedRequest, [])
        case .unknownRoute, .unknownFile: (.notFound, [])
        case .methodNotAllowed(let allowed): (.methodNotAllowed, [("allowed", .texts(allowed))])
        case .notJSONType: (.unsupportedMediaType, [])
        case .bodyTooLarge: (.contentTooLarge, [("limit", .number(HTTPLimits.body))])
        case .parameterUnknown(let name), .parameterInvalid(let name): (.badRequest, [("parameter", .text(name))])
        case .fieldInvalid(let path, _), .settingUnusable(let path, _): (.unprocessableContent, [("field", .text(path))])
        case .noSuchPerson(let name): (.notFound, [("person", .text(name))])
        case .noSuchChannel(let name): (.notFound, [("channel", .text(name))])
        case .noSuchPost(let name): (.notFound, [("post", .text(name))])
        case .noSuchToken(let name): (.notFound, [("token", .text(name))])
        case .noSuchEntry(let name): (.notFound, [("entry", .text(name))])
        case .noSuchText(let name): (.notFound, [("template", .text(name))])
        case .textUnusable(let name, _): (.conflict, [("template", .text(name))])
        case .tokenAlreadyShown(let token): (.conflict, [("token", .number(token.value))])
        case .notOffered: (.notImplemented, [])
        case .tooManyListeners(let limit, _): (.serviceUnavailable, [("limit", .number(limit))])
        case .internalError: (.internalServerError, [])
        }
    }

    /// A body that isn't JSON is 400; JSON that isn't what the route takes is 422, by the name of the field.
    init(_ error: FieldError) {
        if case .notJSON(let fault) = error.code {
            self.init(.badRequest, "notJSON", [("reason", .text(fault.reason))] + (fault.place.map { [("offset", .number($0))] } ?? []))
        } else {
            self.init(.unprocessableContent, error.problemCode, [("field", .text(error.path))] + Self.values(of: error.code))
        }
    }

    private static func values(of code: FieldError.Code) -> [(StaticString, Value)] {
        switch code {
        case .missing, .unknown, .duplicate, .empty, .notATime, .notADigest, .notJSON: []
        case .wrongType(let expected): [("expected", .text(expected.rawValue))]
        case .tooLong(let limit), .tooMany(let limit): [("limit", .number(limit))]
        case .outOfRange(let range):
            [("minimum", .number(Int(range.lowerBound))), ("maximum", .number(Int(range.upperBound)))]
        case .notOneOf(let words): [("allowed", .texts(words))]
        }
    }
}

extension FieldError {
    /// The stable code. An empty or too long text has the code that the rules themselves give it.
    package var problemCode: String {
        switch code {
        case .missing: "fieldMissing"
        case .wrongType: "fieldType"
        case .unknown: "fieldUnknown"
        case .duplicate: "fieldDuplicate"
        case .empty: "textEmpty"
        case .tooLong: "textTooLong"
        case .tooMany: "listTooLong"
        case .outOfRange: "fieldOutOfRange"
        case .notATime: "fieldNotATime"
        case .notADigest: "fieldNotADigest"
        case .notOneOf: "fieldNotOneOf"
        case .notJSON: "notJSON"
        }
    }
}
