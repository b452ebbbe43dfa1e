/// In which lists of the state a post stands, read in one pass over its deliveries.
struct PostLists {
    /// Since when it waits for a decision. A draft waits for nobody but its author.
    var waitingSince: Timestamp?
    /// Something is approved and not begun; something has begun; nobody knows of something whether it is out.
    var isReady = false
    var isMoving = false
    var isUnknown = false
    /// The channel said otherwise than the person who settled it.
    var isInConflict = false
    /// The channel said no, and it could still be tried again.
    var isRefused = false
    /// It counts among what its author has waiting.
    var counts = false

    init() {}

    init(_ post: Post) {
        let isOpen = post.stage == .open
        let isDraft = post.isDraft
        for delivery in post.deliveries {
            switch delivery.state {
            case .held:
                counts = isOpen
                if isOpen && !isDraft { waitingSince = min(waitingSince ?? delivery.since, delivery.since) }
            case .approved:
                counts = isOpen
                isReady = true
            case .begun: isMoving = true
            case .unknown: isUnknown = true
            case .refused: isRefused = isRefused || (delivery.isRefused && !post.isStopped)
            case .delivered, .cancelled, .recorded: break
            }
            isInConflict = isInConflict || delivery.isInConflict
        }
    }
}
