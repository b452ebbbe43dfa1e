package import CrisisModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes nobody can guess, from the kernel, in one call for each value.
package enum Random {
    /// 32 bytes: the salt of one text, of one post's digest.
    package static func salt() -> Digest {
        withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { memory in
            fill(memory)
            return Digest(copying: UnsafeRawBufferPointer(memory))
        }
    }

    /// The id by which a new post is known outside.
    package static func postID() -> PostID {
        guard let id = PostID(bytes(16)) else { preconditionFailure("the id of a post has 16 bytes") }
        return id
    }

    /// `count` bytes, from 1 to 256: 32 for a token.
    package static func bytes(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            fill(UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<count]))
            filled = count
        }
    }

    /// Fails only for more than 256 bytes or a kernel without randomness. A desk without it could keep no secret, so it
    /// ends here.
    private static func fill(_ memory: UnsafeMutableRawBufferPointer) {
        guard let start = memory.baseAddress else { preconditionFailure("no room for random bytes") }
        precondition(getentropy(start, memory.count) == 0, "the kernel gave no random bytes")
    }
}
