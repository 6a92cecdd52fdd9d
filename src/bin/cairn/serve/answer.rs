//! Answer: what a request for a path is given: a file, the way to a folder, or the page for lost ways.
//!
//! ```text
//! /path/x/    x/index.html
//! /path/x     sent on to x/ where that is a folder
//! else        404.html, with code 404
//! ```
//!
//! Does not know: how the request came.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::serve::asked::{POLICY, framed_by, kind_of, leads_out, plain};

/// The page for lost ways.
const LOST: &str = "404.html";

/// What is served.
pub(super) struct Site {
    /// Its folder, by its true path.
    pub(super) folder: PathBuf,
    /// The path it stands at, with a slash at both ends.
    pub(super) path: String,
    /// Whether it is served to other machines, too.
    pub(super) all: bool,
}

/// What a request is given.
pub(super) struct Answer {
    /// The code.
    pub(super) code: u16,
    /// What the body is.
    kind: &'static str,
    /// Where a folder stands.
    moved: Option<String>,
    /// Which sites may show it in a frame.
    framed_by: &'static str,
    /// The body.
    pub(super) body: Body,
}

/// What is sent after the head.
pub(super) enum Body {
    /// So many bytes of a file.
    File(File, u64),
    /// A sentence.
    Words(&'static str),
}

impl Answer {
    /// A code and a sentence.
    pub(super) const fn words(code: u16, words: &'static str) -> Answer {
        Answer {
            code,
            kind: "text/plain; charset=utf-8",
            moved: None,
            framed_by: "'none'",
            body: Body::Words(words),
        }
    }

    /// A file, if it can be opened and is one.
    fn file(code: u16, path: &Path) -> Option<Answer> {
        // What is no file, such as a pipe, would never end; it is not opened at all.
        fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        let file = File::open(path).ok()?;
        let long = file.metadata().ok()?.len();
        Some(Answer {
            code,
            kind: kind_of(path),
            moved: None,
            framed_by: framed_by(path),
            body: Body::File(file, long),
        })
    }

    /// The head, as it is sent; `last` where the connection ends with this answer.
    pub(super) fn head(&self, last: bool) -> String {
        let reason = match self.code {
            200 => "OK",
            301 => "Moved Permanently",
            400 => "Bad Request",
            405 => "Method Not Allowed",
            421 => "Misdirected Request",
            431 => "Request Header Fields Too Large",
            503 => "Service Unavailable",
            _ => "Not Found",
        };
        let long = match &self.body {
            Body::File(_, long) => *long,
            Body::Words(words) => words.len() as u64,
        };
        let moved = self.moved.as_ref().map_or_else(String::new, |path| format!("Location: {path}\r\n"));
        let allow = if self.code == 405 { "Allow: GET, HEAD\r\n" } else { "" };
        let ends = if last { "Connection: close\r\n" } else { "" };
        format!(
            "HTTP/1.1 {} {reason}\r\nContent-Type: {}\r\nContent-Length: {long}\r\nCache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: {POLICY}; frame-ancestors {}\r\n{moved}{allow}{ends}\r\n",
            self.code, self.kind, self.framed_by,
        )
    }
}

impl Site {
    /// What stands at a target: path and query.
    pub(super) fn find(&self, target: &str) -> Answer {
        let target = target.split('#').next().unwrap_or("/");
        let (path, query) = target.split_at(target.find('?').unwrap_or(target.len()));
        let Some(inside) = path.strip_prefix(&self.path) else {
            if self.path.strip_suffix('/') == Some(path) {
                return Site::elsewhere(&self.path, query);
            }
            return self.lost();
        };
        let found = plain(inside).map(|inside| self.folder.join(inside));
        let Some(file) = found.filter(|file| !leads_out(&self.folder, file)) else {
            return self.lost();
        };
        if !path.ends_with('/') && file.is_dir() {
            return Site::elsewhere(&[path, "/"].concat(), query);
        }
        let file = if path.ends_with('/') { file.join("index.html") } else { file };
        if leads_out(&self.folder, &file) {
            return self.lost();
        }
        Answer::file(200, &file).unwrap_or_else(|| self.lost())
    }

    /// A folder is asked for with a slash at its end; one that begins with two would be another host.
    /// The query stays: it is the plan of a shared link.
    fn elsewhere(path: &str, query: &str) -> Answer {
        Answer {
            moved: Some([path, query].concat()),
            ..Answer::words(301, "")
        }
    }

    fn lost(&self) -> Answer {
        let page = self.folder.join(LOST);
        let page = Some(page).filter(|page| !leads_out(&self.folder, page));
        page.and_then(|page| Answer::file(404, &page))
            .unwrap_or_else(|| Answer::words(404, "Nothing is here."))
    }
}
