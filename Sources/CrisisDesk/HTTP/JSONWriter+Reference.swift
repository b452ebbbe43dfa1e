import CrisisModel

/// People and channels as they stand in every answer: short name, number, and the name to show, which is never empty.
extension JSONWriter {
    mutating func person(_ person: Person.Number, _ directory: Directory) {
        let card = directory[person]
        object { json in
            json.field("id", card?.handle ?? person.description)
            json.field("number", person.description)
            json.field("name", directory.name(of: person))
        }
    }

    mutating func channel(_ channel: Channel.Number, _ directory: Directory) {
        let card = directory[channel]
        object { json in
            json.field("id", card?.handle ?? channel.description)
            json.field("number", channel.description)
            json.field("name", directory.name(of: channel))
        }
    }

    mutating func person(_ name: StaticString, _ person: Person.Number?, _ directory: Directory) {
        self.name(name)
        if let person { self.person(person, directory) } else { null() }
    }

    mutating func channel(_ name: StaticString, _ channel: Channel.Number?, _ directory: Directory) {
        self.name(name)
        if let channel { self.channel(channel, directory) } else { null() }
    }

    mutating func people(_ name: StaticString, _ people: [Person.Number], _ directory: Directory) {
        array(name) { json in for person in people { json.person(person, directory) } }
    }

    mutating func channels(_ name: StaticString, _ channels: [Channel.Number], _ directory: Directory) {
        array(name) { json in for channel in channels { json.channel(channel, directory) } }
    }

    mutating func posts(_ name: StaticString, _ posts: [Post.Number]) {
        array(name) { json in for post in posts { json.integer(post.value) } }
    }

    /// Who entered something: a person, or the program and the machine by a name in words.
    mutating func actor(_ name: StaticString, _ actor: Actor, _ directory: Directory) {
        switch actor {
        case .person(let number): person(name, number, directory)
        case .desk: nobody(name, "desk")
        case .machine: nobody(name, "machine")
        }
    }

    private mutating func nobody(_ name: StaticString, _ id: String) {
        object(name) { json in
            json.field("id", id)
            json.null("number")
            json.field("name", id)
        }
    }

    /// People with the number to ring.
    mutating func reachable(_ name: StaticString, _ people: some Sequence<Person.Number>, _ directory: Directory) {
        array(name) { json in
            for person in people {
                json.object { json in
                    json.person("person", person, directory)
                    json.field("phone", orNull: directory[person]?.phone)
                }
            }
        }
    }

    mutating func seal(_ seal: Seal, _ phrases: Phrases) {
        object { json in
            json.field("code", seal.code.rawValue)
            json.field("reason", phrases.explain(seal).detail)
            json.field("since", seal.since)
        }
    }

    mutating func ledger(_ head: LedgerHead) {
        object("ledger") { json in
            json.field("size", head.size)
            json.field("rootHash", head.root)
        }
    }

    /// The same with the public key that checks signatures over it: what belongs into the minutes.
    mutating func ledger(_ head: LedgerHead, signedBy key: VerifierKey?) {
        object("ledger") { json in
            json.field("size", head.size)
            json.field("rootHash", head.root)
            json.field("key", orNull: key?.text)
        }
    }

    /// The first fields of every answer to a command.
    mutating func made(_ entry: Entry?) {
        field("entry", orNull: entry?.number)
        field("at", orNull: entry?.at)
    }
}
