import ArgumentParser
import Testing

@testable import crisisctl

struct ParsingTests {
    static let lines: [(String, any ParsableCommand.Type)] = [
        ("init --data d --register r.yaml --format json", MachineInit.self),
        ("init --data d --municipality Granvik --chief-executive Kari", MachineInit.self),
        ("serve --data d", MachineServe.self), ("status", StatusShow.self), ("status --format json", StatusShow.self),
        ("activate", CrisisActivate.self),
        (
            "activate --reason Flom --responsible ola --deputies siri,kari --yes --told telephone --decided-by "
                + "kari --happened 03:24 "
                + "--known-at 03:10 --known-by 110 --authority plan --called kari@03:10,siri@03:12", CrisisActivate.self
        ),
        ("confirm", CrisisConfirm.self), ("hand-over siri --yes", CrisisHandOver.self),
        ("take-over --ordered-by kari --told telephone", CrisisTakeOver.self),
        ("take-over --unreachable kari@03:10,ola@03:15", CrisisTakeOver.self),
        ("take-over --waited", CrisisTakeOver.self),
        ("release bibliotek --purpose dialogue", CrisisRelease.self), ("take-back bibliotek", CrisisTakeBack.self),
        ("outdated 3 7 --reason vind", CrisisOutdated.self), ("outdated --all", CrisisOutdated.self),
        ("stand-down --leave-held ferie --yes", CrisisStandDown.self), ("mode confirm", ModeConfirm.self),
        ("clock confirm", ClockConfirm.self),
        (
            "post submit --text Hei --channel kriseside,facebook --purpose all-clear --publish-at 06:00 --approve",
            PostSubmit.self
        ),
        ("post submit --file - --draft --audience staff --cleared-with politiet --cleared-at 03:00", PostSubmit.self),
        ("post record --channel facebook --text Hei --link https://x --happened 03:05", PostRecord.self),
        ("post list --state outcome-unknown --author siri --limit 10 --after 7 --order oldest", PostList.self),
        ("post list --mine --all", PostList.self), ("post submit --text Hei --again", PostSubmit.self),
        ("post show 17", PostShow.self), ("post approve 17 --yes --channel kriseside --reason r", PostApprove.self),
        ("post return 17 --reason r", PostReturn.self), ("post reject 17 --reason r", PostReject.self),
        ("post withdraw 17", PostWithdraw.self),
        ("post revise 17 --text ny --clear publish-at --publish", PostRevise.self),
        ("post correct 17 --text rett", PostCorrect.self), ("post retract 17 --reason feil -y", PostRetract.self),
        ("post take 17 facebook", PostTake.self), ("post done 17 facebook --link https://x", PostDone.self),
        ("post not-done 17 facebook --reason r", PostNotDone.self), ("post settle 17 facebook --out", PostSettle.self),
        ("post settle 17 facebook --not-out", PostSettle.self), ("post retry 17 facebook", PostRetry.self),
        ("post missing", PostMissing.self), ("post missing 17", PostMissing.self),
        ("post take 17 facebook --out ut --page ut.html", PostTake.self), ("text list", TextList.self),
        ("text show skred", TextShow.self), ("post submit --template skred --blank sted=Sentrum -y", PostSubmit.self),
        ("log show --since 2026-11-22 --kind decision --search bru", LogShow.self), ("log show 121", LogShow.self),
        ("log show --follow --kind situation", LogShow.self), ("post show 17 --wait", PostShow.self),
        ("log add Ringt --from 110 --to stab --confirmed --responsible siri --due 06:00", LogAdd.self),
        ("log done 121 --text ja", LogDone.self), ("log checkpoint", LogCheckpoint.self),
        ("log prove 17", LogProve.self), ("log prove 17 --size 20 --out f --key k", LogProve.self),
        ("log prove --from 12 --to 20 --out f", LogProve.self), ("log prove --from note.txt", LogProve.self),
        ("log verify --data d", LogVerify.self), ("log verify --export d --key k", LogVerify.self),
        ("log verify --proof f --key k", LogVerify.self), ("log verify --consistency f --key k --key l", LogVerify.self),
        ("log export d", LogExport.self), ("channel list --standing active", ChannelList.self),
        ("channel request fb --name F --kind by-hand --purpose p --setting a=b", ChannelRequest.self),
        ("channel approve fb --administrators kari,ola", ChannelApprove.self),
        ("channel connect fb --setting folder=/srv", ChannelConnect.self),
        ("channel refuse fb --reason r", ChannelRefuse.self), ("channel check fb", ChannelCheck.self),
        ("channel admins fb kari ola", ChannelAdministrators.self), ("channel retire fb", ChannelRetire.self),
        ("person list", PersonList.self),
        ("person add per --name Per --role contributor --role log-keeper", PersonAdd.self),
        ("person grant per reviewer --until 2027-12-31 --purpose revisjon", PersonGrant.self),
        ("person revoke per reviewer", PersonRevoke.self), ("person leave per --responsible siri", PersonLeave.self),
        ("person suspend per", PersonSuspend.self), ("person reinstate per", PersonReinstate.self),
        ("person chief-executive siri", PersonChiefExecutive.self), ("person token per", PersonToken.self),
        ("person tokens", PersonTokens.self), ("person end-token 5 --reason mistet", PersonEndToken.self),
        ("backup --data d --to /media/stick --keep 3", MachineBackup.self),
        ("restore /media/stick/b --data d --by Arne --reason r", MachineRestore.self),
        ("token reset kari --all --data d --by Arne --reason r", TokenResetCommand.self),
        ("erase --post 3 --reason r --authority a --yes", EraseCommand.self),
        ("policy notify --mail vakt@granvik.example --about waiting", PolicyNotify.self),
        ("policy show", PolicyShow.self),
        ("policy set --own-posts second-person --take-over-after-warning 5m", PolicySet.self),
    ]

    @Test(arguments: lines.map(\.0)) func `a command line of the manual parses to its command`(_ line: String) throws {
        let command = try CrisisCtl.parseAsRoot(line.split(separator: " ").map(String.init))
        let expected = Self.lines.first { $0.0 == line }?.1
        #expect(expected.map { type(of: command) == $0 } ?? false)
    }

    @Test func `every command of the tree is in the list above`() {
        let listed = Set(Self.lines.map { String(describing: $0.1) })
        #expect(Self.leaves(of: CrisisCtl.self).filter { !listed.contains($0) } == [])
    }

    private static func leaves(of command: any ParsableCommand.Type) -> [String] {
        let below = command.configuration.subcommands + command.configuration.groupedSubcommands.flatMap(\.subcommands)
        return below.isEmpty ? [String(describing: command)] : below.flatMap(leaves)
    }

    static let refused = [
        "take-over", "take-over --waited --ordered-by kari --told radio", "take-over --ordered-by kari",
        "take-over --ordered-by kari --told self", "take-over --unreachable kari", "outdated", "outdated 3 --all",
        "post approve", "post settle 17 facebook", "post return 17", "init --data d",
        "init --data d --municipality Granvik",
        "init --data d --register r --municipality Granvik --chief-executive Kari", "post list --limit 0",
        "log add Hei --happened 25:00", "policy set --take-over-after-warning 5", "person grant per king",
        "status --token crd_x", "log prove", "log prove 17 --from 12", "log prove 17 --to 20", "log prove --from 12 --size 3",
        "log verify --export d", "log verify --export d --proof f --key k", "log verify --data d --key k --key l",
        "post list --mine --author siri",
    ]

    @Test(arguments: refused) func `what cannot be meant ends with 64 and calls nobody`(_ line: String) {
        #expect {
            try CrisisCtl.parseAsRoot(line.split(separator: " ").map(String.init))
        } throws: { CrisisCtl.exitCode(for: $0).rawValue == Ending.usage.rawValue }
    }

    @Test func `codes are typed with hyphens or as the desk spells them`() {
        #expect(Coded<Purposes>(argument: "all-clear")?.code == "allClear")
        #expect(Coded<Purposes>(argument: "allClear")?.code == "allClear")
        #expect(Coded<Purposes>(argument: "allclear") == nil)
        #expect(Coded<Purposes>.allValueStrings == ["warning", "all-clear"])
    }

    private enum Purposes: String, CaseIterable, Sendable { case warning, allClear }

    @Test func `names come with commas or one by one, and a hyphen is nobody`() {
        #expect(Lists.names(["siri, kari", "ola"]) == ["siri", "kari", "ola"])
        #expect(Lists.names(["-"]) == [])
        #expect(Lists.names([]) == nil)
    }

    @Test func `spans are seconds, minutes or hours`() {
        #expect(WrittenSpan(argument: "90s")?.seconds == 90)
        #expect(WrittenSpan(argument: "5m")?.seconds == 300)
        #expect(WrittenSpan(argument: "2h")?.seconds == 7_200)
        for text in ["5", "0m", "-1m", "m", "9999999h", "5d", ""] { #expect(WrittenSpan(argument: text) == nil) }
    }
}
