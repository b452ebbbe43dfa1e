import CrisisModel

/// What an exercise takes over from a real desk: its people, its channels, its policy; none of its posts, tokens or notices.
struct ExerciseModel {
    let folder: DataFolder
    /// The name of the exercise's own log.
    let origin: String
    private let state: DeskState
    private let directory: Directory
    private let people: [Person]
    private let channels: [Channel]

    /// Reads the desk in that folder, which may be running.
    init(of data: String) throws(ProgramError) {
        do {
            folder = try DataFolder.open(data)
            let ledger = try SQLiteLedger.open(folder.ledger, checkpoint: .notAsked, origin: nil).get()
            var replay = Replay()
            try replay.run(ledger, to: ledger.head.size)
            state = replay.state
            directory = replay.directory
        } catch {
            throw ProgramError(error, at: "")
        }
        guard let founding = state.founding else { throw .finding(.notFounded) }
        origin = founding.origin + "/exercise"
        let clock = SystemClock().now
        people = state.people.filter { $0.isActive(at: clock) && $0.handle != nil }
        channels = state.channels.filter { $0.standing == .active && $0.handle != nil }
    }

    func founding(key: VerifierKey, program: String) -> Founding {
        let usual = Policy()
        let policy = state.policy
        return Founding(
            municipality: .new(directory.municipality ?? "–"), timeZone: state.founding?.timeZone ?? "Europe/Oslo",
            language: state.founding?.language ?? "nb", origin: origin, epoch: 1, key: key.digest, program: program,
            people: people.map(person), channels: channels.map(channel),
            policy: Policy(
                ownPosts: policy.ownPosts, takeOverAfterWarning: policy.takeOverAfterWarning,
                takeOverAfterOther: policy.takeOverAfterOther,
                mayActivate: policy.mayActivate.isEmpty ? usual.mayActivate : policy.mayActivate,
                succession: numbers(policy.succession),
                responsible: numbers(able([policy.responsible].compactMap(\.self))).first,
                deputies: numbers(able(policy.deputies)),
                channels: policy.channels.compactMap { number in
                    channels.firstIndex { $0.number == number }.map { Channel.Number($0 + 1) }
                }),
            isExercise: true)
    }

    /// Numbers of the exercise: places in its list, from 1. Who isn't there any more is left out.
    private func numbers(_ people: [Person.Number]) -> [Person.Number] {
        people.compactMap { number in self.people.firstIndex { $0.number == number }.map { Person.Number($0 + 1) } }
    }

    /// Of these the ones who may administer channels by a role that they still have.
    private func able(_ people: [Person.Number]) -> [Person.Number] {
        people.filter { number in roles(of: number).contains { $0 == .administrator || $0 == .chiefExecutive } }
    }

    /// Where there is no chief executive the one who acts is it: a log begins with one.
    private func roles(of number: Person.Number) -> [Role] {
        guard let person = people.first(where: { $0.number == number }) else { return [] }
        let isChief = state.chiefExecutive == nil && state.acting == number
        return Role.allCases.filter { role in
            person.grants.contains { $0.role == role } || (role == .chiefExecutive && isChief)
        }
    }

    private func person(_ person: Person) -> NewPerson {
        let card = directory[person.number]
        let roles = roles(of: person.number)
        let ends = person.grants.compactMap(\.until)
        // The register has one end for all of a person's roles; a reviewer's account always has one.
        let until = ends.count == person.grants.count && !roles.contains(.chiefExecutive) ? ends.max() : nil
        return NewPerson(
            handle: .new(person.handle ?? ""), name: .new(card?.name ?? person.handle ?? ""),
            title: card?.title.map(Words.new), phone: card?.phone.map(Words.new),
            roles: until == nil ? roles.filter { $0 != .reviewer } : roles, until: until,
            purpose: roles.contains(.reviewer) ? .new("ØVELSE") : nil)
    }

    private func channel(_ channel: Channel) -> NewChannel {
        NewChannel(
            handle: .new(channel.handle ?? ""), name: .new(directory.name(of: channel.number)), kind: .byHand,
            gate: channel.gate, audience: channel.audience, administrators: numbers(able(channel.administrators)),
            settings: .new("{}"))
    }
}
