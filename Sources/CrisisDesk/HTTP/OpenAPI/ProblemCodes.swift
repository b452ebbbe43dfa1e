import CrisisModel
import HTTPTypes

/// Every code a problem may have, with the status it comes with: taken from the one place where a no gets its status, by an
/// example of each no.
enum ProblemCodes {
    static let statuses: [String: HTTPResponse.Status] = Dictionary(
        all.map { ($0.code, $0.status) }, uniquingKeysWith: { first, _ in first })

    /// Of every route.
    static let always =
        codes([RequestFault.badRequest, RequestFault.tokenInAddress, RequestFault.hostInvalid, RequestFault.hostUnknown, RequestFault.internalError])
        + ["parameterUnknown", "parameterInvalid"]
    /// Of every route that wants a token.
    static let ofToken = codes([
        AccessError.tokenMissing, AccessError.tokenInvalid, AccessError.tooManyTries, DeskError.sealed(seal),
        unreadable,
    ])
    /// Of every route that takes a body.
    static let ofBody =
        codes(fieldErrors)
        + codes([
            RequestFault.keyMissing, RequestFault.keyInvalid, RequestFault.bodyTooLarge, RequestFault.notJSONType,
            RequestFault.noSuchPerson(""), RequestFault.fieldInvalid("", .notOneLine), RequestFault.tokenInBody,
        ])
    /// Of every change.
    static let ofChange = codes([
        DeskError.keyReused, DeskError.busy, DeskError.notWritten(""), DeskError.stopping, Refusal.notYours(.submit),
        Refusal.happenedInFuture, Refusal.textEmpty, Refusal.textTooLong(limit: 1), Refusal.notFounded,
    ])

    private static let seal = Seal(.notWritable, detail: "", since: Timestamp(milliseconds: 0))
    private static let unreadable = LedgerError.unreadable("")
    private static let fieldErrors: [any Error] = [
        FieldError.Code.missing, .wrongType(.string), .unknown, .duplicate, .empty, .tooLong(limit: 1),
        .tooMany(limit: 1),
        .outOfRange(0...1), .notATime, .notADigest, .notOneOf([]), .notJSON(.notJSON(at: 0)),
    ].map { FieldError(path: "", code: $0) }
    private static let requestFaults: [RequestFault] = [
        .badRequest, .hostInvalid, .hostUnknown, .unknownRoute, .unknownFile, .methodNotAllowed(allowed: []),
        .notJSONType,
        .bodyTooLarge, .keyMissing, .keyInvalid, .parameterUnknown(""), .parameterInvalid(""),
        .fieldInvalid("", .notOneLine), .settingUnusable("", .address), .tokenInAddress, .tokenInBody,
        .noSuchPerson(""), .noSuchChannel(""), .noSuchPost(""), .noSuchToken(""), .noSuchEntry(""),
        .noSuchText(""), .textUnusable("", .notAFile),
        .tokenAlreadyShown(1),
        .notOffered, .tooManyListeners(limit: 1, ofPerson: true), .internalError,
    ]
    private static let deskErrors: [DeskError] = [.sealed(seal), .busy, .keyReused, .notWritten(""), .stopping]
    private static let accessErrors: [AccessError] = [.tokenMissing, .tokenInvalid, .tooManyTries]

    private static let all: [Problem] =
        RefusalByCode.all.map(Problem.init) + fieldErrors.map { Problem($0) } + requestFaults.map(Problem.init)
        + deskErrors.map(Problem.init) + accessErrors.map(Problem.init) + [Problem(unreadable)]

    private static func codes(_ errors: [any Error]) -> [String] { errors.map { Problem($0).code } }
}
