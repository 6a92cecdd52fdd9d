//! Builds and serves the site with Trunk.
//!
//! Trunk compiles the application and its worker, names their files by content, and calls the prerenderer. That writes
//! every page into the staging folder, and at the end the packages and digests of the whole site. Pages use relative addresses; only `404.html` must know the path of the site. The
//! prerenderer reads it from the variable [`BASE`].

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::fault::TaskFault;
use crate::host::Host;
use crate::module;
use crate::programs;
use crate::project::{answer_of, program, root, run};
use crate::tools::{self, Tool};

/// Environment variable with the path of the site for the prerenderer, with a slash at both ends.
pub const BASE: &str = "CAIRN_BASE";

/// Environment variable with the public host for the prerenderer, without a slash at its end.
pub const HOST: &str = "CAIRN_HOST";

/// Environment variable with the prerenderer, for Trunk's hooks; without it cargo builds it.
const PRERENDER: &str = "CAIRN_PRERENDER";

const ADVICE: &str = "Mend what is named above, then run `cargo xtask site` again.";

/// Tools that building the site needs.
pub const NEEDS: [Tool; 4] = [Tool::WasmTarget, Tool::Crates, Tool::WasmBindgen, Tool::Trunk];

/// Options for serving the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Serve {
    /// Port on this machine; 0 takes any free one.
    pub port: u16,
    /// Path of the site, with a slash at both ends.
    pub base: String,
    /// Build without optimising.
    pub quick: bool,
}

/// Builds the site into a folder, for a path and, if known, for a public host.
///
/// # Errors
/// A tool cannot be installed, or the build fails.
pub fn build(base: &str, host: Option<&str>, out: &str) -> Result<(), TaskFault> {
    tools::install(&NEEDS)?;
    let mut trunk = trunk("build", base, out);
    if let Some(host) = host {
        trunk.env(HOST, host);
    }
    let mut module = module::start()?;
    let site = run(trunk.arg("--release"), ADVICE);
    // A failure of this build is reported when the module is put together.
    let _ = module.wait();
    site?;
    module::into(&root().join(out).join("module"))?;
    let mut supply = prerender("--supply", &root().join(out));
    supply.arg(base);
    if let Some(host) = host {
        supply.env(HOST, host);
    }
    run(&mut supply, ADVICE)?;
    println!("The site stands in {out}/, for the path {base} of any static host.");
    Ok(())
}

/// Copies a site built for `/` into another folder, for another path. Only the 404 and offline pages contain their path;
/// everything else is relative.
///
/// # Errors
/// A file cannot be read or written, or one of those pages lacks its path.
pub fn moved(from: &str, base: &str, out: &str) -> Result<(), TaskFault> {
    let (from, out) = (root().join(from), root().join(out));
    let _ = fs::remove_dir_all(&out);
    copied(&from, &out)?;
    let away = fs::read_dir(&out).map_err(|fault| unreadable(&out, &fault))?;
    let away = away.filter_map(|entry| Some(entry.ok()?.path().join("away/index.html")));
    for page in away.filter(|page| page.is_file()).chain([out.join("404.html")]) {
        let text = fs::read_to_string(&page).map_err(|fault| unreadable(&page, &fault))?;
        let there = text.replacen("<base href=\"/\">", &format!("<base href=\"{base}\">"), 1);
        if there == text {
            return Err(TaskFault::of_input(
                page.display().to_string(),
                "does not say that it stands at /",
                "Build the site for / first: `cargo xtask site`.",
            ));
        }
        fs::write(&page, there).map_err(|fault| unreadable(&page, &fault))?;
    }
    run(&mut prerender("--sums", &out), ADVICE)
}

/// The prerenderer, for what it writes about a site that is built.
fn prerender(option: &str, folder: &Path) -> Command {
    let mut prerender = programs::native("cairn-prerender", "prerender");
    prerender.arg(option).arg(folder);
    prerender
}

/// Runs the prerenderer for Trunk, or only builds it.
///
/// # Errors
/// It cannot be built, or fails.
pub fn pages(is_build: bool) -> Result<(), TaskFault> {
    let mut prerender = match (std::env::var_os(PRERENDER), is_build) {
        (Some(_), true) => return Ok(()),
        (Some(path), false) => program(&path.to_string_lossy(), &[]),
        (None, _) => {
            let command = if is_build { "build" } else { "run" };
            program(
                "cargo",
                &[command, "--quiet", "--locked", "--offline", "--package", "cairn-prerender"],
            )
        }
    };
    run(&mut prerender, ADVICE)
}

/// Copies a folder with all its content.
fn copied(from: &Path, to: &Path) -> Result<(), TaskFault> {
    fs::create_dir_all(to).map_err(|fault| unreadable(to, &fault))?;
    for entry in fs::read_dir(from).map_err(|fault| unreadable(from, &fault))? {
        let own = entry.map_err(|fault| unreadable(from, &fault))?;
        let (own, there) = (own.path(), to.join(own.file_name()));
        if own.is_dir() {
            copied(&own, &there)?;
        } else {
            fs::copy(&own, &there).map_err(|fault| unreadable(&own, &fault))?;
        }
    }
    Ok(())
}

fn unreadable(path: &Path, fault: &std::io::Error) -> TaskFault {
    TaskFault::of_input(
        path.display().to_string(),
        format!("cannot be read or written ({fault})"),
        "Build the site first: `cargo xtask site`.",
    )
}

/// Builds and serves the site, and builds again when a file changes; runs until it is stopped.
///
/// # Errors
/// A tool cannot be installed, the port is taken, or Trunk ends.
pub fn serve(serve: &Serve) -> Result<ExitCode, TaskFault> {
    // Start the server first, so that a taken port is reported before minutes of building.
    let host = Host::start(root().join("dist"), &serve.base, serve.port)?;
    tools::install(&NEEDS)?;
    println!("Once it is built the site is shown at {} (Ctrl+C ends it).", host.address());
    let mut trunk = trunk("watch", &serve.base, "dist");
    if !serve.quick {
        trunk.arg("--release");
    }
    run(&mut trunk, "Mend what is named above, then run `cargo xtask serve` again.")?;
    Ok(ExitCode::SUCCESS)
}

fn trunk(command: &str, base: &str, out: &str) -> Command {
    let found = tools::trunk().unwrap_or_else(|| PathBuf::from("trunk"));
    let mut trunk = program(&found.to_string_lossy(), &[command, "--offline=true", "--dist", out]);
    trunk.env(BASE, base).env("TRUNK_SKIP_VERSION_CHECK", "true");
    trunk.envs(programs::built("prerender").map(|path| (PRERENDER, path)));
    as_shipped(&mut trunk);
    trunk
}

/// Makes a command compile browser programs as released.
pub(crate) fn as_shipped(command: &mut Command) {
    if let Some(flags) = without_own_paths() {
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
}

/// Compiler flags that remove this machine's folders from the programs, so that builds are the same everywhere. Cargo
/// joins them to those of its own files. None if a folder has a space in its name, which cargo would read as two flags.
fn without_own_paths() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cargo")))?;
    let (home, own) = (home.display().to_string(), root().display().to_string());
    let plain = !(home.contains(' ') || own.contains(' '));
    let flags = format!("--remap-path-prefix={home}=cargo --remap-path-prefix={own}=cairn");
    plain.then(|| {
        [Some(flags), standard_library()]
            .into_iter()
            .flatten()
            .collect::<Vec<String>>()
            .join(" ")
    })
}

/// Where its sources are installed, the compiler names the folder of the standard library on this machine. The flag gives
/// it the name that it has elsewhere.
fn standard_library() -> Option<String> {
    let sysroot = answer_of("rustc", &["--print", "sysroot"]).filter(|folder| !folder.contains(' '))?;
    let version = answer_of("rustc", &["-vV"])?;
    let hash = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some(format!("--remap-path-prefix={sysroot}/lib/rustlib/src/rust=/rustc/{hash}"))
}
