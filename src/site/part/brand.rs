//! Brand: the logo and the name, linked to the home page.

use yew::prelude::*;

/// The logo and the name as a link.
pub fn brand(href: String) -> Html {
    html! {
        <a class="brand" {href}>
            <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
                <ellipse cx="16" cy="26.5" rx="12" ry="3.6" /><ellipse cx="15" cy="18.6" rx="8.6" ry="3.2" />
                <ellipse cx="16.6" cy="11.6" rx="5.8" ry="2.7" /><ellipse cx="15.6" cy="6" rx="3.1" ry="1.9" />
            </svg>
            <span>{ "Cairn" }</span>
        </a>
    }
}
