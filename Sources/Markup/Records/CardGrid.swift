/// Cards side by side, as many as fit.
public struct CardGrid: Component {
    let cards: [Card]

    public init(_ cards: [Card]) {
        self.cards = cards
    }

    public var html: HTML { "<div class=\"cards\">\(cards)</div>" }
}
