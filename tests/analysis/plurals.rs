//! Plurals: the six languages agree with the sample numbers in CLDR.

use cairn_analysis::words::number::RoundedNumber;
use cairn_analysis::words::plural::{self, PluralForm};
use cairn_core::kind::Language;

/// Sample numbers of CLDR 48 (supplemental/plurals.json, cardinal), without compact numbers such as 1c6.
const CLDR: &[(Language, PluralForm, &str)] = &[
    (Language::Arabic, PluralForm::Zero, "0 0.0 0.00 0.000 0.0000"),
    (Language::Arabic, PluralForm::One, "1 1.0 1.00 1.000 1.0000"),
    (Language::Arabic, PluralForm::Two, "2 2.0 2.00 2.000 2.0000"),
    (Language::Arabic, PluralForm::Few, "3~10 103~110 1003 3.0 4.0 9.0 10.0 103.0 1003.0"),
    (Language::Arabic, PluralForm::Many, "11~26 111 1011 11.0 12.0 18.0 111.0 1011.0"),
    (
        Language::Arabic,
        PluralForm::Other,
        "100~102 200~202 300~302 400~402 500~502 600 1000 10000 100000 1000000",
    ),
    (
        Language::Arabic,
        PluralForm::Other,
        "0.1~0.9 1.1~1.7 10.1 100.0 1000.0 10000.0 100000.0 1000000.0",
    ),
    (
        Language::Chinese,
        PluralForm::Other,
        "0~15 100 1000 10000 100000 1000000 0.0~1.5 10.0 100.0 1000000.0",
    ),
    (Language::English, PluralForm::One, "1"),
    (
        Language::English,
        PluralForm::Other,
        "0 2~16 100 1000 10000 100000 1000000 0.0~1.5 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
    ),
    (Language::French, PluralForm::One, "0 1 0.0~1.5"),
    (Language::French, PluralForm::Many, "1000000"),
    (
        Language::French,
        PluralForm::Other,
        "2~17 100 1000 10000 100000 2.0~3.5 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
    ),
    (Language::Russian, PluralForm::One, "1 21 31 41 51 61 71 81 101 1001"),
    (Language::Russian, PluralForm::Few, "2~4 22~24 32~34 42~44 52~54 62 102 1002"),
    (Language::Russian, PluralForm::Many, "0 5~19 100 1000 10000 100000 1000000"),
    (
        Language::Russian,
        PluralForm::Other,
        "0.0~1.5 10.0 100.0 1000.0 10000.0 100000.0 1000000.0",
    ),
    (Language::Spanish, PluralForm::One, "1 1.0 1.00 1.000 1.0000"),
    (Language::Spanish, PluralForm::Many, "1000000"),
    (
        Language::Spanish,
        PluralForm::Other,
        "0 2~16 100 1000 10000 100000 0.0~0.9 1.1~1.6 10.0 100.0 1000.0 1000000.0",
    ),
];

#[test]
fn plurals_agree_with_the_sample_numbers_of_cldr() {
    let mut checked = 0;
    for (language, form, samples) in CLDR {
        for sample in samples.split(' ') {
            for digits in span(sample) {
                let shown = RoundedNumber::from_digits(&digits).unwrap_or_else(|| panic!("{digits} is not a number"));
                assert_eq!(plural::form(*language, &shown), *form, "{language:?} {digits}");
                checked += 1;
            }
        }
    }
    assert!(checked > 250, "only {checked} samples");
}

/// The numbers of `3~10` or `0.1~0.9`, in steps of their last digit.
fn span(sample: &str) -> Vec<String> {
    let Some((first, last)) = sample.split_once('~') else {
        return vec![sample.to_owned()];
    };
    let decimals = first.split_once('.').map_or(0, |(_, part)| part.len());
    let unpointed = |digits: &str| digits.replace('.', "").parse::<u32>().unwrap();
    let scale = 10_u32.pow(u32::try_from(decimals).unwrap());
    (unpointed(first)..=unpointed(last))
        .map(|number| match decimals {
            0 => number.to_string(),
            _ => format!("{}.{:0decimals$}", number / scale, number % scale),
        })
        .collect()
}
