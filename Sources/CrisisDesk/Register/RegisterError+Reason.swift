extension RegisterError.Code {
    /// The stable word for what is wrong.
    package var reason: String {
        switch self {
        case .tooLarge: "tooLarge"
        case .notUTF8: "notUTF8"
        case .notYAML: "notYAML"
        case .tooDeep: "tooDeep"
        case .anchor: "anchor"
        case .alias: "alias"
        case .tag: "tag"
        case .unknownKey: "unknownKey"
        case .duplicateKey: "duplicateKey"
        case .missing: "missing"
        case .empty: "empty"
        case .wrongType: "wrongType"
        case .tooLong: "tooLong"
        case .tooMany: "tooMany"
        case .invisibleCharacter: "invisibleCharacter"
        case .notOneOf: "notOneOf"
        case .notAHandle: "notAHandle"
        case .handleTaken: "handleTaken"
        case .unknownTimeZone: "unknownTimeZone"
        case .notAnOrigin: "notAnOrigin"
        case .notADuration: "notADuration"
        case .notADate: "notADate"
        case .unknownPerson: "unknownPerson"
        case .unknownChannel: "unknownChannel"
        case .repeated: "repeated"
        case .chiefExecutives: "chiefExecutives"
        case .ownSuccessor: "ownSuccessor"
        case .notAnAdministrator: "notAnAdministrator"
        case .reviewerNeeds: "reviewerNeeds"
        case .recordOnly: "recordOnly"
        case .unusable: "unusable"
        }
    }
}
