import Content
import Domain
import Markup
import Measures

/// The posts: whether they have the national referral guidelines and were trained on them, beside their screenings.
struct CoveragePosts {
    let view: CoverageView

    private var text: Language { view.text }

    var html: HTML {
        let posts = view.country.posts
        guard !posts.isEmpty else { return Notice(.info, text("registers.none")).html }
        let received = posts.count { $0["guidelines_received_on"] != nil }
        let trained = posts.count { $0["guidelines_trained_on"] != nil }
        func share(_ key: String, _ done: Int) -> ProgressBar {
            ProgressBar(
                text(key), done: done, total: posts.count,
                words: text(
                    "coverage.of_posts", ["done": text.number(done), "all": text.number(posts.count)]))
        }
        let rows = posts.sorted { place($0) < place($1) }.map { post in
            Table.Row([
                Link(view.name(post), to: RecordLinks.address(of: post)).html,
                "\(view.provinceName(post.text("province")))", Self.guidelines(post, text),
                "\(view.number(view.coverage.screened { $0.post == post.id }))",
            ])
        }
        return """
            \(share("coverage.posts.received", received))\(share("coverage.posts.trained", trained))
            \(Table(text("coverage.part.posts"), isCaptionShown: false,
                columns: [
                    .init(text("coverage.post")), .init(text("coverage.province")),
                    .init(text("coverage.guidelines")), .init(text("coverage.screened"), .number),
                ], rows: rows, filter: text("form.filter")))
            """
    }

    private func place(_ post: Record) -> String {
        view.provinceName(post.text("province")) + " " + view.name(post)
    }

    static func guidelines(_ post: Record, _ text: Language) -> HTML {
        if post["guidelines_trained_on"] != nil { return Badge(text("coverage.trained"), .success).html }
        if post["guidelines_received_on"] != nil { return Badge(text("coverage.received"), .info).html }
        return Badge(text("coverage.not_received"), .warning).html
    }
}
