//! Purchase: how does a public purchasing rule change the materials of a country?
//!
//! ```text
//! reach = public share · coverage · compliance        fall = reduction of a spread by a ceiling, within the reach
//! rule → national fall or share → level of the lever with the same effect → consequences
//! ```
//!
//! A ceiling near the present mean has little effect, and reach limits every rule. There are three numbers. In the low one, the
//! existing cleanest lots go to the state first; in the high one, no lots are redistributed. For rules without a spread, the
//! public share itself is low, central and high. Out of scope: prices, firms, enforcement of a rule.

pub mod purse;
pub mod rule;
pub mod rule_effect;
pub mod savings;
pub mod spread;
pub mod view;

pub use rule_effect::{Acts, PurchaseEffect, UncountedReason, effect};
pub use savings::{PurchaseSavings, rule_savings};
pub use view::{Bought, bought};
