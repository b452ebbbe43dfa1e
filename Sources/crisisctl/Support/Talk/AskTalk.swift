/// Questions, and what stands before them.
enum AskTalk: Talk {
    case yesNo
    case activating, reason, responsible, deputies
    case handOver, takeOver, standDown, standDownHeld
    case approve, approveAgain, retract, outdateAll, leave, suspend, retire, clock, nobody
    case needed, sameText, sameTextThen

    var sentence: Sentence {
        switch self {
        case .yesNo: Sentence("[j/N]", "[j/N]", "[y/N]")
        case .activating:
            Sentence(
                "Krisestab settes for {municipality}. Alt som ikke er gått ut, stanses. Enter tar forslaget, "
                    + "Ctrl-C avbryter.",
                "Krisestab blir sett for {municipality}. Alt som ikkje er gått ut, blir stansa. Enter tek "
                    + "framlegget, Ctrl-C avbryt.",
                "Crisis staff is convened for {municipality}. Whatever is not out is stopped. Enter takes the "
                    + "proposal, Ctrl-C stops."
            )
        case .reason: Sentence("1/3 Hva har skjedd", "1/3 Kva har hendt", "1/3 What has happened")
        case .responsible:
            Sentence("2/3 Ansvarlig administrator", "2/3 Ansvarleg administrator", "2/3 Responsible administrator")
        case .deputies:
            Sentence(
                "3/3 Avløsere i rekkefølge (- for ingen)", "3/3 Avløysarar i rekkjefølgje (- for ingen)",
                "3/3 Deputies in order (- for none)")
        case .handOver:
            Sentence(
                "Krise {crisis}: {from} leverer ansvaret til {to}. Gå videre?",
                "Krise {crisis}: {from} leverer ansvaret til {to}. Gå vidare?",
                "Crisis {crisis}: {from} hands over to {to}. Go on?")
        case .takeOver:
            Sentence(
                "Krise {crisis}: du overtar ansvaret fra {from}. Gå videre?",
                "Krise {crisis}: du tek over ansvaret frå {from}. Gå vidare?",
                "Crisis {crisis}: you take over from {from}. Go on?")
        case .standDown:
            Sentence(
                "Krise {crisis} (ansvarlig {from}) avsluttes. Gå videre?",
                "Krise {crisis} (ansvarleg {from}) blir avslutta. Gå vidare?",
                "Crisis {crisis} (responsible: {from}) ends. Go on?")
        case .standDownHeld:
            Sentence(
                "{count} innlegg venter ennå på godkjenning.", "{count} innlegg ventar enno på godkjenning.",
                "{count} posts still wait for approval.")
        case .approve:
            Sentence(
                "Skal nøyaktig dette ut på {channels}?", "Skal nøyaktig dette ut på {channels}?",
                "Shall exactly this go out on {channels}?")
        case .approveAgain:
            Sentence(
                "Det er noe å merke seg over. Skal det likevel ut på {channels}?",
                "Det er noko å merke seg over. Skal det likevel ut på {channels}?",
                "There is something to note above. Shall it go out on {channels} all the same?")
        case .retract:
            Sentence(
                "Innlegg {post} tas ned. Gå videre?", "Innlegg {post} blir teke ned. Gå vidare?",
                "Post {post} is taken down. Go on?")
        case .nobody:
            Sentence(
                "Ingen heter «{person}» i registeret. Skriv navnet på nytt, slik: ola",
                "Ingen heiter «{person}» i registeret. Skriv namnet på nytt, slik: ola",
                "Nobody goes by “{person}” in the register. Write the name again, like: ola")
        case .needed:
            Sentence(
                "Det må stå noe her: det er det loggen og de som ringes, får vite. Ctrl-C avbryter.",
                "Det må stå noko her: det er det loggen og dei som blir ringde, får vite. Ctrl-C avbryt.",
                "Something must stand here: it is what the log and those who are rung get to know. Ctrl-C stops.")
        case .sameText:
            Sentence(
                "Den samme teksten ble sendt inn som innlegg {post}. Sende den en gang til?",
                "Den same teksten vart send inn som innlegg {post}. Sende han ein gong til?",
                "The same text was handed in as post {post}. Send it once more?")
        case .sameTextThen:
            Sentence(
                "Den samme teksten ble sendt inn som innlegg {post}, {time}. Sende den en gang til?",
                "Den same teksten vart send inn som innlegg {post}, {time}. Sende han ein gong til?",
                "The same text was handed in as post {post}, {time}. Send it once more?")
        case .clock:
            Sentence(
                "Klokka på maskinen med desken er {time}. Sammenlign med en telefon. Stemmer den?",
                "Klokka på maskina med desken er {time}. Jamfør med ein telefon. Stemmer ho?",
                "The clock of the desk's machine says {time}. Compare it with a telephone. Is it right?")
        case .outdateAll:
            Sentence(
                "Alle godkjente innlegg som ikke er gått ut, må godkjennes på nytt. Gå videre?",
                "Alle godkjende innlegg som ikkje er gått ut, må godkjennast på nytt. Gå vidare?",
                "Every approved post that is not out must be approved again. Go on?")
        case .leave:
            Sentence(
                "{person} slutter, og nøklene virker ikke lenger. Gå videre?",
                "{person} sluttar, og nøklane verkar ikkje lenger. Gå vidare?",
                "{person} leaves, and the tokens no longer work. Go on?")
        case .suspend:
            Sentence(
                "{person} stenges ute, og nøklene virker ikke lenger. Gå videre?",
                "{person} blir stengd ute, og nøklane verkar ikkje lenger. Gå vidare?",
                "{person} is suspended, and the tokens no longer work. Go on?")
        case .retire:
            Sentence(
                "Kanalen {channel} tas ut av bruk; det som venter på den, går ikke ut. Gå videre?",
                "Kanalen {channel} blir teken ut av bruk; det som ventar på han, går ikkje ut. Gå vidare?",
                "Channel {channel} is retired; what waits for it will not go out. Go on?")
        }
    }
}
