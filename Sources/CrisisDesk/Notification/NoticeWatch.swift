import CrisisModel
import Synchronization

/// Sees what somebody must be told of: on the log as it is written, and in how long posts have waited. What counts is the
/// model's; this only remembers what was told.
final class NoticeWatch: Sendable {
    /// Something on the log to be told of.
    fileprivate struct Noted {
        let kind: NoticeKind
        let since: Timestamp
        var posts: [Post.Number] = []
    }

    fileprivate struct State {
        var noted: [Noted] = []
        /// How far the wait of a post was told.
        var told: [Post.Number: WaitStage] = [:]
        /// Posts that began to wait are told of together, and not every second.
        var nextBegun = Timestamp(milliseconds: 0)
    }

    /// Between two notices of posts that began to wait. A warning is told of at once.
    fileprivate static let pause = Span.minutes(1)
    private let state = Mutex(State())

    /// Takes note of what was written. Quick: called on the writer's thread.
    func note(_ entries: [Entry]) {
        let noted = entries.compactMap { Self.noted($0) }
        guard !noted.isEmpty else { return }
        state.withLock { state in
            // Nobody reads more than so many at once.
            state.noted = Array((state.noted + noted).suffix(NoticeLimits.waiting))
        }
    }

    private static func noted(_ entry: Entry) -> Noted? {
        switch entry.event {
        case .crisisActivated: Noted(kind: .activation, since: entry.at)
        case .stoodDown: Noted(kind: .standDown, since: entry.at)
        case .deliveryEnded(let event) where event.outcome == .unknown:
            Noted(kind: .unknownOutcome, since: entry.at, posts: [event.post])
        case .deskStarted(let event) where !event.unknown.isEmpty:
            Noted(kind: .unknownOutcome, since: entry.at, posts: event.unknown.map(\.post))
        case .deskRestored(let event) where !event.unknown.isEmpty:
            Noted(kind: .unknownOutcome, since: entry.at, posts: event.unknown.map(\.post))
        default: nil
        }
    }

    /// What there is to tell as things stand. Called once a second, and not of a sealed desk.
    func due(in view: DeskView) -> [Notice] {
        let noted = state.withLock { state in
            defer { state.noted = [] }
            return state.noted
        }
        return noted.map { view.notice($0.kind, since: $0.since, posts: $0.posts) } + waits(in: view)
    }

    /// One notice for each stage that posts have come to since it was told.
    private func waits(in view: DeskView) -> [Notice] {
        let stages = Self.stages(in: view)
        return state.withLock { state in
            state.told = state.told.filter { stages[$0.key] != nil }
            return WaitStage.allCases.compactMap { stage in
                let posts = stages.filter { $0.value == stage && state.told[$0.key] ?? .begun <= stage && state.told[$0.key] != stage }
                    .map(\.key).sorted()
                guard !posts.isEmpty, stage != .begun || state.mayTellBegun(posts, view) else { return nil }
                for post in posts { state.told[post] = stage }
                return view.notice(.waiting, stage: stage, since: view.since(posts), posts: posts)
            }
        }
    }

    private static func stages(in view: DeskView) -> [Post.Number: WaitStage] {
        var stages: [Post.Number: WaitStage] = [:]
        view.state.queue.forEach { post, _ in stages[post] = view.state.waitStage(of: post, at: view.at) }
        return stages
    }
}

extension NoticeWatch.State {
    fileprivate mutating func mayTellBegun(_ posts: [Post.Number], _ view: DeskView) -> Bool {
        let hasWarning = posts.contains { view.state.open[$0]?.purpose == .warning }
        guard hasWarning || view.at >= nextBegun || nextBegun > view.at + NoticeWatch.pause else { return false }
        nextBegun = view.at + NoticeWatch.pause
        return true
    }
}

extension DeskView {
    /// Since when the first of them waits.
    fileprivate func since(_ posts: [Post.Number]) -> Timestamp { posts.compactMap { state.queue[$0] }.min() ?? at }

    fileprivate func notice(
        _ kind: NoticeKind, stage: WaitStage? = nil, since: Timestamp, posts: [Post.Number]
    ) -> Notice {
        Notice(
            id: .random(), kind: kind, stage: stage, municipality: directory.municipality ?? "",
            origin: state.founding?.origin ?? "", isExercise: state.isExercise, crisis: state.crisis?.number,
            posts: posts, ring: callees(posts), since: since)
    }

    /// Whom to ring: who decides about the first of these posts, else who is in charge.
    private func callees(_ posts: [Post.Number]) -> [Notice.Callee] {
        let deciders = posts.first.flatMap { state.open[$0] }.map { post in
            post.deliveries.flatMap { state.deciders(of: post.kind, post.purpose, on: $0.channel, at: at) }
        }
        var seen: Set<Person.Number> = []
        return ((deciders ?? []) + inCharge).filter { seen.insert($0).inserted }.map(callee)
    }

    /// Who is responsible, the deputies, the chief executive and who acts as one.
    private var inCharge: [Person.Number] {
        let office = state.crisis.map { [$0.responsible] + $0.deputies } ?? []
        return office + [state.chiefExecutive, state.acting].compactMap(\.self)
    }

    private func callee(_ person: Person.Number) -> Notice.Callee {
        Notice.Callee(name: directory.name(of: person), phone: directory[person]?.phone)
    }

    /// What is needed to tell people something when nothing else can be read.
    var noticeBook: NoticeBook {
        NoticeBook(
            municipality: directory.municipality ?? "", language: Language(code: state.founding?.language ?? "nb", otherwise: .nb),
            timeZone: state.founding?.timeZone ?? TimeText.defaultZone, origin: state.founding?.origin ?? "",
            isExercise: state.isExercise, ring: inCharge.map(callee),
            targets: directory.notify.enumerated().compactMap { place, rule in
                rule.settings.map {
                    NoticeTarget(number: place + 1, way: rule.way, settings: $0, about: Set(rule.about))
                }
            })
    }
}
