//! Render: how does a text look as a page?
//!
//! Out of scope: the frame around it.

use yew::prelude::*;

use crate::pages::leaf::chapter;
use crate::pages::prose::{Prose, ProseContent, SectionStyle, TermLinks};

/// The text as HTML: each heading starts a section. A value without a name in `values` stays as it is written.
pub fn html(prose: &Prose, values: &[(&str, Html)]) -> Html {
    let heading = |id: &str, title: Html| html! { <h2 id={id.to_owned()}>{ title }</h2> };
    sections(prose, values, None, heading, closed)
}

/// The text as chapters that open one by one; `open` are those that stand open. The first use of a term is a link.
pub fn chapters(prose: &Prose, values: &[(&str, Html)], open: &[&str], terms: &TermLinks) -> Html {
    let closed = |(id, style, mut inside): Section<'_>| {
        let title = inside.remove(0);
        let inside = match style {
            SectionStyle::Equation => html! { <div class="equation">{ for inside }</div> },
            SectionStyle::Region | SectionStyle::Bare => html! { <>{ for inside }</> },
        };
        chapter(id, title, open.contains(&id), inside)
    };
    html! { <div class="chapters">{ sections(prose, values, Some(terms), |_, title| title, closed) }</div> }
}

fn sections(
    prose: &Prose,
    values: &[(&str, Html)],
    terms: Option<&TermLinks>,
    headed: impl Fn(&str, Html) -> Html,
    closed: impl Fn(Section<'_>) -> Html,
) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    let mut section: Option<Section<'_>> = None;
    for block in &prose.blocks {
        let shown = match &block.content {
            ProseContent::Heading { id, style, title } => {
                parts.extend(section.take().map(&closed));
                let heading = headed(id, filled(title, values, None));
                section = Some((id, *style, vec![heading]));
                continue;
            }
            ProseContent::End => {
                parts.extend(section.take().map(&closed));
                continue;
            }
            ProseContent::Paragraph(text) => html! { <p>{ filled(text, values, terms) }</p> },
            ProseContent::List(items) => {
                html! { <ul>{ for items.iter().map(|item| html! { <li>{ filled(item, values, terms) }</li> }) }</ul> }
            }
            ProseContent::Block(name) => value(name, values).unwrap_or_else(|| html! { <p>{ ["{{", name.as_str(), "}}"].concat() }</p> }),
        };
        match &mut section {
            Some((.., inside)) => inside.push(shown),
            None => parts.push(shown),
        }
    }
    parts.extend(section.take().map(closed));
    html! { <>{ for parts }</> }
}

/// A section: the id of its heading, its look, its content.
type Section<'a> = (&'a str, SectionStyle, Vec<Html>);

fn closed((id, style, inside): Section<'_>) -> Html {
    match style {
        SectionStyle::Region => html! { <section aria-labelledby={id.to_owned()}>{ for inside }</section> },
        SectionStyle::Bare => html! { <section>{ for inside }</section> },
        SectionStyle::Equation => html! { <section class="equation">{ for inside }</section> },
    }
}

fn value(name: &str, values: &[(&str, Html)]) -> Option<Html> {
    values.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone())
}

fn filled(text: &str, values: &[(&str, Html)], terms: Option<&TermLinks>) -> Html {
    let plain = |text: &str| terms.map_or_else(|| Html::from(text.to_owned()), |terms| terms.linked(text));
    let mut parts: Vec<Html> = Vec::new();
    for (place, part) in text.split('{').enumerate() {
        let named = if place == 0 { None } else { part.split_once('}') };
        let Some((name, after)) = named else {
            parts.push(plain(part));
            continue;
        };
        parts.push(value(name, values).unwrap_or_else(|| Html::from(["{", name, "}"].concat())));
        parts.push(plain(after));
    }
    html! { <>{ for parts }</> }
}
