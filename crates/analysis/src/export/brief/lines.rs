//! Brief lines: the parts of a brief to paste: fields of a contribution to the Paris Agreement and of its follow-up
//! report, the effect of a purchasing rule, and extra investment.
//!
//! Fields are those of decision 4/CMA.1, annex I, and of the tables of decision 5/CMA.3, annex II. A target is given on
//! two bases, relative to today's path and to 2020. Fairness, status, entity and totals of an inventory are never
//! filled. Out of scope: the contribution that a country has submitted.

use crate::export::brief::{BriefBlock, Paper};
use crate::figure::money::MoneyFigure;
use crate::findings::brief::{ALWAYS, BASE, BriefVariable, NAMED, PERIOD};
use crate::words::Key;
use crate::words::money::heading;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Kilotonnes in a megatonne: reports use kt, the model Mt.
const KT_IN_MT: f64 = 1000.0;

/// Decision and paragraph of each line.
const INDICATOR: &str = "4/CMA.1 I 1(b)";
const TARGET: &str = "4/CMA.1 I 1(d)";
const TIME: &str = "4/CMA.1 I 2(a)";
const SINGLE: &str = "4/CMA.1 I 2(b)";
const SECTORS: &str = "4/CMA.1 I 3(b)";
const REPORT: &str = "5/CMA.3 II, 5";

pub(super) fn ndc(paper: &Paper<'_>) -> BriefBlock {
    let (words, view) = (paper.words, paper.view);
    let year = |year| words.year(year);
    let mut block = BriefBlock::new(2, "ndc", Key::BriefNdc);
    block.table.push(
        [Key::BriefHeadField, Key::BriefHeadLine]
            .map(|key| words.say(key).to_owned())
            .to_vec(),
    );
    let [_, target] = ALWAYS;
    let [early, focus] = view.query.pair();
    let mut put = |field: &str, line: String| block.table.push(vec![words.isolate(field), line]);
    let path = [BASE, early, focus].map(|year| view.at(BriefVariable::Ghg, year)[0]);
    let axis = words.axis(Unit::MtCo2ePerYear, path.iter().fold(0.0_f64, |most, value| most.max(value.abs())));
    let [then, soon, late] = path.map(|value| words.figures(value * axis.factor, 3));
    let with = [
        ("unit", axis.title),
        ("then", &*then),
        ("from", &year(BASE)),
        ("early", &soon),
        ("first", &year(early)),
        ("late", &late),
        ("second", &year(focus)),
    ];
    put(INDICATOR, words.fill(Key::BriefNdcIndicator, &with));
    if view.query.taken {
        targets(paper, &mut put);
    }
    put(SECTORS, words.say(Key::BriefNdcSectors).to_owned());
    for measure in view.measures.iter().take(NAMED) {
        let Some(alone) = measure.saved else { continue };
        let kt = |saved: f64| words.figures(-saved * KT_IN_MT, 3);
        let with = [
            ("measure", paper.name(measure)),
            ("early", &kt(alone[0])),
            ("first", &year(ALWAYS[0])),
            ("late", &kt(alone[1])),
            ("second", &year(target)),
        ];
        put(REPORT, words.fill(Key::BriefNdcMeasure, &with));
    }
    block.note = words.say(paper.either(Key::BriefNdcNote, Key::BriefTodayNdcNote)).to_owned();
    block
}

/// Target, period and single year: lines that only a scenario has.
fn targets(paper: &Paper<'_>, put: &mut impl FnMut(&str, String)) {
    let (words, view) = (paper.words, paper.view);
    let year = |year| words.year(year);
    let [_, early] = ALWAYS;
    let [theirs, yours] = view.at(BriefVariable::Ghg, early);
    let with = [
        ("year", &*year(early)),
        ("theirs", &words.change(yours, theirs)),
        ("base", &words.change(yours, view.at(BriefVariable::Ghg, BASE)[0])),
        ("from", &year(BASE)),
    ];
    put(TARGET, words.fill(Key::BriefNdcTarget, &with));
    let [first, last] = PERIOD;
    let begins = view.measures.iter().map(|measure| measure.years.0).min().unwrap_or(Year::LEVERS);
    let with = [("from", &*year(begins)), ("first", &year(first)), ("last", &year(last))];
    put(TIME, words.fill(Key::BriefNdcTime, &with));
    let [theirs, yours] = view.sum(BriefVariable::Ghg, first, last);
    let axis = words.axis(Unit::MtCo2e, (theirs - yours).abs());
    let [amount, sum] = [view.saved(early), theirs - yours].map(|saved| words.figures(saved * axis.factor, 3));
    let with = [
        ("unit", axis.title),
        ("amount", &*amount),
        ("year", &year(early)),
        ("sum", &sum),
        ("first", &year(first)),
        ("last", &year(last)),
    ];
    put(SINGLE, words.fill(Key::BriefNdcSingle, &with));
}

pub(super) fn purse(paper: &Paper<'_>) -> BriefBlock {
    let words = paper.words;
    let mut block = BriefBlock::new(2, "purse", Key::BriefPurse);
    let Some(purse) = &paper.context.purse else {
        block.lines.push(words.say(Key::BriefPurseNone).to_owned());
        return block;
    };
    let [low, reach, high] = purse.reach.map(|share| words.share(share));
    let range = words.fill(Key::RangeBetween, &[("low", &low), ("high", &high)]);
    let with = [("buys", &*words.share(purse.buys[1])), ("share", &reach), ("range", &range)];
    block.lines.push(words.fill(Key::BriefPurseBuys, &with));
    let axis = words.axis(Unit::MtCo2e, purse.a_year[2].abs());
    let ends = |[low, _, high]: [f64; 3]| words.between_ends([low, high], axis.factor);
    let central = |[_, central, _]: [f64; 3]| words.figures(central * axis.factor, 3);
    let with = [
        ("asks", &*words.share(purse.asks)),
        ("from", &words.year(purse.years[0])),
        ("to", &words.year(purse.years[1])),
        ("rule", &words.isolate(&purse.rule)),
        ("unit", axis.title),
        ("saved", &central(purse.a_year)),
        ("year", &words.year(Year::of(2050))),
        ("range", &ends(purse.a_year)),
        ("sum", &central(purse.in_all)),
        ("last", &words.year(Year::LAST)),
        ("sums", &ends(purse.in_all)),
    ];
    block.lines.push(words.fill(Key::BriefPurseRule, &with));
    block
}

/// Extra investment of a scenario in one sentence. Spending not needed has no room for its sentence, so it is left out.
pub(super) fn money(paper: &Paper<'_>) -> Option<BriefBlock> {
    let of = paper.money.filter(|_| paper.view.query.taken).and_then(MoneyFigure::of)?;
    let sum = of.extra()?;
    let mut block = BriefBlock::new(2, "money", Key::MoneyExtra);
    block.lines.push(heading(paper.words, Some(sum), of.focus, of.draws));
    Some(block)
}
