//! Units of published results: conversion factors from our units to theirs.
//!
//! ```text
//! unit = prefix · quantity / divisor                     Gt CO2e/yr   billion m2   %   EJ/yr
//! ```
//!
//! Out of scope: the unit of a variable.

/// Factor from a value in `ours` to a value in `theirs`; none if they measure different quantities.
///
/// Theirs may omit `/yr` for a flow, because the variable implies it. A flow summed over years has no `/yr`
/// ([`Measure::unit`](super::CaseMeasure::unit) gives its unit).
///
/// ```
/// use cairn_analysis::findings::study_cases::factor;
/// assert_eq!(factor("Mt CO2e/yr", "Gt CO2e/yr"), Some(1e-3));
/// assert_eq!(factor("1", "%"), Some(100.0));
/// assert_eq!(factor("Mt/yr", "PJ/yr"), None);
/// ```
pub fn factor(ours: &str, theirs: &str) -> Option<f64> {
    let (ours, theirs) = (Measured::read(ours), Measured::read(theirs));
    let yearly = ours.per.iter().filter(|per| *per != "yr");
    let same = ours.of == theirs.of && (ours.per == theirs.per || yearly.eq(&theirs.per));
    // A quotient: 1e-3 as 1e9 / 1e12 is exact, a product of rounded factors is not.
    same.then(|| ours.size / theirs.size)
}

/// A parsed unit.
#[derive(Debug, PartialEq)]
struct Measured {
    size: f64,
    of: String,
    per: Vec<String>,
}

/// Number words before the quantity.
const WORDS: [(&str, f64); 4] = [("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12)];

/// Units by symbol, with size and base unit (grams, joules, metres …).
const LETTERS: [(&str, f64, &str); 24] = [
    ("kg", 1e3, "g"),
    ("kt", 1e9, "g"),
    ("Mt", 1e12, "g"),
    ("Gt", 1e15, "g"),
    ("t", 1e6, "g"),
    ("g", 1.0, "g"),
    ("kJ", 1e3, "J"),
    ("MJ", 1e6, "J"),
    ("GJ", 1e9, "J"),
    ("TJ", 1e12, "J"),
    ("PJ", 1e15, "J"),
    ("EJ", 1e18, "J"),
    ("kWh", 3.6e6, "J"),
    ("GWh", 3.6e12, "J"),
    ("TWh", 3.6e15, "J"),
    ("km", 1e3, "m"),
    ("Mkm", 1e9, "m"),
    ("m", 1.0, "m"),
    ("km2", 1e6, "m2"),
    ("Mm2", 1e6, "m2"),
    ("Gm2", 1e9, "m2"),
    ("m2", 1.0, "m2"),
    ("%", 0.01, "1"),
    ("share", 1.0, "1"),
];

/// Other spellings of the same unit.
const SAME: [(&str, &str); 19] = [
    ("", "1"),
    ("persons", "1"),
    ("people", "1"),
    ("cars", "vehicles"),
    ("vehicle", "vehicles"),
    ("car", "vehicles"),
    ("fraction", "1"),
    ("ratio", "1"),
    ("factor", "1"),
    ("percent", "%"),
    ("tonnes", "t"),
    ("rank", "1"),
    ("year", "1"),
    ("bn", "billion"),
    ("$", "USD"),
    ("US$", "USD"),
    ("dollars", "USD"),
    ("CO2eq", "CO2e"),
    ("CO2-eq", "CO2e"),
];

impl Measured {
    fn read(text: &str) -> Measured {
        let text = text.trim().replace('²', "2").replace("GtCO2", "Gt CO2").replace("MtCO2", "Mt CO2");
        let text = text.replace("tCO2", "t CO2").replace("gCO2", "g CO2").replace('_', " ");
        let (head, per) = text.split_once('/').unwrap_or((&text, ""));
        let per = per.split('/').map(|word| normalized_divisor(word.trim()));
        let mut per: Vec<String> = per.filter(|word| !word.is_empty()).collect();
        per.sort();
        let mut size = 1.0;
        let mut of = Vec::new();
        for word in head.split_whitespace() {
            let word = SAME.iter().find(|(other, _)| *other == word).map_or(word, |(_, ours)| ours);
            if let Some((_, times)) = WORDS.iter().find(|(name, _)| *name == word) {
                size *= times;
            } else if let Some((_, times, base)) = LETTERS.iter().find(|(letters, ..)| *letters == word) {
                size *= times;
                of.push(*base);
            } else {
                of.push(word);
            }
        }
        // A pure number: "million" and "million persons" are the same unit.
        of.retain(|word| *word != "1");
        Measured {
            size,
            of: of.join(" "),
            per,
        }
    }
}

/// Normalizes a divisor, the text after a slash.
fn normalized_divisor(word: &str) -> String {
    match word {
        "year" | "a" => "yr",
        "person" | "capita" | "people" => "cap",
        other => other,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_unit_are_one_unit() {
        for (ours, theirs, times) in [
            ("Mt CO2e/yr", "GtCO2e/yr", 1e-3),
            ("Mt CO2e", "GtCO2e", 1e-3),
            ("million m2", "billion m2", 1e-3),
            ("million m2/yr", "billion m2/yr", 1e-3),
            ("million m2", "Mm²", 1.0),
            ("PJ/yr", "EJ/yr", 1e-3),
            ("PJ/yr", "TWh/year", 1.0 / 3.6),
            ("1", "%", 100.0),
            ("1", "share", 1.0),
            ("1", "rank", 1.0),
            ("Mt/yr", "kg/yr", 1e9),
            ("million", "billion people", 1e-3),
            ("million vehicles", "million cars", 1.0),
            ("t CO2e/person/yr", "kg CO2e/cap/yr", 1e3),
            ("m2/person", "m2/capita", 1.0),
            ("Mt CO2e/yr", "GtCO2e", 1e-3),
            ("Mt CO2e/person/yr", "t CO2e/year/person", 1e6),
            ("Mt CO2e/yr/person", "t CO2e/person", 1e6),
        ] {
            let found = factor(ours, theirs).unwrap_or(f64::NAN);
            assert!((found / times - 1.0).abs() < 1e-12, "{ours} in {theirs}: {found}");
        }
    }

    #[test]
    fn what_does_not_measure_the_same_has_no_factor() {
        for (ours, theirs) in [("Mt", "Mt/yr"), ("Mt", "Mt CO2e"), ("Mt", "EJ"), ("m2/person", "m2"), ("km", "m2")] {
            assert_eq!(factor(ours, theirs), None, "{ours} in {theirs}");
        }
    }
}
