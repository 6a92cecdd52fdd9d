//! A small web server, as simple as the static hosts that the site is made for.
//!
//! ```text
//! /sub/path/x/    x/index.html of the folder
//! /sub/path/x     redirect to x/ if that is a folder
//! anything else   404.html of the folder, with code 404
//! ```
//!
//! It serves one folder under one path, sends the site's policy as a header, and records requests, so that a test can
//! list what a page fetched. It listens on this machine only. A page of another site that reaches it by DNS rebinding
//! gets nothing, because its `Host` differs. Out of scope: how the folder was built.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::fault::TaskFault;
use crate::request_rules::{self, cache_rule, framed_by, is_this_machine, kind_of, leads_out, plain};

/// Content security policy of the site.
pub const POLICY: &str = request_rules::POLICY;

/// A request, and the status of its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedRequest {
    /// Path and query of the request.
    pub target: String,
    /// HTTP status of the answer.
    pub code: u16,
}

/// Limit in bytes of a request's line and headers; a browser sends a tenth of that.
const LONGEST_HEAD: u64 = 64 * 1024;

/// A running server; it ends with the program.
#[derive(Clone, Debug)]
pub struct Host {
    /// The port it listens on.
    pub port: u16,
    /// The path at which it serves, with a slash at both ends.
    pub base: String,
    /// Folder with compressed copies of the files, under the same paths.
    small: Option<PathBuf>,
    requests: Arc<Mutex<Vec<LoggedRequest>>>,
    instead: Arc<Mutex<Option<FileReplacement>>>,
    away: Arc<AtomicBool>,
}

/// Replacement for a file, to test how the site reacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReplacement {
    /// Replaces files whose path ends with this.
    pub of: &'static str,
    /// HTTP status of the answer.
    pub code: u16,
    /// Body of the answer.
    pub body: Vec<u8>,
}

impl Host {
    /// Serves a folder under a path; port 0 takes any free one.
    ///
    /// # Errors
    /// The port is taken.
    pub fn start(folder: PathBuf, base: &str, port: u16) -> Result<Host, TaskFault> {
        Host::listen(folder, None, base, port)
    }

    /// The same, with a second folder of brotli copies; clients that accept brotli get these.
    ///
    /// # Errors
    /// As [`Host::start`].
    pub fn start_compressed(folder: PathBuf, small: PathBuf, base: &str, port: u16) -> Result<Host, TaskFault> {
        Host::listen(folder, Some(small), base, port)
    }

    fn listen(folder: PathBuf, small: Option<PathBuf>, base: &str, port: u16) -> Result<Host, TaskFault> {
        let taken = |fault: std::io::Error| {
            TaskFault::of_input(
                format!("port {port}"),
                format!("cannot be used ({fault})"),
                "Another program, perhaps an earlier `cargo xtask serve`, listens there: stop it, or take another with `--port 8081`.",
            )
        };
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(taken)?;
        let host = Host {
            port: listener.local_addr().map_err(taken)?.port(),
            base: base.to_owned(),
            small,
            requests: Arc::default(),
            instead: Arc::default(),
            away: Arc::default(),
        };
        let serving = host.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (host, folder) = (serving.clone(), folder.clone());
                thread::spawn(move || {
                    // A visitor who leaves early is no fault of ours.
                    let _ = host.answer(&folder, stream);
                });
            }
        });
        Ok(host)
    }

    /// The address of the folder.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.base)
    }

    /// All requests since the last call.
    pub fn take_requests(&self) -> Vec<LoggedRequest> {
        std::mem::take(&mut *self.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Serves a replacement for a file from now on; `None` ends it.
    pub fn give_instead(&self, instead: Option<FileReplacement>) {
        *self.instead.lock().unwrap_or_else(PoisonError::into_inner) = instead;
    }

    /// Forgets all requests and replacements, and answers again.
    pub fn start_again(&self) {
        self.take_requests();
        self.give_instead(None);
        self.go_away(false);
    }

    /// Stops answering, as without a network; or answers again.
    pub fn go_away(&self, away: bool) {
        self.away.store(away, Ordering::Relaxed);
    }

    fn answer(&self, folder: &Path, stream: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut stream = stream;
        loop {
            let mut head = reader.by_ref().take(LONGEST_HEAD);
            let mut line = String::new();
            if head.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let mut words = line.split_whitespace();
            let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/").to_owned());
            let head_only = method == "HEAD";
            let mut header = String::new();
            let (mut brotli, mut ours) = (false, false);
            while head.read_line(&mut header)? > 2 {
                let header_line = header.to_ascii_lowercase();
                brotli |= header_line.starts_with("accept-encoding:") && header_line.contains("br");
                ours |= header_line.strip_prefix("host:").is_some_and(is_this_machine);
                header.clear();
            }
            if head.limit() == 0 {
                return Ok(());
            }
            if self.away.load(Ordering::Relaxed) {
                return Ok(());
            }
            let answer = if !ours {
                HostResponse::words(421, "This host serves 127.0.0.1 and localhost alone.")
            } else if matches!(method, "GET" | "HEAD") {
                let answer = self.find(folder, &target);
                if brotli { self.smaller(folder, answer) } else { answer }
            } else {
                HostResponse::words(405, "This host only gives files.")
            };
            let request = LoggedRequest { target, code: answer.code };
            self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
            stream.write_all(answer.head().as_bytes())?;
            if !head_only {
                stream.write_all(&answer.body)?;
            }
        }
    }

    /// The same answer compressed, if there is a compressed copy.
    fn smaller(&self, folder: &Path, answer: HostResponse) -> HostResponse {
        let inside = answer.file.as_deref().and_then(|file| file.strip_prefix(folder).ok());
        let small = self.small.as_ref().zip(inside).map(|(small, inside)| small.join(inside));
        match small.and_then(|file| fs::read(file).ok()) {
            Some(body) => HostResponse {
                body,
                encoded: true,
                ..answer
            },
            None => answer,
        }
    }

    fn find(&self, folder: &Path, target: &str) -> HostResponse {
        let path = target.split(['?', '#']).next().unwrap_or("/");
        let Some(inside) = path.strip_prefix(&self.base) else {
            if format!("{path}/") == self.base {
                return HostResponse::redirect(&self.base);
            }
            return HostResponse::words(404, "The site is not at this path.");
        };
        let Some(file) = plain(inside).map(|inside| folder.join(inside)) else {
            return not_found(folder);
        };
        if file.is_dir() && !path.ends_with('/') {
            return HostResponse::redirect(&format!("{path}/"));
        }
        let instead = self.instead.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(instead) = instead.filter(|instead| path.ends_with(instead.of)) {
            return HostResponse::file(instead.code, &file, instead.body);
        }
        let file = if path.ends_with('/') { file.join("index.html") } else { file };
        if leads_out(folder, &file) {
            return not_found(folder);
        }
        fs::read(&file).map_or_else(|_| not_found(folder), |body| HostResponse::file(200, &file, body))
    }
}

struct HostResponse {
    code: u16,
    kind: &'static str,
    moved: Option<String>,
    file: Option<PathBuf>,
    encoded: bool,
    body: Vec<u8>,
}

impl HostResponse {
    fn file(code: u16, file: &Path, body: Vec<u8>) -> HostResponse {
        HostResponse {
            code,
            kind: kind_of(file),
            moved: None,
            file: Some(file.to_owned()),
            encoded: false,
            body,
        }
    }

    fn words(code: u16, words: &str) -> HostResponse {
        HostResponse::file(code, Path::new("words.txt"), words.as_bytes().to_vec())
    }

    fn redirect(path: &str) -> HostResponse {
        HostResponse {
            moved: Some(path.to_owned()),
            ..HostResponse::words(301, "")
        }
    }

    fn head(&self) -> String {
        let reason = match self.code {
            200 => "OK",
            301 => "Moved Permanently",
            405 => "Method Not Allowed",
            421 => "Misdirected Request",
            _ => "Not Found",
        };
        let moved = self.moved.as_ref().map_or_else(String::new, |path| format!("Location: {path}\r\n"));
        let encoded = if self.encoded { "Content-Encoding: br\r\n" } else { "" };
        format!(
            "HTTP/1.1 {} {reason}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: {}\r\n\
             X-Content-Type-Options: nosniff\r\nContent-Security-Policy: {POLICY}; frame-ancestors {}\r\n{moved}{encoded}\r\n",
            self.code,
            self.kind,
            self.body.len(),
            self.file.as_deref().filter(|_| self.code == 200).map_or("no-cache", cache_rule),
            self.file.as_deref().map_or("'none'", framed_by),
        )
    }
}

fn not_found(folder: &Path) -> HostResponse {
    let page = folder.join("404.html");
    fs::read(&page).map_or_else(
        |_| HostResponse::words(404, "Nothing is here, or the site is still being built."),
        |body| HostResponse::file(404, &page, body),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first line of the answer to a raw request.
    fn reply_line(host: &Host, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", host.port)).unwrap();
        stream.write_all(request.as_bytes()).ok();
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line).unwrap_or(0);
        line.trim_end().to_owned()
    }

    #[test]
    fn tricks_get_nothing() {
        let folder = std::env::temp_dir().join(format!("cairn-host-{}", std::process::id()));
        fs::create_dir_all(folder.join("site")).unwrap();
        fs::write(folder.join("secret.txt"), "secret").unwrap();
        fs::write(folder.join("site/index.html"), "ours").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(folder.join("secret.txt"), folder.join("site/out.txt")).ok();
        let host = Host::start(folder.join("site"), "/", 0).unwrap();
        let get = |path: &str, name: &str| reply_line(&host, &format!("GET {path} HTTP/1.1\r\nHost: {name}\r\n\r\n"));
        assert_eq!(get("/", "127.0.0.1"), "HTTP/1.1 200 OK");
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "//etc/passwd",
            "/%00",
            "/out.txt",
            "/./../secret.txt",
        ] {
            assert_eq!(get(path, "localhost"), "HTTP/1.1 404 Not Found", "{path}");
        }
        assert_eq!(get("/", "evil.example"), "HTTP/1.1 421 Misdirected Request");
        assert_eq!(reply_line(&host, "GET / HTTP/1.1\r\n\r\n"), "HTTP/1.1 421 Misdirected Request");
        assert_eq!(
            reply_line(&host, "POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            "HTTP/1.1 405 Method Not Allowed"
        );
        let endless = format!("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", "a".repeat(100_000));
        assert_eq!(reply_line(&host, &endless), "");
        fs::remove_dir_all(&folder).ok();
    }
}
