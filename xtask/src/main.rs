//! `cargo xtask …`: reads the command, runs it, and reports the result.

#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

use std::process::ExitCode;

use xtask::fault::TaskFault;
use xtask::{attack, bench, coverage, lanes, module, moved, project, reproduce, site, tools};

const HELP: &str = "\
cargo xtask serve [--port N] [--base /sub/path/] [--quick]
    Build the site and show it; build again when a file changes.
    --quick builds without optimising: larger and slower pages, sooner there.
cargo xtask test [LANE …] [--full] [--built] [--shard K/N] [-- WORD …]
    Run every test lane, or those named; `cargo xtask test --list` lists them. Words
    after -- go to the tests. --full runs the full products, as before a release.
    --built takes the site as it is in dist/. --shard runs the K-th of N parts.
cargo xtask picture
    Take the picture of the README from the page as it is now.
cargo xtask coverage
    Write docs/coverage.md from the last whole run of the page tests.
cargo xtask site [--base /sub/path/] [--host https://example.org] [--out dist]
    Build the site as files for any static host. It runs under any path; only
    404.html must know it. The pictures that chats and feeds show beside a link
    are found by them only where the host is told.
cargo xtask module [--out target/module]
    Build the core as a JavaScript module, a folder that npm, a page and Node
    understand. The site brings it as module/.
cargo xtask reproduce
    Build the last commit twice, in two folders, and name the files that differ.
cargo xtask bench paint [--moves N] [--slow N]
    Measure the time from a lever's move to its paint in Chromium, on a machine
    N times slower if wished.
cargo xtask bench kiosk [--actions N] [--minutes N] [--mode]
    Take N actions (100000) on the pages of India and of the World for at most so
    many minutes (60), as a kiosk does in a day, and print what is held. With --mode
    on a screen at a stand: stories by themselves, a visit, the start again.
cargo xtask bench light [--runs N]
    Measure what Lighthouse says of the site as a phone sees it; it is installed
    under target/.
cargo xtask bench visits
    Walk four visits step by step (a phone, an adviser, a teacher, a modeller), print
    how long each step takes, and keep its picture in target/pages/.
cargo xtask bench dsm1 [--stocks N] [--materials N] [--repeat N] [--wasm] [--peer] [--turns N]
    Time the stock engine: natively, or with --wasm in a worker of Chromium.
    With --peer in turns with flodym 1.1.0, which it installs under target/.
cargo xtask bench place PLACE [--repeat N] [--wasm] · bench world [--repeat N] [--wasm]
    Time what a move of a lever costs, for one place and for all together.
cargo xtask moved [--since STATE]
    Print the ten figures of the golden cases that moved most since a commit,
    branch or tag (main), and the row of a table that did it.
cargo xtask fuzz [--minutes N] [--seed N]
    Try spoilt links, files, packs, tables and messages for N minutes (1).
cargo xtask attack [--minutes N] [--built]
    Run all that tries to break Cairn, natively and on the built site, spoilt inputs
    for N minutes (10), and print what was tried, how often, and what failed. With
    --built the site is taken as it stands in dist/.
cargo xtask tools
    Install what the commands above need. They do it themselves when it is missing.
cargo xtask help
    This page.

What is installed goes to .tools/ beside the sources; a second run installs nothing.
Exit codes: 0 right, 1 something is at fault and said, 2 wrong use.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("\n{fault}");
            ExitCode::from(fault.code)
        }
    }
}

fn run(words: &[&str]) -> Result<ExitCode, TaskFault> {
    match words {
        ["serve", rest @ ..] => site::serve(&TaskOptions::read("serve", rest, &["--port", "--base"], &["--quick"])?.serve()?),
        ["site", rest @ ..] => {
            let options = TaskOptions::read("site", rest, &["--base", "--host", "--out"], &[])?;
            site::build(&options.base()?, options.host()?, options.value("--out").unwrap_or("dist"))?;
            Ok(ExitCode::SUCCESS)
        }
        // For the hooks of Trunk.
        ["prerender", rest @ ..] => {
            site::pages(rest == ["--build"])?;
            Ok(ExitCode::SUCCESS)
        }
        ["module", rest @ ..] => {
            let options = TaskOptions::read("module", rest, &["--out"], &[])?;
            module::build(options.value("--out").unwrap_or("target/module"))?;
            Ok(ExitCode::SUCCESS)
        }
        ["test", rest @ ..] => lanes::run(rest),
        ["picture"] => picture(),
        ["coverage"] => {
            coverage::write()?;
            Ok(ExitCode::SUCCESS)
        }
        ["bench", what @ ("paint" | "kiosk" | "light" | "visits"), rest @ ..] => {
            let (command, names) = match *what {
                "paint" => ("bench paint", &["--moves", "--slow"][..]),
                "kiosk" => ("bench kiosk", &["--actions", "--minutes"][..]),
                "visits" => ("bench visits", &[][..]),
                _ => ("bench light", &["--runs"][..]),
            };
            let flags: &[&str] = if *what == "kiosk" { &["--mode"] } else { &[] };
            let options = TaskOptions::read(command, rest, names, flags)?;
            for (name, value) in &options.values {
                if value.parse::<u32>().is_ok_and(|number| number > 0) {
                    continue;
                }
                return Err(options.wrong(format!("{name} `{value}` is not a whole number above zero")));
            }
            bench::on_site(what, rest)
        }
        ["bench", "dsm1", rest @ ..] => TaskOptions::read(
            "bench dsm1",
            rest,
            &["--stocks", "--materials", "--repeat", "--turns"],
            &["--wasm", "--peer"],
        )?
        .dsm1(),
        ["bench", "place", place, rest @ ..] if !place.starts_with('-') => {
            TaskOptions::read("bench place", rest, &["--repeat"], &["--wasm"])?.moved(place)
        }
        ["bench", "world", rest @ ..] => TaskOptions::read("bench world", rest, &["--repeat"], &["--wasm"])?.moved("WLD"),
        ["bench", ..] => Err(TaskFault::of_use(
            "cargo xtask bench",
            "does not know what to measure",
            "It knows `bench paint`, `bench kiosk`, `bench light`, `bench visits`, `bench dsm1`, `bench place PLACE` and `bench world`.",
        )),
        ["fuzz", rest @ ..] => {
            let options = TaskOptions::read("fuzz", rest, &["--minutes", "--seed"], &[])?;
            lanes::fuzz(
                options.positive_integer("--minutes")?.unwrap_or("1"),
                options.positive_integer("--seed")?,
            )
        }
        ["attack", rest @ ..] => {
            let options = TaskOptions::read("attack", rest, &["--minutes"], &["--built"])?;
            attack::run(
                options.positive_integer("--minutes")?.unwrap_or("10"),
                options.flags.contains(&"--built"),
            )
        }
        ["moved", rest @ ..] => {
            let options = TaskOptions::read("moved", rest, &["--since"], &[])?;
            moved::print_moves(options.value("--since").unwrap_or("main"))?;
            Ok(ExitCode::SUCCESS)
        }
        ["reproduce"] => reproduce::run_twice(),
        ["tools"] => {
            tools::install(&tools::Tool::ALL)?;
            println!("All tools are there.");
            Ok(ExitCode::SUCCESS)
        }
        [] | ["help" | "--help" | "-h", ..] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        [other, ..] => Err(TaskFault::of_use(
            "cargo xtask",
            format!("does not know `{}`", other),
            "It knows serve, test, picture, coverage, site, module, reproduce, bench, moved, fuzz, attack, tools and help; `cargo xtask help` explains them.",
        )),
    }
}

/// Takes the picture of the README. The test that compares it with the page leaves the new one in `target/pages/`.
fn picture() -> Result<ExitCode, TaskFault> {
    lanes::run(&["pages", "--", "the_picture_in_the_readme"])?;
    let [taken, file] = ["target/pages/readme.png", "static/picture.png"].map(|path| project::root().join(path));
    std::fs::copy(&taken, &file).map_err(|fault| {
        TaskFault::of_use(
            "cargo xtask picture",
            format!("{}: {fault}", taken.display()),
            "Look at the test above.",
        )
    })?;
    println!("static/picture.png shows the page as it is.");
    Ok(ExitCode::SUCCESS)
}

/// Options of a command, as given.
struct TaskOptions<'a> {
    command: &'a str,
    values: Vec<(&'a str, &'a str)>,
    flags: Vec<&'a str>,
}

impl<'a> TaskOptions<'a> {
    fn read(command: &'a str, words: &[&'a str], valued: &[&str], flags: &[&str]) -> Result<TaskOptions<'a>, TaskFault> {
        let mut options = TaskOptions {
            command,
            values: Vec::new(),
            flags: Vec::new(),
        };
        let mut rest = words.iter();
        while let Some(word) = rest.next() {
            let (name, inline) = word.split_once('=').map_or((*word, None), |(name, value)| (name, Some(value)));
            if valued.contains(&name) {
                let value = inline.or_else(|| rest.next().copied());
                let value = value.ok_or_else(|| options.wrong(format!("{name} without a value")))?;
                options.values.push((name, value));
            } else if flags.contains(word) {
                options.flags.push(word);
            } else {
                return Err(options.wrong(format!("does not know `{word}`")));
            }
        }
        Ok(options)
    }

    fn wrong(&self, found: String) -> TaskFault {
        TaskFault::of_use(
            format!("cargo xtask {}", self.command),
            found,
            "`cargo xtask help` lists what it takes.",
        )
    }

    fn value(&self, name: &str) -> Option<&'a str> {
        self.values.iter().rev().find(|(given, _)| *given == name).map(|(_, value)| *value)
    }

    /// A whole number above zero, as given.
    fn positive_integer(&self, name: &str) -> Result<Option<&'a str>, TaskFault> {
        match self.value(name) {
            Some(value) if !value.parse::<u64>().is_ok_and(|number| number > 0) => {
                Err(self.wrong(format!("{name} `{value}` is not a whole number above zero")))
            }
            value => Ok(value),
        }
    }

    fn dsm1(&self) -> Result<ExitCode, TaskFault> {
        let whole = |name: &str, usual: &str| {
            let value = self.value(name).unwrap_or(usual);
            match value.parse::<u32>() {
                Ok(number @ 1..=100_000) => Ok(number),
                _ => Err(self.wrong(format!("{name} `{value}` is not a whole number from 1 to 100000"))),
            }
        };
        bench::dsm1(&bench::StockBenchOptions {
            stocks: whole("--stocks", "200")?.to_string(),
            materials: whole("--materials", "8")?.to_string(),
            repeat: whole("--repeat", "7")?.to_string(),
            turns: whole("--turns", "5")?,
            wasm: self.flags.contains(&"--wasm"),
            peer: self.flags.contains(&"--peer"),
        })
    }

    fn moved(&self, place: &str) -> Result<ExitCode, TaskFault> {
        let repeat = self.value("--repeat").unwrap_or("5");
        if !repeat.parse::<u32>().is_ok_and(|number| (1..=1000).contains(&number)) {
            return Err(self.wrong(format!("--repeat `{repeat}` is not a whole number from 1 to 1000")));
        }
        bench::moved(place, repeat, self.flags.contains(&"--wasm"))
    }

    fn base(&self) -> Result<String, TaskFault> {
        let base = self.value("--base").unwrap_or("/");
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.~".contains(letter);
        if base.starts_with('/') && base.ends_with('/') && !base.contains("//") && base.chars().all(plain) {
            Ok(base.to_owned())
        } else {
            Err(self.wrong(format!(
                "--base `{base}` is not a path of plain letters that begins and ends with a slash, such as /cairn/"
            )))
        }
    }

    fn host(&self) -> Result<Option<&str>, TaskFault> {
        let Some(host) = self.value("--host") else { return Ok(None) };
        let plain = |letter: char| letter.is_ascii_alphanumeric() || "-.:".contains(letter);
        let name = host.strip_prefix("https://").or_else(|| host.strip_prefix("http://"));
        match name {
            Some(name) if !name.is_empty() && name.chars().all(plain) => Ok(Some(host)),
            _ => Err(self.wrong(format!("--host `{host}` is not a host such as https://example.org"))),
        }
    }

    fn serve(&self) -> Result<site::Serve, TaskFault> {
        let port = self.value("--port").unwrap_or("8080");
        Ok(site::Serve {
            port: port
                .parse()
                .map_err(|_| self.wrong(format!("--port `{port}` is not a number from 0 to 65535")))?,
            base: self.base()?,
            quick: self.flags.contains(&"--quick"),
        })
    }
}
