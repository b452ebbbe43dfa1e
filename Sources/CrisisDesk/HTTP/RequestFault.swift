package import CrisisModel

/// What is wrong with a request before the rules are asked: its form, its address, its key.
package enum RequestFault: Error, Hashable, Sendable {
    case badRequest
    /// No host is named, or more than one.
    case hostInvalid
    case hostUnknown
    case unknownRoute
    case unknownFile
    case methodNotAllowed(allowed: [String])
    case notJSONType
    case bodyTooLarge
    case keyMissing
    case keyInvalid
    case parameterUnknown(String)
    case parameterInvalid(String)
    /// A field that is well formed and still can't be, and what is wrong with it.
    case fieldInvalid(String, FieldFault)
    /// One of the settings of a channel or of a receiver, and what is wrong with it.
    case settingUnusable(String, SettingsError.Fault)
    /// A token where none belongs: it would be shown and kept.
    case tokenInAddress
    case tokenInBody
    /// Names that nobody and nothing here has.
    case noSuchPerson(String)
    case noSuchChannel(String)
    case noSuchPost(String)
    case noSuchToken(String)
    case noSuchEntry(String)
    case noSuchText(String)
    /// A prepared text that is there and can't be used, and why.
    case textUnusable(String, PreparedTexts.Fault)
    /// The secret of a token was shown before, and isn't kept.
    case tokenAlreadyShown(Token.Number)
    case notOffered
    /// Nobody more can listen now, or not once more the same person.
    case tooManyListeners(limit: Int, ofPerson: Bool)
    case internalError
}

/// What is wrong with a value that is a text as it should be.
package enum FieldFault: Hashable, Sendable, CaseIterable {
    /// A line break, or another character that doesn't belong in one line.
    case notOneLine
    case notWebAddress
    case notShortName
    case notLanguage
    /// A setting that a channel of that kind can't use, or not here and now.
    case notSetting
    /// With the text itself it says the same twice.
    case besideText
}

extension RequestFault {
    /// The stable code; of a name that isn't there, and of too many at once, the same as the desk's own.
    package var code: String {
        switch self {
        case .badRequest: "badRequest"
        case .hostInvalid: "hostInvalid"
        case .hostUnknown: "hostUnknown"
        case .unknownRoute: "unknownRoute"
        case .unknownFile: "unknownFile"
        case .methodNotAllowed: "methodNotAllowed"
        case .notJSONType: "notJSONType"
        case .bodyTooLarge: "bodyTooLarge"
        case .keyMissing: "keyMissing"
        case .keyInvalid: "keyInvalid"
        case .parameterUnknown: "parameterUnknown"
        case .parameterInvalid: "parameterInvalid"
        case .fieldInvalid, .settingUnusable: "fieldInvalid"
        case .tokenInAddress: "tokenInAddress"
        case .tokenInBody: "tokenInBody"
        case .noSuchPerson: "unknownPerson"
        case .noSuchChannel: "unknownChannel"
        case .noSuchPost: "unknownPost"
        case .noSuchToken: "unknownToken"
        case .noSuchEntry: "unknownEntry"
        case .noSuchText: "unknownTemplate"
        case .textUnusable: "templateUnusable"
        case .tokenAlreadyShown: "tokenAlreadyShown"
        case .notOffered: "notOffered"
        case .tooManyListeners: "busy"
        case .internalError: "internal"
        }
    }
}
