/// A password, token or key that was read from a file. It never prints itself: not in a message, a log or a debugger's
/// dump.
package struct Secret: Sendable {
    private let contents: [UInt8]

    package init(_ contents: [UInt8]) { self.contents = contents }

    /// The bytes, for the one call that needs them. Neither keep nor log them.
    package func reveal() -> [UInt8] { contents }

    /// The same as text; nil where the bytes aren't UTF-8.
    package func revealText() -> String? { String(validating: contents, as: UTF8.self) }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "secret" }
    package var debugDescription: String { "secret" }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
