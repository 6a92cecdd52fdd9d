//! Statements: value chains, nature and countries, as documents describe them; no figure here is computed.

use yew::prelude::*;

use crate::pages::leaf::outlook::sentences::steps;
use crate::pages::leaf::outlook::{cited, english, file, heads, table};
use crate::parts::place_reports::{named_places, text};
use cairn::draw::picture::percent;
use cairn_analysis::words::{Key, Words};
use cairn_evidence::outlook::reports::{Chain, NatureFigure, Quoted, Reported, ValueChainStage};

/// The highest level of a rating.
const MOST: f64 = 3.0;

/// One table for each chain: stage by stage, the location of the impact and of the influence.
pub(super) fn chains(words: &Words, quoted: &Quoted) -> Html {
    html! {
        <section>
            <h3 id="chains">{ words.say(Key::OutlookChains) }</h3>
            <p>{ words.say(Key::OutlookChainsWhat) }</p>
            { steps(words, quoted) }
            { for Chain::ALL.into_iter().map(|chain| {
                let (named, name) = match chain {
                    Chain::Food => ("food", Key::OutlookChainFood),
                    Chain::Construction => ("construction", Key::OutlookChainConstruction),
                    Chain::Textiles => ("textiles", Key::OutlookChainTextiles),
                };
                html! {
                    <>
                        <h4 id={named}>{ words.say(name) }</h4>
                        { table(named, "stages", &heads(words, &[
                            Key::OutlookStage, Key::OutlookImpact, Key::OutlookInfluence, Key::OutlookMeasured, Key::OutlookActivity,
                            Key::OutlookPoints, Key::OutlookSource,
                        ]), html! { <>{ for quoted.stages.iter().filter(|stage| stage.chain == chain).map(|of| stage(words, of)) }</> }) }
                    </>
                }
            }) }
            { file("value_chains.csv") }
        </section>
    }
}

fn stage(words: &Words, stage: &ValueChainStage) -> Html {
    let share = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |share| words.share(share));
    let level = |level: u8, class: &'static str| {
        html! {
            <td class="level">
                <span>{ words.number(f64::from(level), 0) }</span>
                <svg aria-hidden="true"><rect {class} width={percent(f64::from(level) / MOST)} height="100%" /></svg>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">{ named(words, &stage.stage) }</th>
            { level(stage.hotspot, "impact") }
            { level(stage.influence, "influence") }
            <td class="number">{ share(stage.impact) }</td>
            <td class="number">{ share(stage.activity) }</td>
            <td>{ english(&stage.points) }</td>
            <td>{ cited(words, &stage.cited, stage.to_verify) }</td>
        </tr>
    }
}

/// The name of a stage; a stage without a key is shown as the table writes it.
fn named(words: &Words, stage: &str) -> Html {
    let key = match stage {
        "primary" => Key::OutlookStagePrimary,
        "processing" => Key::OutlookStageProcessing,
        "transport" => Key::OutlookStageTransport,
        "retail" => Key::OutlookStageRetail,
        "consumption" => Key::OutlookStageConsumption,
        "food_waste" => Key::OutlookStageFoodWaste,
        "financing" => Key::OutlookStageFinancing,
        "planning" => Key::OutlookStagePlanning,
        "materials" => Key::OutlookStageMaterials,
        "works" => Key::OutlookStageWorks,
        "operation" => Key::OutlookStageOperation,
        "demolition" => Key::OutlookStageDemolition,
        "fibre" => Key::OutlookStageFibre,
        "yarn" => Key::OutlookStageYarn,
        "fabric" => Key::OutlookStageFabric,
        "finishing" => Key::OutlookStageFinishing,
        "assembly" => Key::OutlookStageAssembly,
        "brand" => Key::OutlookStageBrand,
        "use" => Key::OutlookStageUse,
        "end_of_life" => Key::OutlookStageEndOfLife,
        other => return english(other),
    };
    html! { words.say(key).to_owned() }
}

/// One sentence for each figure.
pub(super) fn nature(words: &Words, quoted: &Quoted) -> Html {
    html! {
        <section>
            <h3 id="nature">{ words.say(Key::OutlookNature) }</h3>
            <ul>
                { for quoted.nature.iter().filter_map(|figure| Some((sentence(words, figure)?, figure))).map(|(text, figure)| html! {
                    <li>{ text }{ " (" }{ english(&figure.cited) }{ ")" }</li>
                }) }
            </ul>
            { file("nature.csv") }
        </section>
    }
}

fn sentence(words: &Words, figure: &NatureFigure) -> Option<String> {
    let key = match (figure.infrastructure.as_str(), figure.framework.as_str(), figure.measure.as_str()) {
        ("nature", "sdg", "targets") => Key::OutlookNatureNatureSdg,
        ("nature", "sdg", "goals") => Key::OutlookNatureGoals,
        ("nature", "gbf", "targets") => Key::OutlookNatureGbf,
        ("combined", "sdg", "more_targets") => Key::OutlookNatureMore,
        ("built", "sdg", "targets") => Key::OutlookNatureBuilt,
        _ => return None,
    };
    if let (Some(low), Some(high)) = (figure.low, figure.high) {
        return Some(words.fill(key, &[("low", &words.share(low)), ("high", &words.share(high))]));
    }
    let value = figure.value?;
    let value = if figure.measure == "goals" {
        words.number(value, 0)
    } else {
        words.share(value)
    };
    Some(words.fill(key, &[("value", &value)]))
}

/// Number of reports shown before the fold.
const REPORTS_AT_FIRST: usize = 10;

/// The first of documents' reports on places, in the order of the table.
pub(super) fn policies(words: &Words, quoted: &Quoted) -> Html {
    let shown = quoted.reported.iter().take(REPORTS_AT_FIRST);
    html! {
        <section>
            <h3 id="policies">{ words.say(Key::OutlookPolicies) }</h3>
            <p>{ words.say(Key::OutlookPoliciesWhat) }</p>
            { reports(words, "policies", shown) }
        </section>
    }
}

/// The other reports.
pub(super) fn more_policies(words: &Words, quoted: &Quoted) -> Html {
    html! { <>{ reports(words, "policies chapter-countries", quoted.reported.iter().skip(REPORTS_AT_FIRST)) }{ file("country_policies.csv") }</> }
}

fn reports<'a>(words: &Words, titled: &'static str, shown: impl Iterator<Item = &'a Reported>) -> Html {
    let row = |reported: &Reported| {
        html! {
            <tr>
                <th scope="row">{ named_places(words, reported) }</th>
                <td class="reason">{ text(words, reported) }</td>
                <td>{ english(&reported.cited) }</td>
            </tr>
        }
    };
    let head = heads(words, &[Key::CheckColPlace, Key::OutlookPoliciesReport, Key::OutlookSource]);
    table(titled, "policies", &head, html! { <>{ for shown.map(row) }</> })
}
