//! Purchase: what does a rule by which a state buys do to the materials of its country?
//!
//! ```text
//! reach = public part · coverage · compliance        fall = what a ceiling cuts of a spread, of what is reached
//! rule → fall or share of the whole country → level of the lever that does the like → what follows
//! ```
//!
//! What already is the mean does little, and reach is the bound. Three numbers: in the low one the cleanest lots, which were there
//! before, go to the state first; in the high one nothing is shared out anew. Of rules that are told apart by no spread the public part
//! itself is low, central and high. Does not know: prices, firms, how a rule is checked.

pub mod acts;
pub mod chosen;
pub mod follow;
#[cfg(feature = "cli")]
pub mod held;
pub mod purse;
pub mod spread;
pub mod told;

pub use acts::{Acts, Effect, Why, effect};
pub use follow::{Followed, follow};
pub use told::{Bought, bought};
