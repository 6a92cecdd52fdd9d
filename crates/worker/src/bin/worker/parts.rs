//! Parts: the code of the worker that is fetched on first use.
//!
//! ```text
//! from the start     runs of a place, the content of one screen, the effect of each lever
//! asked              every other question: cards, selected charts, pages other than the explorer
//! ```
//!
//! `wasm-bindgen` of `xtask` splits the worker here, as it does the application. Out of scope: how a question is
//! answered.

use std::future::Future;
use std::pin::Pin;

use cairn_wire::{Answer, Question};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::answers::Maybe;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

/// A reply being computed.
type Answering<'a> = Pin<Box<dyn Future<Output = Maybe> + 'a>>;

/// Function that answers the rare questions.
type Asked = for<'a, 'b> fn(&'a Places, &'a Question, &'a mut Listening<'b>) -> Answering<'a>;

#[wasm_split(asked, fallible)]
fn all_asked() -> Result<Asked, SplitLoaderError> {
    Ok(|places, question, ear| Box::pin(places.asked(question, ear)))
}

/// Why there is no reply.
pub(crate) enum Lacks {
    /// The facts of a place are not available.
    Facts(Unknown),
    /// The part of the worker with the answer could not be fetched.
    Part,
}

impl From<Unknown> for Lacks {
    fn from(unknown: Unknown) -> Lacks {
        Lacks::Facts(unknown)
    }
}

impl Places {
    /// Answers a question with the part that is fetched on first use. After a failed fetch, the next call fetches again.
    pub(crate) async fn answered_apart(&self, question: &Question, ear: &mut Listening<'_>) -> Result<Option<Answer>, Lacks> {
        let asked = all_asked().await.map_err(|_| Lacks::Part)?;
        Ok(asked(self, question, ear).await?)
    }
}
