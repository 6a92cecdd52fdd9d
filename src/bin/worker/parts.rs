//! Parts: what of the worker is fetched when it is needed.
//!
//! ```text
//! from the start     following a place, what one screen shows of it, what each lever does
//! asked              every other question: cards, charts that are chosen, pages beside the explorer
//! ```
//!
//! The tool that binds the worker cuts it here, as it does the application. Does not know: how a question is answered.

use std::future::Future;
use std::pin::Pin;

use cairn::site::wire::{Answer, Question};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::answers::Maybe;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

/// An answer in the making.
type Answering<'a> = Pin<Box<dyn Future<Output = Maybe> + 'a>>;

/// How a question is answered that few ask.
type Asked = for<'a, 'b> fn(&'a Places, &'a Question, &'a mut Listening<'b>) -> Answering<'a>;

#[wasm_split(asked, fallible)]
fn all_asked() -> Result<Asked, SplitLoaderError> {
    Ok(|places, question, ear| Box::pin(places.asked(question, ear)))
}

/// Why there is no answer.
pub(crate) enum Lacks {
    /// Of a place nothing can be had.
    Facts(Unknown),
    /// The part of the worker that knows the answer did not come.
    Part,
}

impl From<Unknown> for Lacks {
    fn from(unknown: Unknown) -> Lacks {
        Lacks::Facts(unknown)
    }
}

impl Places {
    /// The answer to a question of the part that is fetched when it is needed; asked again, it is fetched again where it did not come.
    pub(crate) async fn answered_apart(&self, question: &Question, ear: &mut Listening<'_>) -> Result<Option<Answer>, Lacks> {
        let asked = all_asked().await.map_err(|_| Lacks::Part)?;
        Ok(asked(self, question, ear).await?)
    }
}
