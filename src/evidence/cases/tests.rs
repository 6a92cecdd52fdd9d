use super::*;

const GOOD: &str = r#"{"format":"cairn-dsm-cases/1","cases":[
  {"id":"A","model":"inflow_driven","t":[2000,2001,2002],"lifetime":{"type":"fixed","mean":2},
   "age_offset":0,"diagonal":"distribution","negative_inflow":"n/a","inputs":{"inflow":[1,2,3]},
   "outputs":{"stock":[1,3,5]}}]}"#;

fn faults(from: &str, to: &str) -> Vec<String> {
    assert!(GOOD.contains(from), "{from}");
    match read(&GOOD.replacen(from, to, 1)) {
        Ok(cases) => panic!("no fault in {cases:?}"),
        Err(faults) => faults.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn one_number_serves_every_cohort() {
    let cases = read(GOOD).unwrap();
    assert_eq!(cases.cases[0].parameters, [(2.0, 0.0); 3]);
}

#[test]
fn a_fault_names_case_field_what_was_found_and_what_to_do() {
    let told = |from, to| faults(from, to).join("\n");
    assert_eq!(
        told("[1,2,3]", "[1,NaN,3]"),
        "case A, inputs.inflow[1]: found \"NaN\". Write a finite number, 0 or more."
    );
    assert_eq!(told("[1,2,3]", "[1,2]"), "case A, inputs.inflow: 2 values. Write 3 numbers.");
    assert_eq!(
        told("[1,2,3]", "[1,null,3]"),
        "case A, inputs.inflow[1]: found null. Write a finite number, 0 or more."
    );
    assert_eq!(
        told("\"mean\":2", "\"mean\":-2"),
        "case A, lifetime.mean: found -2. Write a finite number, 0 or more."
    );
    assert_eq!(
        told("2002]", "2003]"),
        "case A, t[2]: found 2003. 2002 comes here: Write whole consecutive years, such as [2000, 2001, 2002]."
    );
    assert!(told("fixed", "fixd").starts_with("case A, lifetime.type: found \"fixd\". Write one of fixed, normal,"));
    assert!(told("\"id\"", "\"name\":\"x\",\"id\"").starts_with("case A, name: not a field of this form. Known here: id,"));
    assert!(told("\"id\":\"A\",", "").starts_with("case number 1 (without id), id: missing."));
    assert!(told("\"stock\":[1,3,5]", "").starts_with("case A, outputs: nothing to compare."));
}

#[test]
fn all_faults_of_a_file_are_told_at_once() {
    let text = GOOD
        .replace("\"mean\":2", "\"mean\":[1,-1,1],\"std\":1")
        .replace("[1,3,5]", "[1,3]")
        .replace("cases/1", "cases/2");
    let faults = read(&text).unwrap_err();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["format", "lifetime.std", "lifetime.mean[1]", "outputs.stock"]);
}

#[test]
fn what_is_not_json_says_where() {
    for text in ["", "{", "[1,", "\u{feff}{}", "NaN\\", "\"\\"] {
        let faults = read(text).unwrap_err();
        assert_eq!(faults.len(), 1);
    }
    let faults = read("{\n  \"cases\": [}").unwrap_err();
    assert_eq!(faults[0].field, "line 2, column 13");
}
