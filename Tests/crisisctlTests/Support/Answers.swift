@testable import crisisctl

/// Answers as the contract has them.
enum Answers {
    static let ola = #"{"id":"ola","number":"p2","name":"Ola Vik"}"#
    static let kari = #"{"id":"kari","number":"p1","name":"Kari Nordmann"}"#
    static let siri = #"{"id":"siri","number":"p3","name":"Siri Moen"}"#
    static let page = #"{"id":"kriseside","number":"c1","name":"Kriseside"}"#
    static let facebook = #"{"id":"facebook","number":"c2","name":"Granvik på Facebook"}"#
    static let digest = String(repeating: "ab", count: 32)

    static let crisis = """
        {"number":3,"since":"2026-11-22T02:24:00.000Z","reason":"Flom","authority":null,"setBy":\(siri),\
        "decidedBy":\(kari),\
        "responsible":\(ola),"deputies":[\(siri),\(kari)],"confirmed":false,"knownAt":"2026-11-22T02:20:00.000Z",\
        "knownBy":"Siri","inOfficeSince":"2026-11-22T02:24:00.000Z","releases":[]}
        """

    static func status(crisis: String = "null", held: Int = 0, sealed: String = "null") -> FakeDesk.Answer {
        let oldest = held > 0 ? #""2026-11-22T02:20:00.000Z""# : "null"
        return FakeDesk.Answer(
            body: """
                {"municipality":"Granvik kommune","language":"nb","timeZone":"Europe/Oslo",\
                "at":"2026-11-22T02:24:00.000Z",\
                "mode":"\(crisis == "null" ? "normal" : "crisis")","crisis":\(crisis),\
                "decides":\(crisis == "null" ? "[]" : #"[{"person":\#(ola),"phone":"+47 000 00 002"}]"#),"held":\(held),\
                "oldestHeldSince":\(oldest),\
                "inFlight":0,"unknown":0,"openItems":[{"kind":"call","entry":121,"person":\(kari),\
                "phone":"+47 000 00 000",\
                "text":null,"due":null,"post":null,"channel":null}],"openItemsCount":1,\
                "ledger":{"size":400,"rootHash":"\(digest)"},"sealed":\(sealed),"publishingPaused":false,\
                "modeInQuestion":false,\
                "clockInDoubt":false,"chiefExecutive":\(kari),"acting":null,"picture":null,"thinChannels":[],\
                "version":"1",\
                "you":{"person":\(ola),"roles":["administrator"],"responsible":true,"readsAll":true,"token":5}}
                """)
    }

    static let policy = FakeDesk.Answer(
        body: """
            {"ownPosts":"allowed","takeOverAfter":{"warningSeconds":300,"otherSeconds":1800},\
            "mayActivate":["chiefExecutive"],\
            "succession":[\(siri)],"crisis":{"responsible":\(ola),"deputies":[\(siri),\(kari)],"channels":[\(page)]}}
            """)

    static let activated = FakeDesk.Answer(
        status: 201,
        body: """
            {"entry":120,"at":"2026-11-22T02:24:00.000Z","crisis":\(crisis),"held":[14,15],\
            "inFlight":[{"post":16,"channel":\(page)}],"ring":[{"entry":121,"person":\(kari),"phone":"+47 000 00 000",\
            "channels":[\(page),\(facebook)]},{"entry":122,"person":\(siri),"phone":null,"channels":[\(page)]}],\
            "ledger":{"size":400,"rootHash":"\(digest)"}}
            """)

    static let office = FakeDesk.Answer(
        body: """
            {"entry":130,"at":"2026-11-22T02:30:00.000Z","crisis":\(crisis),"held":[17],"approved":[],\
            "ledger":{"size":400,"rootHash":"\(digest)"}}
            """)

    static func post(text: String, warnings: String = "[]") -> FakeDesk.Answer {
        FakeDesk.Answer(
            body: """
                {"number":17,"id":"9f","state":"held","kind":"ordinary","about":null,"author":\(siri),\
                "coAuthors":[],"crisis":3,\
                "purpose":"information","language":"nb","submittedAt":"2026-11-22T02:20:00.000Z","publishAt":null,\
                "notAfter":null,"publish":true,"version":1,"versionEntry":120,"digest":"\(digest)","text":\(text),\
                "deliveries":[{"channel":\(page),"state":"held","cause":"crisisMode","decides":[\(ola)],\
                "since":"2026-11-22T02:20:00.000Z","attempts":0,"approvedBy":null,"approvedAs":null,"approvedAt":null,\
                "needsSecond":false,"second":null,"takenBy":null,"conflict":false}],"heldBecause":"crisisMode",\
                "waitingSince":"2026-11-22T02:20:00.000Z","beforePicture":false,"correctionWaitingSince":null,\
                "notes":{"clearedWith":null,"clearedAt":null,"nextUpdateAt":null,"audience":null,\
                "incident":null,"reason":null,\
                "template":null},"link":null,"texts":[{"channel":\(page),"text":\(text),"digest":"\(digest)"}],\
                "manifest":null,"warnings":\(warnings)}
                """)
    }

    static func postAnswer(_ state: String, cause: String = "null", status: Int = 200) -> FakeDesk.Answer {
        let decides = state == "held" ? "[\(ola)]" : "[]"
        return FakeDesk.Answer(
            status: status,
            body: """
                {"entry":140,"at":"2026-11-22T02:30:00.000Z","number":17,"id":"9f","state":"\(state)",\
                "digest":"\(digest)",\
                "version":1,"deliveries":[{"channel":\(page),"state":"\(state)","cause":\(cause),"decides":\(decides)},\
                {"channel":\(facebook),"state":"\(state)","cause":\(cause),"decides":\(decides)}],\
                "heldBecause":\(cause),\
                "channels":[\(page)],"countersigned":false}
                """)
    }
}
