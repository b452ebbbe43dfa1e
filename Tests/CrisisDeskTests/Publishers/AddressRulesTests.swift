import CrisisDesk
import Testing

@Suite struct AddressRulesTests {
    private func refusal(_ text: String, allowPrivate: Bool) throws -> String? {
        AddressRules.refusal(of: try #require(IPAddress(text)), allowPrivate: allowPrivate)
    }

    @Test(arguments: [
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "172.15.255.255", "172.32.0.0",
        "192.167.255.255", "223.255.255.255", "2a02:fe0::1", "2001:200::1", "2606:4700::1111", "3ffe::1",
    ])
    func `a public address is called`(text: String) throws {
        #expect(try refusal(text, allowPrivate: false) == nil)
        #expect(try refusal(text, allowPrivate: true) == nil)
    }

    @Test(arguments: [
        "127.0.0.1", "127.255.255.255", "::1", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1",
        "fdff::1",
    ])
    func `a private address is called only where the channel says so`(text: String) throws {
        #expect(try refusal(text, allowPrivate: false) != nil)
        #expect(try refusal(text, allowPrivate: true) == nil)
    }

    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "100.64.0.1", "100.127.255.255", "169.254.0.1", "169.254.169.254", "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255", "168.63.129.16", "100.100.100.200", "::", "fe80::1", "febf::1", "fec0::1",
        "ff02::1",
        "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:1.1.1.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
        "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "fd00:ec2::254", "fd20:ce::254", "100::1", "5f00::1",
        "4000::1",
    ])
    func `link-local, metadata and disguised addresses are never called`(text: String) throws {
        #expect(try refusal(text, allowPrivate: false) != nil)
        #expect(try refusal(text, allowPrivate: true) != nil)
    }

    @Test(arguments: ["127.1", "0x7f000001", "1.2.3.256", "::1%lo", "[::1]", "", "1.2.3.4.5", "01.2.3.4"])
    func `an address has one way of being written`(text: String) {
        #expect(IPAddress(text) == nil)
    }
}
