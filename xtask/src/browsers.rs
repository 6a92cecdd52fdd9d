//! Browsers: engines for page tests, where they and their drivers are installed, and how to install them.
//!
//! Out of scope: the site.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::TaskFault;
use crate::project::{answer_of, found_on_path, program, root, run, target_folder};

/// Debian's package of the shell, and the name of its program.
const SHELL_PACKAGE: &str = "chromium-headless-shell";

/// Starts the shell with what the driver cannot pass on.
const SHELL_START: &str = "tests/pages/headless-shell.sh";

/// Chromium, from the variable CHROME or the PATH.
pub fn chromium() -> Option<PathBuf> {
    named("CHROME", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])
}

/// Chromium without windows of its own: a script that starts the program on the PATH. It counts only in Chromium's own
/// version, which the driver needs.
pub fn headless_shell() -> Option<PathBuf> {
    let version = |browser: &Path| version_in(&answer_of(&browser.display().to_string(), &["--version"])?);
    (version(&any_shell()?)? == version(&chromium()?)?).then(|| root().join(SHELL_START))
}

/// The version in what a browser says of itself: `Chromium 156.0.8078.114 built on Debian`.
fn version_in(told: &str) -> Option<String> {
    let is_version = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit()) && word.contains('.');
    told.split_whitespace().find(is_version).map(str::to_owned)
}

/// True if the shell is not there and could be installed.
pub(crate) fn shell_is_missing() -> bool {
    let is_offered = || answer_of("apt-cache", &["show", SHELL_PACKAGE]).is_some_and(|text| !text.is_empty());
    any_shell().is_none() && installs_packages() && is_offered()
}

fn any_shell() -> Option<PathBuf> {
    found_on_path(SHELL_PACKAGE)
}

/// Its driver, from the variable CHROMEDRIVER or the PATH.
pub fn chromium_driver() -> Option<PathBuf> {
    named("CHROMEDRIVER", &["chromedriver"])
}

/// Browser options in every test: headless, quiet, and as any user.
pub const BROWSER_FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// A file that tells the runner of browser tests which browser to start, and with which options.
pub fn driver_wishes() -> Option<PathBuf> {
    let flags: Vec<String> = BROWSER_FLAGS.iter().map(|flag| format!("{flag:?}")).collect();
    let browser = chromium()?.display().to_string();
    let wishes = format!(
        "{{\"goog:chromeOptions\":{{\"binary\":{browser:?},\"args\":[{}]}}}}\n",
        flags.join(",")
    );
    let place = target_folder().join("webdriver.json");
    fs::create_dir_all(target_folder()).and_then(|()| fs::write(&place, wishes)).ok()?;
    Some(place)
}

fn named(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let given = std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    given.or_else(|| names.iter().find_map(|name| found_on_path(name)))
}

/// Firefox, from the variable FIREFOX or the PATH.
pub fn firefox() -> Option<PathBuf> {
    named("FIREFOX", &["firefox-esr", "firefox"])
}

/// The smallest browser on WebKit, from the variable MINIBROWSER or from Debian's folder.
pub fn webkit() -> Option<PathBuf> {
    let of_debian = || {
        let folders = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
        let mut places = folders.map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"));
        places.find(|place| place.is_file())
    };
    named("MINIBROWSER", &["MiniBrowser"]).or_else(of_debian)
}

/// Its driver, from the variable WEBKITDRIVER or the PATH.
pub fn webkit_driver() -> Option<PathBuf> {
    named("WEBKITDRIVER", &["WebKitWebDriver"])
}

/// A virtual display: WebKit does not start without a display.
pub fn display() -> Option<PathBuf> {
    found_on_path("Xvfb")
}

/// Installs Chromium and its driver; where the system has a package of the shell, in the same version.
///
/// # Errors
/// The user must install it, or the installation fails.
pub fn install_chromium(again: &str) -> Result<(), TaskFault> {
    let packages = ["chromium", "chromium-driver", "fonts-dejavu-core"];
    install(
        &packages,
        "Chromium or its driver",
        "Install both: on Debian and Ubuntu `sudo apt-get install chromium chromium-driver`, on Fedora `sudo dnf install chromium chromedriver`, \
         on macOS `brew install --cask chromium chromedriver`. Or say where they are by the variables CHROME and CHROMEDRIVER.",
        again,
    )?;
    if !shell_is_missing() {
        return Ok(());
    }
    // All in one step, so that they are of one version.
    install(
        &[&packages[..], &[SHELL_PACKAGE]].concat(),
        "Chromium's headless shell",
        "Install it by `apt-get install chromium-headless-shell`.",
        again,
    )
}

/// True on Debian as administrator.
fn installs_packages() -> bool {
    let debian = Path::new("/etc/debian_version").is_file() && found_on_path("apt-get").is_some();
    debian && answer_of("id", &["-u"]).is_some_and(|id| id == "0")
}

/// Installs Firefox.
///
/// # Errors
/// The user must install it, or the installation fails.
pub fn install_firefox(again: &str) -> Result<(), TaskFault> {
    if firefox().is_some() {
        return Ok(());
    }
    install(
        &["firefox-esr", "fonts-dejavu-core"],
        "Firefox",
        "Install it: on Debian `sudo apt-get install firefox-esr`, elsewhere `firefox`. Or say where it is by the variable FIREFOX.",
        again,
    )
}

/// Installs WebKit, its driver and a display.
///
/// # Errors
/// The user must install it, or the installation fails.
pub fn install_webkit(again: &str) -> Result<(), TaskFault> {
    install(
        &["webkit2gtk-driver", "xvfb", "fonts-dejavu-core"],
        "WebKit, its driver or a display for it",
        "Install them: on Debian and Ubuntu `sudo apt-get install webkit2gtk-driver xvfb`. Or say where they are by the variables MINIBROWSER \
         and WEBKITDRIVER. On macOS this lane cannot run: run the others by name.",
        again,
    )
}

/// Installs Debian packages on Debian as administrator; otherwise returns advice.
pub(crate) fn install(packages: &[&str], what: &str, advice: &str, again: &str) -> Result<(), TaskFault> {
    if !installs_packages() {
        return Err(TaskFault::of_input(what, "is not on the PATH", advice));
    }
    let apt = |arguments: &[&str]| {
        let mut apt = program("apt-get", arguments);
        apt.env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut apt, again)
    };
    apt(&["update", "--quiet"])?;
    let options = ["install", "--yes", "--quiet", "--no-install-recommends"];
    apt(&[&options, packages].concat())
}
