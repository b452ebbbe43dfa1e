import Testing
@Test func probe() { #expect(Bool(true)) }
import HummingbirdTesting
