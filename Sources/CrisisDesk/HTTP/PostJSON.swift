import CrisisModel

extension JSONWriter {
    /// The fields of a post; the caller opens and closes the object.
    mutating func post(_ post: PostShown, _ view: DeskView, _ places: QueuePlaces) {
        let directory = view.directory
        field("number", post.number.value)
        field("id", orNull: post.id?.hex)
        field("state", post.state.rawValue)
        field("kind", post.kind.rawValue)
        field("about", orNull: post.about?.value)
        person("author", post.author, directory)
        people("coAuthors", post.open?.coAuthors ?? [], directory)
        field("crisis", orNull: post.crisis)
        field("purpose", post.purpose.rawValue)
        field("language", post.language)
        field("submittedAt", post.submittedAt)
        field("publishAt", orNull: post.content?.publishAt)
        field("notAfter", orNull: post.content?.notAfter)
        field("publish", post.content?.publish ?? false)
        field("draft", post.open?.isDraft ?? false)
        field("version", orNull: post.version)
        field("versionEntry", post.versionEntry.number)
        field("digest", post.digest)
        field("text", orNull: post.text)
        array("deliveries") { json in for part in post.deliveries { json.delivery(part, of: post, view) } }
        standing(of: post, view, places)
        notes(post.notes)
        field("link", orNull: post.recorded?.link?.text)
    }

    private mutating func standing(of post: PostShown, _ view: DeskView, _ places: QueuePlaces) {
        field("heldBecause", orNull: post.heldBecause?.rawValue)
        field("waitingSince", orNull: view.state.queue[post.number])
        field("place", orNull: places[post.number])
        field("beforePicture", post.open.map { view.state.isApprovedBeforePicture($0) } ?? false)
        field("correctionWaitingSince", orNull: view.state.correctionWaitingSince(of: post.number))
    }

    private mutating func delivery(_ part: PostShown.Part, of post: PostShown, _ view: DeskView) {
        let approval = part.approval
        object { json in
            json.channel("channel", part.channel, view.directory)
            json.field("state", part.state)
            json.field("cause", orNull: part.cause?.rawValue)
            json.people("decides", post.deciders(of: part, in: view), view.directory)
            json.field("since", orNull: part.since)
            json.field("attempts", part.attempts)
            json.person("approvedBy", approval?.by, view.directory)
            json.field("approvedAs", orNull: approval?.capacity.rawValue)
            json.field("approvedAt", orNull: approval?.at)
            json.field("needsSecond", approval?.needsSecond ?? false)
            json.person("second", approval?.second, view.directory)
            json.person("takenBy", part.delivery?.takenBy, view.directory)
            json.field("overdue", part.delivery?.isOverdue(at: view.at) ?? false)
            json.field("conflict", part.delivery?.isInConflict ?? false)
            json.field("takenDown", part.isTakenDown)
            json.field("detail", orNull: part.detail)
            json.field("link", orNull: part.link)
            json.byHand(part.channel, isApproved: part.state == "approved" && !part.awaitsSecond, view)
        }
    }

    private mutating func notes(_ notes: PostNotes) {
        object("notes") { json in
            json.field("clearedWith", orNull: notes.clearedWith?.text)
            json.field("clearedAt", orNull: notes.clearedAt)
            json.field("nextUpdateAt", orNull: notes.nextUpdateAt)
            json.field("audience", orNull: notes.audience?.rawValue)
            json.field("incident", orNull: notes.incident?.text)
            json.field("reason", orNull: notes.reason?.text)
            json.field("template", orNull: notes.template?.text)
        }
    }

    /// The exact texts, and what the digest of the post is made of.
    mutating func texts(of post: PostShown, _ directory: Directory) {
        let texts: [(CrisisModel.Channel.Number, Words)] =
            post.content?.placed.map { ($0.channel, $0.text) }
            ?? post.recorded.map { event in event.channels.map { ($0, event.text) } } ?? []
        array("texts") { json in
            for (channel, words) in texts {
                json.object { json in
                    json.channel("channel", channel, directory)
                    json.field("text", orNull: words.text)
                    json.field("digest", words.digest)
                }
            }
        }
        field("manifest", orNull: post.content?.manifest.text)
    }
}

extension JSONWriter {
    /// Who sent the post back or stopped it, and what came after it; of a post that is read by itself.
    mutating func aftermath(of post: PostShown, _ view: DeskView) {
        name("decision")
        if let decision = post.trail?.decision {
            object { json in
                json.field("state", decision.stage.rawValue)
                json.person("by", decision.by, view.directory)
                json.field("at", decision.at)
                json.field("reason", orNull: decision.reason)
            }
        } else {
            null()
        }
        array("successors") { json in
            for successor in post.trail?.successors ?? [] {
                json.object { json in
                    json.field("number", successor.post.value)
                    json.field("kind", successor.kind.rawValue)
                    json.field("state", orNull: view.state.shown(successor.post, at: view.at)?.rawValue)
                }
            }
        }
    }
}
