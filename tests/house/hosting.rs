//! Hosting: the container and its server have the headers and the versions that the documents name.
//!
//! Out of scope: the build of the container, which needs a network.

use std::fs;

use xtask::project::root;

const SERVER: &str = "hosting/nginx.conf";
const CONTAINER: &str = "Containerfile";

fn text(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"))
}

#[test]
fn the_server_sends_every_header_of_the_document() {
    let (server, document) = (text(SERVER), text("docs/hosting.md"));
    let example = document.split("```nginx").nth(1).and_then(|rest| rest.split("```").next());
    let wanted: Vec<&str> = example
        .into_iter()
        .flat_map(str::lines)
        .filter(|line| line.starts_with("add_header") || line.starts_with("error_page"))
        .collect();
    assert!(wanted.len() > 3, "docs/hosting.md has no headers for nginx");
    for line in wanted {
        assert!(server.lines().any(|own| own.trim() == line), "{SERVER}: no `{line}`");
    }
    for shared in ["evidence", "facts", "module"] {
        assert!(
            server.contains("Access-Control-Allow-Origin") && server.contains(shared),
            "{SERVER}: {shared} is not shared"
        );
    }
    assert_eq!(server.matches('{').count(), server.matches('}').count());
    let location = server.split("location").skip(1);
    assert!(
        location.into_iter().all(|part| !part.contains("add_header")),
        "{SERVER}: a header inside a location takes away those of the server"
    );
}

#[test]
fn the_container_has_our_compiler_and_copies_what_is_there() {
    let (container, manifest) = (text(CONTAINER), text("Cargo.toml"));
    let version = manifest.split("rust-version = \"").nth(1).and_then(|rest| rest.split('"').next());
    let version = version.unwrap_or_else(|| panic!("Cargo.toml: no rust-version"));
    assert!(container.contains(&format!("/rust:{version}-")), "{CONTAINER}: not Rust {version}");
    assert!(container.contains("cargo xtask site"), "{CONTAINER}: does not build the site");
    let copied = container.lines().filter_map(|line| line.strip_prefix("COPY "));
    for from in copied
        .filter(|line| !line.starts_with("--from"))
        .filter_map(|line| line.split(' ').next())
    {
        assert!(root().join(from).exists(), "{CONTAINER}: copies {from}, which is not there");
    }
    let ignored = text(".containerignore");
    assert!(ignored.lines().any(|line| line == "target") && ignored.lines().any(|line| line == "dist"));
}
