import Content
import Markup
import Store

/// Earlier and later pages of a long list; the filters stay.
struct PageLinks {
    let total: RecordCount
    let perPage: Int
    let current: Int
    let query: FormData
    let path: String
    let text: Language

    var html: HTML {
        let last = max(1, (total.number + perPage - 1) / perPage)
        guard last > 1 else { return .empty }
        let place = text("pager.place", ["page": text.number(current), "last": text.number(last)])
        return """
            <nav class="pager"\(attribute: "aria-label", text("pager.label"))>\
            \(HTML.when(current > 1, ButtonLink(text("pager.before"), to: address(current - 1)).html))\
            <span>\(place)</span>\
            \(HTML.when(current < last, ButtonLink(text("pager.after"), to: address(current + 1)).html))</nav>\
            \(HTML.when(total.isMore && current >= last, "<p>\(text("pager.more", ["count": text.number(total.number)]))</p>"))
            """
    }

    private func address(_ page: Int) -> String {
        let kept = query.names.filter { $0 != "page" }
            .map { "\($0)=\(query[$0].addingPercentEncodingForQuery)" }
        return path + "?" + (kept + ["page=\(page)"]).joined(separator: "&")
    }
}
