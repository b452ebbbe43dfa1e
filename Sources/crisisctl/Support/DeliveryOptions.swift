import ArgumentParser

/// One post on one channel.
struct DeliveryOptions: ParsableArguments {
    @Argument(help: "The post's number.")
    var post: Int

    @Argument(help: "The channel.")
    var channel: String

    /// The route of something done to it.
    func path(_ verb: String) -> String { "/v1/posts/\(post)/deliveries/\(DeskClient.escaped(channel))/\(verb)" }
}
