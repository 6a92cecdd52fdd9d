//! Chart code: lines of Python, R, JavaScript or a shell that give the numbers of a chart.
//!
//! ```text
//! Python, R, shell   the command `cairn` with the link of the page
//! JavaScript         the module that the site serves
//! ```
//!
//! Charts of one run come from `cairn chart`. The others have commands of their own; the module has no function for
//! most of them, and then there is no JavaScript.

use crate::figure::charts::{ChartContent, columns};
use cairn_core::choices::link::Chart;
use cairn_core::kind::Lever;

cairn_core::closed! {
    /// A language of code.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum CodeLanguage {
        /// Python with pandas.
        Python: "py", "Python";
        /// R.
        R: "R", "R";
        /// JavaScript.
        JavaScript: "mjs", "JavaScript";
        /// A shell.
        Shell: "sh", "Shell";
    }
}

/// Draws of the page's range of a country.
const DRAWS: &str = "1000";

/// True if the chart shows a single run.
pub const fn is_single(chart: Chart) -> bool {
    !matches!(columns(chart).content, ChartContent::Result) && !matches!(chart, Chart::Flows)
}

/// A chart of a page, as its code needs it.
#[derive(Clone, Copy, Debug)]
pub struct ChartCode<'a> {
    /// The chart.
    pub chart: Chart,
    /// Id of the place.
    pub place: &'a str,
    /// The link of the page, after its question mark.
    pub link: &'a str,
    /// The goal of the page, as `cairn need` reads it.
    pub goal: &'a str,
    /// The result of the page, as `cairn range --matters` reads it.
    pub result: &'a str,
    /// Levers of the map of two; none = the two that do most.
    pub pair: Option<[Lever; 2]>,
    /// Address of the module's folder, with a slash at its end.
    pub module: &'a str,
}

impl ChartCode<'_> {
    /// The lines in a language; none if this language has no way to the numbers.
    pub fn write(&self, language: CodeLanguage) -> Option<String> {
        let link = quotable(self.link);
        if language == CodeLanguage::JavaScript {
            return self.of_module(&link);
        }
        let words = self.command();
        let link = format!("'{link}'");
        let mut all: Vec<&str> = words.iter().map(String::as_str).collect();
        all.extend(["--link", &link, "--format", "csv"]);
        let line = ["cairn ", &all.join(" ")].concat();
        Some(match language {
            CodeLanguage::Shell => format!("{line}\n"),
            CodeLanguage::R => format!("chart <- read.csv(pipe(\"{line}\"), check.names = FALSE)\nprint(chart)\n"),
            CodeLanguage::Python | CodeLanguage::JavaScript => {
                format!(
                    "import io, subprocess, pandas\ntext = subprocess.check_output(\"{line}\", shell=True, text=True)\nprint(pandas.read_csv(io.StringIO(text)))\n"
                )
            }
        })
    }

    /// The command after `cairn`, without link and format.
    fn command(&self) -> Vec<String> {
        let own: Vec<&str> = match self.chart {
            // As many draws as the page makes.
            Chart::Range | Chart::Matters => vec!["range", self.place],
            Chart::Who => vec!["who", self.place],
            Chart::Wedges => vec!["who", self.place, "--by", "year"],
            Chart::Need | Chart::Pair => vec!["need", self.place, "--goal", self.goal],
            Chart::Flows => vec!["flows", self.place],
            Chart::Minerals | Chart::Mined => vec!["minerals", self.place],
            Chart::Money => vec!["money", self.place],
            chart => vec!["chart", self.place, chart.id()],
        };
        let mut words: Vec<String> = own.into_iter().map(str::to_owned).collect();
        if self.chart == Chart::Matters {
            words.push(["--matters=", self.result].concat());
        }
        if self.chart == Chart::Pair {
            let pair = self.pair.map_or_else(|| "most".to_owned(), |pair| pair.map(Lever::id).join(","));
            words.extend(["--map".to_owned(), pair]);
        }
        words
    }

    fn of_module(&self, link: &str) -> Option<String> {
        let (place, module) = (self.place, self.module);
        let (function, query) = match self.chart {
            Chart::Range => ("draws", format!("n: {DRAWS}")),
            chart if is_single(chart) => ("chart", format!("chart: \"{}\"", chart.id())),
            _ => return None,
        };
        Some(format!(
            "import {{ load, {function} }} from \"{module}cairn.js\";\nawait load();\nconsole.info({function}({{ place: \"{place}\", link: \"{link}\", {query} }}));\n"
        ))
    }
}

/// A query of a link that can stand between quotation marks in every language: other characters are percent-encoded.
fn quotable(link: &str) -> String {
    let mut text = String::new();
    for byte in link.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~=&;:,%+*@".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push_str(&format!("%{byte:02X}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(chart: Chart) -> ChartCode<'static> {
        ChartCode {
            chart,
            place: "IND",
            link: "l=hl30&n=it's \"ours\"",
            goal: "ghr:2050:-30",
            result: "emissions",
            pair: None,
            module: "https://example.org/module/",
        }
    }

    #[test]
    fn every_chart_has_code_and_no_quotation_mark_of_a_name_ends_it() {
        for chart in Chart::ALL {
            for language in CodeLanguage::ALL {
                let Some(text) = code(chart).write(language) else {
                    assert_eq!(language, CodeLanguage::JavaScript, "{}", chart.id());
                    continue;
                };
                assert!(text.contains("l=hl30&n=it%27s%20%22ours%22"), "{text}");
                assert!(text.lines().count() <= 3, "{text}");
            }
        }
    }

    #[test]
    fn charts_of_many_runs_have_commands_of_their_own() {
        let first = |chart: Chart| code(chart).write(CodeLanguage::Shell).unwrap();
        assert!(first(Chart::Causes).starts_with("cairn chart IND ghg --link 'l=hl30"));
        assert!(first(Chart::Matters).starts_with("cairn range IND --matters=emissions --link"));
        assert!(first(Chart::Pair).starts_with("cairn need IND --goal ghr:2050:-30 --map most --link"));
        assert_eq!(code(Chart::Who).write(CodeLanguage::JavaScript), None);
    }
}
