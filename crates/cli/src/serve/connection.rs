//! One connection: reads requests within limits of size and time, and sends answers until either side ends it.
//!
//! ```text
//! a head       at most 16 kB, complete within ten seconds of its first byte
//! in between   half a minute of silence
//! a body       is not read: the request is answered and the connection closed
//! ```
//!
//! Out of scope: the file behind a path.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use crate::serve::answer::{Body, HttpResponse, ServedSite};
use crate::serve::request_rules::is_this_machine;

/// Limit in bytes of a request's line and headers; a browser sends a tenth of that.
const LONGEST_HEAD: usize = 16 * 1024;
/// Time limit for a head.
const HEAD: Duration = Duration::from_secs(10);
/// Time limit for a silent connection, and for an answer to be accepted.
const SILENCE: Duration = Duration::from_secs(30);
/// Bytes that end a head.
const END: &[u8] = b"\r\n\r\n";

/// Answers all requests on a connection.
pub(super) fn serve(site: &ServedSite, mut stream: TcpStream) -> io::Result<()> {
    stream.set_write_timeout(Some(SILENCE))?;
    stream.set_nodelay(true)?;
    let mut came = Vec::new();
    loop {
        let head = match head(&mut stream, &mut came)? {
            Head::Whole(head) => head,
            Head::Long => return end(&mut stream, HttpResponse::words(431, "This request is too long.")),
            Head::None => return Ok(()),
        };
        let Some(request) = HttpRequest::read(&head) else {
            return end(&mut stream, HttpResponse::words(400, "This request cannot be read."));
        };
        if !matches!(request.method, "GET" | "HEAD") {
            return end(&mut stream, HttpResponse::words(405, "This host only serves files."));
        }
        // A page of another site that reached this server by DNS rebinding gets nothing.
        if !site.all && !is_this_machine(request.host) {
            return end(
                &mut stream,
                HttpResponse::words(421, "This host serves only 127.0.0.1 and localhost."),
            );
        }
        let answer = site.find(request.target);
        send(&mut stream, answer, request.method == "HEAD", request.last)?;
        if request.last {
            return Ok(());
        }
    }
}

/// Answers "come again" on a connection above the limit.
pub(super) fn refuse(mut stream: TcpStream) {
    // A client that does not read is not waited for.
    let reply = stream
        .set_write_timeout(Some(Duration::from_millis(100)))
        .and_then(|()| stream.write_all(HttpResponse::words(503, "").head(true).as_bytes()));
    let _ = reply.and_then(|()| stream.shutdown(Shutdown::Both));
}

/// Sends a last answer.
fn end(stream: &mut TcpStream, answer: HttpResponse) -> io::Result<()> {
    send(stream, answer, false, true)?;
    stream.shutdown(Shutdown::Write)?;
    // Read the rest of the request, for a short time; otherwise the answer would be lost with the connection.
    stream.set_read_timeout(Some(Duration::from_millis(200)))?;
    let mut rest = stream.take(4 * LONGEST_HEAD as u64);
    let _ = io::copy(&mut rest, &mut io::sink());
    Ok(())
}

fn send(stream: &mut TcpStream, answer: HttpResponse, head_only: bool, last: bool) -> io::Result<()> {
    stream.write_all(answer.head(last).as_bytes())?;
    match answer.body {
        _ if head_only => Ok(()),
        Body::Words(words) => stream.write_all(words.as_bytes()),
        Body::File(file, long) => {
            let sent = io::copy(&mut file.take(long), stream)?;
            // The file became shorter in the meantime: the next bytes would be taken for its rest.
            if sent < long {
                Err(io::ErrorKind::UnexpectedEof.into())
            } else {
                Ok(())
            }
        }
    }
}

/// Result of reading a head.
enum Head {
    /// The complete head.
    Whole(Vec<u8>),
    /// Longer than the limit.
    Long,
    /// The other side is gone or silent.
    None,
}

/// Reads the next head; bytes behind it are kept for the following one.
fn head(stream: &mut TcpStream, came: &mut Vec<u8>) -> io::Result<Head> {
    let mut until = Instant::now() + if came.is_empty() { SILENCE } else { HEAD };
    let mut read = 0_usize;
    loop {
        // The end marker may span two pieces.
        let from = read.saturating_sub(END.len());
        let ends = came[from..].windows(END.len()).position(|window| window == END);
        if let Some(at) = ends.map(|at| from + at + END.len()).filter(|at| *at <= LONGEST_HEAD) {
            let rest = came.split_off(at);
            return Ok(Head::Whole(std::mem::replace(came, rest)));
        }
        if came.len() > LONGEST_HEAD {
            return Ok(Head::Long);
        }
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(Head::None);
        }
        stream.set_read_timeout(Some(left))?;
        let mut piece = [0; 4096];
        let more = match stream.read(&mut piece) {
            Ok(0) => return Ok(Head::None),
            Ok(more) => more,
            Err(fault) if matches!(fault.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => return Ok(Head::None),
            Err(fault) => return Err(fault),
        };
        if came.is_empty() {
            until = Instant::now() + HEAD;
        }
        read = came.len();
        came.extend_from_slice(&piece[..more]);
    }
}

struct HttpRequest<'a> {
    method: &'a str,
    target: &'a str,
    /// The host addressed; empty if not given.
    host: &'a str,
    /// True if the connection ends with this answer.
    last: bool,
}

impl HttpRequest<'_> {
    /// Reads a head. None if it is invalid or announces a body.
    fn read(head: &[u8]) -> Option<HttpRequest<'_>> {
        let mut lines = std::str::from_utf8(head).ok()?.split("\r\n");
        let mut words = lines.next()?.split(' ');
        let (method, target, version) = (words.next()?, words.next()?, words.next()?);
        // A target may return in a header: a bare line feed would begin another one.
        let is_clean = target.starts_with('/') && !target.contains(char::is_control);
        if words.next().is_some() || !version.starts_with("HTTP/1.") || !is_clean {
            return None;
        }
        let mut request = HttpRequest {
            method,
            target,
            host: "",
            last: version == "HTTP/1.0",
        };
        for line in lines.take_while(|line| !line.is_empty()) {
            let (name, value) = line.split_once(':')?;
            let value = value.trim();
            let is = |wanted: &str| name.eq_ignore_ascii_case(wanted);
            if is("host") {
                // Two `Host` headers are ambiguous.
                if !request.host.is_empty() {
                    return None;
                }
                request.host = value;
            } else if is("connection") {
                request.last |= value.to_ascii_lowercase().contains("close");
            } else if (is("content-length") && value != "0" || is("transfer-encoding")) && matches!(method, "GET" | "HEAD") {
                return None;
            }
        }
        Some(request)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_head(head: &str) -> Option<(&str, &str, &str, bool)> {
        let request = HttpRequest::read(head.as_bytes())?;
        Some((request.method, request.target, request.host, request.last))
    }

    #[test]
    fn a_request_is_read_or_refused() {
        let good = "GET /en/?l=hl30 HTTP/1.1\r\nHost: localhost:8080\r\nAccept: */*\r\n\r\n";
        assert_eq!(parse_head(good), Some(("GET", "/en/?l=hl30", "localhost:8080", false)));
        assert_eq!(parse_head("HEAD / HTTP/1.0\r\n\r\n"), Some(("HEAD", "/", "", true)));
        let closes = "GET / HTTP/1.1\r\nhost: localhost\r\nCONNECTION: Close\r\n\r\n";
        assert_eq!(parse_head(closes), Some(("GET", "/", "localhost", true)));
        for bad in [
            "\r\n\r\n",
            "GET /\r\n\r\n",
            "GET / HTTP/2\r\n\r\n",
            "GET /a b HTTP/1.1\r\n\r\n",
            "GET http://localhost/ HTTP/1.1\r\n\r\n",
            "GET /en?a\nSet-Cookie:b HTTP/1.1\r\n\r\n",
            "GET /en?a\rb HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nno header\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello",
            "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
        ] {
            assert_eq!(parse_head(bad), None, "{bad:?}");
        }
    }
}
