//! Outcome: what follows, year by year. Stocks at the end of a year, flows during it.
//!
//! Plain numbers in base units: m², cars, km, kg, PJ, kg CO2e. A place larger than a country is
//! the sum of its countries' outcomes ([`Outcome::add`]).

use crate::kind::{Carrier, Drivetrain, Layer, Material, Pool, Product, Sector};
use crate::model::uses::Use;
use crate::place::PlaceId;
use crate::year::{Annual, Stretch, Triangle};

/// What follows for one place, or for places summed.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Which place.
    pub place: PlaceId,
    /// People, persons.
    pub people: Annual,
    /// Buildings by product, in the order of [`Product::ALL`].
    pub buildings: Vec<Buildings>,
    /// Light-duty vehicles.
    pub cars: Cars,
    /// Roads, rail, bridges and tunnels that are counted by length, km, in the order of [`Layer::ALL`].
    pub lengths: Vec<(Layer, Annual)>,
    /// Materials in sectors, in the order of [`Use::all`].
    pub flows: Vec<Flow>,
    /// Where the materials come from and go, in the order of [`Use::all`].
    pub cycle: Vec<Cycled>,
    /// Scrap that no use at home takes, kg a year, in the order of [`Pool::ALL`].
    pub surplus: Vec<Annual>,
    /// New scrap of making, kg a year, in the order of [`Pool::ALL`]: it is used in the next year.
    pub new_scrap: Vec<Annual>,
    /// Energy in use.
    pub energy: Energy,
    /// Greenhouse gases.
    pub ghg: Ghg,
    /// How well what came in equals what went out and what stayed.
    pub balance: Balance,
}

/// One kind of building, in m² of usable floor.
#[derive(Clone, Debug, PartialEq)]
pub struct Buildings {
    /// Which kind.
    pub product: Product,
    /// What stands, by year and cohort, m². Cohort 1900 is all that stood then.
    pub stock: Triangle,
    /// Built in the year, m².
    pub inflow: Annual,
    /// Taken down in the year, early removal included, m².
    pub outflow: Annual,
    /// Part of the outflow that was removed before its time because the stock falls faster than it dies, m².
    pub removed: Annual,
    /// Kept standing past its reference life by a longer-life choice, m² a year; each receives refurbishment.
    pub kept: Annual,
    /// Renovated in the year beyond what the reference renovates, m².
    pub renovated: Annual,
}

/// Light-duty vehicles, cars and cars a year, by drivetrain in the order of [`Drivetrain::ALL`].
#[derive(Clone, Debug, PartialEq)]
pub struct Cars {
    /// In use at the end of the year.
    pub stock: [Annual; Drivetrain::COUNT],
    /// New cars in the year, used imports left out.
    pub new: [Annual; Drivetrain::COUNT],
    /// Used cars that came in.
    pub imported: [Annual; Drivetrain::COUNT],
    /// Used cars that went abroad.
    pub exported: [Annual; Drivetrain::COUNT],
    /// Taken apart at home.
    pub scrapped: [Annual; Drivetrain::COUNT],
    /// Part of what left that left before its time because the stock falls faster than cars wear out.
    pub removed: Annual,
    /// Distance gone by all, km.
    pub km: Annual,
}

/// A material in a sector, kg and kg a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Which sector.
    pub sector: Sector,
    /// Which material.
    pub material: Material,
    /// In use at the end of the year.
    pub stock: Annual,
    /// Into use in the year, refurbishment included.
    pub inflow: Annual,
    /// Out of use in the year, refurbishment included.
    pub outflow: Annual,
    /// Carried over borders in the year within used cars: in less out.
    pub traded: Annual,
}

/// Where a material in a sector comes from and goes, kg a year.
///
/// ```text
/// demand = reuse + secondary + primary
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Cycled {
    /// Asked for, what is lost in making and building included.
    pub demand: Annual,
    /// Parts used again as they are.
    pub reuse: Annual,
    /// Made from scrap, diverted scrap included.
    pub secondary: Annual,
    /// Made new.
    pub primary: Annual,
    /// Gone for good: what left use and was not recovered, what remelting for it and making it lost.
    pub loss: Annual,
}

/// Energy in use, PJ a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Energy {
    /// Of homes, in the order of [`Carrier::ALL`].
    pub homes: [Annual; Carrier::COUNT],
    /// Of other buildings, in the order of [`Carrier::ALL`].
    pub other: [Annual; Carrier::COUNT],
    /// Fuel of cars, biofuel left out.
    pub car_fuel: Annual,
    /// Biofuel of cars.
    pub car_biofuel: Annual,
    /// Electricity of cars.
    pub car_power: Annual,
}

/// Greenhouse gases, kg CO2e a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Ghg {
    /// Of making materials, in the order of [`Use::all`]; remelting included.
    pub materials: Vec<Annual>,
    /// Of sites, transport to them, renovation, and putting cars together, by sector in the order of [`Sector::ALL`].
    pub construction: [Annual; Sector::ALL.len()],
    /// Of using homes, other buildings and cars, by sector in the order of [`Sector::ALL`]; power at the place's grid.
    pub using: [Annual; Sector::ALL.len()],
    /// Part of `using` that comes with electricity.
    pub using_power: [Annual; Sector::ALL.len()],
    /// Of what leaves use, by sector in the order of [`Sector::ALL`].
    pub end_of_life: [Annual; Sector::ALL.len()],
    /// Memo, in no total: carbon of wood and biofuel burnt.
    pub biogenic: Annual,
    /// Memo, in no total: primary material that surplus scrap could spare elsewhere, below zero.
    pub credit: Annual,
}

/// The largest relative error of what came in less what went out and what stayed, over all years.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Balance {
    /// Of floor area and cars.
    pub stock: f64,
    /// Of mass in use, over materials.
    pub mass: f64,
    /// Of the whole cycle of each material, over pools.
    pub cycle: f64,
}

impl Balance {
    /// The larger of each.
    #[must_use]
    pub const fn with(self, other: Balance) -> Balance {
        Balance {
            stock: self.stock.max(other.stock),
            mass: self.mass.max(other.mass),
            cycle: self.cycle.max(other.cycle),
        }
    }

    /// The largest of them.
    #[must_use]
    pub fn worst(self) -> f64 {
        self.stock.max(self.mass).max(self.cycle)
    }
}

impl Outcome {
    /// An outcome with nothing in it, to be filled.
    #[must_use]
    pub fn empty(place: PlaceId) -> Outcome {
        let zeros = || std::array::from_fn(|_| Annual::zero());
        let energy = || std::array::from_fn(|_| Annual::zero());
        let drivetrains = || std::array::from_fn(|_| Annual::zero());
        let uses = Use::all();
        Outcome {
            place,
            people: Annual::zero(),
            buildings: Product::ALL.into_iter().map(Buildings::none).collect(),
            cars: Cars {
                stock: drivetrains(),
                new: drivetrains(),
                imported: drivetrains(),
                exported: drivetrains(),
                scrapped: drivetrains(),
                removed: Annual::zero(),
                km: Annual::zero(),
            },
            lengths: Layer::ALL.into_iter().map(|layer| (layer, Annual::zero())).collect(),
            flows: uses.iter().map(|of| Flow::none(*of)).collect(),
            cycle: uses.iter().map(|_| Cycled::none()).collect(),
            surplus: Pool::ALL.iter().map(|_| Annual::zero()).collect(),
            new_scrap: Pool::ALL.iter().map(|_| Annual::zero()).collect(),
            energy: Energy {
                homes: energy(),
                other: energy(),
                car_fuel: Annual::zero(),
                car_biofuel: Annual::zero(),
                car_power: Annual::zero(),
            },
            ghg: Ghg {
                materials: uses.iter().map(|_| Annual::zero()).collect(),
                construction: zeros(),
                using: zeros(),
                using_power: zeros(),
                end_of_life: zeros(),
                biogenic: Annual::zero(),
                credit: Annual::zero(),
            },
            balance: Balance::default(),
        }
    }

    /// A material in a sector.
    #[must_use]
    pub fn flow(&self, sector: Sector, material: Material) -> Option<&Flow> {
        self.flows.iter().find(|flow| flow.sector == sector && flow.material == material)
    }

    /// Kinds of homes.
    pub fn homes(&self) -> impl Iterator<Item = &Buildings> {
        self.buildings
            .iter()
            .filter(|buildings| buildings.product.sector() == Sector::Homes)
    }

    /// Adds what another outcome has in the years of a span: a larger place is the sum of its parts.
    pub fn add(&mut self, other: &Outcome, years: Stretch) {
        for (own, more) in self.series_mut().into_iter().zip(other.series()) {
            for (value, more) in own
                .span_mut(years.first, years.last)
                .iter_mut()
                .zip(more.span(years.first, years.last))
            {
                *value += more;
            }
        }
        for (own, more) in self.buildings.iter_mut().zip(&other.buildings) {
            for year in years.years() {
                for (value, more) in own.stock.row_mut(year).iter_mut().zip(more.stock.row(year)) {
                    *value += more;
                }
            }
        }
        self.balance = self.balance.with(other.balance);
    }

    /// Sets every series and cohort of a span to nothing.
    pub fn clear(&mut self, years: Stretch) {
        for series in self.series_mut() {
            series.span_mut(years.first, years.last).fill(0.0);
        }
        for buildings in &mut self.buildings {
            for year in years.years() {
                buildings.stock.row_mut(year).fill(0.0);
            }
        }
        self.balance = Balance::default();
    }

    /// Every series over years, in a fixed order; stocks by cohort are not among them.
    #[must_use]
    pub fn series(&self) -> Vec<&Annual> {
        let mut all = vec![&self.people];
        for of in &self.buildings {
            all.extend([&of.inflow, &of.outflow, &of.removed, &of.kept, &of.renovated]);
        }
        let cars = &self.cars;
        for each in [&cars.stock, &cars.new, &cars.imported, &cars.exported, &cars.scrapped] {
            all.extend(each);
        }
        all.extend([&cars.removed, &cars.km]);
        all.extend(self.lengths.iter().map(|(_, length)| length));
        for flow in &self.flows {
            all.extend([&flow.stock, &flow.inflow, &flow.outflow, &flow.traded]);
        }
        for of in &self.cycle {
            all.extend([&of.demand, &of.reuse, &of.secondary, &of.primary, &of.loss]);
        }
        all.extend(self.surplus.iter().chain(&self.new_scrap));
        let energy = &self.energy;
        all.extend(energy.homes.iter().chain(&energy.other));
        all.extend([&energy.car_fuel, &energy.car_biofuel, &energy.car_power]);
        all.extend(&self.ghg.materials);
        for each in [
            &self.ghg.construction,
            &self.ghg.using,
            &self.ghg.using_power,
            &self.ghg.end_of_life,
        ] {
            all.extend(each);
        }
        all.extend([&self.ghg.biogenic, &self.ghg.credit]);
        all
    }

    /// [`Outcome::series`], to be written.
    pub fn series_mut(&mut self) -> Vec<&mut Annual> {
        let mut all = vec![&mut self.people];
        for of in &mut self.buildings {
            all.extend([&mut of.inflow, &mut of.outflow, &mut of.removed, &mut of.kept, &mut of.renovated]);
        }
        let cars = &mut self.cars;
        for each in [
            &mut cars.stock,
            &mut cars.new,
            &mut cars.imported,
            &mut cars.exported,
            &mut cars.scrapped,
        ] {
            all.extend(each);
        }
        all.extend([&mut cars.removed, &mut cars.km]);
        all.extend(self.lengths.iter_mut().map(|(_, length)| length));
        for flow in &mut self.flows {
            all.extend([&mut flow.stock, &mut flow.inflow, &mut flow.outflow, &mut flow.traded]);
        }
        for of in &mut self.cycle {
            all.extend([&mut of.demand, &mut of.reuse, &mut of.secondary, &mut of.primary, &mut of.loss]);
        }
        all.extend(self.surplus.iter_mut().chain(&mut self.new_scrap));
        let energy = &mut self.energy;
        all.extend(energy.homes.iter_mut().chain(&mut energy.other));
        all.extend([&mut energy.car_fuel, &mut energy.car_biofuel, &mut energy.car_power]);
        all.extend(&mut self.ghg.materials);
        for each in [
            &mut self.ghg.construction,
            &mut self.ghg.using,
            &mut self.ghg.using_power,
            &mut self.ghg.end_of_life,
        ] {
            all.extend(each);
        }
        all.extend([&mut self.ghg.biogenic, &mut self.ghg.credit]);
        all
    }
}

impl Buildings {
    /// None of a kind.
    #[must_use]
    pub fn none(product: Product) -> Buildings {
        Buildings {
            product,
            stock: Triangle::zero(),
            inflow: Annual::zero(),
            outflow: Annual::zero(),
            removed: Annual::zero(),
            kept: Annual::zero(),
            renovated: Annual::zero(),
        }
    }
}

impl Flow {
    /// None of a material in a sector.
    #[must_use]
    pub fn none(of: Use) -> Flow {
        Flow {
            sector: of.sector,
            material: of.material,
            stock: Annual::zero(),
            inflow: Annual::zero(),
            outflow: Annual::zero(),
            traded: Annual::zero(),
        }
    }
}

impl Cycled {
    fn none() -> Cycled {
        Cycled {
            demand: Annual::zero(),
            reuse: Annual::zero(),
            secondary: Annual::zero(),
            primary: Annual::zero(),
            loss: Annual::zero(),
        }
    }
}
