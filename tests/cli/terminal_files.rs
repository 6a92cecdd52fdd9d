//! Runs as files for data frames and spreadsheets: the same numbers in every form, and the same bytes every time.

use crate::{long, typed};
use std::fs;
use std::path::Path;

use long::{read, rows};
use typed::{refused, right, written};

/// Writes a run to a file; returns the file and the same run as CSV lines.
fn run_to_file_and_csv(form: &str, name: &str, args: &[&str]) -> (String, String) {
    let file = written(name, "");
    let into = [&["run"], args, &["--format", form, "--out", &file]].concat();
    assert_eq!(right(&into), "");
    (file, right(&[&["run"], args, &["--format", "csv"]].concat()))
}

#[test]
fn a_parquet_file_holds_what_the_lines_hold_to_the_last_bit() {
    let args = ["IND", "--set", "hl=3", "--background", "ssp1.pol2", "--variable", "GHG", "Stock|*"];
    let (file, lines) = run_to_file_and_csv("parquet", "india.parquet", &args);
    let table = rows(&file);
    let texts: Vec<String> = table
        .iter()
        .map(|row| {
            format!(
                "{},{},{},{},{},{}",
                row.place,
                row.scenario,
                row.variable,
                row.unit,
                row.year,
                row.value()
            )
        })
        .collect();
    let lines: Vec<&str> = lines.lines().skip(1).collect();
    assert_eq!(texts.len(), lines.len());
    for (cell, line) in texts.iter().zip(lines) {
        let (cell, line) = (cell.rsplit_once(',').unwrap(), line.rsplit_once(',').unwrap());
        assert_eq!(cell.0, line.0);
        assert_eq!(cell.1.parse(), line.1.parse::<f64>());
    }
    assert!(table.iter().all(|row| row.background == "ssp1.pol2" && row.at == Some(0.0)));
    let about = read(&file).1;
    let of = |name: &str| about.iter().find(|(key, _)| key == name).map(|(_, text)| text.as_str());
    assert_eq!(of("cairn.place"), Some("IND"));
    assert!(of("cairn.scenario").unwrap().contains(r#""levers":{"hl":{"level":3.0}}"#));
    assert!(of("cairn.note").unwrap().contains("There is no balance of money"));
}

#[test]
fn a_file_is_the_same_bytes_every_time() {
    for form in ["parquet", "arrow", "xlsx"] {
        let args = ["KEN-21711", "--variable", "GHG"];
        let first = fs::read(run_to_file_and_csv(form, &format!("first.{form}"), &args).0).unwrap();
        let second = fs::read(run_to_file_and_csv(form, &format!("second.{form}"), &args).0).unwrap();
        assert!(first == second && first.len() > 500, "{form}: {} bytes", first.len());
    }
}

#[test]
fn an_arrow_file_has_the_columns_of_a_parquet_file() {
    let (file, _) = run_to_file_and_csv("arrow", "india.arrow", &["IND", "--variable", "GHG"]);
    let reader = arrow_ipc::reader::FileReader::try_new(fs::File::open(file).unwrap(), None).unwrap();
    let schema = reader.schema();
    let names: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
    assert_eq!(
        names,
        ["place", "scenario", "background", "draw", "variable", "unit", "year", "value"]
    );
    assert_eq!(schema.metadata()["cairn.place"], "IND");
    assert_eq!(reader.map(|batch| batch.unwrap().num_rows()).sum::<usize>(), 91);
}

#[test]
fn what_is_no_text_wants_a_file_and_a_text_may_have_one() {
    for form in ["parquet", "arrow", "xlsx"] {
        let words = format!("--format {form}: this format cannot be shown in a terminal. Name a file with --out FILE.");
        refused(&["run", "IND", "--format", form], &words);
    }
    for form in ["csv", "json", "iamc", "table"] {
        let file = written(&format!("text.{form}"), "");
        let args = ["run", "IND", "--variable", "GHG", "--format", form];
        assert_eq!(right(&[&args[..], &["--out", &file]].concat()), "");
        assert_eq!(fs::read_to_string(file).unwrap(), right(&args));
    }
    let output = typed::cairn(&["run", "IND", "--format", "parquet", "--out", "/no/such/folder/x.parquet"]);
    assert_eq!(output.code, Some(1));
    assert!(output.err.contains("cannot be written"));
}

/// A folder that contains only these files, each with older contents, and their parent folders.
fn older(name: &str, files: &[&str]) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in files {
        let file = folder.join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "older").unwrap();
    }
    folder
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_older_file_and_nothing_beside_it() {
    let evidence = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence");
    let evidence = evidence.to_str().unwrap();
    let mut commands = vec![
        (vec!["range", "TUV", "--draws", "4", "--draws-out"], "x", "x"),
        (vec!["compile", "--evidence", evidence, "--out"], "x", "x"),
        (vec!["datapackage", "--evidence", evidence, "--out"], "x", "x"),
        (vec!["definitions", "--out"], ".", "variable/cairn.yaml"),
        (vec!["wide", "--only", "ranges", "--draws", "1", "--out"], ".", "wide.pack"),
    ];
    for form in ["csv", "json", "iamc", "table", "parquet", "arrow", "xlsx"] {
        commands.push((vec!["run", "IND", "--format", form, "--out"], "x", "x"));
    }
    for (command, out, file) in commands {
        let folder = older("full", &[file]);
        let output = typed::on_a_full_disk(&[&command[..], &[folder.join(out).to_str().unwrap()]].concat());
        assert_eq!((output.code, output.out.as_str()), (Some(1), ""), "{command:?}");
        assert!(
            output.err.contains(": cannot be written (File too large"),
            "{command:?}: {}",
            output.err
        );
        assert_eq!(fs::read_to_string(folder.join(file)).unwrap(), "older", "{command:?}");
        let neighbour = folder.join(file);
        assert_eq!(typed::names(neighbour.parent().unwrap()).len(), 1, "{command:?}");
    }
}

#[test]
fn a_path_that_cannot_be_written_is_noticed_before_the_work() {
    let folder = older("early", &["x"]);
    let under = folder.join("x").join("y");
    let under = under.to_str().unwrap();
    // The storyline would be refused next.
    let range = [
        "range",
        "TUV",
        "--draws",
        "4",
        "--background",
        "ssp1",
        "--storylines",
        "--draws-out",
    ];
    // Progress would be reported after ten draws.
    let wide = ["wide", "--only", "ranges", "--draws", "10", "--out"];
    for command in [&range[..], &wide] {
        let output = typed::cairn(&[command, &[under]].concat());
        assert_eq!((output.code, output.out.as_str()), (Some(1), ""), "{command:?}");
        assert!(
            output.err.starts_with(&format!("{under}: cannot be written (")) && output.err.lines().count() == 1,
            "{command:?}: {}",
            output.err
        );
    }
    assert_eq!(typed::names(&folder), ["x"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_written_directly() {
    let args = ["run", "IND", "--variable", "GHG", "--format", "csv", "--out"];
    let lines = right(&args[..args.len() - 1]);
    assert_eq!(right(&[&args[..], &["/dev/stdout"]].concat()), lines);
    if Path::new("/dev/full").exists() {
        let output = typed::cairn(&[&args[..], &["/dev/full"]].concat());
        assert!(output.code == Some(1) && output.err.contains("cannot be written"), "{}", output.err);
    }
    // Standard output is a file here, and its path is a link.
    let folder = older("descriptor", &["x.csv"]);
    let file = fs::File::create(folder.join("x.csv")).unwrap();
    let mut command = std::process::Command::new(typed::CAIRN);
    let status = command.args(args).arg("/dev/stdout").stdout(file).status().unwrap();
    assert!(status.success());
    assert_eq!(fs::read_to_string(folder.join("x.csv")).unwrap(), lines);
    // A named pipe, and a link to it.
    let pipe = folder.join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::os::unix::fs::symlink(&pipe, folder.join("link")).unwrap();
    for name in ["pipe", "link"] {
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read_to_string(pipe).unwrap()
        });
        assert_eq!(right(&[&args[..], &[folder.join(name).to_str().unwrap()]].concat()), "");
        assert_eq!(reader.join().unwrap(), lines, "{name}");
    }
    assert_eq!(typed::names(&folder), ["link", "pipe", "x.csv"]);
}
