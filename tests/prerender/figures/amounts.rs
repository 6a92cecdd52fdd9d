//! Figures of amounts of money: blocks, sentence, table and files agree, and no word of a balance stands in them.

use std::fs;

use cairn::draw::money::{MoneyChart, heads, lines, spoken_text, title};
use cairn::pictures::money::{columns, draw};
use cairn_analysis::export::exact;
use cairn_analysis::figure::money::MoneyFigure;
use cairn_analysis::findings::money::view::{MoneyLine, MoneyQuery, MoneyView};
use cairn_analysis::findings::money::{MoneySum, RATES, YEARS};
use cairn_analysis::findings::range::Range;
use cairn_analysis::words::{Key, Text, Words};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Language, Lever, MoneyColumn, MoneyItem};
use cairn_core::place::PlaceId;

use super::FOCUS;
use super::waterfall::caption;
use crate::support::real::root;

fn range(central: f64) -> Range {
    Range {
        central,
        quantiles: [0.8, 0.9, 1.1, 1.3, 1.6].map(|times| times * central),
    }
}

fn line(column: MoneyColumn, sum: MoneySum, central: f64) -> MoneyLine {
    MoneyLine {
        column,
        sum,
        hatched: sum == MoneySum::Item(MoneyItem::NewStandard),
        until: range(central),
        around: YEARS.map(|_| range(central / 24.0)).to_vec(),
        paid_off: RATES.map(|rate| range(central * rate)).to_vec(),
    }
}

fn view(draws: u32) -> MoneyView {
    let extra = |sum, central| line(MoneyColumn::Extra, sum, central);
    let unneeded = |sum, central| line(MoneyColumn::Unneeded, sum, central);
    let chosen = [Lever::Retrofit, Lever::NewBuildings, Lever::Modes, Lever::Timber];
    let choices = chosen
        .into_iter()
        .fold(Choices::default(), |all, lever| all.with(lever, Level::TOP));
    MoneyView {
        place: PlaceId::parse("IND").expect("a place"),
        query: MoneyQuery {
            choices,
            against: None,
            focus: FOCUS,
        },
        made: 3,
        awaited: 0,
        known: true,
        draws,
        all: 250,
        public: Some(range(30.0)),
        compared: None,
        lines: vec![
            extra(MoneySum::All, 1320.0),
            extra(MoneySum::Group(MoneyItem::Retrofit), 1320.0),
            extra(MoneySum::Item(MoneyItem::Retrofit), 320.0),
            extra(MoneySum::Item(MoneyItem::NewStandard), 1000.0),
            unneeded(MoneySum::All, 2600.0),
            unneeded(MoneySum::Item(MoneyItem::FewerCars), 2600.0),
            unneeded(MoneySum::Item(MoneyItem::Materials), 40.0),
            line(MoneyColumn::Running, MoneySum::Item(MoneyItem::Waste), 4.0),
        ],
    }
}

fn figure(draws: u32) -> MoneyFigure {
    MoneyFigure::of(&view(draws)).expect("a central run")
}

#[test]
fn items_stand_by_size_in_their_block_and_levers_without_a_figure_stay() {
    let of = figure(250);
    let items = |column| -> Vec<MoneyItem> {
        let block = of.block(column);
        block.map_or_else(Vec::new, |block| block.items.iter().map(|(item, _)| *item).collect())
    };
    assert_eq!(items(MoneyColumn::Extra), [MoneyItem::NewStandard, MoneyItem::Retrofit]);
    assert_eq!(items(MoneyColumn::Unneeded), [MoneyItem::FewerCars, MoneyItem::Materials]);
    assert_eq!(of.blank, [Lever::Timber]);
    assert_eq!(of.public.as_ref().map(|(_, items)| items.len()), Some(2));
    assert!((of.axis() - 2600.0 * 1.6).abs() < 1e-9 && of.has_hatched());
    assert_eq!(MoneyFigure::of(&MoneyView { known: false, ..view(0) }), None);
}

#[test]
fn it_is_told_in_every_language_and_its_files_are_whole() {
    for draws in [0, 250] {
        let of = figure(draws);
        for language in Language::READY {
            let words = Words::embedded(language);
            let chart = MoneyChart {
                amounts: Ok(of.clone()),
                subject: "subject".to_owned(),
                title: title(&words, &of),
            };
            let said = spoken_text(&words, &chart, "India");
            assert!(said.len() > 40 && !said.contains(['{', '⟦']), "{said}");
            assert!(said.contains(words.say(Key::MoneyNotGain)), "{said}");
            assert_eq!(heads(&words, FOCUS).len(), 3 + YEARS.len() + RATES.len());
            let drawn = draw(&words, "title", &of, &caption());
            for never in ["style=", "class=", "<script", "NaN", "{"] {
                assert!(!drawn.svg.contains(never), "{never}");
            }
            assert_eq!(drawn.svg.matches("<text").count(), drawn.svg.matches("</text>").count());
            let file = columns(&words, "title", &of, &caption(), exact);
            assert!(!file.contains('⟦') && lines(&words, &of).count() == 7);
        }
    }
}

#[test]
fn a_spreadsheet_holds_every_amount_and_the_sentence() {
    let words = Words::embedded(Language::English);
    let text = columns(&words, "title", &figure(250), &caption(), exact);
    for cell in ["1320,1056,2112", "2600,2080,4160", "This is not a gain.", "no figure"] {
        assert!(text.contains(cell), "{cell} is not in {text}");
    }
}

/// Words of a balance, of a forecast of prices, or of praise; as parts of words, in lower case.
fn never(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[
            " net ",
            "saves money",
            "pays back",
            "pay back",
            "cheap",
            "benefit",
            "worth",
            "affordable",
            "free",
            "burden",
            "price",
            "stimulus",
            "job",
            " only",
            " just ",
            "cost of the plan",
            "€",
            "£",
        ],
        Language::French => &[
            " net ",
            "rentab",
            "moins cher",
            "avantage",
            "abordable",
            "gratuit",
            "fardeau",
            "prix",
            " emploi",
            "seulement",
            "€",
        ],
        Language::Spanish => &[
            "neto",
            "rentab",
            "barat",
            "beneficio",
            "asequible",
            "gratis",
            "precio",
            "empleo",
            " solo ",
            "€",
        ],
        Language::Russian => &[
            "нетто",
            " окупа",
            "дешев",
            "выгод",
            "бесплатн",
            "бремя",
            "цен ",
            "цена",
            "цены",
            "рабочи",
            "только",
            "€",
        ],
        Language::Arabic => &["أرخص", "مجاني", "عبء", "سعر", "وظائف", "فقط", "€"],
        Language::Chinese => &["净收", "回本", "便宜", "效益", "免费", "负担", "价格", "就业", "仅", "€"],
    }
}

#[test]
fn no_text_of_money_has_a_word_of_a_balance() {
    let mut faults = Vec::new();
    for folder in ["static/words", "static/words/leaf"] {
        for language in Language::READY {
            let path = root().join(folder).join([language.id(), ".json"].concat());
            let source = fs::read_to_string(&path).expect("a catalogue");
            let texts: std::collections::BTreeMap<String, Text> = serde_json::from_str(&source).expect("texts");
            let own = |key: &str| key.starts_with("money.") || ["chart.money", "gallery.of.money"].contains(&key);
            for (key, text) in texts.iter().filter(|(key, _)| own(key)) {
                for (_, said) in text.all() {
                    let said = [" ", &said.to_lowercase(), " "].concat();
                    let found = never(language).iter().filter(|word| said.contains(**word));
                    faults.extend(found.map(|word| format!("{} {key}: \"{word}\"", language.id())));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
