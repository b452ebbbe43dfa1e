import CrisisModel

/// What lies beside an export, for whoever opens it years later.
package enum ExportReadme {
    /// In bokmål and English. Nothing in it has to be believed: it says how the rest is checked.
    package static func text(_ export: ExportVerification, municipality: String, exportedAt: String, isExercise: Bool = false) -> String {
        """
        \(isExercise ? exercise : "")\(norwegian(export, municipality, exportedAt))
        ----------------------------------------------------------------------
        \(english(export, municipality, exportedAt))
        """
    }

    private static let exercise = """
        ØVELSE ØVELSE ØVELSE – dette er loggen fra en øvelse. Ingenting i den er en virkelig hendelse.
        EXERCISE EXERCISE EXERCISE – this is the log of an exercise. Nothing in it is a real event.


        """

    private static func norwegian(_ export: ExportVerification, _ municipality: String, _ time: String) -> String {
        """
        EKSPORT AV KRISELOGGEN
        \(Phrases.clean(municipality, limit: Phrases.nameLength)), eksportert \(time)

        \(export.head.size) loggposter. Rothash \(export.head.root.hex)
        Tekster som er slettet: \(export.erased). Holdt tilbake for den som eksporterte: \(export.withheld).

        entries.jsonl  Linje n er loggpost n, nøyaktig de bytene som er hashet. Tekster og navn står her som avtrykk.
        content.jsonl  Tekstene, med salt: avtrykket er SHA-256(salt og tekst etter hverandre). "gone" sier hvorfor en tekst
                       mangler: "erased" er slettet, og loggen sier det; "withheld" er skjermet for den som eksporterte.
        checkpoint     Signert kontrollpunkt (C2SP signed note, Ed25519) over hashtreet (RFC 6962) av nettopp disse postene.

        Slik kontrolleres den: skaff loggens offentlige nøkkel fra et annet sted enn herfra, for eksempel protokollen fra
        da loggen ble opprettet (crisisctl log checkpoint viser den). Så én av disse:

          crisisctl log verify --export MAPPE --key 'NØKKEL'
          python3 verify_export.py MAPPE 'NØKKEL'

        Nøkkelen loggen selv oppgir, er bare til å sammenligne med. Stol ikke på den: den som har byttet ut loggen, har også
        byttet ut den.

        \(Phrases(.nb).sentence(of: export.epochs))

        """
    }

    private static func english(_ export: ExportVerification, _ municipality: String, _ time: String) -> String {
        """
        EXPORT OF THE CRISIS LOG
        \(Phrases.clean(municipality, limit: Phrases.nameLength)), exported \(time)

        \(export.head.size) entries. Root hash \(export.head.root.hex)
        Texts that were erased: \(export.erased). Withheld from whoever exported: \(export.withheld).

        entries.jsonl  Line n is entry n, exactly the bytes that were hashed. Texts and names stand here as digests.
        content.jsonl  The texts, with salt: the digest is SHA-256(salt followed by text). "gone" says why a text is missing:
                       "erased", and the log says so; "withheld", screened from whoever exported.
        checkpoint     Signed note (C2SP, Ed25519) over the hash tree (RFC 6962) of exactly these entries.

        How to check it: get the log's public key from somewhere else than from here, such as the minutes of the day the log
        was founded (crisisctl log checkpoint shows it). Then one of these:

          crisisctl log verify --export FOLDER --key 'KEY'
          python3 verify_export.py FOLDER 'KEY'

        The key that the log itself names is there to compare with. Do not trust it: whoever replaced the log has replaced
        that too.

        \(Phrases(.en).sentence(of: export.epochs))

        """
    }
}
