//! Need: names of the variables of housing need, and the ledger rows that each reads.
//!
//! ```text
//! Need|People below 15 m2   Need|People below 15 m2|Low spread   Need|Displaced people|Refugees   Need|GHG
//! ```
//!
//! A reckoned quantity has its readings ([`NeedReading`]), a count the ends of its editions: they are no parts, and the
//! name without one is the value that is used. The groups of displaced people are parts. Sums over years run from 2027 to
//! the year. Out of scope: values.

use cairn_core::kind::{CountEnd, DisplacedGroup, NeedReading};
use cairn_core::model::Account;
use cairn_core::model::need::{DISPLACED_YEARS, FIRST, SLUM_YEAR};
use cairn_core::year::Year;

/// What the rows of an account are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NeedPart {
    /// Readings of one value.
    Readings,
    /// Ends of one count.
    Ends,
    /// Groups that add up.
    Groups,
    /// One row.
    One,
}

const ACCOUNTS: [(&str, Account, NeedPart); 11] = [
    ("Need|People in slums", Account::InSlums, NeedPart::Ends),
    ("Need|People in slums or rural below 10 m2", Account::InNeed, NeedPart::One),
    ("Need|People below 15 m2", Account::BelowFloor, NeedPart::Readings),
    ("Need|People below 10 m2", Account::BelowLeast, NeedPart::Readings),
    ("Need|Displaced people", Account::Displaced, NeedPart::Groups),
    ("Need|Missing floor", Account::MissingFloor, NeedPart::Readings),
    ("Need|Homes", Account::NeedHomes, NeedPart::One),
    ("Need|Tonnes", Account::NeedTonnes, NeedPart::Readings),
    ("Need|GHG", Account::NeedGhg, NeedPart::Readings),
    ("Need|Light homes|Tonnes", Account::LightTonnes, NeedPart::One),
    ("Need|Light homes|GHG", Account::LightGhg, NeedPart::One),
];

/// Names of the rows of an account; the first is empty if it is the value that is used.
fn rows(of: NeedPart) -> Vec<&'static str> {
    match of {
        NeedPart::Readings => NeedReading::ALL.map(NeedReading::name).to_vec(),
        NeedPart::Ends => CountEnd::ALL.map(CountEnd::name).to_vec(),
        NeedPart::Groups => DisplacedGroup::ALL.map(DisplacedGroup::name).to_vec(),
        NeedPart::One => vec![""],
    }
}

/// The account of a name, and the index of its row; no row for the sum of groups.
pub fn read(name: &str) -> Option<(Account, Option<usize>)> {
    ACCOUNTS.iter().find_map(|(whole, account, of)| {
        let rest = name.strip_prefix(whole)?;
        let row = if rest.is_empty() { "" } else { rest.strip_prefix('|')? };
        if row.is_empty() && rest.is_empty() && *of == NeedPart::Groups {
            return Some((*account, None));
        }
        let at = rows(*of).iter().position(|known| *known == row)?;
        (row.is_empty() == rest.is_empty()).then_some((*account, Some(at)))
    })
}

/// Every name, each value before its readings or parts.
pub fn names() -> Vec<String> {
    let mut names = Vec::new();
    for (whole, _, of) in &ACCOUNTS {
        names.push((*whole).to_owned());
        let others = rows(*of).into_iter().filter(|row| !row.is_empty());
        names.extend(others.map(|row| format!("{whole}|{row}")));
    }
    names
}

/// The names that sum to a row of an account: the row itself, or all groups.
pub fn parts(account: Account, row: Option<usize>) -> Vec<String> {
    let found = ACCOUNTS.iter().find(|(_, known, _)| *known == account);
    let Some((whole, _, of)) = found else { return Vec::new() };
    let all = rows(*of);
    let named = |row: &&str| {
        if row.is_empty() {
            (*whole).to_owned()
        } else {
            format!("{whole}|{row}")
        }
    };
    match row {
        Some(at) => all.get(at).iter().map(|row| named(row)).collect(),
        None => all.iter().map(named).collect(),
    }
}

/// True if a variable has a value in a year: a count has only the years of the count. True for names of other things.
pub fn is_known(name: &str, year: Year) -> bool {
    let Some((account, _)) = read(name) else { return true };
    match account {
        Account::InSlums | Account::InNeed => year == SLUM_YEAR,
        Account::Displaced => DISPLACED_YEARS.contains(&year.number()),
        Account::NeedTonnes | Account::NeedGhg | Account::LightTonnes | Account::LightGhg => year >= Year::LEVERS,
        _ => year >= FIRST,
    }
}

/// True if a name belongs to housing need.
pub fn is_of_need(name: &str) -> bool {
    name.starts_with("Need|")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_value_that_is_used_and_its_readings_are_no_parts() {
        assert_eq!(read("Need|People below 15 m2"), Some((Account::BelowFloor, Some(0))));
        assert_eq!(read("Need|People below 15 m2|High floor"), Some((Account::BelowFloor, Some(4))));
        assert_eq!(read("Need|Displaced people"), Some((Account::Displaced, None)));
        assert_eq!(parts(Account::Displaced, None).len(), DisplacedGroup::COUNT);
        assert_eq!(parts(Account::BelowFloor, Some(0)), ["Need|People below 15 m2"]);
        for name in ["Need", "Need|", "Need|Homes|", "Need|People below 15 m2|", "Need|Displaced people|"] {
            assert_eq!(read(name), None, "{name}");
        }
        assert!(names().iter().all(|name| read(name).is_some()));
    }
}
