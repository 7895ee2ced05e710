/// Text from outside as HTML text or as a quoted attribute's value: no character of it is markup.
///
/// Control characters, which HTML does not allow, become U+FFFD; line breaks stay what they are,
/// a carriage return too.
func htmlEscaped(_ text: String) -> String {
    var html = ""
    html.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": html += "&amp;"
        case "<": html += "&lt;"
        case ">": html += "&gt;"
        case "\"": html += "&quot;"
        case "'": html += "&#39;"
        case "\r": html += "&#13;"
        case "\t", "\n": html.unicodeScalars.append(scalar)
        case "\0"..<" ", "\u{7F}"..<"\u{A0}": html.unicodeScalars.append("\u{FFFD}")
        default: html.unicodeScalars.append(scalar)
        }
    }
    return html
}
