//! Embed: a part of a page within a page of another site, under that site's own strict policy.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::thread;

use crate::browser::key;
use crate::explorer::{INDIA, explorer, slider};
use crate::visitor::{Visitor, VisitorOptions};

/// Another site: one page with a frame, and a script that follows the height that the frame reports. It serves until
/// the tests end.
fn serve_embedding_site(site: &str, path: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let origin = site.trim_end_matches('/').to_owned();
    let page = format!(
        "<!doctype html><meta charset=utf-8><title>News</title><script src=/follow.js defer></script>
         <h1>News</h1><iframe src=\"{site}{path}\" title=Cairn width=700 height=300></iframe>"
    );
    let follow = "addEventListener('message', ({ data, origin }) => {
        const frame = document.querySelector('iframe');
        if (!frame.src.startsWith(origin) || !data.cairn) return;
        frame.height = data.cairn.height;
        document.body.dataset.height = data.cairn.height;
    });";
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
            let request = lines.next().unwrap_or_default();
            lines.take_while(|line| !line.is_empty()).for_each(drop);
            let (kind, body) = if request.contains("/follow.js") {
                ("text/javascript", follow)
            } else {
                ("text/html", page.as_str())
            };
            let _ = write!(
                &stream,
                "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\
                 Content-Security-Policy: default-src 'none'; script-src 'self'; frame-src {origin}\r\n\r\n{body}",
                body.len()
            );
        }
    });
    // The host name differs too, not only the port.
    format!("http://localhost:{port}/")
}

impl Visitor {
    /// Opens the other site's page with a part of Cairn and enters its frame.
    fn open_elsewhere(&self, path: &str) {
        let address = serve_embedding_site(&self.host.address(), path);
        self.wait(&address, self.client.goto(&address));
        self.enter_part();
    }

    fn enter_part(&self) {
        self.wait("frame", self.client.enter_frame(0));
    }

    fn leave_part(&self) {
        self.wait("page", self.client.enter_parent_frame());
    }
}

#[test]
fn a_number_stands_alone_and_another_site_shows_a_chart_with_a_lever_and_follows_its_height() {
    let visitor = explorer(
        &format!("{INDIA}?b=all&c=eol~ghg"),
        &VisitorOptions {
            whole: true,
            ..VisitorOptions::default()
        },
    );
    let outlines = visitor.script("return document.querySelector('#chart-eol .chart-plot').innerHTML.length");
    let text = visitor.text(".headline[data-headline=emissions] .value");
    a_number_stands_alone_and_is_that_of_the_explorer(&visitor, &text);
    visitor.open_elsewhere("en/embed/IND/?m=0.1-26b&b=all&c=eol&n=Ours&x=hl");
    visitor.wait_live();
    assert_eq!(visitor.count(".notices > *"), 0, "nothing is said of a sender");
    assert_eq!(visitor.count(".chart"), 1, "one chart");
    assert_eq!(visitor.count(".lever"), 1, "one lever");
    assert_eq!(visitor.count("header, footer, .headlines"), 0, "nothing around it");
    assert_eq!(
        visitor.script("return document.querySelector('#chart-eol .chart-plot').innerHTML.length"),
        outlines,
        "the same chart as in the explorer"
    );
    let way = visitor.property(".framed-source a", "href");
    assert!(way.contains("/en/explore/IND/?") && way.contains("b=all"), "{way}");
    let before = visitor.script("return document.querySelector('#chart-eol .chart-plot').innerHTML");
    assert!(!way.contains("x="), "every lever can be moved there: {way}");
    visitor.press(&slider("hl"), key::HOME);
    visitor.wait_until("the chart follows the lever", || {
        visitor.script("return document.querySelector('#chart-eol .chart-plot').innerHTML") != before
    });
    let reply = visitor.script_later(
        "const done = arguments[0];
         navigator.serviceWorker.getRegistrations().then((found) => done([found.length, document.cookie, localStorage.length]));",
        Vec::new(),
    );
    assert_eq!(reply, serde_json::json!([0, "", 0]), "nothing is kept on the reader's device");
    let high = visitor.script("return Math.ceil(document.getElementById('cairn').getBoundingClientRect().bottom + scrollY)");
    visitor.picture("embed");
    visitor.leave_part();
    visitor.wait_until("the frame is as high as what it shows", || {
        visitor.script("return Number(document.body.dataset.height)") == high
    });
    visitor.picture("embed-elsewhere");
}

fn a_number_stands_alone_and_is_that_of_the_explorer(visitor: &Visitor, expected: &str) {
    visitor.open("en/explore/IND/?b=all&mode=embed#card-emissions");
    visitor.wait_address("en/embed/IND/?b=all#card-emissions");
    visitor.wait_for(".framed");
    visitor.wait_live();
    // The explorer writes the unit on a line of its own.
    visitor.wait_until("the number is the explorer's", || {
        visitor.text(".framed-number .value") == expected.replace('\n', " ")
    });
    assert_eq!(visitor.count(".chart"), 0);
    visitor.is_content();
}

#[test]
fn no_page_but_a_part_may_be_shown_by_another_site() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open_elsewhere(INDIA);
    assert_eq!(visitor.count("#cairn"), 0, "the explorer is shown in a frame");
}

#[test]
fn a_part_without_scripts_shows_todays_path_and_says_so() {
    let wish = VisitorOptions {
        scripts: false,
        ..VisitorOptions::default()
    };
    let visitor = Visitor::arrive(&wish);
    visitor.open("ar/embed/KEN/?b=all");
    assert!(visitor.count(".framed .chart-plot path") > 0, "a chart is drawn");
    assert!(!visitor.text("#notice-script-off").is_empty());
    assert!(visitor.property(".framed-source a", "href").contains("/ar/explore/KEN/"));
    visitor.picture("embed-ar-script-off");
}

#[test]
fn the_panel_gives_the_code_of_what_is_chosen() {
    let visitor = explorer(&format!("{INDIA}?l=hl30&c=age"), &VisitorOptions::default());
    visitor.click("button.share");
    visitor.wait_for("#panel-embed");
    let code = || visitor.text(".embed-code");
    assert!(code().starts_with("<iframe src=\"http"), "{}", code());
    assert!(code().contains("&amp;l=hl30&amp;c=age\""), "{}", code());
    visitor.script(
        "const list = document.getElementById('embed-lever'); list.value = 'hl';
         list.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    visitor.wait_until("the lever is in the code", || code().contains("x=hl"));
    visitor.picture("embed-panel");
}
