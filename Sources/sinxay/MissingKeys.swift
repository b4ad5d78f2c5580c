import ArgumentParser

/// The status with which a command ends where nothing is wrong and something could not be checked or read: keys are
/// missing.
enum MissingKeys {
    static let status = ExitCode(3)

    static let advice = """
        They are kept as they are, and marked on every page. If there is a later backup of the keys, or the old machine \
        still has them, restore those instead: nothing else opens these records.
        """
}
