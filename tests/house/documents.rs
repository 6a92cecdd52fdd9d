//! Documents: README, CONTRIBUTING and docs/ are short, in short sentences, and their links lead somewhere.

use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of README and CONTRIBUTING: their first screens; the rest belongs to docs/.
const LINES: usize = 150;
/// The most words of a sentence, and of a mean sentence of a document.
const WORDS: usize = 30;
const MEAN: f64 = 18.0;

fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Every document with its path from the project's folder.
fn documents() -> Vec<(String, String)> {
    let mut names: Vec<String> = fs::read_dir(root().join("docs"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| format!("docs/{}", entry.file_name().to_string_lossy()))
        .filter(|name| name.ends_with(".md"))
        .collect();
    names.extend(["README.md", "CONTRIBUTING.md", "SECURITY.md"].map(str::to_owned));
    names.sort();
    let read = |name: String| {
        let text = fs::read_to_string(root().join(&name)).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        (name, text)
    };
    names.into_iter().map(read).collect()
}

/// The text without blocks of code.
fn without_code(text: &str) -> Vec<&str> {
    let mut is_code = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
            lines.push("");
        } else if !is_code {
            lines.push(line);
        }
    }
    lines
}

/// The sentences of a document: paragraphs and items of lists, without code, tables, headings and pictures. What is written as
/// code within a line counts as one word.
fn sentences(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    for line in without_code(text) {
        let line = line.trim();
        let is_apart = line.is_empty() || ["|", "#", "<", "!["].iter().any(|start| line.starts_with(start));
        let is_item = line.starts_with("- ") || line.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
        if is_apart || is_item {
            paragraphs.push(String::new());
        }
        if !is_apart && let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push_str(line.trim_start_matches("- "));
            paragraph.push(' ');
        }
    }
    let mut sentences = Vec::new();
    for paragraph in paragraphs {
        let plain: String = paragraph
            .split('`')
            .enumerate()
            .map(|(at, part)| if at % 2 == 0 { part } else { "code" })
            .collect();
        let mut sentence = String::new();
        for word in plain.split_whitespace() {
            sentence.push_str(word);
            sentence.push(' ');
            if word.ends_with(['.', '?', '!']) || word.ends_with(".)") {
                sentences.push(std::mem::take(&mut sentence));
            }
        }
        sentences.push(sentence);
    }
    sentences.retain(|sentence| words(sentence) > 1);
    sentences
}

fn words(sentence: &str) -> usize {
    sentence
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

#[test]
fn the_first_documents_are_short() {
    for (name, text) in documents().iter().filter(|(name, _)| !name.starts_with("docs/")) {
        let lines = text.lines().count();
        assert!(lines <= LINES, "{name}: {lines} lines, at most {LINES}. The rest belongs to docs/.");
    }
}

#[test]
fn sentences_are_short() {
    let mut faults = Vec::new();
    for (name, text) in documents() {
        let sentences = sentences(&text);
        let long = sentences.iter().filter(|sentence| words(sentence) > WORDS);
        faults.extend(long.map(|sentence| format!("{name}: {} words: {sentence}", words(sentence))));
        let mean = sentences.iter().map(|sentence| words(sentence)).sum::<usize>() as f64 / sentences.len().max(1) as f64;
        if mean > MEAN {
            faults.push(format!("{name}: a sentence has {mean:.1} words in the mean, at most {MEAN}"));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn links_between_documents_lead_somewhere() {
    let mut faults = Vec::new();
    for (name, text) in documents() {
        let folder = Path::new(&name).parent().unwrap_or(Path::new("")).to_owned();
        for part in without_code(&text).join("\n").split("](").skip(1) {
            let target = part.split([')', '#']).next().unwrap_or_default();
            let is_elsewhere = target.is_empty() || target.contains("://") || target.starts_with("mailto:");
            if !is_elsewhere && !root().join(&folder).join(target).exists() {
                faults.push(format!("{name}: {target} is not there"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn sentences_are_found() {
    let text = "# Head\n\nOne two three. Four `a b c` five?\n\n- An item goes on\n  here.\n\n| a | table |\n\n```\ncode. Code.\n```\n";
    let found: Vec<usize> = sentences(text).iter().map(|sentence| words(sentence)).collect();
    assert_eq!(found, [3, 3, 5]);
}
