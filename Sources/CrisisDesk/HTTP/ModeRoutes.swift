import CrisisModel
import HTTPTypes

/// The mode: convene crisis staff, confirm it, end it (G5, P2).
enum ModeRoutes {
    static let all: [Endpoint] = [
        .post("/v1/crisis", activate, activated),
        .post("/v1/crisis/confirm", { _, _ in .confirmActivation }, confirmed),
        .post("/v1/crisis/stand-down", standDown, stoodDown),
        .post("/v1/crisis/outdated", outdate, outdated),
        .post("/v1/crisis/release", release, released),
        .post("/v1/crisis/take-back", takeBack, released),
        .post("/v1/mode/confirm", { _, _ in .confirmMode }, done),
        .post("/v1/clock/confirm", { fields, _ in .confirmClock(shown: try fields.optionalTime("time")) }, done),
    ]

    @Sendable static func activate(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .activate(
            Activation(
                reason: try fields.requiredWords("reason"),
                responsible: try fields.optionalPerson("responsible", call),
                deputies: try fields.optionalPeople("deputies", call),
                authority: try fields.optionalWords("authority"),
                knownAt: try fields.optionalTime("knownAt"),
                knownBy: try fields.optionalWords("knownBy"),
                calls: try fields.calls(call)))
    }

    /// With the people to ring: the stop covers only what is sent from the desk.
    @Sendable static func activated(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard let entry = answer.entries.first, case .crisisActivated(let event) = entry.event else { throw Unexpected() }
        let directory = answer.view.directory
        return Reply.json(.created, reserving: 4_096) { json in
            json.object { json in
                json.made(entry)
                json.name("crisis")
                json.crisis(CrisisShown(event, entry), directory)
                json.withoutToken(answer.view)
                json.posts("held", event.held)
                json.flights(event.inFlight, directory)
                json.array("ring") { json in for entry in answer.entries.dropFirst() { json.ring(entry, directory) } }
                json.ledger(answer.view.head)
            }
        }
    }

    @Sendable static func confirmed(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .activationConfirmed(let event) = answer.entries.first?.event else { throw Unexpected() }
        return answer.reply { $0.field("crisis", event.crisis) }
    }

    @Sendable static func standDown(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .standDown(
            reason: try fields.optionalWords("reason"), leaveHeld: try fields.optionalWords("leaveHeld"),
            crisis: try fields.crisis())
    }

    @Sendable static func stoodDown(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .stoodDown(let event) = answer.entries.first?.event else { throw Unexpected() }
        return answer.reply { json in
            json.field("crisis", event.crisis)
            json.posts("held", Array(Set(event.held + (event.heldHere ?? []))).sorted())
            json.posts("approved", event.approved.filter { !(event.heldHere ?? []).contains($0) })
            json.ledger(answer.view.head)
        }
    }

    @Sendable static func outdate(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        let reason = try fields.optionalWords("reason")
        let named = try fields.posts("posts")
        let all = try fields.optionalBool("all") ?? false
        guard all != (named != nil) else { throw fields.error("posts", named == nil ? .missing : .unknown) }
        return .outdate(named, reason: reason)
    }

    @Sendable static func outdated(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        guard case .messagesOutdated(let event) = answer.entries.first?.event else { throw Unexpected() }
        return answer.reply { json in
            json.field("crisis", event.crisis)
            json.posts("held", event.held)
        }
    }

    @Sendable static func release(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .release(try fields.requiredChannel("channel", call), try fields.optionalChoice("purpose"))
    }

    @Sendable static func takeBack(_ fields: inout JSONFields, _ call: DeskCall) throws -> Command {
        .takeBack(try fields.requiredChannel("channel", call), try fields.optionalChoice("purpose"))
    }

    @Sendable static func released(_ answer: Answer, _ call: DeskCall) throws -> Reply {
        let (crisis, held): (Int, [Post.Number]) =
            switch answer.entries.first?.event {
            case .channelReleased(let event): (event.crisis, [])
            case .channelTakenBack(let event): (event.crisis, event.held)
            default: throw Unexpected()
            }
        return answer.reply { json in
            json.field("crisis", crisis)
            json.posts("held", held)
        }
    }

    @Sendable static func done(_ answer: Answer, _ call: DeskCall) -> Reply { answer.reply { _ in } }
}

/// The entries of a command are not those it makes: a bug, or a ledger that isn't this program's.
struct Unexpected: Error {}

extension Answer {
    /// The answer to a command: its first entry, and what `body` adds.
    func reply(_ status: HTTPResponse.Status = .ok, _ body: (inout JSONWriter) -> Void) -> Reply {
        Reply.json(status) { json in
            json.object { json in
                json.made(entries.first)
                body(&json)
            }
        }
    }
}

extension JSONFields {
    /// The number of the crisis that is meant.
    mutating func crisis() throws(FieldError) -> Int? {
        try optionalInteger("crisis", in: 1...Int64(UInt32.max)).map { Int($0) }
    }
}

extension JSONWriter {
    /// Somebody to ring: tick off by the number of the entry.
    fileprivate mutating func ring(_ entry: Entry, _ directory: Directory) {
        guard case .callListed(let event) = entry.event else { return }
        object { json in
            json.field("entry", entry.number)
            json.person("person", event.person, directory)
            json.field("phone", orNull: directory[event.person]?.phone)
            json.channels("channels", event.channels, directory)
        }
    }
}
