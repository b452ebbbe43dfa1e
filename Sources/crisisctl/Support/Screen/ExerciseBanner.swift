import Synchronization

/// Says once, before anything else of a run, that the desk is one to practise on.
final class ExerciseBanner: Sendable {
    private let screen: Screen
    private let language: Language
    private let isShown = Mutex(false)

    init(_ screen: Screen, _ language: Language) {
        self.screen = screen
        self.language = language
    }

    func show() {
        let isFirst = isShown.withLock { shown in
            defer { shown = true }
            return !shown
        }
        guard isFirst else { return }
        screen.write(.talk, StatusTalk.exercise.said(in: language, [:]).wrapped(to: screen.width) + "\n")
    }
}
