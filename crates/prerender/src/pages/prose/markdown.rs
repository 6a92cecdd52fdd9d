//! Markdown: which headings, paragraphs and lists has a text?
//!
//! [`super`] shows the few marks that are read. Out of scope: values, and the page around the text.

use std::collections::BTreeSet;

use crate::source_fault::SourceFault;

/// A text in its order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prose {
    /// Its parts.
    pub blocks: Vec<ProseBlock>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProseBlock {
    /// Its first line in the file, from 1.
    pub line: usize,
    pub content: ProseContent,
}

/// The content of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProseContent {
    /// A heading, which starts a section.
    Heading {
        id: String,
        /// The look of its section.
        style: SectionStyle,
        /// Its text.
        title: String,
    },
    Paragraph(String),
    /// The items of a list.
    List(Vec<String>),
    /// A block of the page, by its name.
    Block(String),
    /// The end of a section.
    End,
}

/// The look of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionStyle {
    /// A region named by its heading.
    Region,
    /// A part without a name of its own: `.bare`.
    Bare,
    /// A part with an equation: `.equation`.
    Equation,
}

impl ProseContent {
    /// Kind of the part, with the id of a heading and the number of items, for messages.
    pub fn kind(&self) -> String {
        match self {
            ProseContent::Heading { id, style, .. } => {
                let style = match style {
                    SectionStyle::Region => "",
                    SectionStyle::Bare => " .bare",
                    SectionStyle::Equation => " .equation",
                };
                format!("a heading {{#{id}{style}}}")
            }
            ProseContent::Paragraph(_) => "a paragraph".to_owned(),
            ProseContent::List(items) => format!("a list of {} items", items.len()),
            ProseContent::Block(name) => format!("the block {{{{{name}}}}}"),
            ProseContent::End => "the end of a section".to_owned(),
        }
    }

    /// Names of the values in its texts.
    pub fn values(&self) -> BTreeSet<&str> {
        let texts: &[String] = match self {
            ProseContent::Heading { title: text, .. } | ProseContent::Paragraph(text) => std::slice::from_ref(text),
            ProseContent::List(items) => items,
            ProseContent::Block(_) | ProseContent::End => &[],
        };
        let names = texts
            .iter()
            .flat_map(|text| text.split('{').skip(1))
            .filter_map(|part| part.split_once('}'));
        names.map(|(name, _)| name).collect()
    }
}

/// Marks of Markdown that a text does not use.
const OTHER_MARKS: [&str; 8] = ["#", "* ", "+ ", "> ", "|", "```", "![", "    "];

/// Reads a text; `file` is named in faults.
///
/// # Errors
/// The first fault.
pub fn read(file: &str, text: &str) -> Result<Prose, SourceFault> {
    let mut blocks: Vec<ProseBlock> = Vec::new();
    let mut ids = BTreeSet::new();
    let mut is_apart = true;
    for (at, line) in text.lines().enumerate() {
        let fault = |found: &str, advice: &str| SourceFault {
            file: file.to_owned(),
            line: at + 1,
            found: found.to_owned(),
            advice: advice.to_owned(),
        };
        if line.is_empty() {
            is_apart = true;
            continue;
        }
        if line.trim_end() != line {
            return Err(fault("the line ends with a space", "Take it out."));
        }
        if let Some(item) = line.strip_prefix("- ") {
            braces(item).map_err(|found| fault(&found, NAMES))?;
            match blocks.last_mut() {
                Some(ProseBlock {
                    content: ProseContent::List(items),
                    ..
                }) if !is_apart => items.push(item.to_owned()),
                _ if is_apart => blocks.push(ProseBlock {
                    line: at + 1,
                    content: ProseContent::List(vec![item.to_owned()]),
                }),
                _ => return Err(fault("an item follows text", "Leave an empty line before a list.")),
            }
            is_apart = false;
            continue;
        }
        if !is_apart {
            let advice = "Write a paragraph as one line, and leave an empty line between two.";
            return Err(fault("text follows text without an empty line", advice));
        }
        is_apart = false;
        let content = if let Some(heading) = line.strip_prefix("## ") {
            let advice = "Write a heading as `## Title {#id}`, the id in small letters and hyphens.";
            let named = heading.strip_suffix('}').and_then(|heading| heading.rsplit_once(" {#"));
            let Some((title, id)) = named else {
                return Err(fault("a heading has no id", advice));
            };
            let (id, style) = match id.split_once(" .") {
                None => (id, SectionStyle::Region),
                Some((id, "bare")) => (id, SectionStyle::Bare),
                Some((id, "equation")) => (id, SectionStyle::Equation),
                Some((_, style)) => {
                    let found = format!("\"{style}\" is no look of a section");
                    return Err(fault(&found, "Write {#id}, {#id .bare} or {#id .equation}."));
                }
            };
            if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
                return Err(fault(&format!("\"{id}\" is no id"), advice));
            }
            if !ids.insert(id.to_owned()) {
                return Err(fault(&format!("two headings have the id \"{id}\""), "Give each an id of its own."));
            }
            braces(title).map_err(|found| fault(&found, NAMES))?;
            ProseContent::Heading {
                id: id.to_owned(),
                style,
                title: title.to_owned(),
            }
        } else if line == "---" {
            ProseContent::End
        } else if let Some(name) = line.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}")) {
            ProseContent::Block(name.to_owned())
        } else if OTHER_MARKS.iter().any(|mark| line.starts_with(mark)) {
            let advice = "Write `## Title {#id}`, `- item`, `{{block}}`, `---` or a line of text.";
            return Err(fault("this Markdown is not read", advice));
        } else {
            braces(line).map_err(|found| fault(&found, NAMES))?;
            ProseContent::Paragraph(line.to_owned())
        };
        blocks.push(ProseBlock { line: at + 1, content });
    }
    Ok(Prose { blocks })
}

/// Advice on values.
const NAMES: &str = "Write a value as {name}, in small letters and low lines.";

/// Checks that each brace has its partner, and a name between.
fn braces(text: &str) -> Result<(), String> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let named = rest[at..].strip_prefix('{').and_then(|after| after.split_once('}'));
        let Some((name, after)) = named else {
            return Err("a brace has no partner".to_owned());
        };
        if name.is_empty()
            || !name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
        {
            return Err(format!("{{{name}}} is no value"));
        }
        rest = after;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str =
        "Before.\n\n## Title of {what} {#one}\n\nA paragraph.\n\n- first\n- {second}\n\n---\n\n{{table}}\n\n## Two {#two .equation}\n";

    #[test]
    fn a_text_is_read_in_its_order() {
        let prose = read("pages/test.en.md", SAMPLE).unwrap();
        let kinds: Vec<String> = prose.blocks.iter().map(|block| block.content.kind()).collect();
        assert_eq!(
            kinds,
            [
                "a paragraph",
                "a heading {#one}",
                "a paragraph",
                "a list of 2 items",
                "the end of a section",
                "the block {{table}}",
                "a heading {#two .equation}",
            ]
        );
        assert_eq!(prose.blocks[1].content.values(), BTreeSet::from(["what"]));
        assert_eq!(prose.blocks[3].content.values(), BTreeSet::from(["second"]));
        assert_eq!(prose.blocks[3].line, 7);
    }

    #[test]
    fn a_fault_says_file_line_what_was_found_and_what_to_write() {
        for (from, to, line) in [
            (
                " {#one}",
                "",
                "line 3: a heading has no id. Write a heading as `## Title {#id}`, the id in small letters and hyphens.",
            ),
            ("{#one}", "{#One}", "line 3: \"One\" is no id. "),
            (
                "{#two .equation}",
                "{#one}",
                "line 14: two headings have the id \"one\". Give each an id of its own.",
            ),
            (
                ".equation",
                ".loud",
                "line 14: \"loud\" is no look of a section. Write {#id}, {#id .bare} or {#id .equation}.",
            ),
            (
                "A paragraph.",
                "A {paragraph.",
                "line 5: a brace has no partner. Write a value as {name}, in small letters and low lines.",
            ),
            ("{second}", "{Second}", "line 8: {Second} is no value. "),
            (
                "A paragraph.\n",
                "A paragraph.\nAnother.\n",
                "line 6: text follows text without an empty line. ",
            ),
            (
                "A paragraph.\n\n",
                "A paragraph.\n",
                "line 6: an item follows text. Leave an empty line before a list.",
            ),
            ("A paragraph.", "* A point", "line 5: this Markdown is not read. "),
            ("A paragraph.", "A paragraph. ", "line 5: the line ends with a space. Take it out."),
        ] {
            let text = SAMPLE.replacen(from, to, 1);
            let fault = read("pages/test.en.md", &text).map_or_else(|fault| fault.to_string(), |prose| format!("{prose:?}"));
            assert!(fault.starts_with(&format!("pages/test.en.md, {line}")), "{fault}");
        }
    }
}
