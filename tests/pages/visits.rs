//! Four visits step by step, in Chromium on the built site: a phone with a link, an adviser on a projector, a teacher,
//! a modeller.
//!
//! ```text
//! phone      390 × 844, processor 4 times slower, a slow line: a Spanish link of Mexico is read, tried, passed on
//! adviser    1280 × 720: Indonesia, from the first sight to a sheet of paper
//! teacher    1920 × 1080: thirty codes made, gathered, revealed; a stage with a covered future
//! modeller   1440 × 900: Germany; the source of a number, its uncertainty, its causes, the levers for a goal, its file
//! ```
//!
//! A measurement, not a test: `cargo xtask bench visits` prints it and saves a picture of each step in
//! `target/pages/`. The time runs from the action to the first check that finds its result. It includes some 30 ms of
//! the driver. `paint` measures the time from a move to the frame. A step without a result stops the program. Out of
//! scope: the judgement of real people.

#![allow(dead_code, reason = "a visitor can do more than is measured here")]
#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

mod browser;
mod complaints;
mod coverage;
mod engine;
mod explorer;
mod pictures;
mod started;
mod visitor;
mod wish;

use std::time::{Duration, Instant};

use serde_json::json;

use browser::key;
use explorer::slider;
use visitor::{Visitor, VisitorOptions};

/// Time limit of a step, on a machine that runs other programs too.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// A visit in progress.
struct Visit {
    visitor: Visitor,
    name: &'static str,
    step: u32,
}

impl Visit {
    fn begin(name: &'static str, (width, height): (u32, u32), slow: bool) -> Visit {
        println!("\n{name}, {width} × {height}");
        let wish = VisitorOptions {
            width,
            height,
            slow,
            ..VisitorOptions::first_visit()
        };
        Visit {
            visitor: Visitor::arrive(&wish),
            name,
            step: 0,
        }
    }

    /// Performs an action, waits for its result, prints the time taken, and saves a picture.
    fn step(&mut self, what: &str, act: impl FnOnce(&Visitor), seen: impl Fn(&Visitor) -> bool) {
        let start = Instant::now();
        act(&self.visitor);
        self.visitor.wait_within(TIME_LIMIT, what, || seen(&self.visitor));
        let taken = start.elapsed().as_secs_f64();
        self.step += 1;
        println!("{:>4}  {taken:>6.2} s  {what}", self.step);
        self.visitor.picture(&format!("visit-{}-{:02}", self.name, self.step));
    }

    /// Prints a number counted on the page. Takes no step.
    fn counts(&self, what: &str, script: &str) {
        let number = self.visitor.script(script);
        println!(
            "      {:>7}  {what}",
            number.as_f64().map_or(number.to_string(), |number| format!("{number:.0}"))
        );
    }

    /// Prints the number of elements that lie wholly within the window.
    fn in_view(&self, what: &str, css: &str) {
        self.counts(
            what,
            &format!(
                "return [...document.querySelectorAll('{css}')].filter((element) => {{
                   const box = element.getBoundingClientRect();
                   return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 0.5 && box.left >= 0 && box.right <= innerWidth + 0.5;
                 }}).length"
            ),
        );
    }
}

impl Visitor {
    fn is_live(&self) -> bool {
        self.count("html[data-cairn=live]") > 0 && self.is_settled()
    }

    fn is_settled(&self) -> bool {
        self.count("main[data-answered=true]") > 0
    }

    fn claim(&self) -> String {
        self.text("h1 .claim")
    }

    /// Taps a slider with a finger, at a share of its length.
    fn tap(&self, css: &str, along: f64) {
        let at = self.script(&format!(
            "const slider = document.querySelector('{css}'); slider.closest('.more-levers')?.setAttribute('open', ''); slider.scrollIntoView({{ block: 'center' }});
             const box = slider.getBoundingClientRect(); return [box.left + {along} * box.width, box.top + box.height / 2]"
        ));
        let point = json!([{ "x": at[0], "y": at[1] }]);
        self.browser("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": point }));
        self.browser("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }));
    }

    /// Shows a chart in the second position.
    fn show(&self, chart: &str) {
        self.script(&format!(
            "const list = document.querySelector('.charts.second .chart-title select'); list.value = '{chart}';
             list.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        ));
    }
}

/// Every lever of the list.
const LEVERS: &str = ".lever input[type=range]";

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let visits: [(&str, fn()); 4] = [("phone", phone), ("adviser", adviser), ("teacher", teacher), ("modeller", modeller)];
    for (name, walk) in visits {
        if given.is_empty() || given.iter().any(|word| word == name) {
            walk();
        }
    }
}

/// The link that a sender shares, with the receipt of its numbers.
fn sent() -> String {
    let sender = explorer::explorer("es/explore/MEX/?l=hl30.hs20&n=Casas%20que%20duran", &VisitorOptions::first_visit());
    sender.press(&slider("tm"), key::RIGHT);
    sender.wait_address("k=");
    sender.place()
}

fn phone() {
    let link = sent();
    let mut visit = Visit::begin("phone", (390, 844), true);
    visit
        .visitor
        .browser("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    visit.step(
        "opens the link: the place and its finding are read",
        |visitor| visitor.open(&link),
        |visitor| visitor.count("h1 .claim") > 0,
    );
    visit.step(
        "levers answer; what was sent is named, and its numbers are those that the sender saw",
        |_| (),
        |visitor| visitor.is_live() && visitor.count(".notice.sent .receipt") > 0,
    );
    visit.counts(
        "pixels from the top to the first lever",
        "return document.querySelector('.lever input').getBoundingClientRect().top + scrollY",
    );
    visit.step(
        "\"Try it\": the levers lie under number and chart",
        |visitor| visitor.click(".notice.sent .next button:nth-of-type(1)"),
        |visitor| visitor.count(".notice.sent") == 0,
    );
    let before = visit.visitor.headlines();
    visit.step(
        "taps one lever: the number moves",
        |visitor| visitor.tap(&slider("er"), 0.6),
        |visitor| visitor.headlines() != before && visitor.is_settled(),
    );
    visit.in_view("levers in view", LEVERS);
    visit.in_view("number and chart in view", ".numbers, .charts.first .chart-plot");
    visit.step(
        "what each lever did is told",
        |visitor| drop(visitor.script("document.getElementById('did').scrollIntoView()")),
        |visitor| visitor.count(".did li") >= 4,
    );
    visit.step(
        "share: a link of what is now chosen",
        |visitor| drop(visitor.script("document.querySelector('button.share').click()")),
        |visitor| visitor.count("dialog[open] .sent-as .link") > 0,
    );
    visit.step("back: all stands as it was left", Visitor::back, |visitor| {
        visitor.count("dialog[open]") == 0 && visitor.property(&slider("er"), "value") == "30"
    });
}

fn adviser() {
    let mut visit = Visit::begin("adviser", (1280, 720), false);
    visit.step(
        "opens Indonesia: levers answer",
        |visitor| visitor.open("en/explore/IDN/"),
        Visitor::is_live,
    );
    visit.in_view("levers in view", LEVERS);
    visit.in_view("results in view", ".headline.is-result");
    visit.in_view("charts in view", ".chart-plot");
    let first = visit.visitor.claim();
    visit.step(
        "drags \"Longer lifetimes\": the finding is of the plan",
        |visitor| visitor.drag(&slider("hl"), 0.6),
        |visitor| visitor.claim() != first && visitor.claim().contains(" emissions in 2050"),
    );
    visit.step(
        "a second lever: the finding names what did most, and what each did stands side by side",
        |visitor| visitor.press(&slider("ev"), key::END),
        |visitor| visitor.count(".did li") == 2 && (visitor.claim().contains("most of it") || visitor.claim().contains("the largest part")),
    );
    visit.step(
        "another result: each lever answers for it",
        |visitor| visitor.choose_result("new_materials"),
        |visitor| visitor.count(".headline.is-result[data-headline=new_materials]") > 0 && visitor.count(".did li") > 0,
    );
    visit.step(
        "ranges stand beside results",
        |_| (),
        |visitor| {
            let reply = visitor.script(
                "return [...document.querySelectorAll('.headline .reach')].filter((range) => /[0-9]/.test(range.textContent)).length",
            );
            reply.as_u64() >= Some(4)
        },
    );
    visit.step(
        "compares the plan with today's path: the differences and what made them",
        |visitor| visitor.click(".bar .doors a[href*='/compare/']"),
        // The prerendered page compares scenarios of the World.
        |visitor| visitor.is_live() && visitor.text("main").contains("Indonesia: ") && visitor.count(".causes li") > 0,
    );
    visit.step("back to the explorer: the plan stands", Visitor::back, |visitor| {
        visitor.is_live() && visitor.property(&slider("ev"), "value") == "40"
    });
    let medium = |visitor: &Visitor, medium: &str| drop(visitor.browser("Emulation.setEmulatedMedia", json!({ "media": medium })));
    visit.step(
        "the sheet of paper, as the browser's own command prints it",
        |visitor| medium(visitor, "print"),
        |visitor| visitor.script("return document.querySelector('.paper-foot').checkVisibility()") == true,
    );
    visit.visitor.picture_to_the_foot("visit-adviser-paper");
    medium(&visit.visitor, "");
    visit.step(
        "the brief of Indonesia",
        |visitor| visitor.open("en/brief/IDN/"),
        |visitor| visitor.count("html[data-cairn=live]") > 0 && visitor.count("[data-answered=false]") == 0,
    );
}

fn teacher() {
    let codes: Vec<String> = {
        let pupil = explorer::explorer("en/explore/IND/", &VisitorOptions::first_visit());
        let plans = ["hs", "hl", "st", "ru", "rc", "ev"]
            .into_iter()
            .flat_map(|lever| (1..=5).map(move |level| (lever, level)));
        plans
            .map(|(lever, level)| {
                pupil.open(&format!("en/explore/IND/?l={lever}{}#share", level * 8));
                pupil.wait_live();
                pupil.wait_for(".class-code-large");
                pupil.text(".class-code-large")
            })
            .collect()
    };
    let mut visit = Visit::begin("teacher", (1920, 1080), false);
    visit.step(
        "opens the class",
        |visitor| visitor.open("en/class/"),
        |visitor| visitor.count("html[data-cairn=live]") > 0 && visitor.count(".class-desk") > 0,
    );
    visit.step(
        "thirty codes of pupils are pasted and followed",
        |visitor| {
            let write = "const [text, done] = arguments, field = document.querySelector('#class-paste');
                field.value = text; field.form.requestSubmit(); done();";
            visitor.script_later(write, vec![json!(codes.join("\n"))]);
        },
        |visitor| visitor.text("#class-count").contains("30") && visitor.count(".class-desk[data-answered=false]") == 0,
    );
    for step in ["spread", "dots", "median", "vote"] {
        visit.step(
            &format!("a key: {step}"),
            |visitor| visitor.press("body", key::RIGHT),
            |visitor| visitor.count(&format!(".class-wall[data-step={step}]")) > 0,
        );
    }
    visit.step(
        "a stage of India",
        |visitor| visitor.open("en/explore/IND/?l=hl30&mode=present"),
        |visitor| visitor.is_live() && visitor.count(".stage") > 0,
    );
    visit.step(
        "P: the future is covered for a guess",
        |visitor| visitor.type_keys("p"),
        |visitor| visitor.count(".stage-overlay .cover") > 0,
    );
    visit.step(
        "P: revealed",
        |visitor| visitor.type_keys("p"),
        |visitor| visitor.count(".stage-overlay .cover") == 0,
    );
    visit.step(
        "the next stop: today's path",
        |visitor| visitor.type_keys(key::PAGE_DOWN),
        |visitor| !visitor.place().contains("l=hl30") && visitor.is_settled(),
    );
}

fn modeller() {
    let mut visit = Visit::begin("modeller", (1440, 900), false);
    visit.step(
        "opens Germany under all strategies",
        |visitor| visitor.open("en/explore/DEU/?b=all"),
        Visitor::is_live,
    );
    visit.step(
        "a number's card: what makes it, with tables and sources",
        |visitor| visitor.click("[data-headline=emissions] .card > details > summary"),
        |visitor| visitor.count("[data-headline=emissions] .card > details[open] .whole") > 0,
    );
    visit.counts(
        "ways on from the card",
        "return document.querySelectorAll('[data-headline=emissions] .card a').length",
    );
    visit.visitor.type_keys(key::ESCAPE);
    let runs = |visitor: &Visitor| {
        let reply = visitor.script("return document.querySelector('.sure-count')?.textContent ?? ''");
        let reply = reply.as_str().unwrap_or_default().to_owned();
        reply.chars().filter(char::is_ascii_digit).take(7).collect::<String>()
    };
    visit.step(
        "how sure: the first ranges",
        |visitor| visitor.show("range"),
        |visitor| visitor.count("#chart-range .chart-plot path") > 0 && !runs(visitor).is_empty(),
    );
    visit.step("1,000 runs", |_| (), |visitor| runs(visitor).starts_with("1000"));
    visit.step(
        "what matters most",
        |visitor| visitor.show("matters"),
        |visitor| visitor.count("#chart-matters") > 0 && visitor.count(".strategies dt") > 0,
    );
    visit.step(
        "who did it, exactly",
        |visitor| visitor.show("who"),
        |visitor| visitor.count(".waterfall li") > 2 && visitor.count("#chart-who ~ .sure .sure-count") == 0,
    );
    visit.step(
        "what would it take, with nothing moved",
        |visitor| visitor.open("en/explore/DEU/?c=ghg~need&g=ghr:2050:-10"),
        |visitor| visitor.count(".need li") > 2 && visitor.count("#chart-need ~ .sure .sure-count") == 0,
    );
    visit.step(
        "two levers against each other",
        |visitor| visitor.show("pair"),
        |visitor| visitor.count(".pair-plot .pair-line") == 1,
    );
    visit.step(
        "where it flows",
        |visitor| visitor.show("flows"),
        |visitor| visitor.count("#chart-flows path") > 0,
    );
    visit.visitor.script(
        "const own = URL.createObjectURL; URL.createObjectURL = (blob) => { window.blob = blob; return own.call(URL, blob); };
         HTMLAnchorElement.prototype.click = function () { window.kept = this.download; };",
    );
    visit.step(
        "the table of a chart as a file",
        |visitor| {
            visitor.open_more(".charts.first");
            visitor.click(".charts.first .downloads button:nth-of-type(1)");
        },
        |visitor| visitor.script("return !!window.kept") == true,
    );
    visit.step(
        "the World: levers answer",
        |visitor| visitor.open("en/explore/WLD/"),
        Visitor::is_live,
    );
    let before = visit.visitor.headlines();
    visit.step(
        "a first move of the World",
        |visitor| visitor.press(&slider("hl"), key::END),
        |visitor| visitor.headlines() != before && visitor.is_settled(),
    );
    let before = visit.visitor.headlines();
    visit.step(
        "a second",
        |visitor| visitor.press(&slider("hs"), key::END),
        |visitor| visitor.headlines() != before && visitor.is_settled(),
    );
}
