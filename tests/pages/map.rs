//! Map: the page of ranked places. It is whole without scripts, works by keys and by pointer, and shows the numbers of
//! the command line.

use crate::compare::{command_compare, last_three};
use crate::explorer::{INDIA, explorer};
use crate::visitor::{Visitor, Wish};

const PATHS: [&str; 2] = ["en/map/", "ar/map/"];
const RIGHT: &str = "\u{e014}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";

/// A visitor on the map page, after the application has taken it over and answered.
fn map(path: &str) -> Visitor {
    explorer(path, &Wish::default())
}

impl Visitor {
    /// The rows of the list of places. They come from the DOM, because rendering the long list is slow.
    fn places(&self) -> Vec<String> {
        let read = self.script("return [...document.querySelectorAll('.ranks tbody tr:not(.part)')].map((row) => row.textContent)");
        let rows = read.as_array().into_iter().flatten();
        rows.filter_map(|row| row.as_str().map(str::to_owned)).collect()
    }

    /// The file that a button below the map makes: its type, and its text (for PNG: its size in bytes).
    fn map_file(&self, form: usize) -> (String, String) {
        let script = "const form = arguments[0]; const done = arguments[arguments.length - 1];
             const own = URL.createObjectURL; let last; URL.createObjectURL = (blob) => { last = blob; return own.call(URL, blob); };
             HTMLAnchorElement.prototype.click = () => last.arrayBuffer().then((bytes) => done([last.type,
               last.type.startsWith('image/png') ? String(last.size) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
             document.querySelectorAll('.map-page .downloads button')[form].click();";
        let file = self.script_later(script, vec![form.into()]);
        let part = |place: usize| file[place].as_str().unwrap_or_default().to_owned();
        (part(0), part(1))
    }

    /// The text about the selected dot.
    fn reading(&self) -> String {
        self.text(".map-reading")
    }
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(visitor: &Visitor, path: &str) {
    assert_eq!(visitor.count(".ranks tbody tr:not(.part)"), 195, "{path}");
    assert_eq!(visitor.count(".map-sheet circle"), 195, "{path}");
    let land = visitor.attribute(".map-sheet .land", "d").unwrap_or_default();
    assert!(
        land.matches('M').count() > 50 && land.len() < 9000,
        "{path}: land in {} bytes",
        land.len()
    );
    assert!(visitor.text("#map-told").chars().any(char::is_numeric), "{path}");
    assert_eq!(visitor.count("noscript"), 1, "{path}");
}

#[test]
fn a_picked_place_stays_picked_when_the_result_changes() {
    let visitor = map("en/map/");
    visitor.press(".map-pointer", &[HOME, RIGHT, RIGHT].concat());
    let place = |visitor: &Visitor| visitor.reading().split(':').next().unwrap_or_default().to_owned();
    let picked = place(&visitor);
    visitor.choose("#result", "ghg");
    visitor.wait_until("the other result", || visitor.place().contains("r=ghg"));
    visitor.wait_settled();
    assert_eq!(place(&visitor), picked);
    visitor.is_content();
}

#[test]
fn a_ranked_place_reads_as_in_the_terminal() {
    let visitor = map("en/map/?b=all&l=hs40&y=2060&u=c&r=cars");
    let (_, saved) = visitor.map_file(0);
    assert!(saved.starts_with('\u{feff}'), "no byte-order mark");
    assert_eq!(saved.lines().count(), 196);
    for place in ["IND", "KEN"] {
        let told = command_compare(&[place, "ref", "b=all&l=hs40", "--person"]);
        let row = told
            .lines()
            .find(|line| line.contains("Stock|Light-duty vehicles") && line.contains(",2060,"));
        let [reference, value, _] = last_three(row.unwrap_or_else(|| panic!("no cars in\n{told}")));
        let start = [place, ","].concat();
        let row = saved.lines().find(|line| line.trim_start_matches('\u{feff}').starts_with(&start));
        let fields: Vec<&str> = row.unwrap_or_default().split(',').collect();
        let near = |field: usize, wanted: f64| {
            let found = fields.get(field).and_then(|field| field.parse::<f64>().ok()).unwrap_or(f64::NAN);
            assert!(
                (found - wanted).abs() <= wanted.abs() * 1e-12,
                "{place}: {found} and {wanted} in {fields:?}"
            );
        };
        // Columns: id, rank, place, result, year, unit, value, reference, basis, counted value.
        near(6, value);
        near(7, reference);
    }
}

#[test]
fn who_rests_on_a_region_has_no_rank_and_is_told_why() {
    let visitor = map("en/map/?r=ghg");
    assert_eq!(visitor.count(".ranks tbody"), 1);
    assert!(visitor.places().iter().all(|row| row.starts_with('–')), "a rank of emissions");
    visitor.choose("#result", "space");
    visitor.wait_address("r=space");
    visitor.wait_settled();
    let places = visitor.places();
    let ranked = places.iter().filter(|row| !row.starts_with('–'));
    assert!(ranked.clone().count() < 195 && ranked.clone().all(|row| !row.contains("Regional")));
    assert!(
        places.iter().any(|row| row.contains("floor area of homes: Regional")),
        "no reason is told"
    );
    visitor.back();
    visitor.wait_until("emissions are back", || visitor.count(".ranks tbody") == 1);
    visitor.is_content();
}

#[test]
fn the_map_is_read_by_keys_and_by_scenario_links_and_the_year_is_walked() {
    let visitor = map("en/map/");
    let first = visitor.places()[0].clone();
    visitor.press(".map-pointer", RIGHT);
    let reading = visitor.reading();
    assert!(
        reading.ends_with("rank 1") && first.contains(reading.split(':').next().unwrap_or("?")),
        "{reading} {first}"
    );
    visitor.press(".map-pointer", END);
    visitor.wait_until("the last place is read", || visitor.reading().ends_with("no rank"));
    visitor.press(".map-pointer", HOME);
    visitor.wait_until("the first place is read", || visitor.reading() == reading);
    visitor.click(".scenarios li:nth-child(5) a");
    visitor.wait_address("b=all");
    visitor.wait_settled();
    // Columns: rank, place, counted value, projected value, and change. Other choices change no rank.
    assert_eq!(visitor.count(".ranks thead th"), 5);
    let then = visitor.places()[0].clone();
    let ranked = |row: &str| row.split(char::is_numeric).find(|part| !part.is_empty()).map(str::to_owned);
    assert_ne!(then, first);
    assert_eq!(ranked(&then), ranked(&first));
    the_year_is_walked_and_played_on_one_scale(&visitor);
    visitor.is_content();
}

fn the_year_is_walked_and_played_on_one_scale(visitor: &Visitor) {
    assert_eq!(visitor.text(".walk output"), "2050");
    let scale = visitor.texts(".map-legend li");
    assert_eq!(scale.len(), 5, "per person, tones tell values");
    let walk = |year: &str| {
        visitor.script(&format!(
            "const walk = document.querySelector('#year'); walk.value = {year}; walk.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ));
        visitor.wait_until("the year that was walked to", || visitor.text(".walk output") == year);
        visitor.wait_settled();
    };
    walk("2035");
    visitor.wait_address("y=2035");
    let early = visitor.places();
    walk("2058");
    assert_ne!(visitor.places(), early);
    assert_eq!(visitor.texts(".map-legend li"), scale, "the scale moved");
    visitor.click(".walk .play");
    visitor.wait_until("the last year", || visitor.text(".walk output") == "2060");
    visitor.wait_until("play ends", || {
        visitor.attribute(".walk .play", "aria-pressed").as_deref() == Some("false")
    });
    visitor.click(".walk .play");
    visitor.wait_until("it begins anew", || visitor.text(".walk output") == "2031");
}

#[test]
fn the_map_is_kept_as_drawing_and_picture() {
    let visitor = map("en/map/?r=space&u=c&b=all");
    let (kind, drawing) = visitor.map_file(1);
    assert!(kind.starts_with("image/svg+xml"), "{kind}");
    assert_eq!(drawing.matches("<circle").count(), 195 + 6, "dots, five steps and a ring");
    for part in ["fill-rule=\"evenodd\"", "Natural Earth", "/en/map/?", "All three"] {
        assert!(drawing.contains(part), "no {part}");
    }
    let (kind, size) = visitor.map_file(2);
    assert!(
        kind == "image/png" && size.parse::<usize>().is_ok_and(|size| size > 50_000),
        "{kind} {size}"
    );
    visitor.is_content();
}

#[test]
fn the_explorer_leads_to_the_map_under_its_own_choices() {
    let visitor = explorer(&format!("{INDIA}?l=hs30&c=age"), &Wish::default());
    visitor.click("footer .leaves a[href*='/map/']");
    visitor.wait_address("en/map/?");
    visitor.wait_live();
    assert!(
        visitor.place().contains("l=hs30") && !visitor.place().contains("c=age"),
        "{}",
        visitor.place()
    );
    let map = visitor.place();
    for way in [".ranks tr:not(.part) a[href*='/IND/']", ".bar .doors a[href*='/explore/']"] {
        visitor.open(&map);
        visitor.wait_live();
        visitor.click(way);
        visitor.wait_address("en/explore/IND/?");
        visitor.wait_live();
        assert!(visitor.place().contains("l=hs30"), "{way}: {}", visitor.place());
    }
}

#[test]
fn everyone_can_use_the_map_and_it_fits_its_window() {
    // The sweep checks the map without choices.
    let path = "ar/map/?r=space&b=all";
    let visitor = map(path);
    for (width, height) in [(390, 844), (1440, 900)] {
        visitor.resize(width, height);
        visitor.is_usable_by_all();
        let over = visitor.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
        assert_eq!(over.as_i64(), Some(0), "{path} at {width}: wider than its window");
        visitor.picture(&format!("map-ar-{width}"));
    }
    visitor.is_content();
}
