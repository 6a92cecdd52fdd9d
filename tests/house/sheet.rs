//! Sheet: the declarations of a style sheet, with their lines, and the widths and heights it asks for.
//!
//! Knows of CSS what our sheets use: nested rules, comments, quotes, brackets. Out of scope: what a value means.

/// A declaration of a sheet, with the preludes around it, outermost first: `@media print`, `.story > h2`.
pub(crate) struct Declaration {
    pub(crate) line: usize,
    pub(crate) around: Vec<String>,
    pub(crate) name: String,
    pub(crate) value: String,
}

impl Declaration {
    /// True on paper.
    pub(crate) fn is_paper(&self, sheet: &str) -> bool {
        sheet == "print.css" || self.around.iter().any(|prelude| prelude.contains("print"))
    }
}

/// Declarations of a sheet, and its conditions on widths and heights with their lines.
#[derive(Default)]
pub(crate) struct Sheet {
    pub(crate) declarations: Vec<Declaration>,
    pub(crate) conditions: Vec<(usize, String)>,
}

/// Reads a sheet. Comments are passed over; what stands in quotes ends nothing.
pub(crate) fn read(text: &str) -> Sheet {
    let mut sheet = Sheet::default();
    let mut around: Vec<String> = Vec::new();
    let (mut piece, mut line, mut start, mut quoted, mut depth) = (String::new(), 1, 1, None, 0_usize);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        line += usize::from(letter == '\n');
        if letter == '/' && quoted.is_none() && letters.peek() == Some(&'*') {
            let mut last = ' ';
            for inside in letters.by_ref() {
                line += usize::from(inside == '\n');
                if last == '*' && inside == '/' {
                    break;
                }
                last = inside;
            }
            continue;
        }
        if matches!(letter, '"' | '\'') {
            quoted = match quoted {
                None => Some(letter),
                Some(open) if open == letter => None,
                open => open,
            };
        }
        let plain = quoted.is_none() && depth == 0;
        match letter {
            '{' if plain => {
                let prelude = single_spaced(&piece);
                if prelude.starts_with("@media") || prelude.starts_with("@container") {
                    sheet
                        .conditions
                        .extend(conditions(&prelude).into_iter().map(|condition| (start, condition)));
                }
                around.push(prelude);
                piece.clear();
            }
            ';' | '}' if plain => {
                if let (Some((name, value)), false) = (piece.split_once(':'), around.is_empty()) {
                    sheet.declarations.push(Declaration {
                        line: start,
                        around: around.clone(),
                        name: name.trim().to_owned(),
                        value: single_spaced(value),
                    });
                }
                piece.clear();
                if letter == '}' {
                    around.pop();
                }
            }
            _ => {
                if quoted.is_none() {
                    depth = (depth + usize::from(letter == '(')).saturating_sub(usize::from(letter == ')'));
                }
                if piece.is_empty() && letter.is_whitespace() {
                    continue;
                }
                if piece.is_empty() {
                    start = line;
                }
                piece.push(letter);
            }
        }
    }
    sheet
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The conditions of a prelude that speak of a width or a height.
fn conditions(prelude: &str) -> Vec<String> {
    let inner = prelude.split(['(', ')']).map(str::trim);
    let sizes = inner.filter(|part| part.contains("width") || part.contains("height"));
    sizes.map(str::to_owned).collect()
}

/// The words of a value. A token is one word with its `var()`; operators and brackets are none.
pub(crate) fn words(value: &str) -> Vec<String> {
    let bare = value.replace("var(", "\u{1}");
    let mut words = Vec::new();
    for part in bare.split([' ', ',', '(', ')', '*', '/', '+']).filter(|part| !part.is_empty()) {
        words.push(part.replace('\u{1}', "var:"));
    }
    words
}
