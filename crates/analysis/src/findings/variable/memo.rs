//! Memo: names of variables outside the totals (plastics, goods, networks and wood), and the ledger rows that each
//! reads.
//!
//! ```text
//! Plastics|Use   Plastics|Use|Packaging   Plastics|Waste|Mismanaged   Plastics|To water   GHG|Plastics life cycle (memo)
//! Stock|Goods|Refrigerators   Inflow|Goods   E-waste
//! Power plants|Solar   New power plants   Power lines   Pipes|Sewers   Networks|Inflow|Copper   Networks|Power|Steel
//! Wood|Used|Formwork   Wood|Industrial roundwood   Forests|Asked|South Asia   Forests|Room
//! ```
//!
//! Out of scope: values.

use cairn_core::kind::{Application, Fate, Forest, Good, LinearNetwork, OF_NETWORKS, Plant, WoodUse};
use cairn_core::model::Account;

type AccountPartNames = [&'static str];
type MemoAccountRow = (&'static str, Account, &'static AccountPartNames);

/// Number of rows on plastics; they come first.
const OF_PLASTICS: usize = 12;
/// Number of rows on goods; they come next.
const OF_GOODS: usize = 6;
/// Number of rows on wood; they come last.
const OF_WOOD: usize = 4;

const APPLICATIONS: [&str; Application::COUNT] = {
    let mut names = [""; Application::COUNT];
    let mut at = 0;
    while at < Application::COUNT {
        names[at] = Application::ALL[at].name();
        at += 1;
    }
    names
};
const FATES: [&str; Fate::COUNT] = {
    let mut names = [""; Fate::COUNT];
    let mut at = 0;
    while at < Fate::COUNT {
        names[at] = Fate::ALL[at].name();
        at += 1;
    }
    names
};

const GOODS: [&str; Good::COUNT] = {
    let mut names = [""; Good::COUNT];
    let mut at = 0;
    while at < Good::COUNT {
        names[at] = Good::ALL[at].name();
        at += 1;
    }
    names
};

const PLANTS: [&str; Plant::COUNT] = {
    let mut names = [""; Plant::COUNT];
    let mut at = 0;
    while at < Plant::COUNT {
        names[at] = Plant::ALL[at].name();
        at += 1;
    }
    names
};
const LAID: [&str; LinearNetwork::COUNT] = {
    let mut names = [""; LinearNetwork::COUNT];
    let mut at = 0;
    while at < LinearNetwork::COUNT {
        names[at] = LinearNetwork::ALL[at].name();
        at += 1;
    }
    names
};
const OF_THEM: [&str; OF_NETWORKS.len()] = {
    let mut names = [""; OF_NETWORKS.len()];
    let mut at = 0;
    while at < OF_NETWORKS.len() {
        names[at] = OF_NETWORKS[at].name();
        at += 1;
    }
    names
};

const USES_OF_WOOD: [&str; WoodUse::COUNT] = {
    let mut names = [""; WoodUse::COUNT];
    let mut at = 0;
    while at < WoodUse::COUNT {
        names[at] = WoodUse::ALL[at].name();
        at += 1;
    }
    names
};
const FORESTS: [&str; Forest::COUNT] = {
    let mut names = [""; Forest::COUNT];
    let mut at = 0;
    while at < Forest::COUNT {
        names[at] = Forest::ALL[at].name();
        at += 1;
    }
    names
};

/// Accounts by name, each with the names of its parts. If several have one name, the first is the total.
pub const MEMO_ACCOUNTS: [MemoAccountRow; 30] = [
    ("Plastics|Use", Account::PlasticsUse, &APPLICATIONS),
    ("Plastics|Stock", Account::PlasticsStock, &APPLICATIONS),
    ("Plastics|Waste", Account::PlasticsWaste, &APPLICATIONS),
    ("Plastics|Waste", Account::PlasticsFate, &FATES),
    ("Plastics|Secondary", Account::PlasticsSecondary, &[]),
    ("Plastics|Collected for recycling", Account::PlasticsCollected, &[]),
    (
        "Plastics|To the environment",
        Account::PlasticsLost,
        &["Large pieces", "Small pieces"],
    ),
    ("Plastics|To water", Account::PlasticsToWater, &[]),
    ("Plastics|To the sea", Account::PlasticsToSea, &[]),
    ("Plastics|In water", Account::PlasticsInWater, &[]),
    ("Plastics|Paper in its place", Account::PlasticsPaper, &[]),
    ("GHG|Plastics life cycle (memo)", Account::PlasticsGhg, &[]),
    ("Stock|Goods", Account::GoodsStock, &[]),
    ("Stock|Goods", Account::GoodsInUse, GOODS.split_at(Good::IN_PIECES).0),
    ("Stock|Goods", Account::GoodsInKg, GOODS.split_at(Good::IN_PIECES).1),
    ("Inflow|Goods", Account::GoodsInflow, &GOODS),
    ("Outflow|Goods", Account::GoodsOutflow, &GOODS),
    ("E-waste", Account::GoodsEWaste, &[]),
    ("Power plants", Account::PlantsInUse, &PLANTS),
    ("New power plants", Account::PlantsNew, &PLANTS),
    (
        "Power lines",
        Account::LineLength,
        LAID.split_at(LinearNetwork::COUNT - LinearNetwork::PIPES).0,
    ),
    (
        "Pipes",
        Account::PipeLength,
        LAID.split_at(LinearNetwork::COUNT - LinearNetwork::PIPES).1,
    ),
    ("Networks|Stock", Account::NetworkStock, &OF_THEM),
    ("Networks|Inflow", Account::NetworkInflow, &OF_THEM),
    ("Networks|Outflow", Account::NetworkOutflow, &OF_THEM),
    ("Networks|Power", Account::PowerInflow, &OF_THEM),
    ("Wood|Used", Account::WoodUsed, &USES_OF_WOOD),
    ("Wood|Industrial roundwood", Account::Roundwood, &[]),
    ("Forests|Asked", Account::ForestAsked, &FORESTS),
    ("Forests|Room", Account::ForestRoom, &FORESTS),
];

/// The account of a name, and the index of the part; none if the name is not in the table.
pub fn read(name: &str) -> Option<(Account, Option<usize>)> {
    MEMO_ACCOUNTS.iter().find_map(|(whole, account, parts)| {
        let rest = name.strip_prefix(whole)?;
        if rest.is_empty() {
            return Some((*account, None));
        }
        let part = rest.strip_prefix('|')?;
        let at = parts.iter().position(|label| *label == part)?;
        Some((*account, Some(at)))
    })
}

/// Every name, totals before their parts.
pub fn names() -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (whole, account, _) in &MEMO_ACCOUNTS {
        if !names.iter().any(|name| name == whole) {
            names.push((*whole).to_owned());
        }
        names.extend(parts(*account));
    }
    names
}

/// The names that sum to an account: its parts; empty if it has none.
pub fn parts(account: Account) -> Vec<String> {
    let of = MEMO_ACCOUNTS.iter().filter(|(_, known, _)| *known == account);
    of.flat_map(|(whole, _, parts)| parts.iter().map(move |part| format!("{whole}|{part}")))
        .collect()
}

/// The name of an account, or of one of its parts.
pub fn name(account: Account, part: Option<usize>) -> String {
    let found = MEMO_ACCOUNTS.iter().find(|(_, known, _)| *known == account);
    let (whole, parts) = found.map_or(("", &[][..]), |(whole, _, parts)| (*whole, *parts));
    match part.and_then(|at| parts.get(at)) {
        Some(part) => format!("{whole}|{part}"),
        None => whole.to_owned(),
    }
}

/// True if a name belongs to plastics.
pub fn is_of_plastics(name: &str) -> bool {
    starts(name, MEMO_ACCOUNTS.split_at(OF_PLASTICS).0)
}

/// True if a name belongs to goods.
pub fn is_of_goods(name: &str) -> bool {
    starts(name, MEMO_ACCOUNTS.split_at(OF_PLASTICS + OF_GOODS).0.split_at(OF_PLASTICS).1)
}

/// True if a name belongs to power plants, lines and pipes.
pub fn is_of_networks(name: &str) -> bool {
    starts(
        name,
        MEMO_ACCOUNTS
            .split_at(MEMO_ACCOUNTS.len() - OF_WOOD)
            .0
            .split_at(OF_PLASTICS + OF_GOODS)
            .1,
    )
}

/// True if a name belongs to wood and forests.
pub fn is_of_wood(name: &str) -> bool {
    starts(name, MEMO_ACCOUNTS.split_at(MEMO_ACCOUNTS.len() - OF_WOOD).1)
}

fn starts(name: &str, rows: &[MemoAccountRow]) -> bool {
    rows.iter().any(|(whole, ..)| name.starts_with(whole))
}
