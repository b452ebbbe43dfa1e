// The page for whoever publishes by hand, where it is only practised.
extension Phrases {
    var handPagePractice: String {
        say(
            nb: "ØVELSE ØVELSE ØVELSE – ingenting skal legges ut eller tas ned noe sted.",
            nn: "ØVELSE ØVELSE ØVELSE – ingenting skal leggjast ut eller takast ned nokon stad.",
            en: "EXERCISE EXERCISE EXERCISE – nothing is to be published or taken down anywhere.")
    }

    func practised(_ work: String) -> String { say(no: "ØVELSE: \(work)", en: "EXERCISE: \(work)") }

    func openAndLeave(_ channel: String) -> String {
        say(
            nb: "Finn fram til stedet på \(channel) der du ville lagt ut teksten. Ikke skriv noe der.",
            nn: "Finn fram til staden på \(channel) der du ville lagt ut teksten. Ikkje skriv noko der.",
            en: "Find the place on \(channel) where you would publish the text. Write nothing there.")
    }

    var findAndLeave: String {
        say(
            nb: "Finn innlegget, men la det stå:", nn: "Finn innlegget, men lat det stå:",
            en: "Find the post, but leave it there:")
    }

    var readAll: String {
        say(
            nb: "Les hele teksten, som om du skulle legge den ut.", nn: "Les heile teksten, som om du skulle leggje han ut.",
            en: "Read the whole text, as if you were to publish it.")
    }

    var postNothing: String {
        say(
            nb: "IKKE lim inn, og IKKE legg ut: dette er en øvelse.",
            nn: "IKKJE lim inn, og IKKJE legg ut: dette er ei øving.",
            en: "Do NOT paste it, and do NOT publish it: this is an exercise.")
    }

    func reportPractice(minutes: Int) -> String {
        say(
            nb: "Meld fra innen \(minutes) minutter, som om det var gjort:",
            nn: "Meld frå innan \(minutes) minutt, som om det var gjort:",
            en: "Report within \(minutes) minutes, as if it were done:")
    }
}
