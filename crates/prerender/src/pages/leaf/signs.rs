//! Signs: the variable of each symbol in an equation, and the tables behind it.
//!
//! Every variable is one of the command line, every table one of the evidence (`tests/prerender/leaves/modellers.rs`).
//! The texts of the method page explain symbols that are neither. Out of scope: values.

use crate::pages::leaf::equation::EquationTopic;
use cairn_analysis::words::Key;

/// A symbol of an equation: its meaning, its variables, and the tables behind it.
pub(super) type Sign = (EquationTopic, &'static str, Key, &'static [&'static str], &'static [&'static str]);

/// The symbols that are a variable or depend on a table, by equation.
pub(super) const SIGNS: [Sign; 28] = [
    (
        EquationTopic::Demand,
        "P(t)",
        Key::ModellersSignPeople,
        &["Population"],
        &["population.csv"],
    ),
    (
        EquationTopic::Demand,
        "q(t)",
        Key::ModellersSignEach,
        &[
            "Indicator|Floor area per person",
            "Indicator|Other floor area per person",
            "Indicator|Cars per 1000 people",
        ],
        &[
            "home_floor_level.csv",
            "home_floor_path.csv",
            "other_floor_path.csv",
            "car_count.csv",
            "car_top.csv",
        ],
    ),
    (
        EquationTopic::Stock,
        "K(t, c)",
        Key::ModellersSignStands,
        &["Stock|Product@Homes", "Stock|Product@Other buildings", "Stock|Light-duty vehicles"],
        &["home_age_share.csv"],
    ),
    (
        EquationTopic::Stock,
        "I(t)",
        Key::ModellersSignBuilt,
        &[
            "Inflow|Product@Homes",
            "Inflow|Product@Other buildings",
            "Inflow|Light-duty vehicles",
        ],
        &[],
    ),
    (
        EquationTopic::Stock,
        "O(t)",
        Key::ModellersSignLeaves,
        &[
            "Outflow|Product@Homes",
            "Outflow|Product@Other buildings",
            "Outflow|Light-duty vehicles",
        ],
        &[],
    ),
    (
        EquationTopic::Survival,
        "L, k, σ",
        Key::ModellersSignLife,
        &[],
        &["building_lifetime.csv", "car_life.csv", "vehicle_life.csv"],
    ),
    (
        EquationTopic::Content,
        "x(c, s)",
        Key::ModellersSignStructure,
        &[],
        &["structure_new.csv"],
    ),
    (
        EquationTopic::Content,
        "i(s, m)",
        Key::ModellersSignIntensity,
        &[],
        &[
            "intensity.csv",
            "fittings.csv",
            "car_material.csv",
            "vehicle_material.csv",
            "infrastructure_mass.csv",
        ],
    ),
    (
        EquationTopic::Content,
        "M(t, m)",
        Key::ModellersSignMass,
        &["Stock|Material", "Stock|Cement"],
        &[],
    ),
    (
        EquationTopic::Content,
        "I(t, m)",
        Key::ModellersSignComes,
        &["Inflow|Material", "Inflow|Cement"],
        &[],
    ),
    (
        EquationTopic::Content,
        "O(t, m)",
        Key::ModellersSignGoes,
        &["Outflow|Material", "Outflow|Cement"],
        &[],
    ),
    (
        EquationTopic::Works,
        "W",
        Key::ModellersSignWorks,
        &["Demand|Cement@Civil works", "Demand|Steel@Civil works"],
        &["cement_made.csv", "cement_sold.csv", "steel_used.csv", "steel_share.csv"],
    ),
    (
        EquationTopic::Cycle,
        "X, ℓ",
        Key::ModellersSignInput,
        &["Demand|Material", "Demand|Cement"],
        &["construction_loss.csv", "car_making.csv"],
    ),
    (
        EquationTopic::Cycle,
        "R, r, b",
        Key::ModellersSignReused,
        &["Reuse|Steel"],
        &["end_of_life.csv"],
    ),
    (
        EquationTopic::Cycle,
        "B, y, k",
        Key::ModellersSignScrap,
        &["Secondary|Steel"],
        &["process.csv"],
    ),
    (
        EquationTopic::Cycle,
        "V",
        Key::ModellersSignNew,
        &["Primary|Steel", "Primary|Cement"],
        &[],
    ),
    (
        EquationTopic::Energy,
        "Q(t), E(t, j)",
        Key::ModellersSignEnergy,
        &["Energy|Electricity@Homes", "Energy@Buildings"],
        &["energy_power.csv", "energy_fuel.csv", "energy_heat.csv", "energy_need.csv"],
    ),
    (
        EquationTopic::Ghg,
        "f(t, j)",
        Key::ModellersSignUnit,
        &[],
        &["power.csv", "grid_trend.csv", "fuel.csv", "district_heat.csv"],
    ),
    (
        EquationTopic::Ghg,
        "g, s",
        Key::ModellersSignMaking,
        &["GHG|Materials", "GHG|Materials|Cement"],
        &["process.csv"],
    ),
    (
        EquationTopic::Ghg,
        "G(t)",
        Key::ModellersSignGhg,
        &[
            "GHG",
            "GHG|Construction",
            "GHG|Use|Buildings",
            "GHG|Use|Vehicles",
            "GHG|End of life",
        ],
        &[],
    ),
    (
        EquationTopic::Air,
        "A",
        Key::ModellersSignExhaust,
        &["Air|NOx", "Air|PM2.5"],
        &["exhaust_class.csv", "exhaust_factor.csv", "exhaust_diesel.csv"],
    ),
    (
        EquationTopic::Plastics,
        "U(t)",
        Key::ModellersSignPlastics,
        &["Plastics|Use"],
        &["plastics_made.csv", "plastics_region.csv", "plastics_application.csv"],
    ),
    (
        EquationTopic::Goods,
        "K(t)",
        Key::ModellersSignGoods,
        &["Stock|Goods|Refrigerators"],
        &["goods_owned.csv", "goods_made.csv", "goods_household.csv"],
    ),
    (
        EquationTopic::Networks,
        "N(t, p)",
        Key::ModellersSignPlants,
        &["Power plants|Wind"],
        &["network_power.csv", "network_plant.csv"],
    ),
    (
        EquationTopic::Wood,
        "B(t) + R(t)",
        Key::ModellersSignWood,
        &["Wood|Used"],
        &["wood_place.csv", "wood_forest.csv"],
    ),
    (
        EquationTopic::Ramp,
        "v, ρ",
        Key::ModellersSignLevel,
        &[],
        &["levers.csv", "panel.csv"],
    ),
    (EquationTopic::Sums, "Y(t)", Key::ModellersSignSum, &["GHG"], &["places.csv"]),
    (EquationTopic::Life, "Lmax", Key::ModellersSignLife, &[], &["assumptions.csv"]),
];
