//! Writes every page ahead of time: `prerender FOLDER [PREFIX]`.
//!
//! FOLDER contains the output of Trunk: `index.html` as the template, and the programs with a hash in their names. PREFIX
//! is the path at which the site is served (default `/`). Only `404.html` needs it; all other pages find the root by
//! their depth. If CAIRN_HOST gives the host, such as `https://example.org`, pages state absolute addresses for
//! themselves and their link pictures. Without it the addresses are relative, which few link previews follow.

use std::env;
use std::path::Path;
use std::process::ExitCode;

use cairn_prerender::write_all;

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let Some(folder) = arguments.next().or_else(|| env::var("TRUNK_STAGING_DIR").ok()) else {
        eprintln!("prerender: no folder. Say which folder Trunk built into: prerender FOLDER [PREFIX]");
        return ExitCode::from(2);
    };
    let prefix = arguments
        .next()
        .or_else(|| env::var("CAIRN_BASE").ok())
        .unwrap_or_else(|| "/".to_owned());
    let public = env::var("CAIRN_HOST").ok().map(|host| host + &prefix);
    match write_all(Path::new(&folder), &prefix, public.as_deref()) {
        Ok(pages) => {
            eprintln!("prerender: {pages} pages written to {folder}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("prerender: {fault}");
            ExitCode::FAILURE
        }
    }
}
