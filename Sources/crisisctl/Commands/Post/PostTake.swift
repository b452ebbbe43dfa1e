import ArgumentParser

struct PostTake: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Take the text of an approved post, to publish it by hand.",
        discussion: "Prints exactly the text on standard output. Report afterwards with done or not-done.")

    @OptionGroup var delivery: DeliveryOptions
    @OptionGroup var order: OrderOptions
    @OptionGroup var desk: DeskOptions

    func run(in session: Session) async throws {
        let answer = try await session.send(delivery.path("take"), order: order)
        let values = ["post": String(delivery.post), "channel": delivery.channel]
        guard !session.isJSON, let text = answer.json["text"].string else {
            try await session.show(post: answer)
            if answer.json["text"].isNull { session.tell(PostTalk.notTaken, values) }
            return
        }
        session.tell(PostTalk.takeNow, values)
        // To a program or a file exactly the bytes; on a terminal nothing may hide.
        session.screen.write(.data, session.screen.width == nil ? text : Visible.text(text) + "\n")
        session.tell(PostTalk.takeDone, values)
    }
}
