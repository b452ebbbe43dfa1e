// Questions to the person at the keyboard, on standard error, so that data can go to a file meanwhile.
extension Session {
    /// How often an answer that doesn't do is asked for again.
    private static var tries: Int { 3 }

    /// A line; an empty one takes the proposal, which is shown as `name`. Without a proposal it must be something.
    func ask(
        _ question: some Talk, _ values: [String: String] = [:], proposal: String?, name: String? = nil
    ) throws(Trouble) -> String {
        for _ in 0..<Self.tries {
            let offer = (name ?? proposal).map { " [\(Visible.line($0))]" } ?? ""
            prompt("\(said(question, values))\(offer): ")
            guard let line = screen.readLine() else { throw .stopped }
            let answer = line.trimmed
            if !answer.isEmpty { return answer }
            if let proposal { return proposal }
            tell(AskTalk.needed)
        }
        throw .stopped
    }

    /// The same for people, one or several with commas between; asks again where nobody goes by a name, for at three in the
    /// morning nobody should answer all of it twice.
    func askPeople(_ question: some Talk, proposal: String?, name: String?) async throws -> String {
        for _ in 0..<Self.tries {
            let answer = try ask(question, proposal: proposal, name: name)
            // A proposal is the register's own.
            guard answer != proposal, let stranger = try await stranger(among: answer) else { return answer }
            tell(AskTalk.nobody, ["person": stranger])
        }
        throw Trouble.stopped
    }

    /// The first name that nobody in the register goes by; nil too for who may not look people up.
    private func stranger(among names: String) async throws -> String? {
        for name in Lists.names([names]) ?? [] {
            do throws(Trouble) {
                _ = try await client.get("/v1/people/\(DeskClient.escaped(name))")
            } catch {
                guard case .problem(let problem) = error else { throw error }
                if problem.code == "unknownPerson" { return name }
            }
        }
        return nil
    }

    private func prompt(_ text: String) { screen.write(.talk, text.wrapped(to: screen.width)) }

    /// Goes on only after a yes, in any language it speaks; an empty line is a no.
    func confirm(_ question: some Talk, _ values: [String: String] = [:], _ options: ConfirmOptions) throws(Trouble) {
        if !options.yes { try confirm(question, values) }
    }

    /// The same where nothing on the command line can have said yes.
    func confirm(_ question: some Talk, _ values: [String: String]) throws(Trouble) {
        guard screen.canAsk else { throw .usage(.confirmationNeeded, [:]) }
        prompt("\(said(question, values)) \(said(AskTalk.yesNo)) ")
        guard let line = screen.readLine(), Self.yes.contains(line.trimmed.lowercased()) else { throw .stopped }
    }

    /// The same where a script that says it has already decided: without a terminal nothing is asked.
    func confirmIfAsked(
        _ question: some Talk, _ values: [String: String] = [:], _ options: ConfirmOptions
    ) throws(Trouble) {
        if screen.canAsk { try confirm(question, values, options) }
    }

    private static var yes: Set<String> { ["j", "ja", "y", "yes"] }
}
