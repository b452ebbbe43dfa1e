import Foundation
import Testing

/// What the built program tells people of its own accord.
@Suite(.serialized) struct NoticeProgramTests {
    @Test func `P7 with its ledger gone it still mails those whom its file names, and says on its log what failed`() async throws {
        let program = try Program()
        _ = try await program.found()
        let settings = #"{\"to\":\"vakt@granvik.example\"}"#
        let book = """
            {"municipality":"Granvik kommune","language":"nb","timeZone":"Europe/Oslo","origin":"granvik.example/kriselogg",\
            "exercise":false,"ring":[{"name":"Kari Nordmann","phone":"112"}],\
            "targets":[{"number":1,"way":"mail","settings":"\(settings)","about":["sealed"]}]}
            """
        try Data(book.utf8).write(to: URL(filePath: program.data + "/notify"))
        let mailed = program.folder.appending(path: "mailed").path
        #expect(mkfifo(mailed, 0o600) == 0)
        let sendmail = program.folder.appending(path: "sendmail")
        try Data("#!/bin/sh\nexec cat > \(mailed)\n".utf8).write(to: sendmail)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sendmail.path)
        try FileManager.default.removeItem(atPath: program.data + "/ledger.sqlite")
        let desk = try await program.serve(["--sendmail", sendmail.path])
        // Waits for whoever writes, on a thread of its own.
        let mail = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let data = FileHandle(forReadingAtPath: mailed)?.readDataToEndOfFile() ?? Data()
                continuation.resume(returning: String(decoding: data, as: UTF8.self))
            }
        }
        #expect(mail.contains("To: vakt@granvik.example\n"))
        #expect(mail.contains("Kari Nordmann, 112"))
        #expect(desk.stop() == 0)
        try program.remove()
    }
}
