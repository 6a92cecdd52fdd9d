//! Share: a visitor stores plans on the device, writes them to a file, sends them and receives them.

use serde_json::json;

use crate::browser::key;
use crate::explorer::{INDIA, INDIA_ARABIC, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

impl Visitor {
    fn open_panel(&self) {
        self.click("button.share");
        self.wait_for("dialog[open] .sent-as .link");
    }

    fn close_panel(&self) {
        self.click(".panel .close");
        self.wait_until("the panel is closed", || self.count("dialog[open]") == 0);
    }

    /// Replaces the name in the field.
    fn name(&self, name: &str) {
        self.script("document.getElementById('panel-name').select()");
        self.press("#panel-name", name);
    }

    /// Stores the current choices under a name.
    fn save_scenario(&self, name: &str) {
        self.name(name);
        self.click(".panel button.keep");
        self.wait_until("something is said", || !self.text(".said").is_empty());
    }

    /// The link that the panel would send.
    fn sends(&self) -> String {
        let address = self.property(".sent-as .link", "href");
        address.strip_prefix(&self.host.address()).map_or(address.clone(), str::to_owned)
    }

    /// Opens a file, as if the visitor chose it from the device.
    fn open_file(&self, text: &str) {
        let bring = "const [text, done] = arguments, given = new DataTransfer();
            given.items.add(new File([text], 'plan.json', { type: 'application/json' }));
            const field = document.querySelector('.panel input[type=file]'); field.files = given.files;
            field.dispatchEvent(new Event('change', { bubbles: true })); done();";
        self.script_later(bring, vec![json!(text)]);
    }

    fn saved_names(&self) -> Vec<String> {
        self.texts(".kept .what strong")
    }
}

#[test]
fn a_file_that_is_not_ours_changes_nothing_and_scenarios_are_kept_opened_renamed_deleted_and_had_back() {
    let visitor = explorer(&format!("{INDIA}?l=hl30"), &VisitorOptions::default());
    visitor.open_panel();
    a_file_that_is_not_ours_changes_nothing_and_says_so(&visitor);
    let before = visitor.text(".said");
    visitor.click(".panel button.keep");
    visitor.wait_until("a name is asked for", || {
        let text = visitor.text(".said");
        !text.is_empty() && text != before
    });
    assert_eq!(visitor.saved_names(), Vec::<String>::new(), "nothing is kept without a name");
    visitor.save_scenario("<b>Long</b> life");
    assert_eq!(visitor.saved_names(), ["<b>Long</b> life"]);
    visitor.close_panel();
    visitor.press(&slider("hl"), key::HOME);
    visitor.wait_until("the lever is back", || !visitor.place().contains("l="));
    visitor.open_panel();
    visitor.save_scenario("Nothing");
    assert_eq!(visitor.saved_names(), ["Nothing", "<b>Long</b> life"]);

    // The panel is part of the address, so it opens again.
    visitor.reload();
    visitor.wait_live();
    visitor.wait_for("dialog[open] .sent-as .link");
    visitor.click(".kept li:nth-child(2) .open");
    visitor.wait_address("l=hl30");
    assert_eq!(visitor.property("#panel-name", "value"), "<b>Long</b> life");
    visitor.click(".kept li:nth-child(2) .rename");
    visitor.wait_for(".kept input:focus");
    visitor.type_keys(&format!("Long lives{}", key::ENTER));
    visitor.wait_until("it is renamed", || visitor.saved_names() == ["Nothing", "Long lives"]);
    visitor.click(".kept li:nth-child(2) .delete");
    visitor.wait_until("it is deleted", || visitor.saved_names() == ["Nothing"]);
    visitor.wait_for(".said .back:focus");
    visitor.type_keys(key::ENTER);
    visitor.wait_until("it is back", || visitor.saved_names() == ["Long lives", "Nothing"]);
    visitor.is_content();
}

#[test]
fn two_pages_at_once_do_not_lose_each_others_scenarios_and_broken_ones_are_passed_over() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    a_step_back_is_still_there_after_the_panel(&visitor);
    visitor.script("localStorage.setItem('cairn-scenarios', '{broken')");
    visitor.open_panel();
    assert_eq!(visitor.saved_names(), Vec::<String>::new());
    assert_eq!(visitor.script("return localStorage.getItem('cairn-scenarios')"), "{broken");
    visitor.save_scenario("Mine");
    let other = "localStorage.setItem('cairn-scenarios', localStorage.getItem('cairn-scenarios') + '\\nn=Theirs&at=DEU&l=hl40')";
    visitor.script(other);
    visitor.save_scenario("Mine too");
    assert_eq!(visitor.saved_names(), ["Mine too", "Mine", "Theirs"]);

    visitor.script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }");
    let before = visitor.text(".said");
    visitor.name("One more");
    visitor.click(".panel button.keep");
    visitor.wait_until("it is said that nothing is kept", || visitor.text(".said") != before);
    assert_eq!(visitor.saved_names(), ["Mine too", "Mine", "Theirs"]);
    visitor.is_content();
}

#[test]
fn a_file_brings_back_what_was_written_into_it() {
    let visitor = explorer(
        &format!("{INDIA}?b=all&l=hl20_30-45.ru0&a=ssp1.pol2&y=2060"),
        &VisitorOptions::default(),
    );
    visitor.open_panel();
    visitor.name("\"Alles\" & 100 %");
    let (sent, file) = (visitor.sends(), visitor.property(".panel .download", "href"));
    let text = visitor.script_later(
        "const [href, done] = arguments; done(decodeURIComponent(href.split(',').slice(1).join(',')))",
        vec![json!(file)],
    );
    let text = text.as_str().unwrap_or_default().to_owned();
    assert!(
        serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|file| file["cairn"] == 1 && file["place"] == "IND"),
        "{text}"
    );

    let other = explorer("en/explore/DEU/?y=2060", &VisitorOptions::default());
    other.open_panel();
    other.open_file(&text);
    other.wait_address("en/explore/IND/");
    other.wait_settled();
    other.wait_until("the same is sent", || other.sends() == sent);
    other.is_content();
}

fn a_file_that_is_not_ours_changes_nothing_and_says_so(visitor: &Visitor) {
    // The link is complete after the answer has added its receipt.
    visitor.wait_until("the link bears a receipt", || visitor.sends().contains("&k="));
    let (place, sent) = (visitor.place(), visitor.sends());
    let large = " ".repeat(70_000);
    let files = [
        ("not JSON", "this cannot be read"),
        ("{}", "this is not a scenario file of Cairn"),
        ("[1,2]", "this is not a scenario file of Cairn"),
        (
            r#"{"cairn":1,"levers":{"hl":{"level":9},"zz":{"level":1}}}"#,
            "no lever has this id",
        ),
        (r#"{"cairn":1,"levers":{"hl":{"level":1},"hl":{"level":2}}}"#, "appears twice"),
        (large.as_str(), "too large"),
    ];
    for (text, fault) in files {
        visitor.open_file(text);
        visitor.wait_until(&format!("`{fault}` is said"), || visitor.text(".said").contains(fault));
        assert_eq!((visitor.place(), visitor.sends()), (place.clone(), sent.clone()), "after {fault}");
    }
    visitor.picture("foreign-file");
    visitor.is_usable_within("dialog[open]");
}

#[test]
fn a_receipt_is_answered_honestly() {
    let sender = explorer(&format!("{INDIA}?l=hl30"), &VisitorOptions::default());
    sender.open_panel();
    sender.name("Long <i>life</i>");
    sender.wait_until("the link has a name and a receipt", || {
        let link = sender.sends();
        link.contains("n=Long") && link.contains("&k=") && link.contains("m=")
    });
    let link = sender.sends();
    sender.is_content();

    // Another browser: nothing on this device says who sent the link.
    let receiver = Visitor::arrive(&VisitorOptions::default());
    let opened = |link: &str| {
        receiver.explore(link);
        receiver.wait_for(".notice.sent .receipt");
        assert!(receiver.text(".notice.sent .named").contains("Long <i>life</i>"));
        receiver.is_content();
        receiver.text(".notice.sent .receipt")
    };
    let answer = |link: &str| {
        let receipt = opened(link);
        receiver.press(&slider("hl"), key::LEFT);
        receiver.wait_until("other choices end it", || receiver.count(".notice.sent") == 0);
        receipt
    };
    let same = answer(&link);
    let tampered = answer(&link.replace("hl30", "hl31"));
    let release = link.split("m=").nth(1).and_then(|rest| rest.split('&').next()).unwrap_or_default();
    let older = answer(&link.replace(release, "0.0-20a").replace("hl30", "hl31"));
    assert!(same != tampered && tampered != older && same != older);
    assert!(older.contains("0.0-20a"), "{older}");
    let receipt = opened(&link.replace(release, "0.0-20a"));
    receiver.is_usable_within(".notices");
    assert_eq!(receipt, same, "another release that gives the same numbers");
    // The page says how much the plan changes, and one press opens the explanation.
    assert!(receiver.text(".notice.sent .named").contains("1 lever moved"));
    receiver.click(".notice.sent .next button:nth-child(2)");
    receiver.wait_until("it is put away", || receiver.count(".notice.sent") == 0);
    assert_eq!(receiver.script("return document.activeElement.id"), json!("did"));
    // Where the page is one column, the explanation is far below: a link leads back.
    receiver.resize(390, 844);
    receiver.click(".did .to-top");
    receiver.wait_until("the top is back in view", || {
        receiver.script("return [scrollY < 200, document.activeElement.id]") == json!([true, "main"])
    });
}

#[test]
fn what_was_moved_goes_back_alone_or_all_at_once() {
    let visitor = explorer(&format!("{INDIA}?l=hl30.ru20"), &VisitorOptions::default());
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("l=hl40");
    visitor.click(".moved summary");
    assert_eq!(visitor.count(".moved li .journey"), visitor.count(".moved li"));
    visitor.click(".moved li:last-child .reset");
    visitor.wait_until("one lever is back", || !visitor.place().contains("ru20"));
    visitor.click(".moved .as-opened");
    visitor.wait_address("l=hl30.ru20");
    visitor.is_content();
}

/// A step back is still there after the panel was opened and closed.
fn a_step_back_is_still_there_after_the_panel(visitor: &Visitor) {
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("l=hl40");
    visitor.wait_address("k=");
    visitor.open_panel();
    visitor.close_panel();
    visitor.click("button.undo");
    visitor.wait_until("the lever is back", || !visitor.place().contains("hl40"));
}

#[test]
fn the_panel_is_for_everyone_and_fits_every_window() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [INDIA, INDIA_ARABIC] {
        visitor.resize(1440, 900);
        visitor.explore(&format!("{path}?l=hl30"));
        for (width, height) in [(1440, 900), (390, 844)] {
            visitor.resize(width, height);
            visitor.open_panel();
            visitor.save_scenario("Long life");
            let over = visitor.script("const panel = document.querySelector('.panel'); return panel.scrollWidth - panel.clientWidth");
            assert_eq!(over.as_i64(), Some(0), "{path} at {width}: the panel is wider than its window");
            let module =
                "const code = document.querySelector('.code'); return code.getBoundingClientRect().width / code.viewBox.baseVal.width";
            assert!(
                visitor.script(module).as_f64() > Some(3.5),
                "{path} at {width}: the code is too fine for a camera"
            );
            visitor.is_usable_within("dialog[open]");
            visitor.picture(&format!("panel-{}-{width}", &path[..2]));
            visitor.type_keys("\u{E00C}");
            visitor.wait_until("escape closes the panel", || visitor.count("dialog[open]") == 0);
            visitor.wait_until("the focus is back at the button", || {
                visitor.script("return document.activeElement.className") == "share"
            });
        }
        visitor.is_content();
    }
}

#[test]
fn a_sender_is_not_told_what_the_sender_saw() {
    let visitor = explorer(INDIA, &VisitorOptions::default());
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("k=");
    for door in ["share", "present"] {
        visitor.script(&format!("document.querySelector('button.{door}').click()"));
        visitor.wait_until("it lies over the page", || visitor.place().contains('#'));
        assert_eq!(visitor.count(".notice.sent"), 0, "{door}");
        visitor.back();
        visitor.wait_until("it is left", || !visitor.place().contains('#'));
        assert_eq!(visitor.count(".notice.sent"), 0, "after {door}");
    }
    visitor.reload();
    visitor.wait_live();
    assert_eq!(visitor.count(".notice.sent"), 0, "after a reload");
    let path = visitor.place();
    let receiver = explorer(&path, &VisitorOptions::default());
    receiver.wait_for(".notice.sent");
    receiver.open(&format!("{path}#stage"));
    receiver.reload();
    receiver.wait_for("html[data-cairn=live] .stage");
    assert_eq!(receiver.count(".notice.sent"), 0, "on a stage");
}

#[test]
fn a_page_without_a_panel_copies_its_address_as_it_stands() {
    let visitor = explorer("en/compare/?at=DEU&b=all", &VisitorOptions::default());
    visitor.script(
        "window.written = '';
         const writeText = (text) => { window.written = text; return Promise.resolve(); };
         Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })",
    );
    assert_eq!(visitor.text(".copy-link"), "Share");
    visitor.click(".copy-link");
    visitor.wait_until("it is copied", || visitor.text(".copy-link") == "Copied.");
    assert_eq!(visitor.script("return window.written === location.href"), json!(true));
    visitor.wait_until("the button has its name again", || visitor.text(".copy-link") == "Share");
    visitor.is_content();
}
