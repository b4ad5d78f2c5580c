import ArgumentParser

/// Whether somebody said that keys which the data needs are lost for good.
enum LostKeys {
    case refused, accepted
}

struct LossOptions: ParsableArguments {
    @Flag(
        help: """
            Go on although the key store is older than the data: the keys that it lacks are lost for good. The key store \
            remembers it, so say it once.
            """)
    var acceptLostKeys = false

    var loss: LostKeys { acceptLostKeys ? .accepted : .refused }
}
