//! Files of cases, in the form other programs write them: read whole, run, compared, and never the end of the program.
#![cfg(all(feature = "evidence", not(target_arch = "wasm32")))]

use cairn::evidence::cases;
use cairn::findings::agreement;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A file with one case of each model, whose outputs are our own.
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
        let survival = agreement::survival(&read);
        let run = agreement::run(&read, &survival);
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
    json!({"format": cases::FORMAT, "purpose": "p", "tolerance": {"abs": 1e-8, "rel": 1e-8}, "cases": cases})
}

/// Every place in a document that holds something, as a path of keys and numbers.
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
    assert_eq!(file.cases.len(), 3);
    for case in &file.cases {
        let found = agreement::with(case);
        assert!(found.error <= 1e-14, "{}: {found:?}", case.id);
    }
}

#[test]
fn a_wrong_expectation_is_found_where_it_is() {
    let mut file = file();
    file["cases"][1]["outputs"]["outflow_by_cohort"][7][3] = json!(1000.0);
    let found = agreement::with(&cases::read(&file.to_string()).unwrap().cases[1]);
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
    for path in places(&whole)
        .iter()
        .filter(|path| !path.contains("/outputs/") || path.ends_with("/7"))
    {
        for value in &odd {
            let mut file = whole.clone();
            *file.pointer_mut(path).unwrap() = value.clone();
            match cases::read(&file.to_string()) {
                Ok(cases) => cases
                    .cases
                    .iter()
                    .map(agreement::with)
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_ends_the_program(text in "\\PC{0,80}", cut in 0_usize..4000) {
        let _ = cases::read(&text);
        let whole = file().to_string();
        let cut = whole.floor_char_boundary(cut.min(whole.len()));
        let _ = cases::read(&whole[..cut]);
        let _ = cases::read(&format!("{}{text}{}", &whole[..cut], &whole[cut..]));
    }
}
