//! Shards in difficult conditions: several processes write at once, a file is damaged, or the disk is full.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::typed::{CAIRN, cairn, names, on_a_full_disk, refused, right, written};
use serde_json::Value;

/// The plan takes a second or more, so processes that start together run at the same time.
const PLAN: &str = "places = [\"IND\", \"KEN\", \"ISL\"]
variables = [\"GHG\", \"Inflow|*\"]
years = \"2020..2060\"
every = 10
draws = 40

[[scenarios]]
name = \"Reference\"

[[scenarios]]
name = \"Long life\"
set = [\"hl=3\"]
";

const FILE: &str = "shard-1-of-1.parquet";

/// Creates an empty folder.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("raced-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn started(plan: &str, out: &Path) -> Child {
    Command::new(CAIRN)
        .args(["ensemble", plan, "--out"])
        .arg(out)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Waits for a process. It must succeed and print nothing to standard error.
fn ended(child: Child) -> Value {
    let output = child.wait_with_output().unwrap();
    assert_eq!(
        (output.status.code(), String::from_utf8(output.stderr).unwrap()),
        (Some(0), String::new())
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The shard from a single undisturbed process: its bytes and the report.
fn undisturbed(plan: &str) -> (Vec<u8>, Value) {
    let folder = folder(&format!("alone-{}", Path::new(plan).file_stem().unwrap().display()));
    let json = ended(started(plan, &folder));
    (fs::read(folder.join(FILE)).unwrap(), json)
}

#[test]
fn a_second_process_that_is_killed_spoils_nothing() {
    let plan = written("killed.toml", PLAN);
    let (bytes, alone) = undisturbed(&plan);
    let out = folder("killed");
    let mut first = started(&plan, &out);
    let mut second = started(&plan, &out);
    // Waits until both processes write.
    while names(&out).len() < 2 && first.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    assert_eq!(names(&out).len(), 2, "each process has a file of its own");
    second.kill().unwrap();
    second.wait().unwrap();
    let json = ended(first);
    for what in ["runs", "rows", "bytes"] {
        assert_eq!(json[what], alone[what]);
    }
    assert!(fs::read(out.join(FILE)).unwrap() == bytes);
    assert_eq!(ended(started(&plan, &out))["already"], true);
}

#[test]
fn six_processes_make_the_same_shard_at_once() {
    let plan = written("six.toml", PLAN);
    let (bytes, _) = undisturbed(&plan);
    let out = folder("six");
    let all: Vec<Child> = (0..6).map(|_| started(&plan, &out)).collect();
    all.into_iter().for_each(|child| drop(ended(child)));
    assert!(fs::read(out.join(FILE)).unwrap() == bytes);
    assert_eq!(names(&out), [FILE]);
}

#[test]
fn a_damaged_shard_is_made_again() {
    let plan = written("damaged.toml", PLAN.replace("draws = 40", "draws = 2"));
    let (bytes, _) = undisturbed(&plan);
    let out = folder("damaged");
    let file = out.join(FILE);
    let changed = |at: usize, by: u8| {
        let mut bytes = bytes.clone();
        bytes[at] ^= by;
        bytes
    };
    let mut headless = bytes.clone();
    headless[..2000].fill(0);
    let text = PLAN.replace("draws = 40", "draws = 2");
    let in_plan = bytes.windows(text.len()).position(|window| window == text.as_bytes()).unwrap();
    for damaged in [
        headless,
        Vec::new(),
        b"no shard".to_vec(),
        bytes[..bytes.len() / 2].to_vec(),
        changed(0, 1),
        changed(1000, 1),
        changed(bytes.len() / 3, 0x80),
        changed(in_plan, 1),
        changed(bytes.len() - 5, 1),
        changed(bytes.len() - 1, 1),
    ] {
        fs::write(&file, damaged).unwrap();
        let output = cairn(&["ensemble", &plan, "--out", out.to_str().unwrap()]);
        let words = format!("{}: damaged or without a checksum, so it is made again.\n", file.display());
        assert_eq!((output.code, output.err), (Some(0), words));
        assert!(output.out.contains("\"runs\":"), "{}", output.out);
        assert!(fs::read(&file).unwrap() == bytes);
    }
    assert_eq!(names(&out), [FILE]);
}

#[test]
fn a_shard_of_another_plan_that_came_meanwhile_is_not_replaced() {
    let other = written("other.toml", PLAN.replace("draws = 40", "draws = 1"));
    let (bytes, _) = undisturbed(&other);
    let plan = written("meanwhile.toml", PLAN);
    let out = folder("meanwhile");
    let mut child = started(&plan, &out);
    while names(&out).is_empty() && child.try_wait().unwrap().is_none() {
        std::thread::yield_now();
    }
    fs::write(out.join(FILE), &bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    let words = format!(
        "shard 1/1: {}: this was made by another plan or release. Move it away, or choose another folder with --out.\n",
        out.join(FILE).display()
    );
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(1), words));
    assert!(fs::read(out.join(FILE)).unwrap() == bytes);
    assert_eq!(names(&out), [FILE]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_nothing_behind() {
    let plan = written("full.toml", PLAN.replace("draws = 40", "draws = 1"));
    let out = folder("full");
    let output = on_a_full_disk(&["ensemble", &plan, "--out", out.to_str().unwrap()]);
    assert_eq!(output.code, Some(1));
    assert!(output.err.contains("shard-1-of-1.parquet: cannot be written ("), "{}", output.err);
    assert_eq!(names(&out).len(), 0);
}

#[test]
fn a_folder_in_the_place_of_a_shard_is_refused() {
    let plan = written("folder.toml", PLAN.replace("draws = 40", "draws = 1"));
    let out = folder("folder");
    fs::create_dir(out.join(FILE)).unwrap();
    let words = format!(
        "shard 1/1: {}: cannot be read (not a file). Check the path.",
        out.join(FILE).display()
    );
    refused(&["ensemble", &plan, "--out", out.to_str().unwrap()], &words);
    fs::remove_dir(out.join(FILE)).unwrap();
    right(&["ensemble", &plan, "--out", out.to_str().unwrap()]);
}
