//! Laws: what must hold for any place and any choice.
#![cfg(not(target_arch = "wasm32"))]

mod synthetic;

use cairn::choices::{Choices, Level};
use cairn::kind::Lever;
use cairn::model;
use cairn::year::Year;
use synthetic::{CROWDED, PLAIN, SHRINKING};

#[test]
fn look() {
    for land in [PLAIN, SHRINKING, CROWDED] {
        let facts = synthetic::facts(&land);
        for (hs, hl) in [(0, 0), (40, 0), (0, 30), (40, 40)] {
            let choices = Choices::default()
                .with(Lever::HomeSpace, Level::from_tenths(hs).unwrap())
                .with(Lever::BuildingLife, Level::from_tenths(hl).unwrap());
            let out = model::run(&facts, &choices);
            println!("{hs} {hl} balance {:?}", out.balance);
            for homes in &out.homes {
                let s = |y: u16| homes.stock.row(Year::of(y)).iter().sum::<f64>() / 1e6;
                println!(
                    "  {:?} 2026 {:.1} 2060 {:.1} in {:.1} out {:.1} removed {:.1} kept {:.1}",
                    homes.product,
                    s(2026),
                    s(2060),
                    homes.inflow.sum(Year::LEVERS, Year::LAST) / 1e6,
                    homes.outflow.sum(Year::LEVERS, Year::LAST) / 1e6,
                    homes.removed.sum(Year::LEVERS, Year::LAST) / 1e6,
                    homes.kept.sum(Year::LEVERS, Year::LAST) / 1e6
                );
            }
        }
    }
}
