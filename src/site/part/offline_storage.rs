//! Offline: the data stored for use without a network, and a button that stores all places.
//!
//! `www/boot.js` queries the service worker and marks the page (`data-offline`); styles show the meaning. Without a
//! service worker nothing is shown.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Says if the page works without a network, and offers to store every place.
pub fn offline(words: &Words) -> Html {
    html! {
        <div class="offline" role="status">
            <p class="when-ready">{ words.say(Key::OfflineReady) }</p>
            <button type="button" id="save-all" class="quiet when-ready">{ words.say(Key::OfflineSave) }</button>
            <progress hidden=true aria-label={words.say(Key::OfflineSave).to_owned()}></progress>
            <output dir="ltr" translate="no"></output>
            <p class="when-all">{ words.say(Key::OfflineAll) }</p>
            <p class="when-fault">{ words.say(Key::OfflineFault) }</p>
        </div>
    }
}
