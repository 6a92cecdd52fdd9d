//! Tables: the texts of the evidence folder, in memory, so that a test can alter one of them.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::fault::{Fault, Faults};
use cairn_core::limits;

/// Names of all tables, in the order they are read.
pub const SOURCE_TABLES: [&str; 143] = [
    "sources.csv",
    "columns.csv",
    "places.csv",
    "land.csv",
    "regions.csv",
    "population.csv",
    "gdp.csv",
    "urban.csv",
    "home_floor_level.csv",
    "home_floor_count.csv",
    "home_floor_path.csv",
    "home_floor_storyline.csv",
    "home_type_share.csv",
    "home_age_share.csv",
    "other_floor_path.csv",
    "building_lifetime.csv",
    "building_gross.csv",
    "structure_new.csv",
    "intensity.csv",
    "wall_block.csv",
    "fittings.csv",
    "wood_used.csv",
    "car_ownership.csv",
    "car_count.csv",
    "car_sold.csv",
    "car_top.csv",
    "car_region.csv",
    "car_life.csv",
    "car_trade.csv",
    "car_export.csv",
    "car_import.csv",
    "car_market.csv",
    "car_sales.csv",
    "car_energy.csv",
    "car_size.csv",
    "car_class.csv",
    "car_material.csv",
    "car_making.csv",
    "two_wheeler_count.csv",
    "vehicle_region.csv",
    "vehicle_kind.csv",
    "vehicle_life.csv",
    "vehicle_market.csv",
    "vehicle_sales.csv",
    "vehicle_material.csv",
    "used_rule.csv",
    "used_flow.csv",
    "exhaust_class.csv",
    "exhaust_factor.csv",
    "exhaust_fuel.csv",
    "exhaust_diesel.csv",
    "diesel_sulphur.csv",
    "plastics_made.csv",
    "plastics_application.csv",
    "plastics_region.csv",
    "plastics_place.csv",
    "goods_owned.csv",
    "goods_made.csv",
    "goods_household.csv",
    "goods_cooling.csv",
    "network_power.csv",
    "network_line.csv",
    "network_plant.csv",
    "network_mesh.csv",
    "network_region.csv",
    "network_water.csv",
    "network_pipe.csv",
    "network_pipe_mass.csv",
    "wood_place.csv",
    "wood_land.csv",
    "wood_forest.csv",
    "assumptions.csv",
    "premises.csv",
    "doubts.csv",
    "levers.csv",
    "panel.csv",
    "infrastructure_mass.csv",
    "infrastructure_extract.csv",
    "power.csv",
    "cement_made.csv",
    "cement_sold.csv",
    "exceptions.csv",
    "cement_carbon.csv",
    "steel_used.csv",
    "steel_world.csv",
    "steel_share.csv",
    "goods_kind.csv",
    "region_material.csv",
    "process.csv",
    "end_of_life.csv",
    "construction_loss.csv",
    "grid_trend.csv",
    "energy_power.csv",
    "energy_fuel.csv",
    "energy_heat.csv",
    "energy_use.csv",
    "energy_need.csv",
    "degree_days.csv",
    "cooling_total.csv",
    "cooling_course.csv",
    "heat_electric.csv",
    "clean_cooking.csv",
    "fuel.csv",
    "district_heat.csv",
    "works_benchmarks.csv",
    "benchmarks.csv",
    "baselines.csv",
    "published.csv",
    "history.csv",
    "recent.csv",
    "outlook_history.csv",
    "outlook_points.csv",
    "outlook_model.csv",
    "outlook_taken.csv",
    "circularity.csv",
    "value_chains.csv",
    "nature.csv",
    "sentences.csv",
    "country_policies.csv",
    "material_footprint.csv",
    "material_use.csv",
    "documents.csv",
    "city.csv",
    "city_setting.csv",
    "city_region.csv",
    "city_floor.csv",
    "city_street.csv",
    "city_flow.csv",
    "city_observed.csv",
    "city_benchmark.csv",
    "project_setting.csv",
    "project_material.csv",
    "project_factor.csv",
    "project_mix.csv",
    "project_system.csv",
    "project_usual.csv",
    "project_question.csv",
    "project_case.csv",
    "project_answer.csv",
    "project_benchmark.csv",
    "purchase_rule.csv",
    "purchase_check.csv",
    "public_share.csv",
];

/// The text of each table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    texts: BTreeMap<String, String>,
}

impl Tables {
    /// Reads a folder of tables.
    ///
    /// # Errors
    /// Every table that is missing, unreadable or unknown.
    pub fn from_folder(folder: &Path) -> Result<Tables, Faults> {
        let mut faults = Vec::new();
        let mut texts = BTreeMap::new();
        for file in SOURCE_TABLES {
            match read(&folder.join(file)).map(String::from_utf8) {
                Ok(Ok(text)) => match large(file, &text) {
                    None => {
                        texts.insert(file.to_owned(), text);
                    }
                    Some(fault) => faults.push(fault),
                },
                Ok(Err(_)) => faults.push(Fault::of_table(file, "the text is not UTF-8", "Save it as UTF-8.")),
                Err(fault) => faults.push(Fault::of_table(
                    file,
                    format!("cannot be read from {} ({fault})", folder.display()),
                    "Put the table there, or name the folder that holds it.",
                )),
            }
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.ends_with(".csv") && !SOURCE_TABLES.contains(&name.as_str()) {
                faults.push(Fault::of_table(
                    &name,
                    "no rule reads this table",
                    "Take it out, or add it to SOURCE_TABLES.",
                ));
            }
        }
        Faults::none(faults).map(|()| Tables { texts })
    }

    /// One table alone, as built into the program.
    #[must_use]
    pub fn of(file: &str, text: &str) -> Tables {
        Tables {
            texts: BTreeMap::from([(file.to_owned(), text.to_owned())]),
        }
    }

    /// The same tables, with another text for one of them.
    #[must_use]
    pub fn with(mut self, file: &str, text: &str) -> Tables {
        self.texts.insert(file.to_owned(), text.to_owned());
        self
    }

    /// The text of a table; empty if the table is missing.
    #[must_use]
    pub fn text(&self, file: &str) -> &str {
        self.texts.get(file).map_or("", String::as_str)
    }
}

/// The bytes of a table, up to one byte above the size limit.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(limits::TABLE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A fault if a table is larger than the size limit.
fn large(file: &str, text: &str) -> Option<Fault> {
    let advice = "Part the table, or leave out what no rule reads.";
    if text.len() > limits::TABLE_BYTES {
        return Some(Fault::of_table(
            file,
            format!("it has more than {} bytes", limits::TABLE_BYTES),
            advice,
        ));
    }
    let rows = text.bytes().filter(|byte| *byte == b'\n').count();
    (rows > limits::TABLE_ROWS).then(|| Fault::of_table(file, format!("it has more than {} rows", limits::TABLE_ROWS), advice))
}
