//! What `who --by group` writes: what avoid, shift and improve have of the difference, as the UN orders levers; power apart.
//!
//! A group's part is the sum of the parts of its levers, so groups add up to the whole. Does not know: how parts come about.

use std::fmt::Write as _;

use cairn::export::csv::outside;
use cairn::export::exact;
use cairn::export::table::{Side, aligned, rounded};
use cairn::findings::headline::Headline;
use cairn::findings::who::{Read, unit};
use cairn::kind::Group;
use serde_json::{Value, json};

use crate::lists::row;
use crate::who::Told;
use crate::who_files::{heading, lead, number, shown, symbol, years};

/// A group's word and what it is.
const fn called(group: Group) -> [&'static str; 2] {
    match group {
        Group::Avoid => ["avoid", "need less, use again"],
        Group::Shift => ["shift", "to renewable materials"],
        Group::Improve => ["improve", "clean what remains"],
        Group::Apart => ["power", "clean power, apart"],
    }
}

/// The share of a part; none where the whole is nothing.
fn share(part: f64, whole: f64) -> Option<f64> {
    (whole != 0.0).then(|| part / whole)
}

/// The page: of each result the part of each group and its share.
pub(crate) fn page(told: &Told) -> String {
    let groups = told.answer.by_group();
    let mut text = lead(told);
    if groups.is_empty() {
        return text;
    }
    for headline in &told.results {
        let of = |read: &Read| shown(*headline, number(read, *headline, told.focus));
        let whole = of(&told.answer.whole);
        let values: Vec<f64> = groups.iter().map(|(_, read)| of(read)).chain([whole]).collect();
        let texts = rounded(&values);
        let percent =
            |value: f64| share(value, whole).map_or_else(String::new, |share| format!("{:.1}", (share * 1e3).round() / 10.0 + 0.0));
        let mut rows = vec![row([heading(*headline), &years(told, *headline), symbol(told, *headline), "%"])];
        for (((group, _), value), text) in groups.iter().zip(&values).zip(&texts) {
            let [word, what] = called(*group);
            rows.push(row([word, what, text, &percent(*value)]));
        }
        rows.push(row(["together", "", &texts[groups.len()], &percent(whole)]));
        let sides = [Side::Left, Side::Left, Side::Right, Side::Right];
        let _ = writeln!(text, "{}", aligned(&rows, &sides));
    }
    text
}

/// A line a result and group.
pub(crate) fn csv(told: &Told) -> String {
    let mut text = "place,scenario,result,unit,year,group,part,share\n".to_owned();
    let scenario = outside(&told.scenario);
    for headline in &told.results {
        let of = |read: &Read| number(read, *headline, told.focus);
        let whole = of(&told.answer.whole);
        let (unit, year) = (unit(*headline, told.per).symbol(), years(told, *headline));
        let groups = told.answer.by_group();
        let parts = groups.iter().map(|(group, read)| (called(*group)[0], of(read)));
        for (group, part) in parts.chain([("all", whole)]) {
            let share = share(part, whole).map_or_else(String::new, exact);
            let _ = writeln!(
                text,
                "{},{scenario},{},{unit},{year},{group},{},{share}",
                told.place,
                headline.id(),
                exact(part)
            );
        }
    }
    text
}

/// One object, for programs.
pub(crate) fn json(told: &Told) -> String {
    let headline = |headline: &Headline| {
        let of = |read: &Read| number(read, *headline, told.focus);
        let whole = of(&told.answer.whole);
        let group = |(group, read): &(Group, Read)| json!({"group": called(*group)[0], "part": of(read), "share": share(of(read), whole)});
        json!({
            "result": headline.id(), "unit": unit(*headline, told.per).symbol(), "year": years(told, *headline), "change": whole,
            "groups": told.answer.by_group().iter().map(group).collect::<Vec<Value>>(),
        })
    };
    let all = json!({
        "place": told.place.to_string(), "scenario": told.scenario, "release": told.release, "exact": told.answer.exact,
        "headlines": told.results.iter().map(headline).collect::<Vec<Value>>(),
    });
    format!("{all}\n")
}
