//! Own names: what people call their country, where no language of the site has that name.
//!
//! Only the search knows these names; pages show the names of the catalogues. The list is not complete: it has the names that a
//! visitor without one of the six languages is most likely to type.

/// Names of a country in a language that the site does not have, by its id.
const OWN_NAMES: [(&str, &[&str]); 49] = [
    ("ALB", &["Shqipëria"]),
    ("ARM", &["Հայաստան"]),
    ("AUT", &["Österreich"]),
    ("BEL", &["België"]),
    ("BGD", &["বাংলাদেশ"]),
    ("BGR", &["България"]),
    ("BIH", &["Bosna i Hercegovina"]),
    ("CHE", &["Schweiz", "Svizzera"]),
    ("CZE", &["Česko"]),
    ("DEU", &["Deutschland"]),
    ("DNK", &["Danmark"]),
    ("EST", &["Eesti"]),
    ("ETH", &["ኢትዮጵያ"]),
    ("FIN", &["Suomi"]),
    ("GEO", &["საქართველო"]),
    ("GRC", &["Ελλάδα", "Ellada"]),
    ("HRV", &["Hrvatska"]),
    ("HUN", &["Magyarország"]),
    ("IND", &["भारत", "Bharat"]),
    ("IRL", &["Éire"]),
    ("IRN", &["ایران"]),
    ("ISL", &["Ísland"]),
    ("ISR", &["ישראל"]),
    ("JPN", &["Nippon", "Nihon"]),
    ("KHM", &["Kampuchea"]),
    ("KOR", &["한국", "대한민국"]),
    ("LKA", &["ශ්‍රී ලංකා"]),
    ("LTU", &["Lietuva"]),
    ("LVA", &["Latvija"]),
    ("MKD", &["Северна Македонија"]),
    ("MMR", &["Myanma"]),
    ("MNE", &["Crna Gora"]),
    ("NLD", &["Nederland"]),
    ("NOR", &["Norge"]),
    ("NPL", &["नेपाल"]),
    ("PAK", &["پاکستان"]),
    ("PHL", &["Pilipinas"]),
    ("POL", &["Polska"]),
    ("ROU", &["România"]),
    ("SRB", &["Srbija"]),
    ("SVK", &["Slovensko"]),
    ("SVN", &["Slovenija"]),
    ("SWE", &["Sverige"]),
    ("THA", &["ประเทศไทย"]),
    ("TUR", &["Türkiye"]),
    ("UKR", &["Україна"]),
    ("UZB", &["Oʻzbekiston"]),
    ("VNM", &["Việt Nam"]),
    ("ZAF", &["Suid-Afrika"]),
];

/// The names of a country.
pub(crate) fn own_names(place: &str) -> &'static [&'static str] {
    OWN_NAMES.iter().find(|(own, _)| *own == place).map_or(&[], |(_, names)| names)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use cairn_analysis::words::Words;
    use cairn_core::kind::Language;

    #[test]
    fn every_name_is_of_a_country_that_is_listed_once() {
        let words = Words::embedded(Language::English);
        let listed: BTreeSet<&str> = words.places().iter().map(|place| place.id.as_str()).collect();
        let named: BTreeSet<&str> = OWN_NAMES.iter().map(|(place, _)| *place).collect();
        assert_eq!(named.len(), OWN_NAMES.len());
        assert!(named.is_subset(&listed));
        assert_eq!(own_names("DEU"), ["Deutschland"]);
        assert!(own_names("USA").is_empty());
    }
}
