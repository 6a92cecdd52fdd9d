//! Two sites on one origin, such as a release and a preview of the next: each keeps its own cached pages and deletes
//! none of the other's.

use std::fs;
use std::io;
use std::path::Path;

use serde_json::json;
use xtask::project;

use crate::visitor::{Visitor, VisitorOptions};

/// The folder with both sites, below the project.
const SITES_FOLDER: &str = "target/two-sites";
const INDIA_OF_A: &str = "a/en/explore/IND/";
const INDIA_OF_B: &str = "b/en/explore/IND/";

/// Copies a folder file by file with hard links; files that nobody rewrites need no extra space.
fn hard_link_folder(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (own, there) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
        if own.is_dir() {
            hard_link_folder(&own, &there)?;
        } else {
            fs::hard_link(&own, &there).or_else(|_| fs::copy(&own, &there).map(drop))?;
        }
    }
    Ok(())
}

/// Replaces a file by a new one with another release mark.
fn remarked(path: &Path, mark: &str, other: &str) -> io::Result<()> {
    let text = fs::read_to_string(path)?;
    assert!(text.contains(mark), "{}: holds no mark", path.display());
    fs::remove_file(path)?;
    fs::write(path, text.replace(mark, other))
}

/// Two copies of the built site, the second with another release mark.
fn two_sites() -> io::Result<()> {
    let (dist, both) = (project::root().join("dist"), project::root().join(SITES_FOLDER));
    if both.exists() {
        fs::remove_dir_all(&both)?;
    }
    for site in ["a", "b"] {
        hard_link_folder(&dist, &both.join(site))?;
    }
    fs::write(both.join("index.html"), "<!doctype html><title>Two sites</title>")?;
    let worker = fs::read_to_string(dist.join("sw.js"))?;
    let (_, mark) = worker.split_once("MARK = '").unwrap_or_else(|| panic!("sw.js names no mark"));
    for page in ["sw.js", "en/explore/IND/index.html"] {
        remarked(&both.join("b").join(page), &mark[..16], "0123456789abcdef")?;
    }
    Ok(())
}

/// Opens a page. Waits until it is cached and its service worker has deleted the caches of older releases.
fn opened(visitor: &Visitor, path: &str) {
    visitor.open(path);
    visitor.wait_live();
    visitor.wait_for("html[data-offline=ready]");
    visitor.wait_until("its worker is at work", || {
        let state = "const done = arguments[0]; navigator.serviceWorker.ready.then(({ active }) => done(active.state))";
        visitor.script_later(state, Vec::new()) == json!("activated")
    });
}

#[test]
fn two_sites_of_one_origin_keep_their_pages_apart() {
    two_sites().unwrap_or_else(|fault| panic!("{SITES_FOLDER}: {fault}"));
    let visitor = Visitor::arrive(&VisitorOptions {
        folder: SITES_FOLDER,
        ..VisitorOptions::first_visit()
    });
    // The cache of an older release, from a time when cache names had no path: one page of each site.
    visitor.open("");
    visitor.script_later(
        "const done = arguments[0];
         caches.open('cairn-0000000000000000').then(async (cache) => {
           for (const path of ['a/en/explore/FJI/', 'b/en/explore/KEN/']) await cache.put(new URL(path, document.baseURI), new Response('older'));
           done(true); })",
        Vec::new(),
    );
    opened(&visitor, INDIA_OF_A);
    let older = "const done = arguments[0]; caches.open('cairn-0000000000000000').then(async (cache) =>
        done((await cache.keys()).map(({ url }) => new URL(url).pathname)))";
    assert_eq!(
        visitor.script_later(older, Vec::new()),
        json!(["/b/en/explore/KEN/"]),
        "what is the other site's was let go, or what is its own was not"
    );
    opened(&visitor, INDIA_OF_B);
    let numbers = visitor.headlines();

    visitor.host.go_away(true);
    for (path, own) in [(INDIA_OF_A, "a/en/explore/FJI/"), (INDIA_OF_B, "b/en/explore/KEN/")] {
        visitor.open(path);
        visitor.wait_live();
        assert_eq!(visitor.headlines(), numbers, "{path}");
        // The page of the older cache has moved into the cache of its own site, whole and current.
        visitor.open(own);
        visitor.wait_for(".headline");
    }
    let names =
        "const done = arguments[0]; caches.keys().then((names) => done(names.map((name) => name.replace(/-[0-9a-f]{16}$/, '')).sort()))";
    assert_eq!(visitor.script_later(names, Vec::new()), json!(["cairn-/a/", "cairn-/b/"]));
}
