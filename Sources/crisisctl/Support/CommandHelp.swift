import ArgumentParser

extension CommandConfiguration {
    /// A command whose help ends with a line to go by.
    init(commandName: String, abstract: String, discussion: String = "", example: String) {
        self.init(
            commandName: commandName, abstract: abstract,
            discussion: discussion + (discussion.isEmpty ? "" : "\n\n") + Self.exampleMark + example)
    }

    /// What stands before the line.
    static var exampleMark: String { "Example:\n  " }
}
