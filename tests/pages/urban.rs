//! Urban: the page of a country's cities agrees with the command line and keeps its state in the address and in a
//! file. It is readable without scripts.

use serde_json::{Value, json};

use crate::browser::key;
use crate::compare::plain;
use crate::document::ServedDocument;
use crate::explorer::explorer;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// A visitor on the city page, after the application has taken it over and answered. The fields for a visitor's own
/// city come with the application, the tables earlier.
fn urban(path: &str) -> Visitor {
    let visitor = explorer(path, &VisitorOptions::default());
    visitor.wait_for(".city[data-answered=true] #city-name");
    visitor
}

/// The command line's answer for a city.
fn command_city(arguments: &[&str]) -> Value {
    let all = [&["city"], arguments, &["--format", "json"]].concat();
    serde_json::from_str(&cairn(&all)).unwrap_or_else(|fault| panic!("cairn city: {fault}"))
}

/// A measure in a year, by the command line.
fn measure(report: &Value, id: &str, year: usize) -> f64 {
    let of = report["measures"]
        .as_array()
        .unwrap()
        .iter()
        .find(|of| of["measure"] == id)
        .unwrap();
    of["values"][year - 2020].as_f64().unwrap()
}

impl Visitor {
    fn number_in(&self, row: &str, column: usize) -> f64 {
        let text = plain(&self.text(&format!("{row} td:nth-of-type({column})")));
        let number: String = text
            .chars()
            .take_while(|letter| !letter.is_whitespace())
            .filter(|letter| *letter != ',')
            .collect();
        number.parse().unwrap_or_else(|_| panic!("{row}: {text}"))
    }

    /// Waits until the query is answered.
    fn wait_city(&self) {
        self.wait_for(".city[data-answered=true]");
    }

    /// The text of the file that the button makes.
    fn city_file(&self) -> String {
        let script = "const done = arguments[arguments.length - 1], own = URL.createObjectURL;
             URL.createObjectURL = (blob) => { blob.text().then(done); return own.call(URL, blob); };
             HTMLAnchorElement.prototype.click = () => {};
             document.querySelector('#city-file').click();";
        self.script_later(script, Vec::new()).as_str().unwrap_or_default().to_owned()
    }

    /// Opens a file, as if the visitor chose it from the device.
    fn bring_city(&self, text: &str) {
        let bring = "const [text, done] = arguments, given = new DataTransfer();
            given.items.add(new File([text], 'city.json', { type: 'application/json' }));
            const field = document.querySelector('#city-bring'); field.files = given.files;
            field.dispatchEvent(new Event('change', { bubbles: true })); done();";
        self.script_later(bring, vec![json!(text)]);
    }

    /// Types into a field and leaves it.
    fn tell_city(&self, field: &str, text: &str) {
        self.script(&format!(
            "const field = document.querySelector('#city-{field}'); field.focus(); field.value = '{text}';
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ));
    }
}

/// True if a number rounded to three digits agrees with the exact one.
fn agrees(shown: f64, expected: f64) -> bool {
    (shown - expected).abs() <= 0.006 * expected.abs()
}

/// Read without scripts, the largest city of a country and the list of all are whole.
fn without_scripts_the_largest_city_and_the_list_of_all_are_readable(visitor: &Visitor) {
    for path in ["en/city/KEN/", "ar/city/EGY/", "zh/city/CHN/"] {
        let page = ServedDocument::read(visitor, path);
        assert_eq!(page.count("h1"), 1, "{path}");
        assert!(page.count(".flow-drawing") >= 2, "{path}");
        assert_eq!(page.count(".city-pile ol svg"), 4, "{path}: what stands is drawn");
        assert!(
            page.count("[data-measure=stands] td") == 4 && page.count("[data-measure=materials_in] td") == 4,
            "{path}"
        );
        assert!(page.count(".city-goals a") >= 5, "{path}");
        let picture = page.attribute("meta[property='og:image']", "content");
        assert!(picture.ends_with(&["share/", &path[8..11], ".png"].concat()), "{path}: {picture}");
        assert_eq!(page.count("[data-row]"), 12, "{path}");
        assert_eq!(page.count(".city-trade thead th"), 5, "{path}: nothing is planned");
        assert!(page.count(".city-list tbody tr") >= 6, "{path}");
        assert_eq!(page.count("#notice-script-off"), 1, "{path}");
        assert!(!page.text("main").contains('⟦'), "{path}: every text is served");
    }
    let list = ServedDocument::read(visitor, "en/city/");
    assert!(list.count("main tbody tr") > 140);
}

#[test]
fn numbers_are_those_of_the_terminal_and_what_a_picture_speaks_to_is_a_step_to_them() {
    let visitor = urban("en/city/KEN/?at=KEN-21708");
    visitor.wait_city();
    visitor.wait_until("it is called", || visitor.text("h1").contains("Mombasa"));
    visitor.wait_city();
    what_a_picture_speaks_to_is_a_step_to_its_numbers(&visitor);
    let plain = command_city(&["KEN-21708"]);
    for (id, factor) in [("people", 1.0), ("land", 1.0), ("stands", 1.0), ("space", 1.0), ("ghg", 1.0)] {
        for (column, year) in [(1, 2020), (3, 2050)] {
            let shown = visitor.number_in(&format!("[data-measure={id}]"), column);
            let expected = measure(&plain, id, year) * factor;
            assert!(agrees(shown, expected), "{id} {year}: {shown} beside {expected}");
        }
    }
    visitor.press("[data-form=compact]", key::ENTER);
    visitor.wait_address("f=compact");
    visitor.wait_city();
    let compact = command_city(&["KEN-21708", "--path", "compact"]);
    let shown = visitor.number_in("[data-measure=land]", 3);
    assert!(agrees(shown, measure(&compact, "land", 2050)), "{shown}");
    assert!(measure(&compact, "land", 2050) < measure(&plain, "land", 2050));
    let explore = visitor.attribute(".city-chosen a.button", "href").unwrap();
    assert!(
        explore.contains("explore/KEN/?") && explore.contains("at=KEN-21708") && explore.contains("f=compact"),
        "{explore}"
    );
    visitor.is_content();
    visitor.is_usable_by_all();
}

#[test]
fn a_city_of_ones_own_travels_by_its_address() {
    let visitor = urban("en/city/KEN/");
    // An impossible value is reported and changes nothing.
    visitor.tell_city("people", "12");
    visitor.wait_until("it is told", || visitor.text(".city-said").contains("1,000"));
    visitor.tell_city("people", "4,000,000");
    visitor.wait_address("oc=4000000");
    visitor.tell_city("cars_per_1000", "900");
    visitor.wait_address("oc=4000000......900");
    visitor.wait_city();
    visitor.wait_until("it is far from ours", || visitor.text(".notices").contains("900"));
    let own = visitor.city_file();
    assert_eq!(
        own,
        "{\"cairn_city\":1,\"place\":\"KEN-21711\",\"people\":4000000,\"cars_per_1000\":900}\n"
    );
    let shown = visitor.number_in("[data-measure=cars]", 1);
    assert!(agrees(shown, 900.0), "{shown}");
    // The same address opens the same city. Planned land below today's land is reported.
    visitor.open(&visitor.place());
    visitor.wait_for(".city[data-answered=true] #city-name");
    visitor.wait_address("oc=4000000......900");
    visitor.wait_until("the same people", || agrees(visitor.number_in("[data-measure=people]", 1), 4.0));
    visitor.tell_city("land_km2", "500");
    visitor.tell_city("land_2050_km2", "400");
    visitor.wait_until("land never shrinks", || visitor.count(".city-said .notice") == 1);
    assert_eq!(visitor.count(".city-discs circle.planned"), 0);
    visitor.tell_city("land_2050_km2", "700");
    visitor.wait_for("[data-form=planned]");
    visitor.wait_city();
    // The plan is shown with the other forms, whichever form is open.
    assert_eq!(visitor.count(".city-trade thead th"), 6);
    assert_eq!(visitor.count(".city-discs circle.planned"), 3);
    assert!(agrees(visitor.number_in("[data-row=land]", 5), 700.0));
    visitor.click("[data-form=planned]");
    visitor.wait_address("f=planned");
    visitor.wait_city();
    assert!(agrees(visitor.number_in("[data-measure=land]", 3), 700.0));
    visitor.click("#city-reset");
    visitor.wait_until("all is ours again", || !visitor.place().contains("oc="));
    visitor.is_content();
}

#[test]
fn a_city_is_kept_as_a_file_and_on_the_device() {
    let visitor = urban("fr/city/KEN/");
    visitor.bring_city("{\"cairn_city\":1,\"place\":\"KEN\",\"name\":\"Our town\",\"people\":500000,\"land_km2\":60}");
    visitor.wait_address("oc=500000..60");
    visitor.wait_until("it is called", || visitor.text("h1").contains("Our town"));
    visitor.bring_city("{\"cairn_city\":1,\"place\":\"KEN\",\"people\":\"many\"}");
    visitor.wait_until("its fault is told", || visitor.text(".city-said").contains("many"));
    visitor.wait_city();
    visitor.click("#city-keep");
    visitor.wait_for(".own-kept a");
    let href = visitor.attribute(".own-kept a", "href").unwrap();
    assert!(href.contains("fr/city/KEN/?") && href.contains("oc=500000..60"), "{href}");
    visitor.click(".own-kept button");
    visitor.wait_until("it is deleted", || visitor.count(".own-kept a") == 0);
    visitor.is_content();
}

/// Each goal that a picture names leads to a row of the page, and the picture follows the year.
fn what_a_picture_speaks_to_is_a_step_to_its_numbers(visitor: &Visitor) {
    let all = "return [...document.querySelectorAll('.city-goals a')].every((link) =>
        document.querySelector(link.hash) && link.pathname === location.pathname)";
    assert_eq!(visitor.script(all), Value::Bool(true), "each leads to a row of the page");
    assert!(visitor.text(".city-flows").contains("12.3.1") && visitor.text(".city-flows").contains("confidence"));
    // The text under the chart describes the focus year.
    let before = visitor.text("#city-pile + p");
    visitor.click(".city [aria-labelledby=city-flow] .focus button:nth-of-type(1)");
    visitor.wait_until("another year is told", || visitor.text("#city-pile + p") != before);
    assert!(visitor.text("#city-pile + p").contains("2020"));
}

#[test]
fn a_city_is_whole_without_scripts_and_another_is_a_step_that_can_be_gone_back() {
    let visitor = urban("en/city/KEN/");
    without_scripts_the_largest_city_and_the_list_of_all_are_readable(&visitor);
    visitor.choose("#city", "KEN-21708");
    visitor.wait_address("at=KEN-21708");
    visitor.wait_until("it is called", || visitor.text("h1").contains("Mombasa"));
    visitor.script("history.back()");
    visitor.wait_until("back", || visitor.text("h1").contains("Nairobi"));
    // The page ignores a city of another country.
    visitor.turn_to("en/city/KEN/?at=DEU-204296&oc=x");
    visitor.wait_for(".notices .notice");
    assert!(visitor.text("h1").contains("Nairobi"));
    visitor.is_content();
}
