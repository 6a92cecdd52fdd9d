//! Columns: a figure as a file for a spreadsheet: years down, series across.
//!
//! ```text
//! Emissions by cause                     what the numbers are, a line each: name, text
//! Place,India
//! …
//!
//! Year,Years are,all together,making materials,…
//! 1970,reconstructed,409.1,116.8,…
//! ```
//!
//! A byte-order mark tells a spreadsheet that this is UTF-8. List separator and decimal sign follow the language of the
//! page, so that the file opens by a double click. Full precision, in the unit of tables. Out of scope: the destination of the file.

use crate::draw::wording;
use crate::pictures::caption::Caption;
use cairn_analysis::export::csv::outside;
use cairn_analysis::figure::Figure;
use cairn_analysis::figure::table::{TableYears, table};
use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::number::Style;
use cairn_analysis::words::{Key, Words};
use cairn_core::year::Year;

/// First character of a file; spreadsheets need it to recognise UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A figure as a file for a spreadsheet; `exact` writes a number with a decimal point so that it parses back to the same value.
pub fn write(words: &Words, figure: &Figure, caption: &Caption, exact: impl Fn(f64) -> String) -> String {
    let comma = Style::of(words.language()).point == ',';
    let part = if comma { ";" } else { "," };
    let number = |value: f64| {
        let written = exact(value);
        if comma { written.replace('.', ",") } else { written }
    };
    let mut text = String::from(BYTE_ORDER_MARK);
    let mut line = |fields: &[String]| {
        text.push_str(&fields.join(part));
        text.push_str("\r\n");
    };
    let word = |key: Key| outside(words.say(key));
    line(&[outside(&bare(&wording::title(words, figure)))]);
    let unit = wording::mean(words, figure, figure.unit.symbol());
    for (name, line_text) in caption.lines(words, &unit) {
        line(&[word(name), outside(&bare(&line_text))]);
    }
    line(&[]);
    let table = table(figure, TableYears::All);
    let mut head = vec![word(Key::TableYear), word(Key::FileEra)];
    head.extend(
        table
            .columns
            .iter()
            .map(|column| outside(&bare(&wording::label(words, column.label)))),
    );
    line(&head);
    for row in &table.rows {
        let past = row.year <= Year::RECONSTRUCTED;
        let era = word(if past { Key::ChartHistory } else { Key::ChartProjection });
        let mut cells = vec![row.year.to_string(), era];
        cells.extend(row.values.iter().map(|value| value.map_or_else(String::new, &number)));
        line(&cells);
    }
    text
}
