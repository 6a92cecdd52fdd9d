//! Ensembles: the files of all shards equal the file of one shard; a complete shard is not made again; a failed shard is named.

use crate::{long, typed};
use std::fs;
use std::path::{Path, PathBuf};

use cairn_analysis::findings::range::quantile::at_share;
use cairn_core::facts::pack;
use long::{Row, rows};
use serde_json::Value;
use typed::{refused, right, written};

const PLAN: &str = r#"places = ["Iceland", "KEN"]
variables = ["GHG", "Inflow|Homes|*"]
years = "2020..2060"
every = 20
draws = 60

[[scenarios]]
name = "Reference"

[[scenarios]]
name = "Long life"
scenario = "avoid"
set = ["hl=3"]
background = "ssp1.pol2"
"#;

/// The path of a folder that does not exist yet.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn run_shard(plan: &str, shard: &str, folder: &Path) -> Value {
    serde_json::from_str(&right(&["ensemble", plan, "--shard", shard, "--out", folder.to_str().unwrap()])).unwrap()
}

/// The rows of all files in a folder, sorted.
fn all(folder: &Path) -> Vec<Row> {
    let mut all: Vec<Row> = fs::read_dir(folder)
        .unwrap()
        .flat_map(|file| rows(file.unwrap().path().to_str().unwrap()))
        .collect();
    all.sort_by(|a, b| a.partial_cmp(b).unwrap());
    all
}

#[test]
fn the_shards_of_a_plan_hold_what_one_run_of_it_holds() {
    let plan = written("kept.toml", PLAN);
    let (one, many) = (folder("kept-one"), folder("kept-many"));
    let json = run_shard(&plan, "1/1", &one);
    assert_eq!(json["runs"], 2 * 61 * 2);
    // In any order; one of the shards has nothing to do.
    let mut runs = 0;
    for shard in ["4/5", "1/5", "5/5", "2/5", "3/5"] {
        runs += run_shard(&plan, shard, &many)["runs"].as_u64().unwrap();
    }
    assert_eq!(runs, 244);
    let (one, many) = (all(&one), all(&many));
    assert!(one == many, "{} and {} rows", one.len(), many.len());
    assert_eq!(json["rows"], one.len());
}

#[test]
fn draw_0_is_the_run_itself() {
    let plan = written("itself.toml", PLAN.replace("draws = 60\n", ""));
    let folder = folder("itself");
    run_shard(&plan, "1/1", &folder);
    let args = [
        "run",
        "KEN",
        "--scenario",
        "avoid",
        "--set",
        "hl=3",
        "--background",
        "ssp1.pol2",
        "--variable",
        "GHG",
        "--format",
        "csv",
    ];
    let lines = right(&args);
    for row in all(&folder) {
        assert_eq!(row.at, Some(0.0));
        if row.place == "KEN" && row.scenario == "Long life" && row.variable == "GHG" {
            let line = lines.lines().find(|line| line.contains(&format!(",{},", row.year))).unwrap();
            assert_eq!(line.rsplit_once(',').unwrap().1.parse(), Ok(row.value()));
        }
    }
}

#[test]
fn quantiles_are_those_of_the_draws() {
    let text = written("draws.toml", PLAN);
    let reduced = written(
        "reduced.toml",
        PLAN.replace("draws = 60\n", "draws = 60\nquantiles = [0.05, 0.5]\n"),
    );
    let (draws, one, many) = (folder("draws"), folder("reduced-one"), folder("reduced-many"));
    run_shard(&text, "1/1", &draws);
    run_shard(&reduced, "1/1", &one);
    run_shard(&reduced, "2/2", &many);
    run_shard(&reduced, "1/2", &many);
    let (draws, one) = (all(&draws), all(&one));
    assert!(one == all(&many));
    for row in one {
        let same = |other: &&Row| {
            (&other.place, &other.scenario, &other.variable, other.year) == (&row.place, &row.scenario, &row.variable, row.year)
        };
        let of = draws.iter().filter(same);
        let value = match row.at {
            None => of.clone().find(|draw| draw.at == Some(0.0)).map(Row::value),
            Some(share) => {
                let mut values: Vec<f64> = of.filter(|draw| draw.at != Some(0.0)).map(Row::value).collect();
                assert_eq!(values.len(), 60);
                values.sort_by(f64::total_cmp);
                at_share(&values, share)
            }
        };
        assert_eq!(value, Some(row.value()), "{row:?}");
    }
}

#[test]
fn a_shard_that_is_whole_is_not_made_again_and_never_by_another_plan() {
    let plan = written("again.toml", PLAN.replace("draws = 60", "draws = 2"));
    let folder = folder("again");
    assert!(run_shard(&plan, "1/2", &folder)["already"].is_null());
    let file = folder.join("shard-1-of-2.parquet");
    let before = fs::read(&file).unwrap();
    assert_eq!(run_shard(&plan, "1/2", &folder)["already"], true);
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing half made is left");
    let other = written("again-other.toml", PLAN.replace("draws = 60", "draws = 3"));
    let words = format!(
        "shard 1/2: {}: this was made by another plan or release. Move it away, or choose another folder with --out.",
        file.display()
    );
    refused(&["ensemble", &other, "--shard", "1/2", "--out", folder.to_str().unwrap()], &words);
    fs::remove_file(&file).unwrap();
    fs::write(folder.join("shard-1-of-2.parquet.part"), "half").unwrap();
    run_shard(&plan, "1/2", &folder);
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn every_place_can_be_asked_for() {
    let plan = written(
        "world.toml",
        "places = [\"*\", \"IND\", \"KEN-21711\"]\nvariables = [\"GHG\"]\nyears = \"2050\"\n[[scenarios]]\nname = \"x\"\n",
    );
    let folder = folder("world");
    let places = pack::built_in().unwrap().places.len();
    assert_eq!(run_shard(&plan, "1/1", &folder)["runs"], places + 1);
}

#[test]
fn remarks_on_a_link_of_a_plan_are_printed_once_with_its_scenario() {
    let text = PLAN.replace("draws = 60\n", "");
    let text = text.replace("scenario = \"avoid\"\nset = [\"hl=3\"]", "link = \"l=hl99&zz=1\"");
    let plan = written("remarks.toml", text);
    let output = typed::cairn(&["ensemble", &plan, "--out", folder("remarks").to_str().unwrap()]);
    let remarks: Vec<&str> = output.err.lines().collect();
    assert_eq!((output.code, remarks.len()), (Some(0), 2), "{remarks:?}");
    let begin = format!("{plan}, scenario \"Long life\", link: ");
    assert!(remarks.iter().all(|remark| remark.starts_with(&begin)), "{remarks:?}");
}

#[test]
fn a_plan_that_cannot_be_followed_says_where_and_why() {
    let out = folder("wrong").display().to_string();
    for (from, to, why) in [
        (
            "[[scenarios]]\nname = \"Long life\"",
            "[[scenarios]]\nnme = \"Long life\"",
            "line 11: unknown field `nme`",
        ),
        ("draws = 60", "draws = sixty", "line 5: "),
        ("draws = 60", "draws = 60000", "draws: at most 10000."),
        ("draws = 60", "draws = 6\nquantiles = [5]", "quantiles: 5 is no share"),
        ("draws = 60", "quantiles = [0.5]", "quantiles: there are no draws to reduce."),
        (
            "draws = 60",
            "draws = 9999\nquantiles = [0.5]\n",
            "values in memory, and the limit is",
        ),
        ("every = 20", "every = 0", "every: 1 is each year"),
        ("2020..2060", "2060..2020", "2060..2020"),
        ("\"Long life\"", "\"Reference\"", "two are called \"Reference\""),
        (
            "scenario = \"avoid\"",
            "scenario = \"avoid\"\nlink = \"l=hl30\"",
            "either scenario or link",
        ),
        (
            "scenario = \"avoid\"",
            "scenario = \"avoyd\"",
            "wrong.toml, scenario \"Long life\", scenario: \"avoyd\"",
        ),
        ("hl=3", "hl=9", "wrong.toml, scenario \"Long life\", set hl: \"9\""),
        ("\"KEN\"", "\"Kenja\"", "Kenya"),
        ("\"KEN\"", "\"WLD\"", "WLD is a sum of countries"),
        ("\"KEN\"", "\"KEN-21711\"", "no draws are made"),
        ("\"GHG\"", "\"GHC\"", "GHC"),
        ("[\"Iceland\", \"KEN\"]", "[]", "places: there are none"),
    ] {
        let variables = if why.contains("in memory") {
            PLAN.replace("every = 20\n", "").replace("\"GHG\"", "\"*\"")
        } else {
            PLAN.to_owned()
        };
        let text = variables.replace(from, to);
        assert_ne!(text, variables, "{from}");
        let output = typed::cairn(&["ensemble", &written("wrong.toml", text), "--out", &out]);
        assert_eq!((output.code, output.out.as_str()), (Some(1), ""), "{to}");
        assert!(
            output.err.starts_with("shard 1/1: ") && output.err.contains(why),
            "{to}: {}",
            output.err
        );
    }
    for shard in ["0/4", "5/4", "1", "a/b", "-1/2", "1/0"] {
        let output = typed::cairn(&["ensemble", "plan.toml", &format!("--shard={shard}"), "--out", &out]);
        assert!(
            output.code == Some(1) && output.err.contains("not a part of a whole"),
            "{shard}: {}",
            output.err
        );
    }
}
