import CrisisDesk
import Foundation

/// Where crisisctl writes and asks: data on standard output, talk on standard error, answers from standard input.
struct Screen: Sendable {
    enum Stream: Sendable { case data, talk }

    /// Writes the text as it is; line breaks are in it.
    let write: @Sendable (Stream, String) -> Void
    /// One line a person typed, without its end; nil when there is nobody.
    let readLine: @Sendable () -> String?
    /// Everything on standard input, at most so many bytes and one more.
    let readAll: @Sendable (Int) -> [UInt8]
    /// Whether somebody sits at both ends of a question.
    let canAsk: Bool
    /// Whether standard input comes from a pipe or a file.
    let isFed: Bool
    /// Whether anybody still reads what goes to standard output: a pipe may have been closed at its other end.
    let isRead: @Sendable () -> Bool
    /// Columns of the terminal that data go to; nil where they go to a file or a program.
    let width: Int?
    /// Whether data and talk are seen in one place, one after the other.
    var isOneTerminal = false

    /// The narrowest terminal a table is cut for.
    static let narrowest = 40
}

extension Screen {
    static var standard: Screen {
        let isOutput = isatty(STDOUT_FILENO) == 1
        return Screen(
            write: { stream, text in
                let handle: FileHandle = stream == .data ? .standardOutput : .standardError
                // A token that was typed in the wrong place is shown to nobody; what a command is for stands in the data.
                let shown = stream == .talk ? BearerToken.masked(text) : text
                // Nobody is left to tell when the terminal or the pipe is gone.
                try? handle.write(contentsOf: Data(shown.utf8))
            },
            readLine: { Swift.readLine(strippingNewline: true) },
            readAll: { limit in
                // An unreadable input reads as empty, and an empty text is refused by name.
                let data = try? FileHandle.standardInput.read(upToCount: limit + 1)
                return Array(data ?? Data())
            },
            canAsk: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
            isFed: isatty(STDIN_FILENO) != 1,
            isRead: {
                var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
                return poll(&output, 1, 0) == 0 || output.revents & Int16(POLLERR | POLLHUP) == 0
            },
            width: isOutput ? columns() : nil, isOneTerminal: isOutput && isatty(STDERR_FILENO) == 1)
    }

    private static func columns() -> Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(narrowest, Int(size.ws_col))
    }
}
