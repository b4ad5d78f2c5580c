/// Stat tiles side by side, as many as fit.
public struct StatGrid: Component {
    let tiles: [StatTile]

    public init(_ tiles: [StatTile]) {
        self.tiles = tiles
    }

    public var html: HTML { "<div class=\"stats\">\(tiles)</div>" }
}
