//! Reads the display options of charts (`w`).

use crate::choices::link::read::Remarks;
use crate::choices::link::{Chart, ChartOptions, pair, write};
use crate::kind::{Headline, Mineral, Pool};

/// The results that an old link can name for the range chart.
const OF_RANGE: [Headline; 3] = [Headline::NewMaterials, Headline::Circular, Headline::Space];

/// Reads `ghg:sum:diff~flows:table:steel~pair:tm.nb~minerals:cobalt~levers`; leaves out unknown options.
///
/// Links written before `r` existed name the result of the range chart here: `range:circular`. It is returned last.
pub(super) fn read_display_options(value: &str, remarks: &mut Remarks) -> ([ChartOptions; Chart::ALL.len()], bool, Option<Headline>) {
    let (mut looks, mut every_lever) = <([ChartOptions; Chart::ALL.len()], bool)>::default();
    let mut of_range: Option<Headline> = None;
    for item in value.split('~').filter(|item| !item.is_empty()) {
        let mut words = item.split(':');
        let chart = words.next().and_then(Chart::find);
        let mut look = ChartOptions::default();
        let mut named: Option<Headline> = None;
        let known = words.all(|word| match write::DISPLAY_WORDS.iter().find(|(name, _)| *name == word) {
            Some((_, on)) => !std::mem::replace(on(&mut look), true),
            None => {
                let of_pair = pair(word).is_some_and(|levers| look.pair.replace(levers).is_none());
                let result = OF_RANGE.into_iter().find(|result| result.columns().word == word);
                let of_result = chart == Some(Chart::Range) && result.is_some_and(|result| named.replace(result).is_none());
                let of_pool = Pool::find(word).is_some_and(|pool| look.pool.replace(pool).is_none());
                // Copper and aluminium name scrap.
                let mineral = Mineral::find(word).filter(|mineral| mineral.is_followed());
                of_pair || of_result || of_pool || mineral.is_some_and(|mineral| look.mineral.replace(mineral).is_none())
            }
        });
        let repeated = match chart.filter(|_| known && look != ChartOptions::default()) {
            Some(chart) => std::mem::replace(&mut looks[chart as usize], look) != ChartOptions::default(),
            None if known && named.is_some() => of_range.is_some(),
            None if item == write::LEVERS => std::mem::replace(&mut every_lever, true),
            None => {
                remarks.unread("w", item);
                false
            }
        };
        if repeated {
            remarks.repeated(item);
        }
        of_range = named.filter(|_| known).or(of_range);
    }
    (looks, every_lever, of_range)
}
