//! Workflows: `.github/workflows/ci.yml`, for several machines, and `pages.yml`, which publishes the site, have the form
//! that GitHub reads, and their commands are those of xtask.
//!
//! Out of scope: GitHub's own schema, which is not stored here. The keys below are those that the workflow may use.

use std::collections::BTreeSet;
use std::fs;

use xtask::lanes;
use xtask::project::root;

use crate::house::none;
use crate::yaml::{self, Yaml};

const WORKFLOW: &str = ".github/workflows/ci.yml";
/// Publishes the site.
const PAGES: &str = ".github/workflows/pages.yml";

/// Keys of each level, by GitHub's documentation of workflow syntax; those with `!` are required.
const TOP: &[&str] = &["name", "on!", "permissions", "jobs!", "env", "concurrency"];
const JOB: &[&str] = &[
    "name",
    "needs",
    "runs-on!",
    "timeout-minutes",
    "strategy",
    "steps!",
    "env",
    "if",
    "environment",
];
const STEP: &[&str] = &["name", "uses", "run", "with", "env", "if", "id"];
const STRATEGY: &[&str] = &["fail-fast", "max-parallel", "matrix!"];

fn workflow() -> Yaml {
    read_workflow(WORKFLOW)
}

fn read_workflow(file: &str) -> Yaml {
    let text = fs::read_to_string(root().join(file)).unwrap_or_else(|fault| panic!("{file}: {fault}"));
    yaml::read(&text).unwrap_or_else(|fault| panic!("{file}: {fault}"))
}

fn jobs(workflow: &Yaml) -> &[(String, Yaml)] {
    workflow.get("jobs").map_or(&[], Yaml::entries)
}

fn steps(job: &Yaml) -> &[Yaml] {
    job.get("steps").map_or(&[], Yaml::items)
}

/// Unknown and missing keys.
fn wrong_keys(what: &str, map: &Yaml, keys: &[&str]) -> Vec<String> {
    let known = |name: &str| keys.iter().any(|key| key.trim_end_matches('!') == name);
    let unknown = map.entries().iter().filter(|(name, _)| !known(name));
    let mut faults: Vec<String> = unknown.map(|(name, _)| format!("{what}: no key `{name}`")).collect();
    let needed = keys.iter().filter_map(|key| key.strip_suffix('!'));
    faults.extend(
        needed
            .filter(|key| map.get(key).is_none())
            .map(|key| format!("{what}: `{key}` is missing")),
    );
    faults
}

#[test]
fn the_workflows_have_the_form_that_github_reads() {
    for file in [WORKFLOW, PAGES] {
        has_form(file, &read_workflow(file));
    }
}

fn has_form(file: &str, workflow: &Yaml) {
    let mut faults = wrong_keys(file, workflow, TOP);
    let jobs = jobs(workflow);
    for (name, job) in jobs {
        faults.extend(wrong_keys(name, job, JOB));
        let needed = job.get("needs").map(Yaml::text);
        faults.extend(
            needed
                .filter(|needed| !jobs.iter().any(|(other, _)| other == needed))
                .map(|needed| format!("{name}: needs `{needed}`, which is no job")),
        );
        let minutes = job.get("timeout-minutes").map(Yaml::text);
        if minutes.is_some_and(|minutes| minutes.parse::<u32>().is_err()) {
            faults.push(format!("{name}: `{minutes:?}` is no number of minutes"));
        }
        if let Some(strategy) = job.get("strategy") {
            faults.extend(wrong_keys(&format!("{name}: strategy"), strategy, STRATEGY));
        }
        if steps(job).is_empty() {
            faults.push(format!("{name}: no steps"));
        }
        for (at, step) in steps(job).iter().enumerate() {
            let what = format!("{name}: step {}", at + 1);
            faults.extend(wrong_keys(&what, step, STEP));
            if step.get("uses").is_some() == step.get("run").is_some() {
                faults.push(format!("{what}: either `uses` or `run`"));
            }
            if step.get("uses").is_some_and(|action| !action.text().contains('@')) {
                faults.push(format!("{what}: an action without a version"));
            }
        }
    }
    none(&faults);
}

/// The commands of a job, once for each value of its matrix.
fn commands(job: &Yaml) -> Vec<String> {
    let matrix = job.get("strategy").and_then(|strategy| strategy.get("matrix"));
    let mut commands: Vec<String> = steps(job)
        .iter()
        .filter_map(|step| step.get("run"))
        .flat_map(|run| run.text().lines())
        .map(str::to_owned)
        .collect();
    for (key, values) in matrix.map_or(&[][..], Yaml::entries) {
        let place = format!("${{{{ matrix.{key} }}}}");
        commands = commands
            .iter()
            .flat_map(|command| values.items().iter().map(|value| command.replace(&place, value.text())))
            .collect();
    }
    commands
}

#[test]
fn its_commands_are_those_of_xtask_and_its_machines_share_every_test_once() {
    let workflow = workflow();
    let mut shards = BTreeSet::new();
    let mut built = 0;
    for (name, job) in jobs(&workflow) {
        for command in commands(job) {
            let words: Vec<&str> = command.split_whitespace().collect();
            let ["cargo", "xtask", "test", words @ ..] = &words[..] else {
                panic!("{name}: `{command}` is no test command of ours");
            };
            let run = lanes::read(words).unwrap_or_else(|fault| panic!("{name}: `{command}`: {fault}"));
            if let Some(shard) = &run.shard {
                assert!(!run.includes("site"), "{name}: `{command}` builds the site again");
                assert!(
                    run.includes("pages") && run.includes("core"),
                    "{name}: `{command}` leaves lanes out"
                );
                assert!(shards.insert((shard.of, shard.part)), "{name}: `{command}` is there twice");
            } else {
                built += usize::from(run.includes("site"));
            }
        }
    }
    let of = shards.len();
    let wanted: BTreeSet<(usize, usize)> = (1..=of).map(|part| (of, part)).collect();
    assert!(of > 1 && shards == wanted, "{shards:?} are not the parts of one whole");
    assert_eq!(built, 1, "one machine builds the site");
}

#[test]
fn the_built_site_goes_from_the_machine_that_builds_it_to_the_others() {
    let workflow = workflow();
    let with = |action: &str, key: &str| -> Vec<(String, String)> {
        let of = |(name, job): &(String, Yaml)| {
            let step = steps(job).iter().find(|step| {
                let used = step.get("uses").map_or("", Yaml::text);
                used.split('@').next() == Some(action)
            })?;
            let value = step.get("with").and_then(|with| with.get(key)).map_or("", Yaml::text);
            Some((name.clone(), value.to_owned()))
        };
        jobs(&workflow).iter().filter_map(of).collect()
    };
    let paths = with("actions/upload-artifact", "path");
    let [(_, paths)] = &paths[..] else {
        panic!("{paths:?}: not one job uploads")
    };
    // Below the folder that both have in common, which is that of the project, the artefact keeps their paths.
    let paths: Vec<&str> = paths.lines().collect();
    assert_eq!(paths, lanes::SITE_FOLDERS, "the folders that the lane `site` writes");
    let [up, down] = ["upload", "download"].map(|way| with(&format!("actions/{way}-artifact"), "name"));
    for (job, name) in &down {
        assert_eq!(*name, up[0].1, "{job}: another artefact");
        let needs = jobs(&workflow)
            .iter()
            .find(|(own, _)| own == job)
            .and_then(|(_, job)| job.get("needs"));
        assert_eq!(
            needs.map(Yaml::text),
            Some(up[0].0.as_str()),
            "{job}: starts before the site is built"
        );
    }
    assert!(!down.is_empty(), "no job takes the site");
}

#[test]
fn the_site_is_published_for_the_address_that_github_gives_it() {
    let workflow = read_workflow(PAGES);
    let [(build, first), (_, second)] = jobs(&workflow) else {
        panic!("{PAGES}: not one job that builds and one that publishes")
    };
    let address = [
        "--base",
        "${{ steps.pages.outputs.base_path }}/",
        "--host",
        "${{ steps.pages.outputs.origin }}",
    ];
    assert_eq!(commands(first), [["cargo xtask site", &address.join(" ")].join(" ")]);
    let of = |action: &str| {
        steps(first)
            .iter()
            .find(|step| step.get("uses").is_some_and(|used| used.text().starts_with(action)))
    };
    let gives = of("actions/configure-pages@").and_then(|step| step.get("id"));
    assert_eq!(gives.map(Yaml::text), Some("pages"), "the step that the command names");
    let takes = of("actions/upload-pages-artifact@").and_then(|step| step.get("with")?.get("path"));
    assert_eq!(takes.map(Yaml::text), Some("dist"), "the folder that the command writes");
    assert_eq!(second.get("needs").map(Yaml::text), Some(build.as_str()));
}
