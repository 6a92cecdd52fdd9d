//! Answer to a request for a path: a file, a redirect to a folder, or the 404 page.
//!
//! ```text
//! /path/x/    x/index.html
//! /path/x     redirect to x/ if that is a folder
//! else        404.html, with code 404
//! ```
//!
//! Out of scope: how requests arrive.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::serve::request_rules::{POLICY, cache_rule, framed_by, kind_of, leads_out, plain};

/// The 404 page.
const LOST: &str = "404.html";

pub(super) struct ServedSite {
    /// Its folder, as a canonical path.
    pub(super) folder: PathBuf,
    /// The path at which it is served, with a slash at both ends.
    pub(super) path: String,
    /// True if other machines are served, too.
    pub(super) all: bool,
}

/// Answer to a request.
pub(super) struct HttpResponse {
    /// HTTP status code.
    pub(super) code: u16,
    /// Media type of the body.
    kind: &'static str,
    /// Target of a redirect to a folder.
    moved: Option<String>,
    /// How long a browser may use it without asking again.
    cached: &'static str,
    /// Sites that may show it in a frame.
    framed_by: &'static str,
    pub(super) body: Body,
}

/// Content after the head.
pub(super) enum Body {
    /// A file, and its length in bytes.
    File(File, u64),
    /// A sentence.
    Words(&'static str),
}

impl HttpResponse {
    /// An answer with a code and a sentence.
    pub(super) const fn words(code: u16, words: &'static str) -> HttpResponse {
        HttpResponse {
            code,
            kind: "text/plain; charset=utf-8",
            moved: None,
            cached: "no-cache",
            framed_by: "'none'",
            body: Body::Words(words),
        }
    }

    /// A file, if it is one and can be opened.
    fn file(code: u16, path: &Path) -> Option<HttpResponse> {
        // Anything else, such as a pipe, might never end; it is not opened at all.
        fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        let file = File::open(path).ok()?;
        let long = file.metadata().ok()?.len();
        Some(HttpResponse {
            code,
            kind: kind_of(path),
            moved: None,
            cached: cache_rule(path),
            framed_by: framed_by(path),
            body: Body::File(file, long),
        })
    }

    /// The head as sent; `last` if the connection ends with this answer.
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
            "HTTP/1.1 {} {reason}\r\nContent-Type: {}\r\nContent-Length: {long}\r\nCache-Control: {}\r\n\
             X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: {POLICY}; frame-ancestors {}\r\n{moved}{allow}{ends}\r\n",
            self.code, self.kind, self.cached, self.framed_by,
        )
    }
}

impl ServedSite {
    /// Finds the answer for a target: path and query.
    pub(super) fn find(&self, target: &str) -> HttpResponse {
        let target = target.split('#').next().unwrap_or("/");
        let (path, query) = target.split_at(target.find('?').unwrap_or(target.len()));
        let Some(inside) = path.strip_prefix(&self.path) else {
            if self.path.strip_suffix('/') == Some(path) {
                return ServedSite::redirect(&self.path, query);
            }
            return self.lost();
        };
        let found = plain(inside).map(|inside| self.folder.join(inside));
        let Some(file) = found.filter(|file| !leads_out(&self.folder, file)) else {
            return self.lost();
        };
        if !path.ends_with('/') && file.is_dir() {
            return ServedSite::redirect(&[path, "/"].concat(), query);
        }
        let file = if path.ends_with('/') { file.join("index.html") } else { file };
        if leads_out(&self.folder, &file) {
            return self.lost();
        }
        HttpResponse::file(200, &file).unwrap_or_else(|| self.lost())
    }

    /// Redirects to a folder's address, which ends with a slash. An address that begins with two slashes would be another
    /// host. The query is kept: it is the plan of a shared link.
    fn redirect(path: &str, query: &str) -> HttpResponse {
        HttpResponse {
            moved: Some([path, query].concat()),
            ..HttpResponse::words(301, "")
        }
    }

    fn lost(&self) -> HttpResponse {
        let page = self.folder.join(LOST);
        let page = Some(page).filter(|page| !leads_out(&self.folder, page));
        page.and_then(|page| HttpResponse::file(404, &page))
            .unwrap_or_else(|| HttpResponse::words(404, "Nothing is here."))
    }
}
