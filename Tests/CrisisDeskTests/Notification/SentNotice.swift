import CrisisDesk
import CrisisModel
import Foundation

/// What the tests of notices speak of.
enum SentNotice {
    static func notice(
        _ kind: Notice.Kind = .waiting, stage: Notice.Stage? = .half, municipality: String = "Granvik kommune",
        origin: String = "granvik.example/kriselogg", isExercise: Bool = false,
        ring: [Notice.Callee] = [Notice.Callee(name: "Ola Vik", phone: "+47 000 00 002"), Notice.Callee(name: "Siri Moen", phone: nil)]
    ) -> Notice {
        Notice(
            id: Sent.id(1), kind: kind, stage: kind == .waiting ? stage : nil, municipality: municipality, origin: origin,
            isExercise: isExercise, crisis: 3, posts: [17], ring: ring, since: Sent.night)
    }

    static func target(
        _ way: NoticeTarget.Way, _ settings: String, number: Int = 1, about: Set<Notice.Kind> = Set(Notice.Kind.allCases)
    ) -> NoticeTarget {
        NoticeTarget(number: number, way: way, settings: settings, about: about)
    }

    static func sender(sendmail: String = "/nonexistent", secret: [UInt8] = Sent.key) -> NoticeSender {
        NoticeSender(
            secret: { _ throws(PublishReason) in Secret(secret) }, resolver: ToldResolver([:]), sendmail: sendmail,
            now: { Sent.night })
    }
}

/// A mail program of ours: it writes down what it was given, and ends as it is told.
struct FakeSendmail {
    let folder: TemporaryFolder
    var path: String { folder.path + "/sendmail" }

    /// - Parameter ending: lines of the shell that come last.
    init(_ ending: String = "exit 0") throws {
        folder = try TemporaryFolder()
        let script = """
            #!/bin/sh
            printf '%s\\n' "$@" >> "\(folder.path)/arguments"
            env > "\(folder.path)/environment"
            ls /proc/self/fd > "\(folder.path)/files"
            cat >> "\(folder.path)/message"
            \(ending)

            """
        try Data(script.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    var arguments: [String] { get throws { try folder.text("arguments").split(separator: "\n").map(String.init) } }
    var wasRun: Bool { FileManager.default.fileExists(atPath: folder.path + "/arguments") }
}

/// A mail as a stranger reads it: Python's own parser.
struct ReadMail: Decodable {
    let headers: [String: String]
    let to: [String]
    let body: String
    let defects: Int
    let isASCII: Bool

    private static let script = """
        import email, email.policy, json, sys
        raw = open(sys.argv[1], 'rb').read()
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        json.dump({'headers': {k.lower(): str(v) for k, v in mail.items()}, 'to': [a.addr_spec for a in mail['to'].addresses],
          'body': mail.get_content(), 'isASCII': all(b < 128 for b in raw),
          'defects': len(mail.defects) + sum(len(v.defects) for v in mail.values())}, sys.stdout)
        """

    static func read(_ path: String) throws -> ReadMail {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(ReadMail.self, from: data)
    }
}
