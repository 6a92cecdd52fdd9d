//! A table for the spreadsheets of a language: byte-order mark, list separator and decimal sign as they expect them.
//!
//! ```text
//! en zh ar   1234.5,next        es fr ru   1234,5;next
//! ```
//!
//! Digits are not grouped and not rounded. Out of scope: the content of the table.

use crate::export::csv::outside;
use cairn_core::kind::Language;

/// Content of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum SpreadsheetCell {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
}

/// The rows as a file. `digits` writes a number with a point; the caller provides it, so that programs carry only one number writer.
pub fn write(language: Language, rows: &[Vec<SpreadsheetCell>], digits: impl Fn(f64) -> String) -> String {
    let (separator, decimal) = match language {
        Language::Arabic | Language::Chinese | Language::English => (',', "."),
        Language::French | Language::Russian | Language::Spanish => (';', ","),
    };
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(separator);
            }
            match cell {
                SpreadsheetCell::Text(cell) => text.push_str(&field(cell, separator)),
                SpreadsheetCell::Number(number) => text.push_str(&digits(*number).replacen('.', decimal, 1)),
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// A text as one field, quoted if it contains the separator.
fn field(text: &str, separator: char) -> String {
    let field = outside(text);
    if field.contains(separator) && !field.starts_with('"') {
        ["\"", &field, "\""].concat()
    } else {
        field
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::exact;

    fn rows() -> Vec<Vec<SpreadsheetCell>> {
        let text = |text: &str| SpreadsheetCell::Text(text.to_owned());
        vec![
            vec![text("A; \"B\""), text("one, two"), text("=1+1")],
            vec![text("t"), SpreadsheetCell::Number(1234.5), SpreadsheetCell::Number(-0.25)],
        ]
    }

    #[test]
    fn commas_part_fields_where_the_decimal_sign_is_a_point() {
        let text = write(Language::English, &rows(), exact);
        assert_eq!(text, "\u{feff}\"A; \"\"B\"\"\",\"one, two\",'=1+1\r\nt,1234.5,-0.25\r\n");
        assert_eq!(write(Language::Arabic, &rows(), exact), text);
    }

    #[test]
    fn semicolons_part_fields_where_the_decimal_sign_is_a_comma() {
        let text = write(Language::French, &rows(), exact);
        assert_eq!(text, "\u{feff}\"A; \"\"B\"\"\";\"one, two\";'=1+1\r\nt;1234,5;-0,25\r\n");
        let plain = [vec![SpreadsheetCell::Text("a;b".to_owned())]];
        assert_eq!(write(Language::Spanish, &plain, exact), "\u{feff}\"a;b\"\r\n");
    }
}
