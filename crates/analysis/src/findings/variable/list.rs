//! List: the names of all variables, built from the rows of the closed lists.
//!
//! ```text
//! pieces of stocks × counted    accounts × materials    causes    carriers    uses × counted    sectors × variables by sector
//! ```
//!
//! A new stock, material, carrier, use or sector enters the list with its row.
//!
//! Out of scope: the query of a name, values.

use crate::findings::variable::name::{CAUSES, Indicator, ProductQuantity, SectorDetail, USED, places, products};
use crate::findings::variable::{memo, need};
use cairn_core::kind::{Age, EnergyCarrier, Material, Pollutant, Pool, STOCKS, Traffic};
use cairn_core::model::{Account, Use};

/// Every name of the list, in a fixed order, beginning with names without `@`.
pub fn names() -> Vec<String> {
    let mut names = vec!["Population".to_owned()];
    names.extend(Indicator::listed().map(|indicator| format!("Indicator|{}", indicator.word())));
    for counted in ProductQuantity::ALL {
        pieces(counted, true, &mut names);
    }
    pieces(ProductQuantity::Stock, false, &mut names);
    for traffic in Traffic::ALL {
        names.extend(Age::ALL.map(|age| format!("Stock|{}|{}", traffic.name(), age.name())));
    }
    // The only groups of materials in lists.
    let words = ["Material", "Steel", "Aluminium"].into_iter();
    let materials: Vec<&str> = words.chain(Material::ALL.iter().map(|material| material.name())).collect();
    for (_, word) in Account::OF_MATERIALS {
        names.extend(materials.iter().map(|material| format!("{word}|{material}")));
    }
    let scraps = Pool::ALL.into_iter().filter_map(Pool::scrap);
    names.extend(scraps.map(|scrap| format!("Surplus|{scrap}")));
    names.push("GHG".to_owned());
    names.extend(CAUSES.iter().map(|(word, ..)| format!("GHG|{word}")));
    names.extend(materials.iter().skip(1).map(|material| format!("GHG|Materials|{material}")));
    names.extend(["Energy", "Energy|Cooking"].map(str::to_owned));
    names.extend(EnergyCarrier::all().iter().map(|carrier| format!("Energy|{}", carrier.word())));
    for pollutant in Pollutant::ALL {
        let name = format!("Air|{}", pollutant.name());
        names.extend(Traffic::ALL.map(|traffic| format!("{name}|{}", traffic.name())));
        names.push(name);
    }
    names.extend(USED.iter().map(|(name, _)| (*name).to_owned()));
    names.extend(memo::names());
    names.extend(need::names());
    for counted in ProductQuantity::ALL {
        let of = |of: Use| format!("{}|{}|{}", counted.word(), of.sector.name(), of.material.name());
        names.extend(Use::ALL.map(of));
    }
    for (sector, product) in places() {
        if products(product).is_some() {
            names.extend(ProductQuantity::ALL.map(|counted| format!("{}|Product@{sector}", counted.word())));
        }
        names.extend(Account::OF_MATERIALS.map(|(_, word)| format!("{word}|Material@{sector}")));
        names.push(format!("GHG@{sector}"));
        let causes = CAUSES.iter().filter(|(.., apart)| *apart == SectorDetail::Listed);
        names.extend(causes.map(|(word, ..)| format!("GHG|{word}@{sector}")));
        names.push(format!("Energy@{sector}"));
    }
    names
}

/// Adds the names of the pieces of stocks for one count, either of pieces that come and go or of the others.
fn pieces(counted: ProductQuantity, come_and_go: bool, names: &mut Vec<String>) {
    for row in STOCKS.iter().filter(|row| row.things.come_and_go() == come_and_go) {
        let pieces = row.things.named().into_iter().map(|(name, _)| name);
        names.extend(row.whole.into_iter().chain(pieces).map(|name| format!("{}|{name}", counted.word())));
    }
}
