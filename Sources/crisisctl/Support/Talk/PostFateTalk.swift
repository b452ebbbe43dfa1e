/// What becomes, or became, of a text: what stands over it.
enum PostFateTalk: Talk {
    case held, approved, halfApproved, begun, delivered, recorded, retracted, unknown, refused, neverOut, draft, returned

    var sentence: Sentence {
        switch self {
        case .held:
            Sentence(
                "Nøyaktig dette går ut på {channels} hvis det blir godkjent:",
                "Nøyaktig dette går ut på {channels} dersom det blir godkjent:",
                "Exactly this goes out on {channels} if it is approved:")
        case .approved:
            Sentence(
                "Nøyaktig dette går ut på {channels}:", "Nøyaktig dette går ut på {channels}:",
                "Exactly this goes out on {channels}:")
        case .halfApproved:
            Sentence(
                "Nøyaktig dette går ut på {channels} når det er kontrasignert:",
                "Nøyaktig dette går ut på {channels} når det er kontrasignert:",
                "Exactly this goes out on {channels} once it is countersigned:")
        case .begun:
            Sentence(
                "Nøyaktig dette er på vei ut på {channels}:", "Nøyaktig dette er på veg ut på {channels}:",
                "Exactly this is going out on {channels}:")
        case .delivered:
            Sentence(
                "Nøyaktig dette gikk ut på {channels}:", "Nøyaktig dette gjekk ut på {channels}:",
                "Exactly this went out on {channels}:")
        case .recorded:
            Sentence(
                "Dette ble lagt ut på {channels}, utenfor desken:", "Dette vart lagt ut på {channels}, utanom desken:",
                "This was posted on {channels}, outside the desk:")
        case .retracted:
            Sentence(
                "Dette sto på {channels} til det ble tatt ned:", "Dette stod på {channels} til det vart teke ned:",
                "This stood on {channels} until it was taken down:")
        case .unknown:
            Sentence(
                "Dette er sendt til {channels}, men det er usikkert om det kom ut:",
                "Dette er sendt til {channels}, men det er usikkert om det kom ut:",
                "This was sent to {channels}, but it is unclear whether it went out:")
        case .refused:
            Sentence(
                "Dette kom ikke ut på {channels}:", "Dette kom ikkje ut på {channels}:",
                "This did not go out on {channels}:")
        case .neverOut:
            Sentence(
                "Dette ble aldri sendt ut på {channels}:", "Dette vart aldri sendt ut på {channels}:",
                "This was never sent out on {channels}:")
        case .draft:
            Sentence(
                "Kladd for {channels}. Den går ikke ut før forfatteren ber om det:",
                "Kladd for {channels}. Han går ikkje ut før forfattaren ber om det:",
                "Draft for {channels}. It does not go out until its author asks for it:")
        case .returned:
            Sentence(
                "Dette går ikke ut på {channels} før forfatteren har endret det:",
                "Dette går ikkje ut på {channels} før forfattaren har endra det:",
                "This does not go out on {channels} until its author has changed it:")
        }
    }
}
