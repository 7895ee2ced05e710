/// How wide text is and whether it has colours, as `--width` and `--color` say.
struct TextStyle {
    private let color: String
    private let width: Int?

    /// - Parameters:
    ///   - arguments: what the user asked for.
    ///   - least: the narrowest width in columns that the page can have.
    /// - Throws: `Failure` where an option is wrong.
    init(_ arguments: Arguments, least: Int = 20) throws(Failure) {
        color = try arguments.choice("color") ?? "auto"
        width = try arguments.number("width", in: least...10_000)
    }

    /// In columns; where nothing was asked for, that of the terminal.
    func width(on output: Output) -> Int { width ?? Terminal.columns(output.descriptor) }

    /// By itself on a terminal alone.
    func hasColor(on output: Output) -> Bool {
        color == "always" || color == "auto" && Terminal.wantsColor(output.descriptor)
    }
}
