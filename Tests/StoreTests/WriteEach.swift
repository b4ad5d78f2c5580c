import Store

/// Writes each number in a task of its own, all at once.
///
/// - Returns: which were acknowledged, and which are there.
func writeEach(
    _ numbers: Range<Int>, in database: any Database, _ work: @Sendable @escaping (any Connection, Int) throws -> Void
) async throws -> (acknowledged: Set<Int>, kept: Set<Int>) {
    let acknowledged = await withTaskGroup(of: Int?.self) { group in
        for number in numbers {
            group.addTask { (try? await database.write { try work($0, number) }).map { number } }
        }
        return await group.reduce(into: Set<Int>()) { if let number = $1 { $0.insert(number) } }
    }
    let kept = try await database.read { try $0.rows("SELECT id FROM children").compactMap { $0.integer("id") } }
    return (acknowledged, Set(kept))
}
