import CrisisDesk
import CrisisModel
import Testing

struct SigningKeyTests {
    private let name: KeyName

    /// RFC 8032, section 7.1, test 1.
    private static let secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    private static let publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"

    init() throws { name = try #require(KeyName(origin: "granvik.example/kriselogg", epoch: 1)) }

    @Test func `a kept secret gives the public key of RFC 8032`() throws {
        let secret = try #require(Hexadecimal.bytes(Self.secret))
        let key = try #require(SigningKey(name: name, secretBytes: secret))
        #expect(Hexadecimal.string(key.verifierKey.publicKey) == Self.publicKey)
        #expect(key.secretBytes == secret)
    }

    @Test func `a key that was kept signs as the one that was made`() throws {
        let made = SigningKey(name: name)
        let kept = try #require(SigningKey(name: made.name, secretBytes: made.secretBytes))
        #expect(kept.verifierKey == made.verifierKey)
        let checkpoint = try Checkpoint(signing: TreeHead(size: 1, root: .zero), with: kept)
        #expect(try Checkpoint(opening: checkpoint.text.utf8, trusting: [made.verifierKey]) == checkpoint)
    }

    @Test(arguments: [0, 31, 33, 64])
    func `a secret of another length is none`(count: Int) throws {
        #expect(SigningKey(name: name, secretBytes: Array(repeating: 7, count: count)) == nil)
    }

    @Test func `no way of printing shows the secret`() throws {
        let secret = try #require(Hexadecimal.bytes(Self.secret))
        let key = try #require(SigningKey(name: name, secretBytes: secret))
        var printed = "\(key) \(String(reflecting: key)) \(String(describing: Optional(key)))"
        dump(key, to: &printed)
        dump([key], to: &printed)
        #expect(printed.contains("granvik.example/kriselogg/1"))
        for secret in [Self.secret, Base64.string(secret), "\(secret[0]), \(secret[1])", "157\n", "PrivateKey"] {
            #expect(!printed.contains(secret))
        }
    }
}
