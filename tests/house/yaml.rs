//! The part of YAML that our workflow uses: maps and lists by indentation, lists in brackets, plain scalars, and blocks
//! of lines after `|`.
//!
//! Out of scope: anchors, quotes, folded blocks and lists of lists. What it cannot read is a fault.

/// A value of a document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Yaml {
    /// A scalar, or the lines of a block; empty for a key without a value.
    Text(String),
    List(Vec<Yaml>),
    Map(Vec<(String, Yaml)>),
}

impl Yaml {
    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Yaml> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    pub(crate) fn entries(&self) -> &[(String, Yaml)] {
        match self {
            Yaml::Map(entries) => entries,
            _ => &[],
        }
    }

    pub(crate) fn items(&self) -> &[Yaml] {
        match self {
            Yaml::List(items) => items,
            _ => &[],
        }
    }

    pub(crate) fn text(&self) -> &str {
        match self {
            Yaml::Text(text) => text,
            _ => "",
        }
    }
}

/// Lines still to read, each with its indentation.
struct Lines<'a>(std::iter::Peekable<std::vec::IntoIter<(usize, &'a str)>>);

/// Reads a document.
pub(crate) fn read(text: &str) -> Result<Yaml, String> {
    let lines: Vec<(usize, &str)> = text
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
        .map(|line| (line.len() - line.trim_start().len(), line.trim()))
        .collect();
    let mut lines = Lines(lines.into_iter().peekable());
    let whole = lines.value(0)?;
    match lines.0.next() {
        None => Ok(whole),
        Some((_, line)) => Err(format!("`{line}` is less indented than what it belongs to")),
    }
}

impl<'a> Lines<'a> {
    /// The next line if it has this indentation and passes.
    fn next_at(&mut self, indent: usize, passes: impl Fn(&str) -> bool) -> Option<&'a str> {
        self.0.next_if(|(at, line)| *at == indent && passes(line)).map(|(_, line)| line)
    }

    /// A list or a map whose lines have this indentation.
    fn value(&mut self, indent: usize) -> Result<Yaml, String> {
        let mut items = Vec::new();
        while let Some(line) = self.next_at(indent, |line| line.starts_with("- ")) {
            // A map in a list is indented as its first key.
            items.push(self.map(indent + 2, Some(&line[2..]))?);
        }
        if items.is_empty() {
            self.map(indent, None)
        } else {
            Ok(Yaml::List(items))
        }
    }

    fn map(&mut self, indent: usize, first: Option<&'a str>) -> Result<Yaml, String> {
        let mut entries: Vec<(String, Yaml)> = Vec::new();
        let mut line = first.or_else(|| self.next_at(indent, |line| !line.starts_with("- ")));
        while let Some(entry) = line {
            let (key, rest) = entry.split_once(':').ok_or_else(|| format!("`{entry}` is no key with a value"))?;
            if entries.iter().any(|(name, _)| name == key) {
                return Err(format!("`{key}` is there twice"));
            }
            let value = self.after_key(indent, rest.trim())?;
            entries.push((key.to_owned(), value));
            line = self.next_at(indent, |line| !line.starts_with("- "));
        }
        Ok(Yaml::Map(entries))
    }

    /// The value of a key, from the rest of its line or from the lines below.
    fn after_key(&mut self, indent: usize, rest: &str) -> Result<Yaml, String> {
        let deeper = self.0.peek().map(|(at, _)| *at).filter(|at| *at > indent);
        match (rest, deeper) {
            ("|", _) => {
                let mut block = Vec::new();
                while let Some((_, line)) = self.0.next_if(|(at, _)| *at > indent) {
                    block.push(line);
                }
                Ok(Yaml::Text(block.join("\n")))
            }
            ("", Some(deeper)) => self.value(deeper),
            _ => Ok(scalar(rest)),
        }
    }
}

/// A list in brackets, or a text.
fn scalar(text: &str) -> Yaml {
    match text.strip_prefix('[').and_then(|text| text.strip_suffix(']')) {
        Some(list) => Yaml::List(list.split(',').map(|item| Yaml::Text(item.trim().to_owned())).collect()),
        None => Yaml::Text(text.to_owned()),
    }
}

#[test]
fn a_document_is_read() {
    let text = "# head\non:\n  push:\njobs:\n  a:\n    steps:\n      - uses: x@v1\n        with:\n          path: |\n            one\n            two\n      - run: go\n    part: [1, 2]\n";
    let read = read(text).expect("it is read");
    assert_eq!(read.get("on").and_then(|on| on.get("push")), Some(&Yaml::Text(String::new())));
    let job = read.get("jobs").and_then(|jobs| jobs.get("a")).expect("a job");
    let steps = job.get("steps").expect("steps").items();
    let path = steps[0].get("with").and_then(|with| with.get("path"));
    assert_eq!(path.map(Yaml::text), Some("one\ntwo"));
    assert_eq!((steps.len(), steps[1].get("run").map(Yaml::text)), (2, Some("go")));
    assert_eq!(job.get("part").map(|part| part.items().len()), Some(2));
}

#[test]
fn what_cannot_be_read_is_a_fault() {
    for (text, fault) in [
        ("a: 1\nwords\n", "no key"),
        ("a: 1\na: 2\n", "twice"),
        ("a:\n    b: 1\n  c: 2\n", "less indented"),
    ] {
        assert!(read(text).is_err_and(|message| message.contains(fault)), "{text}");
    }
}
