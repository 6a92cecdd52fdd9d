//! Statistics: material consumption of a place in statistics: by group in the last year, the footprint over the years,
//! and its decoupling from GDP. If there are no statistics, the section says so.
//!
//! Out of scope: the model.

use std::rc::Rc;

use yew::prelude::*;

use crate::draw::plate::Plate;
use crate::site::page::topic::TopicPageContext;
use crate::site::part::files::{exact, files};
use crate::site::part::page_links::goals;
use cairn_analysis::figure::lines::{ChartLine, LineChart, Stroke};
use cairn_analysis::findings::hotspots::Hotspots;
use cairn_analysis::outlook::consumption::{BASE, Consumed, DecouplingKind, DomesticConsumption, LAST};
use cairn_analysis::words::{Key, Words, names};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::kind::{Defect, Resource};
use cairn_core::place::Wider;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

pub(super) fn statistics(context: &TopicPageContext<Hotspots>) -> Html {
    let words = &*context.words;
    let own = context.state.start.context.place(context.state.place);
    let data = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    };
    let source = |key: &'static str, name: Key| html! { <a href={[&data.write(), "#source-", key].concat()}>{ words.say(name) }</a> };
    html! {
        <section aria-labelledby="hotspots-statistics">
            <h2 id="hotspots-statistics">{ words.say(Key::HotspotsStatistics) }</h2>
            <p class="hint">{ words.say(Key::HotspotsStatisticsWhat) }</p>
            { consumed(context, own) }
            <div class="flows">{ footprint(context, own) }{ growth_table(context, own) }</div>
            <p><a class="topic-way" href={goals(words.language(), Some(context.state.place))}>{ words.say(Key::PageGoals) }</a></p>
            <p class="scope">{ source("unsd2026", Key::HotspotsSourceUse) }{ " · " }{ source("hdr2024", Key::HotspotsSourceFootprint) }</p>
        </section>
    }
}

/// Consumption by group, or the reason why it is missing.
fn consumed(context: &TopicPageContext<Hotspots>, own: Option<&Consumed>) -> Html {
    let words = &*context.words;
    let place = words.place(context.state.place);
    let Some((own, used)) = own.and_then(|own| Some((own, own.used?))) else {
        return html! { <p>{ words.fill(Key::HotspotsUseNone, &[("place", place)]) }</p> };
    };
    let amount = words.quantity(f64::from(used.total), Unit::MtPerYear);
    let person = words.quantity(f64::from(used.person), Unit::TonnesPerPerson);
    let with = [
        ("place", place),
        ("year", &words.year(LAST)),
        ("total", &amount),
        ("person", &person),
    ];
    if let Some(defect) = used.defect {
        return html! { <p class="defect">{ words.fill(defect_name(defect), &with) }</p> };
    }
    let counted = |many: u16| words.number(f64::from(many), 0);
    let whose = match own.members {
        Some([members, _, counted_in]) => words.fill(
            Key::HotspotsUseSum,
            &[("counted", &counted(counted_in)), ("members", &counted(members))],
        ),
        None if used.reported => words.say(Key::HotspotsUseReported).to_owned(),
        None => words.say(Key::HotspotsUseEstimated).to_owned(),
    };
    html! {
        <>
            <p>{ words.fill(Key::HotspotsUse, &with) }{ " " }{ whose }</p>
            <div class="leaf-scroll" role="region" tabindex="0" aria-label={words.say(Key::HotspotsHeadUse).to_owned()}>{ groups(words, &used) }</div>
        </>
    }
}

const fn defect_name(defect: Defect) -> Key {
    match defect {
        Defect::Tenfold => Key::HotspotsUseTenfold,
        Defect::Negative => Key::HotspotsUseNegative,
        Defect::Low => Key::HotspotsUseLow,
    }
}

fn groups(words: &Words, used: &DomesticConsumption) -> Html {
    let total = f64::from(used.total);
    let each = f64::from(used.person) / total;
    let row = |name: &str, value: Option<f64>| {
        let line = |text: &dyn Fn(f64) -> String| value.map_or_else(|| "–".to_owned(), text);
        html! {
            <tr>
                <th scope="row">{ name }</th>
                <td>{ line(&|value| words.quantity(value, Unit::MtPerYear)) }</td>
                <td>{ line(&|value| words.quantity(value * each, Unit::TonnesPerPerson)) }</td>
                <td>{ line(&|value| words.share(value / total)) }</td>
            </tr>
        }
    };
    let group = |resource: Resource| {
        let value = used.groups[resource.index()].map(f64::from);
        row(words.say(names::resource(resource)), value)
    };
    let heads = [
        Key::OutlookGroup,
        Key::HotspotsHeadAll,
        Key::HotspotsHeadPerson,
        Key::HotspotsHeadShare,
    ];
    html! {
        <table class="topic-table" aria-labelledby="hotspots-statistics">
            <thead><tr>{ for heads.map(|head| html! { <th scope="col">{ words.say(head) }</th> }) }</tr></thead>
            <tbody>
                { for Resource::ALL.map(group) }
                { row(words.say(Key::TableTotal), Some(total)) }
            </tbody>
        </table>
    }
}

/// The footprint for each person over the years, with region and world for comparison.
fn footprint(context: &TopicPageContext<Hotspots>, own: Option<&Consumed>) -> Html {
    let words = &*context.words;
    let place = words.place(context.state.place);
    let known = own.filter(|own| !own.footprint.is_empty());
    let Some(own) = known else {
        return html! { <p>{ words.fill(Key::HotspotsFootprintNone, &[("place", place)]) }</p> };
    };
    let all = &context.state.start.context;
    let region = own.within[0].and_then(|region| all.place(region));
    let world = Wider::World
        .id()
        .filter(|world| *world != own.place)
        .and_then(|world| all.place(world));
    let line = |label: Key, stroke: Stroke, tone: u8, of: &Consumed| ChartLine {
        label,
        stroke,
        tone,
        points: of.footprints(),
    };
    let mut lines = vec![line(Key::HotspotsHere, Stroke::Whole, 0, own)];
    lines.extend(region.map(|of| line(Key::HotspotsRegion, Stroke::Dashed, 2, of)));
    lines.extend(world.map(|of| line(Key::HotspotsWorld, Stroke::Dotted, 4, of)));
    let lines = LineChart {
        unit: Some(Unit::TonnesPerPerson),
        first: Year::of(1990),
        last: Year::of(2025),
        step: 10,
        lines,
    };
    let points = own.footprints();
    let ends = points.first().zip(points.last());
    let sentences = ends.map(|((from, first), (to, last))| {
        let person = |value: f64| words.quantity(value, Unit::TonnesPerPerson);
        let with = [
            ("place", place.to_owned()),
            ("from", words.year(*from)),
            ("first", person(*first)),
            ("to", words.year(*to)),
            ("last", person(*last)),
            ("change", words.change(*last, *first)),
        ];
        words.fill(
            Key::HotspotsFootprintTold,
            &with.each_ref().map(|(name, text)| (*name, text.as_str())),
        )
    });
    let mut sentences = sentences.unwrap_or_default();
    let all = own.footprints_in_all();
    if let Some(((from, first), (to, last))) = all.first().zip(all.last()) {
        let amount = |value: f64| words.quantity(value, Unit::MtPerYear);
        sentences.push(' ');
        sentences.push_str(&words.fill(
            Key::HotspotsFootprintAll,
            &[
                ("first", &amount(*first)),
                ("from", &words.year(*from)),
                ("last", &amount(*last)),
                ("to", &words.year(*to)),
            ],
        ));
    }
    if let Some([members, counted, _]) = own.members.filter(|_| Wider::World.id() != Some(own.place)) {
        let [members, counted] = [members, counted].map(|many| words.number(f64::from(many), 0));
        sentences.push(' ');
        sentences.push_str(&words.fill(Key::HotspotsFootprintSum, &[("counted", &counted), ("members", &members)]));
    }
    let title = words.fill(Key::HotspotsFootprint, &[("place", place)]);
    plate(context, "footprint", title, sentences, lines)
}

/// GDP, people and footprint of the whole place since the base year, the index and the place's position.
fn growth_table(context: &TopicPageContext<Hotspots>, own: Option<&Consumed>) -> Html {
    let words = &*context.words;
    let place = context.state.place;
    let known = own.and_then(|own| own.growth_series().zip(own.decoupled()));
    let Some((all, (index, parting))) = known else {
        return html! { <p>{ words.fill(Key::HotspotsIndexNone, &[("place", words.place(place)), ("base", &words.year(BASE))]) }</p> };
    };
    let last = all.each_ref().map(|points| points.last().map_or(1.0, |(_, value)| *value));
    let drawn = [
        (Key::OutlookGdp, Stroke::Dashed, 2),
        (Key::OutlookPeople, Stroke::Dotted, 0),
        (Key::OutlookFootprint, Stroke::Whole, 4),
    ];
    let line = |((label, stroke, tone), points): ((Key, Stroke, u8), Vec<(Year, f64)>)| ChartLine {
        label,
        stroke,
        tone,
        points: points.into_iter().map(|(year, value)| (year, value * 100.0)).collect(),
    };
    let lines = LineChart {
        unit: None,
        first: BASE,
        last: Year::of(2025),
        step: 10,
        lines: drawn.into_iter().zip(all).map(line).collect(),
    };
    let [product, people, footprint] = last.map(|value| words.change(value, 1.0));
    let with = [
        ("base", words.year(BASE)),
        ("year", words.year(LAST)),
        ("product", product),
        ("people", people),
        ("footprint", footprint),
        ("index", words.number(index, 2)),
    ];
    let mut sentences = words.fill(Key::HotspotsIndexTold, &with.each_ref().map(|(name, text)| (*name, text.as_str())));
    sentences.push(' ');
    sentences.push_str(words.say(parting_name(parting)));
    if let Some((rank, of)) = context.state.start.context.rank(place) {
        let [rank, of] = [rank, of].map(|number| words.number(number as f64, 0));
        sentences.push(' ');
        sentences.push_str(&words.fill(Key::HotspotsRank, &[("rank", &rank), ("of", &of)]));
    }
    let title = words.fill(Key::HotspotsGrown, &[("base", &words.year(BASE))]);
    plate(context, "grown", title, sentences, lines)
}

const fn parting_name(parting: DecouplingKind) -> Key {
    match parting {
        DecouplingKind::Absolute => Key::HotspotsPartingAbsolute,
        DecouplingKind::Relative => Key::HotspotsPartingRelative,
        DecouplingKind::None => Key::HotspotsPartingNone,
        DecouplingKind::Shrunk => Key::HotspotsPartingShrunk,
    }
}

/// A chart of lines with its files.
fn plate(context: &TopicPageContext<Hotspots>, id: &str, title: String, text: String, lines: LineChart) -> Html {
    let lines = Rc::new(lines);
    let [written, drawn] = [0, 1].map(|_| (Rc::clone(&context.words), Rc::clone(&lines), title.clone()));
    let mut making = context.making();
    making.stem.push('-');
    making.stem.push_str(id);
    making.live = context.live;
    making.caption.place = context.words.place(context.state.place).to_owned();
    html! {
        <Plate id={id.to_owned()} words={Rc::clone(&context.words)} lines={Rc::clone(&lines)} title={title} sentence={text} focus={LAST} live={context.live}>
            { files(
                &context.words,
                making,
                move |caption| crate::pictures::lines::columns(&written.0, &written.2, &written.1, caption, exact),
                move |caption| crate::pictures::lines::draw(&drawn.0, &drawn.2, &drawn.1, caption, LAST),
            ) }
        </Plate>
    }
}
