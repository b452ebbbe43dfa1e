import CrisisDesk

// Answers of commands about channels and people.
extension Session {
    func show(channel answer: DeskAnswer) async throws {
        try await show(answer) { json in
            let channel = json["channel"]
            let people = channel["administrators"].nameList
            print(
                RegisterTalk.channelStands,
                [
                    "channel": channel.nameAndHandle ?? "?",
                    "standing": await labels().standing(ofChannel: channel["standing"].string),
                    "people": people.isEmpty ? "–" : people,
                ])
            if !json["cancelled"].items.isEmpty {
                print(RegisterTalk.channelCancelled, ["posts": json["cancelled"].numberList])
            }
            tellIfUnchanged(json)
        }
    }

    func show(person answer: DeskAnswer) async throws {
        try await show(answer) { json in
            let person = json["person"]
            let labels = await labels()
            print(
                RegisterTalk.personStands,
                [
                    "person": person.nameAndHandle ?? "?",
                    "standing": labels.standing(ofPerson: person["standing"].string),
                    "roles": labels.roles(of: person),
                ])
            print(departure: json)
            tellIfUnchanged(json)
        }
    }

    /// What went on to somebody else when a person left.
    private func print(departure json: JSON) {
        if !json["thin"].items.isEmpty { print(RegisterTalk.thinNow, ["channels": json["thin"].nameList]) }
        let offices: [(String, RegisterTalk)] = [
            ("responsibleNow", .responsibleNow), ("chiefExecutiveNow", .chiefNow), ("actingNow", .actingNow),
        ]
        for (field, talk) in offices {
            if let person = json[field].nameAndHandle { print(talk, ["person": person]) }
        }
    }
}

extension Labels {
    /// `kanaladministrator, revisor (lesetilgang) til og med 2027-12-31`
    func roles(of person: JSON) -> String {
        person["roles"].items.map { role in
            let word = self.role(role["role"].string)
            return role["until"].string.map { "\(word) \(end($0))" } ?? word
        }.joined(separator: ", ")
    }

    /// When something is over. What is over at midnight was given until a day, and that day is the one to show.
    func end(_ written: String?) -> String {
        guard let written else { return "" }
        if let day = RFC3339Time.read(written).flatMap(zone.dayEnding) {
            return TimeTalk.throughDay.said(in: phrases.language, ["day": day])
        }
        return TimeTalk.until.said(in: phrases.language, ["moment": time(written)])
    }
}
