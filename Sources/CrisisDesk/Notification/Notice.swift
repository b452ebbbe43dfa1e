package import CrisisModel

/// What somebody must hear though nobody sits at the desk. It carries numbers and names to ring, and never a post's text.
package struct Notice: Hashable, Sendable {
    package typealias Kind = NoticeKind
    package typealias Stage = WaitStage

    /// Somebody to ring.
    package struct Callee: Hashable, Sendable {
        package let name: String
        package let phone: String?

        package init(name: String, phone: String?) {
            self.name = name
            self.phone = phone
        }
    }

    /// Names the notice for good, 32 hexadecimal digits: whoever gets it twice knows.
    package let id: PostID
    package let kind: Kind
    /// Of `waiting` alone.
    package let stage: Stage?
    package let municipality: String
    /// The log's name.
    package let origin: String
    package let isExercise: Bool
    package let crisis: Int?
    package let posts: [Post.Number]
    /// Whom to ring, the first one first.
    package let ring: [Callee]
    /// Since when it is so.
    package let since: Timestamp

    package init(
        id: PostID, kind: Kind, stage: Stage? = nil, municipality: String, origin: String, isExercise: Bool = false,
        crisis: Int? = nil, posts: [Post.Number] = [], ring: [Callee] = [], since: Timestamp
    ) {
        self.id = id
        self.kind = kind
        self.stage = stage
        self.municipality = municipality
        self.origin = origin
        self.isExercise = isExercise
        self.crisis = crisis
        self.posts = Array(posts.prefix(NoticeLimits.posts))
        self.ring = Array(ring.prefix(NoticeLimits.ring))
        self.since = since
    }
}
