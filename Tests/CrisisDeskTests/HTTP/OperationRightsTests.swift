@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Foundation
import HTTPTypes
import Testing

/// Every operation of the document as everybody, against the permission table itself: which action a route is, who holds which
/// capacity, and from both whether he or she gets past the question of right.
@Suite struct OperationRightsTests {
    /// What a route asks the permissions for; any of the actions is enough, or one of the further capacities. Everybody where
    /// nothing is asked.
    private struct Right {
        let actions: [Action]
        var beside: [Capacity] = []
        /// What outside a crisis is no question of right, because there is none to ask about.
        var isOfCrisis = false
        var channel = "kriseside"

        static let anybody = Right([.readOwn])
        static let reader = Right([.readAll])

        init(_ actions: [Action], beside: [Capacity] = [], isOfCrisis: Bool = false, on channel: String = "kriseside") {
            (self.actions, self.beside, self.isOfCrisis, self.channel) = (actions, beside, isOfCrisis, channel)
        }
    }

    private static let byHand = Right([.tend], on: "facebook")
    private static let answering = Right([.submit], on: "facebook")

    private static let rights: [String: Right] = [
        "GET /v1/status": .anybody, "GET /v1/last-approved": .reader, "GET /metrics": .anybody,
        "GET /v1/events": .anybody,
        "POST /v1/crisis": Right([.activate]), "POST /v1/crisis/confirm": Right([.confirmActivation]),
        "POST /v1/crisis/stand-down": Right([.standDown], isOfCrisis: true),
        "POST /v1/crisis/outdated": Right([.outdate], isOfCrisis: true),
        "POST /v1/crisis/release": Right([.release], isOfCrisis: true),
        "POST /v1/crisis/take-back": Right([.release], isOfCrisis: true),
        "POST /v1/crisis/hand-over": Right([.handOver], isOfCrisis: true),
        "POST /v1/crisis/take-over": Right([.takeOver], isOfCrisis: true),
        "POST /v1/mode/confirm": Right([.confirmMode]), "POST /v1/clock/confirm": Right([.confirmClock]),
        "POST /v1/chief-executive": Right([.nameChiefExecutive]), "GET /v1/policy": .reader,
        "POST /v1/policy": Right([.setPolicy]), "POST /v1/posts": Right([.submit]), "GET /v1/posts": .anybody,
        "POST /v1/posts/record": byHand, "GET /v1/posts/{post}": Right([.readAll], beside: [.author]),
        "POST /v1/posts/{post}/revise": Right([.revise]), "POST /v1/posts/{post}/approve": Right([.decidePost]),
        "POST /v1/posts/{post}/return": Right([.decidePost]), "POST /v1/posts/{post}/reject": Right([.decidePost]),
        "POST /v1/posts/{post}/withdraw": Right([.withdraw]), "POST /v1/posts/{post}/correct": answering,
        "POST /v1/posts/{post}/retract": answering, "POST /v1/posts/{post}/deliveries/{channel}/take": byHand,
        "POST /v1/posts/{post}/deliveries/{channel}/done": byHand,
        "POST /v1/posts/{post}/deliveries/{channel}/not-done": byHand,
        "POST /v1/posts/{post}/deliveries/{channel}/settle": byHand,
        "POST /v1/posts/{post}/deliveries/{channel}/retry": Right([.retry], on: "facebook"),
        "GET /v1/log": .reader, "POST /v1/log": Right([.writeLog]), "GET /v1/log/{entry}": .reader,
        "POST /v1/log/{entry}/done": Right([.writeLog]), "GET /v1/log/checkpoint": .reader,
        "GET /v1/log/consistency": .reader, "GET /v1/log/export": .reader, "GET /v1/missing": .reader,
        "POST /v1/erase": Right([.erase]), "GET /v1/notify": .reader, "POST /v1/notify": Right([.setPolicy]),
        "GET /v1/texts": .anybody, "GET /v1/texts/{text}": .anybody, "POST /v1/texts/{text}/fill": .anybody,
        "GET /v1/log/{entry}/proof": .reader, "GET /v1/channels": .anybody, "GET /v1/channels/{channel}": .anybody,
        "POST /v1/channels": Right([.requestChannel]), "POST /v1/channels/{channel}/approve": Right([.decideChannel]),
        "POST /v1/channels/{channel}/refuse": Right([.decideChannel]),
        "POST /v1/channels/{channel}/retire": Right([.decideChannel]),
        "POST /v1/channels/{channel}/administrators": Right([.decideChannel]),
        "POST /v1/channels/{channel}/settings": Right([.setChannelSettings]),
        "POST /v1/channels/{channel}/check": Right(
            [.setChannelSettings], beside: [.channelAdministrator], on: "facebook"),
        "GET /v1/people": Right([.readAll, .keepPeople]),
        "GET /v1/people/{person}": Right([.readAll, .keepPeople, .leave]),
        "POST /v1/people": Right([.keepPeople, .addContributor]),
        "POST /v1/people/{person}/grant": Right([.keepPeople]),
        "POST /v1/people/{person}/revoke": Right([.keepPeople]), "POST /v1/people/{person}/leave": Right([.leave]),
        "POST /v1/people/{person}/suspend": Right([.leave]), "POST /v1/people/{person}/reinstate": Right([.keepPeople]),
        "GET /v1/tokens": .anybody, "POST /v1/tokens": Right([.keepPeople]),
        "POST /v1/tokens/{token}/end": Right([.leave]),
    ]

    /// Who holds what: of the post by per that waits on the crisis page, of nina whom registers are about, of a channel.
    private static func capacities(of handle: String, on channel: String, inCrisis: Bool) -> Set<Capacity> {
        var held: Set<Capacity> = [.anyone]
        switch handle {
        case "kari": held.formUnion([.chiefExecutive, .administrator])
        case "ola": held.formUnion(inCrisis ? [.administrator, .responsible] : [.administrator])
        case "siri":
            held.formUnion([.administrator, .crisisStaff, .succession])
            if inCrisis { held.formUnion([.nextDeputy, .deputy]) }
        case "eva": held.formUnion(inCrisis ? [.administrator, .deputy] : [.administrator])
        case "per": held.formUnion([.contributor, .author])
        case "nina": held.formUnion([.contributor, .oneself])
        case "tor": held.insert(.crisisStaff)
        case "lise": held.insert(.logKeeper)
        case "mona": held.insert(.mayor)
        case "rita": held.insert(.reviewer)
        case "dag": held.insert(.deskKeeper)
        default: Issue.record("somebody new: \(handle)")
        }
        let administrators: Set = channel == "facebook" ? ["kari", "ola"] : ["kari", "ola", "siri"]
        if administrators.contains(handle) { held.insert(.channelAdministrator) }
        return held
    }

    private static func isAllowed(_ handle: String, _ right: Right, inCrisis: Bool) -> Bool {
        if right.isOfCrisis && !inCrisis { return true }
        let wanted =
            right.beside
            + right.actions.flatMap { action in
                Permission.capacities(for: action, inCrisis: inCrisis, under: Granvik.policy)
            }
        return !capacities(of: handle, on: right.channel, inCrisis: inCrisis).isDisjoint(with: wanted)
    }

    /// Method and path of every operation that wants a token, as the document has them.
    private func operations(_ web: WebClient) async throws -> [String] {
        let answer = try await web.get("/openapi.json", as: nil)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        return paths.flatMap { path, methods in
            methods.filter { ($0.value["security"] as? [Any])?.isEmpty != true }.map {
                "\($0.key.uppercased()) \(path)"
            }
        }.sorted()
    }

    @Test func `every operation of the document has its action in the table, and the table no other`() async throws {
        try await WebDesk().run { (web) async throws in
            #expect(try await operations(web) == Self.rights.keys.sorted())
        }
    }

    @Test(arguments: [false, true])
    func `every operation as everybody is allowed exactly as the permission table says`(inCrisis: Bool) async throws {
        let routes = PermissionRoutesTests()
        let founded = try await routes.desk(inCrisis: inCrisis)
        let asking = OnlyAsking(founded.desk)
        try await WebDesk(founded, path: asking, trial: ChannelTrial(isUsable: true, detail: nil)).run {
            (web) async throws in
            let documented = Set(try await operations(web))
            for endpoint in Endpoint.all {
                if case .listen = endpoint.work { continue }
                let operation = "\(endpoint.method.rawValue) \(endpoint.documentedPath)"
                guard documented.contains(operation), let right = Self.rights[operation] else { continue }
                let path = routes.path(endpoint, founded)
                for (person, register) in zip(Granvik.everyone, Granvik.people) {
                    let answer = try await routes.ask(web, endpoint, path, person)
                    let isRefused = answer.problem == "notYours" || answer.problem == "unknownPost"
                    let isAllowed = Self.isAllowed(register.handle, right, inCrisis: inCrisis)
                    #expect(
                        isRefused != isAllowed, "\(register.handle) \(operation) inCrisis \(inCrisis): \(answer.text)")
                }
            }
        }
    }

    @Test func `a token that was ended opens nothing`() async throws {
        let founded = try await FoundedDesk()
        for token in founded.desk.view.state.liveTokens(of: .siri, at: founded.clock.now) {
            try await founded.enter(.endToken(token.number, reason: nil), by: .kari)
        }
        let asking = OnlyAsking(founded.desk)
        let routes = PermissionRoutesTests()
        try await WebDesk(founded, path: asking).run { (web) async throws in
            for endpoint in Endpoint.all
            where Self.rights["\(endpoint.method.rawValue) \(endpoint.documentedPath)"] != nil {
                let answer = try await routes.ask(web, endpoint, routes.path(endpoint, founded), .siri)
                #expect(answer.problem == "tokenInvalid" || answer.problem == "tooManyTries", "\(endpoint.path)")
            }
        }
        #expect(asking.count == 0)
    }
}
