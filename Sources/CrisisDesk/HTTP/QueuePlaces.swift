import CrisisModel

/// Where posts stand in the order in which somebody should look at them, from 1. Read once for a whole list.
struct QueuePlaces {
    private let places: [Post.Number: Int]

    init(of posts: [PostShown], in view: DeskView) {
        guard posts.contains(where: { view.state.queue[$0.number] != nil }) else {
            places = [:]
            return
        }
        let inOrder = view.state.queueInOrder(at: view.at).enumerated().map { ($1, $0 + 1) }
        places = Dictionary(inOrder) { first, _ in first }
    }

    /// nil for one that doesn't wait.
    subscript(post: Post.Number) -> Int? { places[post] }
}
