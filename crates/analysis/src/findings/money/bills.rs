//! Bills: whole amounts of a path, to compare with published ones; no change against another path.
//!
//! ```text
//! floor, cars, solar   quantity of a year · unit cost, central run          works   all renovation of the choices, today's included
//! ```
//!
//! They are in no total and on no page of a place. Out of scope: published figures.

use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::kind::{Plant, Product, UnitCost};
use cairn_core::model::moves::ahead;
use cairn_core::model::spending::{SpendingQuantities, conditioned_products};
use cairn_core::model::{self, Account, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

use crate::findings::money::prices::PlacePrices;

const BILLION: f64 = 1e9;
const KW_IN_GW: f64 = 1e6;

/// A whole amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeBill {
    /// All new buildings.
    Floor,
    /// All new cars.
    Cars,
    /// All new solar plants.
    Solar,
    /// All renovation works, from 2027 on.
    Works,
}

impl WholeBill {
    /// Mean of a year over a span, billion US$ of 2020, of the members of a place.
    pub fn yearly(
        self,
        money: &MoneyFacts,
        (whole, members): (Option<PlaceId>, &[&Facts]),
        choices: &Choices,
        [first, last]: [Year; 2],
    ) -> f64 {
        let mut sum = 0.0;
        for facts in members {
            let Some(prices) = PlacePrices::of(money, facts, 0) else { continue };
            let mut outcome = Outcome::empty(facts.place);
            let base_state = model::base_state_into(facts, &mut outcome);
            match whole {
                Some(whole) => model::run_ahead_within(whole, &base_state, facts, choices, &mut outcome),
                None => model::run_ahead(&base_state, facts, choices, &mut outcome),
            }
            let quantities = SpendingQuantities::of(facts, choices, whole, &outcome);
            for year in first.to(last) {
                sum += self.amount(&outcome, &quantities, &prices, year);
            }
        }
        sum / first.to(last).count() as f64 / BILLION
    }

    fn amount(self, outcome: &Outcome, quantities: &SpendingQuantities, prices: &PlacePrices<'_>, year: Year) -> f64 {
        let of = |account: Account, at: usize| outcome.ledger[(account.of(at), year)];
        match self {
            WholeBill::Floor => {
                let built: f64 = conditioned_products().map(|product| of(Account::Built, product.index())).sum();
                let informal = of(Account::Built, Product::Informal.index()) * prices.plain(UnitCost::NewInformal, year);
                (built + informal) * prices.works(UnitCost::NewBuild, year)
            }
            WholeBill::Cars => {
                let cars: f64 = (0..Account::CarsNew.count()).map(|at| of(Account::CarsNew, at)).sum();
                cars * prices.unit(UnitCost::CarPrice, year)
            }
            WholeBill::Solar => of(Account::PlantsNew, Plant::Solar.index()) * KW_IN_GW * prices.unit(UnitCost::PlantSolar, year),
            WholeBill::Works if year < Year::LEVERS => 0.0,
            WholeBill::Works => {
                let at = ahead(year);
                quantities.renovated[at] * prices.works(UnitCost::RetrofitFixed, year)
                    + quantities.depth[at] * prices.works(UnitCost::RetrofitDepth, year)
            }
        }
    }
}
