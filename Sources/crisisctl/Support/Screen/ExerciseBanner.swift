import Synchronization

/// Says once on each stream, before anything else of a run, that the desk is one to practise on.
final class ExerciseBanner: Sendable {
    private let screen: Screen
    private let language: Language
    private let state = Mutex(State())

    private struct State {
        var isExercise = false
        var isOverData = false
    }

    init(_ screen: Screen, _ language: Language) {
        self.screen = screen
        self.language = language
    }

    /// Whether the desk has said so.
    var isExercise: Bool { state.withLock(\.isExercise) }

    /// The desk says so.
    func show() {
        let isFirst = state.withLock { state in
            defer { state.isExercise = true }
            return !state.isExercise
        }
        if isFirst { write(.talk) }
    }

    /// A page for a person follows on standard output, which may go elsewhere than what is said.
    func showOverData() {
        let isFirst = state.withLock { state in
            defer { state.isOverData = state.isExercise }
            return state.isExercise && !state.isOverData
        }
        if isFirst && !screen.isOneTerminal { write(.data) }
    }

    private func write(_ stream: Screen.Stream) {
        screen.write(stream, StatusTalk.exercise.said(in: language, [:]).wrapped(to: screen.width) + "\n")
    }
}
