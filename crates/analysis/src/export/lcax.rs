//! LCAx: a project for other programs of life-cycle assessment, in the open format of that name, version 3.
//!
//! ```text
//! a part = an assembly      a material of it = a product of so many kg      module by module, category gwp_fos, kg CO2e
//! C1 = taking it down, of no part      C2 = the way to its end      C3 = the rest      D is left out: a memo
//! ```
//!
//! Numbers include contingency, as on the screen. Out of scope: declarations of products; reading files of this format.

use std::fmt::Write as _;

use crate::export::exact;
use crate::project::Assessed;
use crate::project::count::{Item, Modules};
use crate::project::description::{Answered, ProjectDescription};
use cairn_core::choices::json::quoted;
use cairn_core::facts::projects::Projects;
use cairn_core::kind::{BuildPart, ProjectSetting};

/// The version of the format.
const VERSION: &str = "3.8.0";
/// Modules in the file.
const MODULES: &str = r#"["a1a3","a4","a5","b4","c1","c2","c3"]"#;
/// Kilograms in a tonne.
const TONNE: f64 = 1e3;

/// The project as LCAx.
pub fn write(projects: &Projects, described: &ProjectDescription, assessed: &Assessed, release: &str) -> String {
    let own = &assessed.own;
    let more = projects.setting(ProjectSetting::Contingency);
    let away = projects.setting(ProjectSetting::WasteKm) * projects.setting(ProjectSetting::TransportKgPerTkm) / TONNE * more;
    let years = projects.setting(ProjectSetting::StudyYears);
    let mut assemblies = Vec::new();
    for part in BuildPart::ALL {
        let items: Vec<&Item> = own.items.iter().filter(|item| item.part == part).collect();
        let Some(first) = items.first() else { continue };
        let Some(system) = projects.systems.get(first.system) else {
            continue;
        };
        let amount = own.shape.amount(part, system.unit, system.flat);
        let unit = if system.unit.id().starts_with("m2") { "m2" } else { "m" };
        let mut products = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let id = format!("{}-{at}", part.id());
            let Some(material) = projects.materials.get(item.material) else {
                continue;
            };
            let ended = if material.group.is_water() { 0.0 } else { item.kg * away };
            let impacts = impacts(&item.modules, 0.0, ended);
            let a_kg = if item.kg > 0.0 {
                item.modules.scaled(1.0 / item.kg)
            } else {
                item.modules
            };
            let each = self::impacts(&a_kg, 0.0, if material.group.is_water() { 0.0 } else { away });
            let name = quoted(&material.id);
            products.push(format!(
                r#"{{"type":"product","id":{},"name":{name},"description":null,"referenceServiceLife":{},"impactData":[{{"type":"EPD","id":{},"name":{name},"declaredUnit":"kg","source":{{"name":"Cairn","url":null}},"comment":null,"conversions":null,"impacts":{each},"metaData":null}}],"quantity":{},"unit":"kg","transport":null,"results":{impacts},"metaData":null}}"#,
                quoted(&id),
                life(projects, item),
                quoted(&[&id, "-data"].concat()),
                exact(item.kg),
            ));
        }
        let (mass, modules) = own.part(part);
        assemblies.push(format!(
            r#"{{"type":"assembly","id":{},"name":{},"description":{},"comment":null,"quantity":{},"unit":"{unit}","classification":null,"products":[{}],"results":{},"metaData":null}}"#,
            quoted(part.id()),
            quoted(part.id()),
            quoted(&system.id),
            exact(amount),
            products.join(","),
            impacts(&modules, 0.0, watered(projects, &items, mass) * away),
        ));
    }
    let carried = own.items.iter().map(|item| watered(projects, &[item], item.kg)).sum::<f64>();
    let results = impacts(&own.whole, own.works.end, carried * away);
    let name = if described.name.is_empty() {
        "Cairn project"
    } else {
        described.name.as_str()
    };
    let house = &assessed.house;
    let info = format!(
        r#"{{"buildingType":"new_construction_works","buildingTypology":["residential"],"certifications":null,"buildingMass":{{"value":{},"unit":"kg"}},"buildingHeight":null,"grossFloorArea":{{"value":{},"unit":"m2","definition":"gross floor area"}},"heatedFloorArea":null,"buildingFootprint":{{"value":{},"unit":"m2"}},"floorsAboveGround":{},"floorsBelowGround":null,"roofType":null,"frameType":null,"buildingCompletionYear":null,"buildingPermitYear":null,"energyDemandHeating":null,"energySupplyHeating":null,"energyDemandElectricity":null,"energySupplyElectricity":null,"exportedElectricity":null,"generalEnergyClass":"unknown","localEnergyClass":null,"buildingUsers":{},"buildingModelScope":null}}"#,
        exact(own.mass),
        exact(own.shape.gross),
        exact(own.shape.footprint),
        house.number(Answered::Storeys),
        libm::round(house.number(Answered::People) * house.number(Answered::Dwellings)),
    );
    let mut text = String::new();
    let _ = writeln!(
        text,
        r#"{{"id":{},"name":{},"description":"A self-assessment for the first hour of a design: no declarations, a third of error is usual.","comment":null,"location":{{"country":{},"city":null,"address":null}},"owner":null,"formatVersion":"{VERSION}","lciaMethod":null,"classificationSystems":null,"referenceStudyPeriod":{years},"lifeCycleModules":{MODULES},"impactCategories":["gwp_fos"],"assemblies":[{}],"results":{results},"projectInfo":{info},"projectPhase":"concept_design","softwareInfo":{{"lcaSoftware":"Cairn","lcaSoftwareVersion":{},"goalAndScopeDefinition":null,"calculationType":null}},"metaData":null}}"#,
        quoted("cairn-project"),
        quoted(name),
        quoted(&described.place.as_str().to_lowercase()),
        assemblies.join(","),
        quoted(release),
    );
    text
}

/// Modules as the format writes them; of the end of life, `down` is C1 and `carried` is C2.
fn impacts(of: &Modules, down: f64, carried: f64) -> String {
    let rest = of.end - down - carried;
    let values = [of.making, of.haul, of.site, of.again, down, carried, rest].map(exact);
    let [a1a3, a4, a5, b4, c1, c2, c3] = values;
    format!(r#"{{"gwp_fos":{{"a1a3":{a1a3},"a4":{a4},"a5":{a5},"b4":{b4},"c1":{c1},"c2":{c2},"c3":{c3}}}}}"#)
}

/// Mass transported at end of life: all but water.
fn watered(projects: &Projects, items: &[&Item], mass: f64) -> f64 {
    let is_water = |item: &&&Item| projects.materials.get(item.material).is_some_and(|of| of.group.is_water());
    mass - items.iter().filter(is_water).map(|item| item.kg).sum::<f64>()
}

/// Years until the material of a part is replaced.
fn life(projects: &Projects, item: &Item) -> u32 {
    let system = projects.systems.get(item.system);
    let layer = system.and_then(|system| system.layers.iter().find(|layer| layer.material == item.material));
    layer.map_or(0, |layer| layer.life as u32)
}
