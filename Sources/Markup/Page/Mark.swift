/// Sinxay's mark: the conch (*sang*) the hero blows, drawn as a spiral of three turns inside the curve of his bow.
public enum Mark {
    /// The mark as an inline drawing that takes the colours of the text around it. It says nothing to a screen reader:
    /// the site's name stands beside it.
    public static let drawing: HTML = """
        <svg class="mark" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false">\
        <path class="mark-shell" d="M24 4"/></svg>
        """
}
