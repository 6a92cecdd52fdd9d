//! Mark: a value with the table lines that it rests on, kept through every rule that derives one value from others.
//!
//! ```text
//! sources of a value while it is made = keys of sources + marks of lines
//! ```
//!
//! A rule passes on the sources of its inputs. The lines travel with them, as marks among the source keys; no key can
//! look like a mark. So no rule has to pass lines on, and none can forget to. Before facts leave this room, the marks
//! are taken out ([`taken_out`]) and become trails. A value and a page never see one.

use cairn_core::facts::Facts;
use cairn_core::facts::infrastructure::RoadFacts;
use cairn_core::facts::provenance::{PlaceTrails, ProvenanceRange, ProvenanceStep, Trails};
use cairn_core::facts::rows::FactAt;

/// First character of a mark. No cell of a table can contain it.
const SIGN: char = '\u{1f}';

/// Consecutive lines of a table.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub(super) struct ProvenanceMark {
    table: String,
    first: u32,
    last: u32,
    ends: Option<[f64; 3]>,
}

impl ProvenanceMark {
    /// The mark of a line, with value, low and high if the line has a range.
    pub(super) fn of(table: &str, line: u64, ends: Option<[f64; 3]>) -> ProvenanceMark {
        ProvenanceMark {
            table: table.to_owned(),
            first: line as u32,
            last: line as u32,
            ends,
        }
    }

    /// The mark as text among source keys.
    pub(super) fn written(&self) -> String {
        let ProvenanceMark { table, first, last, ends } = self;
        let ends = ends.map_or_else(String::new, |[value, low, high]| format!("{SIGN}{value}{SIGN}{low}{SIGN}{high}"));
        format!("{SIGN}{table}{SIGN}{first}{SIGN}{last}{ends}")
    }

    /// Reads a mark from that text; `None` for a source key.
    pub(super) fn read(text: &str) -> Option<ProvenanceMark> {
        let mut words = text.strip_prefix(SIGN)?.split(SIGN);
        let (table, first, last) = (words.next()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let ends: Vec<f64> = words.filter_map(|word| word.parse().ok()).collect();
        Some(ProvenanceMark {
            table: table.to_owned(),
            first,
            last,
            ends: ends.try_into().ok(),
        })
    }
}

/// Marks in the order of tables and lines, each line once. Consecutive lines without a range are merged.
pub(super) fn joined(mut marks: Vec<ProvenanceMark>) -> Vec<ProvenanceMark> {
    marks.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    let mut joined: Vec<ProvenanceMark> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if *last == mark => {}
            Some(last) if last.table == mark.table && last.ends.is_none() && mark.ends.is_none() && mark.first <= last.last + 1 => {
                last.last = last.last.max(mark.last);
            }
            _ => joined.push(mark),
        }
    }
    joined
}

/// Takes the marks out of the facts and the infrastructure of every place.
pub(super) fn taken_out(places: &mut [Facts], roads: &mut [RoadFacts], release: &str) -> Trails {
    let mut trails = Trails {
        release: release.to_owned(),
        tables: Vec::new(),
        places: Vec::new(),
    };
    for facts in places {
        let own_roads = roads.iter_mut().find(|roads| roads.place == facts.place);
        let mut cited_by_roads = own_roads
            .into_iter()
            .flat_map(|roads| [&mut *roads.layers.sources, &mut *roads.lines.sources]);
        let mut values = Vec::new();
        for fact in FactAt::all(facts) {
            let sources = match fact.value_mut(facts) {
                Some(value) => value.cited(),
                // Infrastructure has a pack of its own, in the order of the rows.
                None => cited_by_roads.next(),
            };
            values.push(sources.map_or_else(Vec::new, |sources| steps(sources, &mut trails.tables)));
        }
        trails.places.push(PlaceTrails {
            place: facts.place,
            values,
        });
    }
    trails
}

fn steps(sources: &mut Vec<String>, tables: &mut Vec<String>) -> Vec<ProvenanceStep> {
    let marks = joined(sources.iter().filter_map(|text| ProvenanceMark::read(text)).collect());
    sources.retain(|text| !text.starts_with(SIGN));
    let step = |mark: ProvenanceMark| ProvenanceStep {
        table: index(tables, &mark.table),
        first: mark.first,
        last: mark.last,
        ends: mark.ends.map(|[value, low, high]| ProvenanceRange { value, low, high }),
    };
    marks.into_iter().map(step).collect()
}

fn index(tables: &mut Vec<String>, table: &str) -> u16 {
    let at = tables.iter().position(|name| name == table).unwrap_or_else(|| {
        tables.push(table.to_owned());
        tables.len() - 1
    });
    at as u16
}

#[cfg(test)]
mod tests {
    use super::{ProvenanceMark, joined};

    #[test]
    fn a_mark_is_read_as_it_was_written_and_is_no_key() {
        for mark in [
            ProvenanceMark::of("people.csv", 12, None),
            ProvenanceMark::of("assumptions.csv", 3, Some([0.1, 0.05, 0.2])),
        ] {
            assert_eq!(ProvenanceMark::read(&mark.written()), Some(mark));
        }
        assert_eq!(ProvenanceMark::read("un_wpp_2024"), None);
    }

    #[test]
    fn lines_side_by_side_run_together_and_a_range_stands_alone() {
        let plain = |line| ProvenanceMark::of("a.csv", line, None);
        let ranged = ProvenanceMark::of("a.csv", 3, Some([1.0, 0.5, 2.0]));
        let all = joined(vec![plain(5), plain(1), ranged.clone(), plain(2), plain(1), ranged.clone()]);
        let lines: Vec<(u32, u32)> = all.iter().map(|mark| (mark.first, mark.last)).collect();
        assert_eq!(lines, [(1, 2), (3, 3), (5, 5)]);
        assert_eq!(all[1], ranged);
    }
}
