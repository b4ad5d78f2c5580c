import Testing

@testable import StorePostgres

struct PlaceholderTests {
    @Test(arguments: [
        ("SELECT ?, ?", "SELECT $1, $2"),
        ("SELECT '?', ?", "SELECT '?', $1"),
        ("SELECT 'it''s ?', ?", "SELECT 'it''s ?', $1"),
        ("SELECT \"a?\" FROM t WHERE b = ?", "SELECT \"a?\" FROM t WHERE b = $1"),
        ("SELECT ? -- why?\n, ?", "SELECT $1 -- why?\n, $2"),
        ("SELECT /* ? /* ? */ ? */ ?", "SELECT /* ? /* ? */ ? */ $1"),
        ("SELECT /*/ ? */ ?", "SELECT /*/ ? */ $1"),
        ("SELECT 4 / ? - ?", "SELECT 4 / $1 - $2"),
        ("SELECT 'ຂ້ອຍ?' || ?", "SELECT 'ຂ້ອຍ?' || $1"),
    ])
    func `question marks become numbers, but not within quotes and comments`(text: String, numbered: String) {
        #expect(Placeholders.numbered(text) == numbered)
    }
}
