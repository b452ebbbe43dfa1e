@testable import CrisisDesk
import CrisisModel
import CrisisTestSupport
import Testing

@Suite struct RegisterRoutesTests {
    @Test func `a unit asks for a channel and the chief executive decides`() async throws {
        try await WebDesk().run { (web) async throws in
            let body = #"{"id":"bibliotek","name":"Biblioteket","kind":"byHand","purpose":"Åpningstider","unit":"Kultur"}"#
            let asked = try await web.post("/v1/channels", as: .per, body)
            #expect(asked.status == 201)
            #expect(asked.string("channel.number") == "c5")
            #expect(asked.string("channel.standing") == "requested")
            #expect(try await web.post("/v1/channels", as: .per, body).problem == "handleTaken")
            let approved = try await web.post(
                "/v1/channels/bibliotek/approve", #"{"administrators":["ola","p3"],"advice":"ja"}"#)
            #expect(approved.string("channel.standing") == "active")
            #expect(approved.string("channel.administrators.1.id") == "siri")
            #expect(try await web.post("/v1/channels/c5/refuse", #"{"reason":"nei"}"#).problem == "channelNotRequested")
            let thin = try await web.post("/v1/channels/c5/administrators", #"{"administrators":["kari"]}"#)
            #expect(thin.bool("channel.thin") == true)
            #expect(try await web.get("/v1/status").string("thinChannels.0.id") == "bibliotek")
            #expect(try await web.post("/v1/channels/c5/retire").string("channel.standing") == "retired")
            #expect(try await web.get("/v1/channels?standing=active").count("items") == 4)
        }
    }

    @Test(arguments: ["p3", "c2", "-a", "Kari", "å", String(repeating: "a", count: 33)])
    func `a short name can be nothing that reads as something else`(id: String) async throws {
        try await WebDesk().run { (web) async throws in
            let person = try await web.post("/v1/people", #"{"id":"\#(id)","name":"A","roles":["contributor"]}"#)
            #expect(person.status == 422)
            #expect(person.string("field") == "id")
        }
    }

    @Test func `settings are those of the kind, and are shown to who works with them`() async throws {
        try await WebDesk(try await FoundedDesk(), trial: ChannelTrial(isUsable: false, detail: "no such folder")).run { (web) async throws in
            #expect(try await web.post("/v1/channels/kriseside/settings", #"{"settings":{"url":"x"}}"#).string("field") == "settings.url")
            #expect(try await web.post("/v1/channels/kriseside/settings", #"{"settings":[]}"#).problem == "fieldType")
            let set = try await web.post("/v1/channels/kriseside/settings", as: .dag, #"{"settings":{"folder":"/srv/krise"}}"#)
            #expect(set.string("channel.settings.folder") == "/srv/krise")
            #expect(try await web.get("/v1/channels/kriseside", as: .ola).string("settings.folder") == "/srv/krise")
            #expect(try await web.get("/v1/channels/kriseside", as: .per).isNull("settings"))
            let trial = try await web.post("/v1/channels/kriseside/check", as: .ola)
            #expect(trial.bool("ok") == false)
            #expect(trial.string("detail") == "no such folder")
            #expect(try await web.post("/v1/channels/kriseside/check", as: .per).problem == "notYours")
        }
        try await WebDesk().run { (web) async throws in
            #expect(try await web.post("/v1/channels/kriseside/check").status == 501)
        }
    }

    @Test func `people come, get roles, are suspended, return and leave`() async throws {
        try await WebDesk().run { (web) async throws in
            let added = try await web.post(
                "/v1/people", as: .dag,
                #"{"id":"liv","name":"Liv Ås","title":"Lærer","phone":"+47 1","roles":["contributor"],"until":"2027-01-01T00:00:00Z"}"#)
            #expect(added.status == 201)
            #expect(added.string("person.number") == "p12")
            #expect(added.string("person.roles.0.until") == "2027-01-01T00:00:00.000Z")
            #expect(try await web.post("/v1/people/liv/grant", as: .dag, #"{"role":"administrator"}"#).string("role") == "administrator")
            #expect(try await web.post("/v1/people/liv/grant", #"{"role":"administrator"}"#).count("person.roles") == 2)
            #expect(try await web.post("/v1/people/liv/grant", #"{"role":"king"}"#).problem == "fieldNotOneOf")
            #expect(try await web.post("/v1/people/liv/revoke", #"{"role":"contributor"}"#).count("person.roles") == 1)
            #expect(try await web.post("/v1/people/liv/suspend", #"{"reason":"a"}"#).string("person.standing") == "suspended")
            #expect(try await web.post("/v1/people/liv/reinstate").string("person.standing") == "active")
            let left = try await web.post("/v1/people/liv/leave")
            #expect(left.string("person.standing") == "left")
            #expect(left.isNull("chiefExecutiveNow"))
            #expect(left.isNull("responsibleNow"))
            #expect(try await web.get("/v1/people/p12").string("title") == "Lærer")
        }
    }

    @Test func `who is responsible leaves with somebody in the place`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/crisis", #"{"reason":"Flom"}"#)
            let left = try await web.post("/v1/people/ola/suspend", #"{"responsible":"eva"}"#)
            #expect(left.string("responsibleNow.id") == "eva")
            #expect(left.string("person.id") == "ola")
        }
    }

    @Test func `telephone numbers are for who rings`() async throws {
        try await WebDesk().run { (web) async throws in
            _ = try await web.post("/v1/people", #"{"id":"liv","name":"Liv","phone":"+47 1","roles":["contributor"]}"#)
            #expect(try await web.get("/v1/people/liv", as: .lise).string("phone") == "+47 1")
            #expect(try await web.get("/v1/people/liv", as: .rita).isNull("phone"))
            #expect(try await web.get("/v1/people/liv", as: .per).problem == "notYours")
            #expect(try await web.get("/v1/people/per", as: .per).string("id") == "per")
            #expect(try await web.get("/v1/people", as: .per).problem == "notYours")
            let page = try await web.get("/v1/people?limit=5&order=newest")
            #expect(page.int("next") == 8)
            #expect(page.string("items.0.id") == "liv")
        }
    }
}
