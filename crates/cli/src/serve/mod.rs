//! `serve`: serves a built site from a folder or a stick on this machine, without a network.
//!
//! ```text
//! GET, HEAD       nothing else
//! 127.0.0.1       under its own names only; all interfaces with --all
//! 64 at once      a further connection gets "come again"; one that is silent for half a minute ends
//! ```
//!
//! It serves the files of one folder only and never writes. Out of scope: the meaning of files, and encryption: `--all`
//! sends plain HTTP.

mod answer;
mod connection;
mod request_rules;

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use cairn_analysis::export::terminal::line;
use clap::Args;

use crate::fault::CommandFault;
use crate::output::show;
use crate::serve::answer::ServedSite;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn serve dist                               at http://127.0.0.1:8080/, for this machine only
  cairn serve dist --port 0                      at any free port
  cairn serve dist --all                         for everyone who can reach this machine
  cairn serve dist --path /cairn/                a site built for that path

Ctrl+C ends it. For a kiosk add ?mode=kiosk to the address of a place, such as en/explore/WLD/?mode=kiosk.";

/// Connections served at once; a browser opens six.
const AT_ONCE: usize = 64;
/// Pause after a failed accept, for example when file descriptors run out.
const PAUSE: Duration = Duration::from_millis(50);

/// Arguments of `serve`.
#[derive(Args)]
pub(crate) struct ServeArgs {
    /// Folder of the site
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Port to listen on; 0 takes any free one
    #[arg(long, value_name = "NUMBER", default_value_t = 8080)]
    port: u16,
    /// Path that the site was built for
    #[arg(long, value_name = "PATH", default_value = "/")]
    path: String,
    /// Serve everyone who can reach this machine, not only this machine
    #[arg(long)]
    all: bool,
}

/// Serves a folder until it is stopped.
pub(crate) fn run(args: &ServeArgs) -> Result<(), CommandFault> {
    let path = &args.path;
    if !path.starts_with('/') || !path.ends_with('/') || path.contains("//") {
        return Err(CommandFault::new(
            "--path",
            format!("\"{path}\" is not the path of a site."),
            "Write one that starts and ends with a slash, such as /cairn/.",
        ));
    }
    let named = args.folder.display().to_string();
    // Canonical path: a link that leads out of the folder is detected by it.
    let folder = args.folder.canonicalize().ok().filter(|folder| folder.join("index.html").is_file());
    let folder = folder.ok_or_else(|| {
        CommandFault::new(
            &named,
            "there is no site: index.html is missing.",
            "Name the folder that the site was built into, such as dist.",
        )
    })?;
    let taken = |why: std::io::Error| {
        CommandFault::new(
            "--port",
            format!("{} cannot be used ({why}).", args.port),
            "Another program may be using it: write another number, or 0 for any free port.",
        )
    };
    let own = if args.all { Ipv4Addr::UNSPECIFIED } else { Ipv4Addr::LOCALHOST };
    let listener = TcpListener::bind(SocketAddr::from((own, args.port))).map_err(taken)?;
    let port = listener.local_addr().map_err(taken)?.port();
    let far = if args.all {
        "Everyone who can reach this machine can read it, at this port of its address."
    } else {
        "Only this machine can open it; --all allows others."
    };
    show(&format!(
        "{} is served at http://127.0.0.1:{port}{path}\n{far} Ctrl+C ends it.\n",
        line(&named)
    ))?;
    let site = Arc::new(ServedSite {
        folder,
        path: path.clone(),
        all: args.all,
    });
    serve(&listener, &site);
    Ok(())
}

/// Accepts connections, each on its own thread.
fn serve(listener: &TcpListener, site: &Arc<ServedSite>) {
    let open = Arc::new(AtomicUsize::new(0));
    for stream in listener.incoming() {
        let Ok(stream) = stream else {
            thread::sleep(PAUSE);
            continue;
        };
        if open.load(Ordering::Acquire) >= AT_ONCE {
            connection::refuse(stream);
            continue;
        }
        open.fetch_add(1, Ordering::AcqRel);
        let guard = ConnectionGuard(Arc::clone(&open));
        let site = Arc::clone(site);
        // If no thread can be started, the connection and its counter are dropped.
        let _ = thread::Builder::new().spawn(move || {
            let _held = guard;
            // A visitor who leaves early is no fault of ours.
            let _ = connection::serve(&site, stream);
        });
    }
}

/// Counts an open connection until it is dropped, however it ends.
struct ConnectionGuard(Arc<AtomicUsize>);

impl Drop for ConnectionGuard {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}
