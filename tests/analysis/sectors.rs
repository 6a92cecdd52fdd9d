//! Sectors and stocks: names each row that lacks something that every other row has.

use crate::real;
use std::path::Path;

use cairn_analysis::figure::Tone;
use cairn_analysis::figure::parts::sectors;
use cairn_analysis::findings::variable;
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::kind::{DemandSource, Language, SECTORS, STOCKS, Sector, SectorRow, UseRule};
use cairn_core::model::{self, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

fn india() -> Facts {
    let id = PlaceId::parse("IND").unwrap();
    real::world().place(id).unwrap().clone()
}

fn at(outcome: &Outcome, name: &str) -> f64 {
    let series = variable::find(outcome, name).unwrap_or_else(|| panic!("{name}"));
    series.values[Year::BASE]
}

/// The missing parts of a sector.
fn missing(row: &SectorRow, facts: &Facts, outcome: &Outcome, styles: &str) -> Vec<String> {
    let name = row.name;
    let mut missing = Vec::new();
    let mut needs = |column: String, there: bool| {
        if !there {
            missing.push(format!("{name}: {column}"));
        }
    };
    let key = names::sector(row.sector);
    for language in Language::READY {
        let words = Words::embedded(language);
        let text = words.say(key);
        let there = !text.is_empty() && !text.starts_with(Key::ABSENT);
        needs(format!("word in {language:?}"), there);
    }
    let bands = sectors(&[]);
    let own: Vec<Tone> = bands
        .iter()
        .filter(|part| part.sectors == row.sector.only())
        .map(|part| part.tone)
        .collect();
    needs("a band of the chart of sectors".to_owned(), own.len() == 1);
    let toned = own.iter().all(|tone| match tone {
        Tone::Part(at) => styles.contains(&format!(".tone-part-{at} ")),
        other => *other == Tone::Apart,
    });
    needs("a tone in the styles".to_owned(), toned);
    let shared = |tone: &Tone| bands.iter().filter(|part| part.tone == *tone).count() > 1;
    needs("a tone of its own".to_owned(), !own.iter().any(shared));
    needs("materials".to_owned(), !row.materials.is_empty());
    let stocks = STOCKS.iter().filter(|stock| stock.sector == row.sector).count();
    // Nine goods and eight applications of plastics have variables of their own.
    let beside = ["Stock|Goods", "Plastics|Stock"].map(|whole| variable::names().contains(&whole.to_owned()) && at(outcome, whole) > 0.0);
    let has_unit = match row.sector {
        Sector::HouseholdGoods => beside[0],
        Sector::PlasticGoods => beside[1],
        _ => stocks > 0,
    };
    needs("a stock in a unit".to_owned(), has_unit == (row.demand == DemandSource::Own));
    let sourced = facts
        .parts()
        .iter()
        .any(|part| part.sector == Some(row.sector) && !part.sources.is_empty());
    needs("a fact with a source".to_owned(), sourced);
    for account in ["Stock|Material", "Inflow|Material", "Demand|Material", "GHG"] {
        let variable = format!("{account}@{name}");
        let listed = variable::names().contains(&variable);
        needs(variable.clone(), listed && at(outcome, &variable) > 0.0);
    }
    let taken = at(outcome, &format!("Energy@{name}")) > 0.0;
    needs("energy as its use says".to_owned(), taken == (row.in_use != UseRule::None));
    missing
}

#[test]
fn a_sector_lacks_nothing() {
    let facts = india();
    let outcome = model::run(&facts, &Choices::default());
    let styles = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("www/styles/chart.css");
    let styles = std::fs::read_to_string(styles).unwrap();
    let mut lacks = Vec::new();
    for row in &SECTORS {
        lacks.extend(missing(row, &facts, &outcome, &styles));
    }
    assert_eq!(lacks, Vec::<String>::new());
}

#[test]
fn sectors_add_up_to_the_whole() {
    let outcome = model::run(&india(), &Choices::default());
    for whole in ["GHG", "Energy", "Inflow|Material", "Primary|Material"] {
        let sectors = Sector::ALL.into_iter();
        let sum: f64 = sectors.map(|sector| at(&outcome, &format!("{whole}@{}", sector.name()))).sum();
        let all = at(&outcome, whole);
        assert!((sum - all).abs() <= 1e-9 * all, "{whole} is {all}, its sectors {sum}");
    }
}
