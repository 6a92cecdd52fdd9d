//! Figures in the HTML of the prerenderer.

use std::rc::Rc;

use super::{FOCUS, every_figure};
use cairn::draw::chart::{Chart, ChartProps};
use cairn_analysis::figure::Figure;
use cairn_analysis::words::Words;
use cairn_core::kind::Language;
use yew::LocalServerRenderer;

fn rendered(figure: &Figure, language: Language) -> String {
    let props = ChartProps {
        live: false,
        figure: Rc::new(figure.clone()),
        words: Rc::new(Words::embedded(language)),
        focus: FOCUS,
        place: "India".into(),
        dimmed: false,
        goal: None,
        counted: None,
        prefix: "".into(),
        pick: yew::Callback::noop(),
        city: false,
        choose: yew::Callback::noop(),
        look: Some(yew::Callback::noop()),
        draw: None,
        table: false,
        as_table: yew::Callback::noop(),
        glimpse: None,
        still: None,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<Chart>::with_props(props).render())
}

/// The part from the first `<svg class="chart-plot"` to its end.
fn plot(page: &str) -> &str {
    let start = page.find("class=\"chart-plot\"").expect("a plot");
    let end = page[start..].find("</svg>").expect("an end");
    &page[start..start + end]
}

#[test]
fn a_chart_holds_no_style_no_script_no_nan_and_no_empty_place() {
    for figure in every_figure() {
        for language in Language::READY {
            let page = rendered(&figure, language);
            for never in ["style=", "<style", "<script", "NaN", "onclick=", ">inf<", "infinity", "{", "⟦"] {
                assert!(!page.contains(never), "{never} in {:?}", figure.id);
            }
        }
    }
}

#[test]
fn a_chart_is_the_same_twice() {
    for figure in every_figure() {
        assert_eq!(rendered(&figure, Language::English), rendered(&figure, Language::English));
    }
}

#[test]
fn marks_run_the_same_way_in_both_directions_of_script() {
    for figure in every_figure() {
        let marks = |language| {
            let page = rendered(&figure, language);
            let paths: Vec<String> = plot(&page).split(" d=\"").skip(1).map(str::to_owned).collect();
            let ends = paths.iter().map(|path| path.split('"').next().unwrap_or_default().to_owned());
            ends.collect::<Vec<String>>()
        };
        assert_eq!(marks(Language::English), marks(Language::Arabic));
    }
}

#[test]
fn without_scripts_the_table_is_there_to_be_chosen() {
    let page = rendered(&every_figure()[0], Language::English);
    assert!(page.contains("<table>") && page.contains("scope=\"row\""));
    assert_eq!(page.matches("type=\"radio\"").count(), 2);
    assert!(page.contains("role=\"img\"") && !page.contains("role=\"slider\""));
}
