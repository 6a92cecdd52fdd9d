//! Lean markup: a page without the quotes and the end tags that HTML lets a writer omit.
//!
//! A browser builds the same document from both. The head stays as it is: programs that read no HTML look into it.

/// End tags that may be omitted before one of the tags beside them.
const OPTIONAL: [(&str, &[&str]); 9] = [
    ("</li>", &["<li", "</ul>", "</ol>"]),
    ("</option>", &["<option", "</select>"]),
    ("</td>", &["<td", "<th", "</tr>"]),
    ("</th>", &["<td", "<th", "</tr>"]),
    ("</tr>", &["<tr", "</tbody>", "</thead>"]),
    ("</thead>", &["<tbody"]),
    ("</tbody>", &["<tbody", "</table>"]),
    ("</dt>", &["<dt", "<dd"]),
    ("</dd>", &["<dt", "<dd", "</dl>"]),
];

/// The page with a lean body.
pub(crate) fn lean(page: &str) -> String {
    let mut lean = String::with_capacity(page.len());
    let (head, mut rest) = page.split_at(page.find("<body").unwrap_or(page.len()));
    lean.push_str(head);
    while let Some(at) = rest.find('<') {
        lean.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with("<!--") {
            copied(&mut lean, rest, "-->")
        } else if rest.starts_with("</") {
            end_tag(&mut lean, rest)
        } else {
            start_tag(&mut lean, rest)
        };
    }
    lean + rest
}

/// Copies up to the end of a token; returns what follows.
fn copied<'a>(lean: &mut String, text: &'a str, token: &str) -> &'a str {
    let (own, rest) = text.split_at(text.find(token).map_or(text.len(), |at| at + token.len()));
    lean.push_str(own);
    rest
}

fn end_tag<'a>(lean: &mut String, text: &'a str) -> &'a str {
    let implied = OPTIONAL.iter().find_map(|(tag, before)| {
        let rest = text.strip_prefix(tag)?;
        before.iter().any(|next| starts_with_tag(rest, next)).then_some(rest)
    });
    implied.unwrap_or_else(|| copied(lean, text, ">"))
}

/// True if the text starts with this tag, and not with one whose name is longer: `<th`, not `<thead`.
fn starts_with_tag(text: &str, tag: &str) -> bool {
    text.strip_prefix(tag)
        .is_some_and(|rest| tag.ends_with('>') || rest.starts_with([' ', '>']))
}

fn start_tag<'a>(lean: &mut String, mut text: &'a str) -> &'a str {
    let name = text.find([' ', '\n', '>']).unwrap_or(text.len());
    lean.push_str(&text[..name]);
    text = &text[name..];
    while !text.is_empty() && !text.starts_with('>') {
        let Some((before, (value, rest))) = text
            .find(['"', '>'])
            .filter(|at| text[..*at].ends_with('='))
            .and_then(|at| Some((&text[..at], text[at + 1..].split_once('"')?)))
        else {
            // What is left has no value in double quotes.
            return copied(lean, text, ">");
        };
        attribute(lean, before, value);
        text = rest;
        if text.starts_with("/>") {
            // A slash behind a bare value would belong to the value.
            lean.push(' ');
        }
    }
    copied(lean, text, ">")
}

/// Writes an attribute whose name, with what stands before it and `=`, is `before`.
fn attribute(lean: &mut String, before: &str, value: &str) {
    let named = before.trim_end_matches('=');
    if ["checked", "disabled", "hidden", "open", "selected"].contains(&value) && named.trim_start() == value {
        return lean.push_str(named);
    }
    lean.push_str(before);
    let needs_quotes = |letter: char| letter.is_ascii_whitespace() || "\"'=<>`".contains(letter);
    if value.is_empty() || value.contains(needs_quotes) {
        lean.extend(["\"", value, "\""]);
    } else {
        lean.push_str(value);
    }
}

#[cfg(test)]
mod tests {
    use super::lean;

    #[test]
    fn quotes_go_where_a_value_needs_none() {
        assert_eq!(
            lean(r#"<body class="a"><a href="en/" title="two words" rel="">x</a><input disabled="disabled" value="disabled">"#),
            r#"<body class=a><a href=en/ title="two words" rel="">x</a><input disabled value=disabled>"#
        );
        assert_eq!(
            lean(r#"<body><path d="M0"/><a title="a>b" data-now>"#),
            r#"<body><path d=M0 /><a title="a>b" data-now>"#
        );
    }

    #[test]
    fn end_tags_go_where_the_next_tag_implies_them() {
        assert_eq!(lean("<body><ul><li>a</li><li>b</li></ul>"), "<body><ul><li>a<li>b</ul>");
        assert_eq!(lean("<body><ul><li>a</li> <li>b</li></ul>"), "<body><ul><li>a</li> <li>b</ul>");
        assert_eq!(
            lean("<body><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"),
            "<body><table><thead><tr><th>a<tbody><tr><td>b</table>"
        );
    }

    #[test]
    fn a_head_a_comment_and_text_stay() {
        let page = r#"<head><meta name="a"></head><body><!--<[]>--><p>1 = "2"</p><!--</[]>-->"#;
        assert_eq!(lean(page), page);
    }
}
