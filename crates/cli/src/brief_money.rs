//! Amounts of money in a brief. Out of scope: their words.

use std::path::Path;

use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::money::view::{MoneyQuery, MoneySteps, MoneyView};
use cairn_core::facts::Facts;
use cairn_core::year::Year;

use crate::fault::CommandFault;
use crate::money::unit_costs;
use crate::range::doubts;

/// Amounts of money: the central run, and as many draws as on the page. A place larger than a country has the central run
/// alone, since a draw runs each of its members several times.
pub(crate) fn amounts(target: &RunTarget<'_>, view: &View, draws: u32, facts: Option<&Path>) -> Result<Option<MoneyView>, CommandFault> {
    let money = unit_costs(facts)?;
    let members: Vec<&Facts> = match target {
        RunTarget::One { facts, .. } => vec![*facts],
        RunTarget::Whole { members, .. } => members.clone(),
    };
    if members.iter().any(|facts| facts.city.is_some()) {
        return Ok(None);
    }
    let varied = view.choices.numbers.left(&doubts(facts)?);
    let query = MoneyQuery {
        choices: view.choices.clone(),
        against: None,
        focus: view.focus.max(Year::LEVERS),
    };
    let Some(mut steps) = MoneySteps::new(target.id(), query, &members) else {
        return Ok(None);
    };
    for facts in &members {
        steps.take_in(facts, &varied);
    }
    let made = if members.len() == 1 { draws + 1 } else { 1 };
    for _ in 0..made as usize * members.len() {
        steps.step(&money);
    }
    Ok(Some(steps.reply(&money)))
}
