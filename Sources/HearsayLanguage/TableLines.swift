/// The lines of a table that say something, with their numbers from 1: lines that begin with `#` and
/// empty ones say nothing.
func tableLines(_ tsv: String) -> [(number: Int, line: Substring)] {
    tsv.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
        .filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }
        .map { ($0.offset + 1, $0.element) }
}
