//! The command line as a web server: it serves one folder and nothing else, for every client and request.

use crate::typed;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use typed::{CAIRN, refused};

/// A running server; it ends with its test.
struct Serving {
    child: Child,
    port: u16,
    output: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A small site, and files outside it that must not be served.
fn site(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let inside = folder.join("site");
    fs::create_dir_all(inside.join("en/explore")).unwrap();
    fs::create_dir_all(inside.join("en/embed/KEN")).unwrap();
    for (path, text) in [
        ("secret.txt", "secret"),
        ("site/index.html", "front"),
        ("site/404.html", "lost"),
        ("site/en/index.html", "english"),
        ("site/en/embed/KEN/index.html", "part"),
        ("site/app.wasm", "\0asm"),
        ("site/boot.js", "boot"),
        ("site/facts.pack", "facts"),
        ("site/a b.svg", "spaced"),
    ] {
        fs::write(folder.join(path), text).unwrap();
    }
    #[cfg(unix)]
    for (of, link) in [("secret.txt", "site/out.txt"), (".", "site/up")] {
        std::os::unix::fs::symlink(folder.join(of), folder.join(link)).unwrap();
    }
    inside
}

fn serve(folder: &Path, more: &[&str]) -> Serving {
    let mut child = Command::new(CAIRN)
        .arg("serve")
        .arg(folder)
        .args(["--port", "0"])
        .args(more)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut text = String::new();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..2 {
        out.read_line(&mut text).unwrap();
    }
    let behind = text.split("http://127.0.0.1:").nth(1).unwrap();
    let port = behind.split('/').next().unwrap().parse().unwrap();
    Serving { child, port, output: text }
}

impl Serving {
    /// Opens a connection.
    fn reached(&self) -> TcpStream {
        typed::tried();
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// Sends a request on its own connection; returns all bytes of the reply.
    fn sent(&self, request: impl AsRef<[u8]>) -> String {
        let mut stream = self.reached();
        // A server that has read enough may close the connection before the write ends.
        let _ = stream.write_all(request.as_ref());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8(answer).unwrap()
    }

    /// The reply to a path: status code, head and body.
    fn get(&self, path: &str) -> (u16, String, String) {
        let answer = self.sent(format!(
            "GET {path} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n",
            self.port
        ));
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head[9..12].parse().unwrap(), head.to_owned(), body.to_owned())
    }
}

#[test]
fn files_are_given_by_their_kinds_and_folders_by_their_pages() {
    let serving = serve(&site("serve-kinds"), &[]);
    assert!(
        serving.output.contains("Only this machine") && serving.output.contains("Ctrl+C ends it"),
        "{}",
        serving.output
    );
    for (path, kind, body) in [
        ("/", "text/html; charset=utf-8", "front"),
        ("/en/?l=hl30#share", "text/html; charset=utf-8", "english"),
        ("/app.wasm", "application/wasm", "\0asm"),
        ("/boot.js?0123456789abcdef", "text/javascript; charset=utf-8", "boot"),
        ("/facts.pack", "application/octet-stream", "facts"),
        ("/a%20b.svg", "image/svg+xml", "spaced"),
    ] {
        let (code, head, found) = serving.get(path);
        assert_eq!((code, found.as_str()), (200, body), "{path}");
        assert!(
            head.contains(&format!("\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", body.len())),
            "{head}"
        );
        assert!(head.contains("\r\nContent-Security-Policy: default-src 'none'; "), "{head}");
        assert!(head.contains("\r\nX-Content-Type-Options: nosniff\r\n"), "{head}");
    }
    for (path, by) in [("/", "'none'"), ("/en/", "'none'"), ("/en/embed/KEN/", "*"), ("/nowhere", "'none'")] {
        let (_, head, _) = serving.get(path);
        assert!(head.contains(&format!("; frame-ancestors {by}\r\n")), "{path}: {head}");
    }
    let (code, head, _) = serving.get("/en");
    assert!(code == 301 && head.contains("\r\nLocation: /en/\r\n"), "{head}");
    for (path, place) in [
        ("/en?b=all&l=ru40", "/en/?b=all&l=ru40"),
        ("/en/explore?", "/en/explore/?"),
        ("/en?l=hl30#share", "/en/?l=hl30"),
        ("/en#share?l=hl30", "/en/"),
    ] {
        let (code, head, _) = serving.get(path);
        assert!(code == 301 && head.contains(&format!("\r\nLocation: {place}\r\n")), "{head}");
    }
    let (code, _, body) = serving.get("/nowhere");
    assert_eq!((code, body.as_str()), (404, "lost"));
    let headed = serving.sent("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assert!(
        headed.contains("\r\nContent-Length: 5\r\n") && headed.ends_with("\r\n\r\n"),
        "{headed}"
    );
}

#[test]
fn nobody_gets_out_of_the_folder() {
    let serving = serve(&site("serve-out"), &[]);
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..\\secret.txt",
        "/..%5csecret.txt",
        "/en/../../secret.txt",
        "/./../secret.txt",
        "/%00",
        "/index.html%00.js",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/C:/secret.txt",
        "/%ff",
        "/%2",
        "/out.txt",
        "/en/.",
        "/en/./",
        "/en/%2e",
        "/up",
        "/up/",
        "/up/secret.txt",
        "/up/site/index.html/../../secret.txt",
    ] {
        let (code, head, body) = serving.get(path);
        assert_eq!((code, body.as_str()), (404, "lost"), "{path}\n{head}");
        assert!(!head.contains("Location"), "{path}\n{head}");
    }
}

#[test]
fn who_asks_badly_is_told_so_and_the_next_is_served() {
    let serving = serve(&site("serve-hostile"), &[]);
    let line = |request: &[u8]| serving.sent(request).lines().next().unwrap_or("").to_owned();
    assert_eq!(
        line(b"POST / HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        "HTTP/1.1 405 Method Not Allowed"
    );
    assert_eq!(
        line(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
        "HTTP/1.1 421 Misdirected Request"
    );
    for host in ["LOCALHOST", "localhost.", "Localhost.:8080"] {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        assert_eq!(line(request.as_bytes()), "HTTP/1.1 200 OK", "{host}");
    }
    assert_eq!(
        line(b"GET /en?a\nSet-Cookie:b HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        "HTTP/1.1 400 Bad Request"
    );
    assert_eq!(line(b"GET / HTTP/1.1\r\n\r\n"), "HTTP/1.1 421 Misdirected Request");
    assert_eq!(
        line(b"GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        "HTTP/1.1 400 Bad Request"
    );
    assert_eq!(
        line(b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 30\r\n\r\nGET /boot.js HTTP/1.1\r\n\r\n"),
        "HTTP/1.1 400 Bad Request"
    );
    assert_eq!(line(b"\xff\xfe\x00\r\n\r\n"), "HTTP/1.1 400 Bad Request");
    let endless = format!("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n", "a".repeat(100_000));
    assert_eq!(line(endless.as_bytes()), "HTTP/1.1 431 Request Header Fields Too Large");
    assert_eq!(serving.get("/").0, 200);
}

#[test]
fn one_connection_takes_many_requests_and_too_many_connections_are_refused() {
    let serving = serve(&site("serve-many"), &[]);
    let two =
        "GET /boot.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3) + "GET /en/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    let answers = serving.sent(two);
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 4, "{answers}");
    assert!(answers.ends_with("english"), "{answers}");
    // Silent clients take connections from others, up to a limit. When they leave, connections are free again.
    let mut silent: Vec<TcpStream> = (0..64).map(|_| serving.reached()).collect();
    let is_full = || {
        serving
            .sent("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .contains(" 503 ")
    };
    let soon = |wanted: bool| {
        (0..100).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            is_full() == wanted
        })
    };
    assert!(soon(true), "a connection more than is served at once was taken");
    silent.clear();
    assert!(soon(false), "no room after all have gone");
}

#[test]
fn a_site_stands_at_its_path() {
    let serving = serve(&site("serve-path"), &["--path", "/cairn/"]);
    assert!(serving.output.contains("/cairn/"), "{}", serving.output);
    assert_eq!(serving.get("/cairn/en/").2, "english");
    let (code, head, _) = serving.get("/cairn");
    assert!(code == 301 && head.contains("Location: /cairn/"), "{head}");
    let (_, head, _) = serving.get("/cairn?l=hl30");
    assert!(head.contains("\r\nLocation: /cairn/?l=hl30\r\n"), "{head}");
    for path in ["/", "/en/", "/cairn../secret.txt", "/cairn/../secret.txt"] {
        assert_eq!(serving.get(path).0, 404, "{path}");
    }
}

#[test]
fn what_cannot_be_served_is_refused() {
    let folder = site("serve-refused");
    let none = folder.join("en/explore");
    refused(
        &["serve", none.to_str().unwrap()],
        &format!(
            "{}: there is no site: index.html is missing. Name the folder that the site was built into, such as dist.",
            none.display()
        ),
    );
    refused(
        &["serve", folder.to_str().unwrap(), "--path", "cairn"],
        "--path: \"cairn\" is not the path of a site. Write one that starts and ends with a slash, such as /cairn/.",
    );
    let serving = serve(&folder, &[]);
    let port = serving.port.to_string();
    let output = typed::cairn(&["serve", folder.to_str().unwrap(), "--port", &port]);
    assert_eq!(output.code, Some(1), "{}", output.err);
    assert!(
        output.err.starts_with(&format!("--port: {port} cannot be used (")),
        "{}",
        output.err
    );
}
