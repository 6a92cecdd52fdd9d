//! Map: the page of ranked places. It is whole without scripts, works by keys and by pointer, and shows the numbers of
//! the command line. No two circles overlap, and all fits a few screens.

use crate::compare::{command_compare, last_three};
use crate::explorer::{INDIA, explorer};
use crate::visitor::{Visitor, VisitorOptions};

const PATHS: [&str; 2] = ["en/map/", "ar/map/"];
const RIGHT: &str = "\u{e014}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";
/// The keyboard and the circles of the world, and of a region on a phone.
const WORLD: &str = ".map-world .map-pointer";

/// A visitor on the map page, after the application has taken it over and answered.
fn map(path: &str) -> Visitor {
    explorer(path, &VisitorOptions::default())
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

    /// The text of the shown place, as a screen reader says it.
    fn reading(&self) -> String {
        self.attribute(WORLD, "aria-valuetext").unwrap_or_default()
    }

    /// Number of visible circles, and the least space between two of them, px.
    fn circles(&self) -> (usize, f64) {
        let read = self.script(
            "const all = [...document.querySelectorAll('.map-sheet circle:not(.is-picked)')].map((circle) => circle.getBoundingClientRect())
               .filter((box) => box.width > 0).map((box) => [box.x + box.width / 2, box.y + box.height / 2, box.width / 2]);
             let least = 1e9;
             all.forEach(([x, y, r], at) => all.slice(0, at).forEach(([u, v, s]) => { least = Math.min(least, Math.hypot(x - u, y - v) - r - s); }));
             return [all.length, least];",
        );
        (read[0].as_u64().unwrap_or(0) as usize, read[1].as_f64().unwrap_or(-1.0))
    }

    fn page_height(&self) -> i64 {
        self.script("return document.documentElement.scrollHeight")
            .as_i64()
            .unwrap_or(i64::MAX)
    }
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(visitor: &Visitor, path: &str) {
    visitor.wait_loaded();
    assert_eq!(visitor.count(".ranks tbody tr:not(.part)"), 195, "{path}");
    assert_eq!(visitor.count(".map-world circle"), 195, "{path}");
    assert_eq!(visitor.count(".map-bars.of-world li"), 12, "{path}");
    let land = visitor.attribute(".map-world .land", "d").unwrap_or_default();
    assert!(
        land.matches('M').count() > 50 && land.len() < 9000,
        "{path}: land in {} bytes",
        land.len()
    );
    assert!(visitor.text("#map-told").chars().any(char::is_numeric), "{path}");
    assert_eq!(visitor.count("noscript"), 1, "{path}");
}

#[test]
fn no_two_circles_overlap_at_any_width_and_the_page_is_short() {
    let visitor = map("en/map/");
    for (width, height, longest) in [(1440, 900, 1600), (768, 1024, 2400)] {
        visitor.resize(width, height);
        let (count, least) = visitor.circles();
        assert_eq!(count, 195, "at {width}");
        assert!(least > 0.0, "{least} px at {width}");
        assert!(visitor.page_height() <= longest, "{} px high at {width}", visitor.page_height());
        visitor.picture(&format!("map-{width}"));
    }
    let whole = visitor.script("window.scrollTo(0, 0); return 0");
    assert_eq!(whole.as_i64(), Some(0));
    visitor.resize(1440, 900);
    let end = visitor.script("return document.querySelector('.map-legend').getBoundingClientRect().bottom");
    assert!(end.as_f64().is_some_and(|end| end <= 900.0), "the legend ends at {end}");
    visitor.resize(390, 844);
    let mut all = 0;
    for region in 1..=6 {
        visitor.click(&format!(".map-regions button:nth-child({region})"));
        visitor.wait_until("the region is shown", || {
            visitor
                .attribute(&format!(".map-regions button:nth-child({region})"), "aria-pressed")
                .as_deref()
                == Some("true")
        });
        let (count, least) = visitor.circles();
        assert!(least > 0.0, "{least} px in region {region}");
        all += count;
        assert!(
            visitor.page_height() <= 3000,
            "{} px high in region {region}",
            visitor.page_height()
        );
    }
    assert_eq!(all, 195, "each place is in one region");
    let row = visitor.script(
        "return Math.min(...[...document.querySelectorAll('.of-region .map-bar')].map((bar) => bar.getBoundingClientRect().height))",
    );
    assert!(row.as_f64().is_some_and(|row| row >= 44.0), "a row of {row} px");
    visitor.picture("map-390");
    visitor.is_content();
}

#[test]
fn a_picked_place_stays_picked_when_result_plan_and_year_change() {
    let visitor = map("en/map/");
    assert!(visitor.text("#map-told").contains("195"), "{}", visitor.text("#map-told"));
    visitor.press(WORLD, &[HOME, RIGHT, RIGHT].concat());
    let place = |visitor: &Visitor| visitor.text(".map-card .map-name");
    let picked = place(&visitor);
    assert!(
        !picked.is_empty() && visitor.reading().starts_with(&picked),
        "{picked} {}",
        visitor.reading()
    );
    visitor.choose("#result", "ghg");
    visitor.wait_address("r=ghg");
    visitor.wait_settled();
    assert_eq!(place(&visitor), picked);
    visitor.choose("#plan", "4");
    visitor.wait_address("b=all");
    visitor.wait_settled();
    visitor.script(
        "const walk = document.querySelector('#year'); walk.value = 2035; walk.dispatchEvent(new Event('input', { bubbles: true }))",
    );
    visitor.wait_address("y=2035");
    visitor.wait_settled();
    assert_eq!(place(&visitor), picked);
    // A bar picks another place; the way to the explorer keeps plan and year.
    visitor.click(".of-world .map-bar");
    let other = visitor.text(".of-world .map-bar .map-name");
    visitor.wait_until("the bar's place is picked", || place(&visitor) == other);
    let way = visitor.attribute(".map-card a", "href").unwrap_or_default();
    assert!(way.contains("b=all") && way.contains("y=2035"), "{way}");
    // The pointer leaves the drawing, so that it selects no circle of the next one.
    visitor.click("h1");
    visitor.choose("#against", "space");
    visitor.wait_for(".map-world .net");
    visitor.wait_address("r2=space");
    visitor.wait_settled();
    assert_eq!((visitor.count(".map-world circle:not(.is-picked)"), place(&visitor)), (195, other));
    // Dots of a scatter plot have one size.
    assert_eq!(visitor.count(".map-legend > p:not(.edge)"), 1);
    visitor.choose("#against", "");
    visitor.wait_for(".map-world .land");
    assert_eq!(visitor.count(".map-legend > p:not(.edge)"), 2);
    visitor.press(".of-world input", "keny");
    visitor.wait_until("Kenya is found", || visitor.texts(".of-world .map-name") == ["Kenya"]);
    visitor.is_content();
}

#[test]
fn a_ranked_place_reads_as_in_the_terminal() {
    let visitor = map("en/map/?b=all&l=hs40&y=2060&u=c&r=cars");
    let (_, saved) = visitor.map_file(0);
    assert!(saved.starts_with('\u{feff}'), "no byte-order mark");
    // Below what the table is and an empty line: the names of its columns, and a row a country.
    assert_eq!(saved.lines().skip_while(|line| !line.is_empty()).skip(1).count(), 196);
    for place in ["IND", "KEN"] {
        let output = command_compare(&[place, "ref", "b=all&l=hs40", "--person"]);
        let row = output
            .lines()
            .find(|line| line.contains("Stock|Light-duty vehicles") && line.contains(",2060,"));
        let [reference, value, _] = last_three(row.unwrap_or_else(|| panic!("no cars in\n{output}")));
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
fn who_rests_on_neighbours_has_an_outline_and_is_told_why() {
    let visitor = map("en/map/?r=space");
    let outlined = visitor.count(".map-world .is-estimated");
    assert!((1..195).contains(&outlined), "{outlined} outlined");
    // Where even the people are not counted by a national statistic, they are the reason.
    let tells = |row: &str, of: &str| row.contains(&[of, ": "].concat());
    let rows = visitor.places();
    let reasons = rows
        .iter()
        .filter(|row| tells(row, "floor area of homes") || tells(row, "people"))
        .count();
    assert_eq!(reasons, outlined, "a reason for each outline");
    assert_eq!(
        visitor.count(".ranks tbody tr:not(.part) th .unit"),
        outlined,
        "a reason without an outline"
    );
    assert!(
        rows.iter().any(|row| tells(row, "floor area of homes")),
        "no reason names the floor area"
    );
    assert!(rows[0].starts_with('1') && rows[194].starts_with("195"));
    visitor.is_content();
}

#[test]
fn the_map_is_read_by_keys_and_under_other_plans_and_the_year_is_walked() {
    let visitor = map("en/map/?u=c&r=cement");
    let first = visitor.places()[0].clone();
    visitor.press(WORLD, RIGHT);
    let reading = visitor.reading();
    assert!(
        reading.ends_with("rank 1 of 195") && first.contains(reading.split(':').next().unwrap_or("?")),
        "{reading} {first}"
    );
    visitor.press(WORLD, END);
    visitor.wait_until("the last place is read", || visitor.reading().ends_with("rank 195 of 195"));
    visitor.press(WORLD, HOME);
    visitor.wait_until("the first place is read", || visitor.reading() == reading);
    visitor.script(
        "const wait = document.querySelector('.map-wait'); window.waits = [];
         new MutationObserver(() => waits.push(wait.textContent)).observe(wait, { childList: true, characterData: true, subtree: true })",
    );
    visitor.choose("#plan", "4");
    visitor.wait_address("b=all");
    visitor.wait_settled();
    let waits = visitor.script("return waits.join('|')");
    assert!(waits.as_str().is_some_and(|waits| waits.contains("Working it out")), "{waits}");
    assert_eq!(visitor.text(".map-wait"), "", "nothing is awaited");
    // Columns: rank, place, value, and change.
    assert_eq!(visitor.count(".ranks thead th"), 4);
    assert_ne!(visitor.places()[0], first);
    the_year_is_walked_and_played_on_one_scale(&visitor);
    visitor.is_content();
}

fn the_year_is_walked_and_played_on_one_scale(visitor: &Visitor) {
    assert_eq!(visitor.text(".walk output"), "2050");
    let scale = visitor.texts(".map-legend li");
    assert_eq!(scale.len(), 5, "tones tell values");
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
    assert_eq!(drawing.matches("<circle").count(), 195 + 5, "circles and five steps");
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
    let visitor = explorer(&format!("{INDIA}?l=hs30&c=age"), &VisitorOptions::default());
    visitor.click("footer .leaves a[href*='/map/']");
    visitor.wait_address("en/map/?");
    visitor.wait_live();
    assert!(
        visitor.place().contains("l=hs30") && !visitor.place().contains("c=age"),
        "{}",
        visitor.place()
    );
    let map = visitor.place();
    for way in [".map-card a[href*='/IND/']", ".bar .doors a[href*='/explore/']"] {
        visitor.open(&map);
        visitor.wait_live();
        visitor.press(".of-world input", "india");
        visitor.wait_until("India is found", || visitor.texts(".of-world .map-name") == ["India"]);
        visitor.click(".of-world .map-bar");
        visitor.wait_for(".map-card a[href*='/IND/']");
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
        let result = visitor.script("return document.querySelector('#result').offsetWidth");
        assert!(
            result.as_i64().is_some_and(|result| result >= 240),
            "{path} at {width}: the result is cut"
        );
        visitor.picture(&format!("map-ar-{width}"));
    }
    visitor.is_content();
}
