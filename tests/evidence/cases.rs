//! Case files in the format of other programs: read completely, run and compared; a fault never ends the program.

use std::sync::LazyLock;

use cairn_evidence::cases;
use cairn_evidence::comparison::agreement;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A file without fault.
const GOOD: &str = r#"{"format":"cairn-dsm-cases/1","cases":[
  {"id":"A","model":"inflow_driven","t":[2000,2001,2002],"lifetime":{"type":"fixed","mean":2},
   "age_offset":0,"diagonal":"distribution","negative_inflow":"n/a","inputs":{"inflow":[1,2,3]},
   "outputs":{"stock":[1,3,5]}}]}"#;

/// Faults of that file after one text was replaced.
fn faults(from: &str, to: &str) -> Vec<String> {
    assert!(GOOD.contains(from), "{from}");
    match cases::read(&GOOD.replacen(from, to, 1)) {
        Ok(cases) => panic!("no fault in {cases:?}"),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

/// A file with one case of each model, with our own outputs.
fn file() -> Value {
    let years: Vec<i64> = (2001..=2012).collect();
    let case = |id: &str, model: &str, lifetime: Value, negative: &str, inputs: Value| {
        json!({"id": id, "title": "t", "model": model, "t": years, "lifetime": lifetime, "age_offset": 0.5, "diagonal": "one",
            "negative_inflow": negative, "inputs": inputs, "reference": "ours", "outputs": {"stock": vec![0.0; 12]}, "max_abs_balance_error": 0.0})
    };
    let falling: Vec<f64> = (0..12).map(|year| 50.0 - 4.0 * f64::from(year)).collect();
    let mut cases = vec![
        case(
            "in",
            "inflow_driven",
            json!({"type": "folded_normal", "mean": 4.0, "std": vec![2.5; 12]}),
            "n/a",
            json!({"inflow": falling}),
        ),
        case(
            "stock",
            "stock_driven",
            json!({"type": "weibull", "shape": 2.0, "scale": 9}),
            "allowed",
            json!({"stock": falling}),
        ),
        case(
            "ages",
            "stock_driven_initial_stock",
            json!({"type": "normal", "mean": vec![6.0; 12], "std": 2}),
            "proportional_removal",
            json!({"initial_stock_by_cohort": [1.0, 2.0, 3.0], "initial_stock_year": 2003, "future_stock": falling[3..]}),
        ),
    ];
    for case in &mut cases {
        let text = json!({"format": cases::FORMAT, "cases": [case]}).to_string();
        let read = cases::read(&text).unwrap().cases.remove(0);
        let survival = agreement::survival(&read, &read.types[0]);
        let run = agreement::run(&read, std::slice::from_ref(&survival)).remove(0);
        let square = |of: &dyn Fn(usize, usize) -> f64| {
            let row = |year| (0..12).map(|cohort| if cohort <= year { of(year, cohort) } else { 0.0 }).collect();
            (0..12).map(row).collect::<Vec<Vec<f64>>>()
        };
        case["outputs"] = json!({
            "survival": square(&|year, cohort| survival.share(year, cohort)),
            "stock_by_cohort": square(&|year, cohort| run.cohorts[year][cohort]),
            "outflow_by_cohort": square(&|year, cohort| run.outflow_of(year, cohort)),
            "inflow": run.inflow, "outflow": run.outflow,
            "stock": (0..12).map(|year| run.stock(year)).collect::<Vec<f64>>(),
        });
    }
    cases[2]["outputs"]["first_model_year_index"] = json!(3);
    cases.push(typed());
    json!({"format": cases::FORMAT, "purpose": "p", "tolerance": {"abs": 1e-8, "rel": 1e-8}, "cases": cases})
}

/// A case of two types, each with its own lifetimes, with our own outputs.
fn typed() -> Value {
    let years: Vec<i64> = (2001..=2012).collect();
    let mut case = json!({"id": "types", "title": "t", "model": "stock_driven_initial_stock_type_split", "t": years,
        "types": ["one", "two"],
        "lifetime": [{"type": "normal", "mean": vec![6.0; 12], "std": 2}, {"type": "weibull", "shape": 2.0, "scale": vec![5.0; 12]}],
        "age_offset": 0.5, "diagonal": "one", "negative_inflow": "allowed", "reference": "ours", "max_abs_balance_error": 0.0,
        "inputs": {"initial_stock_by_cohort_and_type": [[1.0, 0.5], [2.0, 0.5], [3.0, 1.0]], "initial_stock_year": 2003,
            "future_stock": [9, 10, 11, 12, 13, 14, 15, 16, 17], "type_split_of_inflow": vec![[0.75, 0.25]; 9]},
        "outputs": {"stock": vec![0.0; 9]}});
    let text = json!({"format": cases::FORMAT, "cases": [case]}).to_string();
    let read = cases::read(&text).unwrap().cases.remove(0);
    let kinds: Vec<_> = read.types.iter().map(|of| agreement::survival(&read, of)).collect();
    let runs = agreement::run(&read, &kinds);
    let by_type = |of: &dyn Fn(usize) -> Value| json!({"one": of(0), "two": of(1)});
    let square = |first: usize, of: &dyn Fn(usize, usize) -> f64| {
        let row = |year| (0..12).map(|cohort| if cohort <= year { of(year, cohort) } else { 0.0 }).collect();
        json!((first..12).map(row).collect::<Vec<Vec<f64>>>())
    };
    let sums = |of: &dyn Fn(usize, usize) -> f64| (3..12).map(|year| of(0, year) + of(1, year)).collect::<Vec<f64>>();
    case["outputs"] = json!({
        "first_model_year_index": 3, "negative_inflow_flags": vec![0.0; 9],
        "survival_by_type": by_type(&|kind| square(0, &|year, cohort| kinds[kind].share(year, cohort))),
        "stock_by_cohort_by_type": by_type(&|kind| square(3, &|year, cohort| runs[kind].cohorts[year][cohort])),
        "outflow_by_cohort_by_type": by_type(&|kind| square(3, &|year, cohort| runs[kind].outflow_of(year, cohort))),
        "inflow_by_type": by_type(&|kind| json!(runs[kind].inflow[3..])),
        "stock": sums(&|kind, year| runs[kind].stock(year)),
        "inflow": sums(&|kind, year| runs[kind].inflow[year]),
        "outflow": sums(&|kind, year| runs[kind].outflow[year]),
    });
    case
}

/// The paths of all values in a document, as keys and numbers.
fn places(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut to_see = vec![(String::new(), value)];
    while let Some((path, value)) = to_see.pop() {
        match value {
            Value::Object(object) => to_see.extend(object.iter().map(|(key, value)| (format!("{path}/{key}"), value))),
            Value::Array(list) => to_see.extend(list.iter().enumerate().map(|(index, value)| (format!("{path}/{index}"), value))),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
        found.push(path);
    }
    found
}

#[test]
fn a_file_of_every_model_is_read_run_and_agreed_with() {
    let file = cases::read(&file().to_string()).unwrap();
    assert_eq!(file.cases.len(), 4);
    for case in &file.cases {
        let found = agreement::of_case(case);
        assert!(found.error <= 1e-14, "{}: {found:?}", case.id);
    }
}

#[test]
fn a_wrong_expectation_is_found_where_it_is() {
    let mut file = file();
    file["cases"][1]["outputs"]["outflow_by_cohort"][7][3] = json!(1000.0);
    let found = agreement::of_case(&cases::read(&file.to_string()).unwrap().cases[1]);
    assert_eq!(found.place, "outflow_by_cohort[7][3]");
    assert!(found.error > 0.9);
}

#[test]
fn anything_put_anywhere_is_read_or_told_with_its_case_and_field() {
    let whole = file();
    let odd = [
        json!(null),
        json!("x"),
        json!(-1.5),
        json!(1e308),
        json!([]),
        json!({}),
        json!([[1]]),
        json!(true),
        json!(3_000_000_000_u64),
    ];
    // The first three values and the eighth represent a whole list.
    let stands_for_all = |path: &&String| {
        path.split('/')
            .all(|step| step.parse().map_or(true, |index: usize| index <= 2 || index == 7))
    };
    for path in places(&whole)
        .iter()
        .filter(stands_for_all)
        .filter(|path| !path.contains("_cohort/") || path.ends_with("/7/7"))
    {
        for value in &odd {
            let mut file = whole.clone();
            *file.pointer_mut(path).unwrap() = value.clone();
            match cases::read(&file.to_string()) {
                Ok(cases) => cases
                    .cases
                    .iter()
                    .map(agreement::of_case)
                    .for_each(|found| assert!(found.error >= 0.0)),
                Err(faults) => {
                    let within_a_case = path.strip_prefix("/cases/").is_some();
                    for fault in faults {
                        assert!(
                            !fault.field.is_empty() && !fault.found.is_empty() && fault.advice.ends_with('.'),
                            "{path}: {fault}"
                        );
                        assert!(!within_a_case || !fault.case.is_empty(), "{path} {value}: {fault}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_field_that_is_missing_or_new_is_told() {
    let whole = file();
    for path in places(&whole)
        .iter()
        .filter(|path| path.contains("/cases/") && !path.contains("/outputs/"))
    {
        let (parent, key) = path.rsplit_once('/').unwrap();
        let mut file = whole.clone();
        let Some(Value::Object(object)) = file.pointer_mut(parent) else {
            continue;
        };
        let optional =
            ["title", "reference", "max_abs_balance_error"].contains(&key) || (key == "negative_inflow" && parent.ends_with("/0"));
        let value = object.remove(key).unwrap();
        assert_eq!(cases::read(&file.to_string()).is_ok(), optional, "{path} missing");
        let Some(Value::Object(object)) = file.pointer_mut(parent) else {
            continue;
        };
        object.insert(key.to_owned(), value.clone());
        object.insert(format!("{key}_"), value);
        let faults = cases::read(&file.to_string()).unwrap_err();
        assert!(faults.iter().any(|fault| fault.field.ends_with(&format!("{key}_"))), "{path}");
    }
}

#[test]
fn one_number_serves_every_cohort() {
    let cases = cases::read(GOOD).unwrap();
    assert_eq!(cases.cases[0].types[0].parameters, [(2.0, 0.0); 3]);
}

#[test]
fn a_fault_names_case_field_what_was_found_and_what_to_do() {
    let text = |from, to| faults(from, to).join("\n");
    assert_eq!(
        text("[1,2,3]", "[1,NaN,3]"),
        "case A, inputs.inflow[1]: found \"NaN\". Write a finite number, 0 or more."
    );
    assert_eq!(text("[1,2,3]", "[1,2]"), "case A, inputs.inflow: 2 values. Write 3 numbers.");
    assert_eq!(
        text("[1,2,3]", "[1,null,3]"),
        "case A, inputs.inflow[1]: found null. Write a finite number, 0 or more."
    );
    assert_eq!(
        text("\"mean\":2", "\"mean\":-2"),
        "case A, lifetime.mean: found -2. Write a finite number, 0 or more."
    );
    assert_eq!(
        text("2002]", "2003]"),
        "case A, t[2]: found 2003. 2002 comes here: Write whole consecutive years, such as [2000, 2001, 2002]."
    );
    assert!(text("fixed", "fixd").starts_with("case A, lifetime.type: found \"fixd\". Write one of fixed, normal,"));
    assert!(text("\"id\"", "\"name\":\"x\",\"id\"").starts_with("case A, name: not a field of this form. Known here: id,"));
    assert!(text("\"id\":\"A\",", "").starts_with("case number 1 (without id), id: missing."));
    assert!(text("\"stock\":[1,3,5]", "").starts_with("case A, outputs: nothing to compare."));
}

#[test]
fn all_faults_of_a_file_are_told_at_once() {
    let text = GOOD
        .replace("\"mean\":2", "\"mean\":[1,-1,1],\"std\":1")
        .replace("[1,3,5]", "[1,3]")
        .replace("cases/1", "cases/2");
    let faults = cases::read(&text).unwrap_err();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["format", "lifetime.std", "lifetime.mean[1]", "outputs.stock"]);
}

#[test]
fn years_may_be_written_as_other_programs_write_them() {
    let text = GOOD.replace("[2000,2001,2002]", "[2000.0,2001.0,2.002e3]");
    assert_eq!(cases::read(&text), cases::read(GOOD));
    assert_eq!(faults("2001", "2001.5").len(), 1);
}

#[test]
fn an_id_given_twice_is_told_whatever_else_is_wrong() {
    let text = r#"{"format":"cairn-dsm-cases/1","cases":[{"id":"A"},{"id":"A"}]}"#;
    let faults = cases::read(text).unwrap_err();
    assert_eq!(
        faults.iter().filter(|fault| fault.found == "an earlier case has the same").count(),
        1
    );
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    assert_eq!(
        cases::read(" \n").unwrap_err()[0].to_string(),
        "file: empty. Write a JSON object of the form \"cairn-dsm-cases/1\"."
    );
}

#[test]
fn what_is_not_json_says_where() {
    for text in ["", "{", "[1,", "\u{feff}{}", "NaN\\", "\"\\"] {
        let faults = cases::read(text).unwrap_err();
        assert_eq!(faults.len(), 1);
    }
    let faults = cases::read("{\n  \"cases\": [}").unwrap_err();
    assert_eq!(faults[0].field, "line 2, column 13");
}

/// The file with a case of each model as text, made once.
static CASE_FILE_TEXT: LazyLock<String> = LazyLock::new(|| file().to_string());

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_ends_the_program(text in "\\PC{0,80}", cut in 0_usize..4000) {
        let _ = cases::read(&text);
        let whole = CASE_FILE_TEXT.as_str();
        let cut = whole.floor_char_boundary(cut.min(whole.len()));
        let _ = cases::read(&whole[..cut]);
        let _ = cases::read(&format!("{}{text}{}", &whole[..cut], &whole[cut..]));
    }
}

/// A remnant of a cohort, 1e-26 of its inflow, leaves by its hazard: a share of exp(-10) remains a year later.
#[test]
fn what_is_far_older_than_its_life_follows_its_hazard() {
    let left = 5.0 * libm::exp(-10.0);
    let case = json!({"id": "remains", "model": "stock_driven_initial_stock", "t": [2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007],
        "lifetime": {"type": "weibull", "shape": 1.0, "scale": 0.1}, "age_offset": 0, "diagonal": "one", "negative_inflow": "allowed",
        "inputs": {"initial_stock_by_cohort": [5.0, 0, 0, 0, 0, 0, 0], "initial_stock_year": 2006, "future_stock": [8.0]},
        "outputs": {"inflow": [0, 0, 0, 0, 0, 0, 0, 8.0 - left], "outflow": [0, 0, 0, 0, 0, 0, 0, 5.0 - left], "stock": [0, 0, 0, 0, 0, 0, 0, 8.0]}});
    let file = json!({"format": cases::FORMAT, "cases": [case]}).to_string();
    let found = agreement::of_case(&cases::read(&file).unwrap().cases[0]);
    assert!(found.error < 1e-14 && found.overdue == 0.0, "{found:?}");
}

/// Fixed lifetimes end sharply: a stock older than its lifetime cannot be followed, and is reported.
#[test]
fn what_no_life_allows_is_told_and_nothing_is_lost_in_silence() {
    let case = json!({"id": "overdue", "model": "stock_driven_initial_stock", "t": [2000, 2001, 2002, 2003],
        "lifetime": {"type": "fixed", "mean": [2.5, 2.5, 2.5, 0]}, "age_offset": 0.5, "diagonal": "distribution", "negative_inflow": "proportional_removal",
        "inputs": {"initial_stock_by_cohort": [5.0, 1, 2], "initial_stock_year": 2002, "future_stock": [4.0]},
        "outputs": {"stock": [0, 0, 0, 2.0], "inflow": [0, 0, 0, 0.0], "outflow": [0, 0, 0, 1.0]}});
    let file = json!({"format": cases::FORMAT, "cases": [case]}).to_string();
    let found = agreement::of_case(&cases::read(&file).unwrap().cases[0]);
    assert_eq!((found.error, found.overdue), (0.0, 5.0));
}
