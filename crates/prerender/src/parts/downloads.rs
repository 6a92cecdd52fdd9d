//! Downloads: program, module, data, licence, contact, authors, and how to cite, as one block on several pages.
//!
//! Whoever builds a site may name a contact and the repository; the block says which of them is not named. Out of scope: how
//! each of them is used.

use yew::prelude::*;

use crate::host::HostAddresses;
use crate::parts::place_reports::leaf;
use cairn_analysis::export::release_day;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Leaf;

/// The description of all tables as a data package.
const PACKAGE: &str = "evidence/datapackage.json";
/// How to cite Cairn, for programs.
const CITATION: &str = "CITATION.cff";

/// The block; the page has its heading, with the id `get`.
pub fn block(words: &Words, release: &str, host: &HostAddresses) -> Html {
    let page = |of: Leaf, part: &str| [leaf(words, of).as_str(), part].concat();
    let file = |path: &'static str| html! { <a href={path} download="" lang="en" dir="ltr"><code>{ path }</code></a> };
    // A release that is not frozen yet has no day.
    let named = ("release", words.isolate(release));
    let cite = match release_day(release) {
        Some(day) => words.fill(Key::GetCite, &[(named.0, &named.1), ("day", &words.isolate(day))]),
        None => words.fill(Key::GetCiteUndated, &[(named.0, &named.1)]),
    };
    html! {
        <ul class="get-cairn">
            <li>{ words.say(Key::GetProgram) }{ " " }<a href={page(Leaf::Modellers, "#files")}>{ words.say(Key::PageModellers) }</a></li>
            <li>{ words.say(Key::GetModule) }{ " " }<a href={page(Leaf::Modellers, "#module")}><code lang="en" dir="ltr">{ "module/cairn.js" }</code></a></li>
            <li>{ words.say(Key::GetData) }{ " " }{ file(PACKAGE) }</li>
            <li>{ words.say(Key::FooterCode) }{ " " }<a href={page(Leaf::Data, "#licences")}>{ words.say(Key::DataPageLicences) }</a></li>
            <li>{ cite }{ " " }<a href={page(Leaf::Data, "#cite")}>{ words.say(Key::DataPageCite) }</a>{ " " }{ file(CITATION) }</li>
            <li>{ source(words, host.repository.as_deref()) }</li>
            <li>{ words.say(if host.contact.is_some() { Key::GetContact } else { Key::GetContactNone }) }</li>
        </ul>
    }
}

/// The address of the repository.
fn source(words: &Words, repository: Option<&str>) -> Html {
    let Some(address) = repository else {
        return words.say(Key::GetSourceNone).into();
    };
    let link = html! { <a href={address.to_owned()} rel="noopener noreferrer"><bdi>{ address }</bdi></a> };
    html! { <>{ words.say(Key::GetSource) }{ " " }{ link }</> }
}
