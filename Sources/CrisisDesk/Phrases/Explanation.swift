/// What is said to somebody who did not get what he or she asked for: calm, and with a way on.
package struct Explanation: Hashable, Sendable {
    /// What kind of no it is, without values; the same each time (RFC 9457 `title`).
    package let title: String
    /// What happened, with its values, and what was kept.
    package let detail: String
    /// What to do now.
    package let whatToDo: String

    package init(_ title: String, detail: String, whatToDo: String) {
        self.title = title
        self.detail = detail
        self.whatToDo = whatToDo
    }
}
