import CrisisModel
import HTTPTypes

/// The desk in figures, for a Prometheus that watches it. No name and no text is among them; still it wants a token, as all
/// that tells how a crisis goes does. At the machine's socket it wants none, so that it can be read whatever the seal.
enum MetricsRoute {
    static let all: [Endpoint] = [.atMachine("/metrics", show)]

    @Sendable static func show(_ visit: Visit) throws -> Reply {
        try visit.query().finish()
        var metrics = MetricsText()
        addMode(visit.view, to: &metrics)
        addPosts(visit.view, to: &metrics)
        addLog(visit, to: &metrics)
        addProgram(visit.server, to: &metrics)
        return .text(metrics.text).with(.contentType, MetricsText.contentType)
    }

    private static func addMode(_ view: DeskView, to metrics: inout MetricsText) {
        let state = view.state
        metrics.gauge("crisisdesk_crisis", "1 while the municipality is in crisis mode.", state.crisis != nil)
        metrics.gauge("crisisdesk_exercise", "1 on a desk to practise on, whose crises are none.", state.isExercise)
        metrics.gauges(
            "crisisdesk_sealed", "1 for the reason why the desk is sealed: it publishes and accepts nothing.",
            by: "code",
            Seal.Code.allCases.map { ($0.rawValue, view.seal?.code == $0 ? 1 : 0) })
        metrics.gauge(
            "crisisdesk_publishing_paused", "1 while nothing is published, in whatever mode.",
            state.isModeInQuestion || view.seal != nil)
        metrics.gauge(
            "crisisdesk_clock_in_doubt", "1 while a person must confirm the time, so that scheduled posts wait.",
            state.isClockInDoubt)
    }

    private static func addPosts(_ view: DeskView, to metrics: inout MetricsText) {
        let waiting = Waiting(in: view.state, at: view.at)
        metrics.gauge("crisisdesk_posts_held", "Posts that wait for a decision.", waiting.count)
        metrics.gauge(
            "crisisdesk_posts_held_oldest_age_seconds",
            "For how long the oldest of them has waited; 0 where none does.",
            waiting.oldest.map { Double((view.at - $0).milliseconds) / 1_000 } ?? 0)
        metrics.gauge(
            "crisisdesk_deliveries_in_flight", "Deliveries that have begun and have no outcome yet.",
            view.state.inFlight.count)
        metrics.gauge(
            "crisisdesk_posts_outcome_unknown", "Posts of which nobody knows whether they came out.",
            view.state.unknown.count)
        var kinds: [StatusItem.Kind: Int] = [:]
        for item in StatusItem.all(in: view.state, at: view.at) { kinds[item.kind, default: 0] += 1 }
        metrics.gauges(
            "crisisdesk_open_items", "What waits for somebody to do it, by kind.", by: "kind",
            StatusItem.Kind.allCases.map { ($0.rawValue, kinds[$0] ?? 0) })
    }

    private static func addLog(_ visit: Visit, to metrics: inout MetricsText) {
        let figures = visit.server.services.machine()
        let size = visit.view.head.size
        metrics.counter("crisisdesk_log_entries_total", "Entries of the log.", size)
        metrics.gauge(
            "crisisdesk_log_unsigned_entries", "Entries that no signed checkpoint covers yet.",
            max(0, size - (figures.signed ?? 0)))
        if let age = figures.signedAgo {
            metrics.gauge(
                "crisisdesk_checkpoint_age_seconds",
                "How long ago a checkpoint was signed; it is after each second of activity.",
                age.seconds)
        }
        metrics.gauge("crisisdesk_inbox_commands", "Commands that wait for the writer.", figures.waiting)
        metrics.counter(
            "crisisdesk_commits_total", "Transactions brought to the disk since the start.", figures.commits)
        metrics.counter("crisisdesk_commit_entries_total", "Entries in them.", figures.entries)
        metrics.counter(
            "crisisdesk_commit_seconds_total", "How long that took, fsync included.", figures.commitTime.seconds)
    }

    private static func addProgram(_ server: DeskServer, to metrics: inout MetricsText) {
        metrics.counters(
            "crisisdesk_http_responses_total", "Answers since the start, by class of status.", by: "class",
            server.answers.classes.map { ($0.name, $0.count) })
        metrics.gauge(
            "crisisdesk_event_listeners", "Who listens to the log as it is written.", server.services.events.listeners)
        if let bytes = server.services.machine().residentBytes {
            metrics.gauge("process_resident_memory_bytes", "Resident memory size in bytes.", bytes)
        }
        metrics.gauges(
            "crisisdesk_build_info", "The version of the program.", by: "version", [(server.settings.version, 1)])
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}
