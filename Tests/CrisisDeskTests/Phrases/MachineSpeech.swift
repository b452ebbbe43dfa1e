import CrisisModel

@testable import CrisisDesk

/// One of each thing that can be wrong at the machine, for the tests of sentences.
extension Spoken {
    static func machine(_ language: Language) -> [Spoken] {
        let phrases = Phrases(language)
        var spoken: [Spoken] = []
        func add<Cause>(_ what: String, _ causes: [Cause], _ say: (Cause) -> String) {
            spoken += causes.map { Spoken(source: "\(what).\($0)", text: say($0)) }
        }
        add("finding", findings) { phrases.sentence($0) }
        add("fault", ledgerFaults) { phrases.sentence($0) }
        add("folder", folders) { phrases.sentence($0) }
        add("file", files) { phrases.sentence($0) }
        add("program", programs) { phrases.sentence($0) }
        add("register", registers) { phrases.sentence($0) }
        add("text", texts) { phrases.sentence($0) }
        add("secret", SecretError.Reason.allCases) { phrases.label($0) }
        add("seen", [ChannelSeen.answered(status: 501), .messages(3)]) { phrases.sentence($0) }
        add("settings", settings) { phrases.sentence($0) }
        add("reason", SecretError.Reason.allCases) { reason in
            phrases.sentence(PublishReason(.secretUnreadable, reason.rawValue))
        }
        return spoken
    }

    private static let file = FileError(operation: .open, path: "/srv/desk/ledger.sqlite", number: 13)

    private static let files = [2, 13, 30, 28, 27, 20, 40, 5].map {
        FileError(operation: .read, path: "/srv/desk/ledger.sqlite", number: $0)
    }

    private static let findings: [LedgerFinding] =
        [
            .notFounded, .alreadyFounded, .missing(beside: ["checkpoint", "snapshot"]), .linked,
            .writeProtected(path: "/srv/desk"), .file(file), .noRoom("database or disk is full"), .unreadable("disk I/O error (SQLite 10)"),
            .unopened("unable to open database file (SQLite 14)"), .newer(version: 7),
            .shorter(size: 4, signed: 5), .notContinuation(signed: 5), .otherDesk(origin: "elvdal.example/kriselogg"),
            .checkpointMissing(size: 5),
        ]
        + [.notAFile, .empty, .notADatabase, .otherProgram, .form(0)].map { .notALedger($0) }
        + [.cutShort, .schema, .hashKey, .tree, .changed(entry: 4), .entry(4, "is missing")].map { .broken($0) }
        + [.file(file), .garbled, .otherKey].map { .checkpointInvalid($0) }
        + [.missing, .file(file), .openToOthers, .notAKey, .otherLog, .noEpoch].map { .keyUnusable($0) }

    private static let ledgerFaults: [LedgerFault] =
        [
            .missing, .unreadable("disk I/O error (SQLite 10)"), .lineChanged, .noEntry(.wrongContent), .otherNumber(9),
            .timeRunsBack, .textChanged(place: 0), .textGone(place: 0), .nodeChanged(level: 8), .surplus("content"),
            .shorter(signed: 9), .otherRoot(signed: 9), .noCheckpoint(nil), .noCheckpoint(.garbled),
        ].map { LedgerFault(entry: 4, reason: $0) } + [LedgerFault(entry: nil, reason: .surplus("nodes"))]

    private static let folders: [DataFolderError] = [
        .missing(path: "/srv/desk"), .notAFolder(path: "/srv/desk"), .openToOthers(path: "/srv/desk", mode: 0o755),
        .notOurs(path: "/srv/desk", owner: 12), .networkFileSystem(path: "/srv/desk", kind: "nfs4"),
        .unknownFileSystem(path: "/srv/desk"), .pathTooLong(path: "/srv/desk", limit: 107),
        .inUse(path: "/srv/desk", process: 7), .inUse(path: "/srv/desk", process: nil), .file(file),
    ]

    private static let texts: [PreparedTexts.Fault] = [
        .notAFile, .notAName, .file(file), .tooMany(limit: 100),
        .errors(RegisterErrors([RegisterError(line: 3, path: "title", code: .empty)])),
    ]

    private static let programs: [ProgramError] = [
        .folder(.missing(path: "/srv/desk")), .finding(.notFounded), .refused(.busy), .addressNotUsable("0.0.0.0:80"),
        .addressTaken("127.0.0.1:8112"), .tokens(.missing), .tokens(.foreign), .tokens(.file(file)), .tokens(.unusable("x")), .tokens(.noRoom("x")),
        .tokens(.alreadyThere), .file(file), .failed("Too many open files"), .notABackup("/srv/kopi"), .noRoom("/srv/kopi"),
    ]

    private static let registers: [RegisterError.Code] =
        [
            .tooLarge(limit: 9), .notUTF8, .notYAML("did not find expected key"), .tooDeep(limit: 8), .anchor, .alias, .tag,
            .unknownKey("x"), .duplicateKey("x"), .missing("x"), .empty, .tooLong(limit: 9), .tooMany(limit: 9),
            .invisibleCharacter(0x202E), .notOneOf("x", ["y", "z"]), .notAHandle("X"), .handleTaken("x"),
            .unknownTimeZone("x"), .notAnOrigin("x"), .notADuration("x"), .notADate("x"), .unknownPerson("x"),
            .unknownChannel("x"), .repeated("x"), .chiefExecutives(count: 2), .ownSuccessor("x"), .notAnAdministrator("x"),
            .reviewerNeeds("until"), .recordOnly("x"), .unusable(.unusable("url", why: .scheme)),
            .notABlank("{Sted"), .blankNotDeclared("sted"), .blankNotUsed("sted"),
        ] + [.text, .list, .map, .setting, .quotes].map { .wrongType($0) }

    private static let settings: [SettingsError] = [
        .field(FieldError(path: "settings.url", code: .missing)), .unusable("url", why: .scheme),
    ]
}
