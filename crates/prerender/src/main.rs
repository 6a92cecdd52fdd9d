//! Writes every page ahead of time: `prerender FOLDER [PREFIX]`.
//!
//! ```text
//! prerender FOLDER [PREFIX]            every page
//! prerender --supply FOLDER [PREFIX]   then: what the site consists of, whom to tell of a hole, and all digests
//! prerender --sums FOLDER              the digests alone
//! ```
//!
//! FOLDER contains the output of Trunk: `index.html` as the template, and the programs with a hash in their names. PREFIX
//! is the path at which the site is served (default `/`). Only `404.html` needs it; all other pages find the root by
//! their depth. If CAIRN_HOST gives the host, such as `https://example.org`, pages state absolute addresses for
//! themselves, their languages and their link pictures, and the site has a sitemap and feeds. Without it the addresses of
//! pictures are relative, which few link previews follow. If CAIRN_CONTACT gives an address, `.well-known/security.txt`
//! names it, and pages have a link for reports. If CAIRN_REPOSITORY gives an address, the pages that offer the program and
//! its data link to it.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use cairn_prerender::host::HostAddresses;
use cairn_prerender::{supply, write_all};

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1).peekable();
    let option = arguments.next_if(|word| word.starts_with("--"));
    let Some(folder) = arguments.next().or_else(|| env::var("TRUNK_STAGING_DIR").ok()) else {
        eprintln!("prerender: no folder. Say which folder Trunk built into: prerender FOLDER [PREFIX]");
        return ExitCode::from(2);
    };
    let prefix = arguments
        .next()
        .or_else(|| env::var("CAIRN_BASE").ok())
        .unwrap_or_else(|| "/".to_owned());
    let named = |variable: &str| env::var(variable).ok().filter(|address| !address.is_empty());
    let host = env::var("CAIRN_HOST").ok();
    let addresses = HostAddresses {
        public: host.clone().map(|host| host + &prefix),
        contact: named("CAIRN_CONTACT"),
        repository: named("CAIRN_REPOSITORY").filter(|address| address.starts_with("https://")),
    };
    let path = Path::new(&folder);
    let done = match option.as_deref() {
        None => write_all(path, &prefix, &addresses).map(|pages| format!("{pages} pages written to {folder}")),
        Some("--supply") => {
            let written = supply::write(path, &prefix, host.as_deref(), addresses.contact.as_deref());
            written.map(|()| format!("packages and digests written to {folder}"))
        }
        Some("--sums") => supply::write_sums(path).map(|()| format!("digests written to {folder}")),
        Some(other) => {
            eprintln!("prerender: does not know {other}. It knows --supply and --sums.");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(done) => {
            eprintln!("prerender: {done}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("prerender: {fault}");
            ExitCode::FAILURE
        }
    }
}
