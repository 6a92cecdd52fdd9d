//! Manifest: what a device needs to keep the site beside its programs: name, start page, colours and icons.
//!
//! ```text
//! en.webmanifest    one for each language (W3C Web Application Manifest)
//! icons/512.png     the icon of the site as squares of three sizes
//! ```
//!
//! A picture of the icon fills its whole square, and its stones lie within the circle that every device shows
//! (`maskable`). The drawing is that of `www/icon.svg`. Out of scope: use without a network (`www/sw.js`).

use std::path::Path;

use cairn_analysis::words::isolate::bare;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Route;
use cairn_core::kind::{Direction, Language};
use serde_json::json;
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Transform};

use crate::png::png;
use crate::{write, write_bytes};

/// The drawing of the icon, on a field of 32.
const DRAWING: &str = include_str!("../../../www/icon.svg");
const FIELD: f32 = 32.0;
/// Sizes of the icons in pixels: the home screens of Apple, then two that browsers require.
const SIZES: [u32; 3] = [180, 192, 512];
/// Scale of the stones in a square: with it they lie within the circle that every device shows, of 0.4 of the side.
const SCALE: f32 = 0.84;
/// The ground of a page in light colours, shown while the site starts.
const GROUND: &str = "#fbfaf7";

/// The manifest of a language, below the site's root.
fn path(language: Language) -> String {
    [language.id(), ".webmanifest"].concat()
}

fn icon_path(size: u32) -> String {
    format!("icons/{size}.png")
}

/// Lines for the head of a page, relative to the site's root.
pub(crate) fn links(language: Language) -> String {
    format!(
        "\n<link rel=\"manifest\" href=\"{}\">\n<link rel=\"apple-touch-icon\" href=\"{}\">",
        path(language),
        icon_path(SIZES[0])
    )
}

/// Writes the manifest of every language, and the icons.
///
/// # Errors
/// The icon has no colour or no stones, or a file cannot be written.
pub(crate) fn write_files(folder: &Path) -> Result<(), String> {
    for language in Language::READY {
        write(folder, &path(language), &manifest(language)?)?;
    }
    for size in SIZES {
        write_bytes(folder, &icon_path(size), &icon(size)?)?;
    }
    Ok(())
}

/// The text of a manifest. Its addresses are relative to itself, so they hold under any path.
fn manifest(language: Language) -> Result<String, String> {
    let words = Words::embedded(language);
    let direction = match language.direction() {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    };
    let icons = SIZES[1..]
        .iter()
        .map(|size| json!({ "src": icon_path(*size), "sizes": format!("{size}x{size}"), "type": "image/png", "purpose": "any maskable" }));
    let manifest = json!({
        "name": bare(words.say(Key::HomeTitle)),
        "short_name": "Cairn",
        "description": bare(words.say(Key::SiteDescription)),
        "lang": language.tag(),
        "dir": direction,
        "start_url": Route::Home { language: Some(language) }.write(),
        "scope": "./",
        "display": "standalone",
        "display_override": ["minimal-ui"],
        "background_color": GROUND,
        "theme_color": ground()?,
        "icons": icons.collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&manifest)
        .map(|text| text + "\n")
        .map_err(|fault| fault.to_string())
}

/// The value of an attribute in a tag of the drawing.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    tag.split_once(&[" ", name, "=\""].concat())?.1.split('"').next()
}

/// The colour behind the stones.
fn ground() -> Result<&'static str, String> {
    let rect = DRAWING.split_once("<rect").and_then(|(_, rest)| attribute(rest, "fill"));
    rect.ok_or_else(|| "icon.svg: no <rect> with a fill".to_owned())
}

/// The stones: centre across and down, half width, half height.
fn stones() -> Vec<[f32; 4]> {
    let number = |tag: &str, name: &str| attribute(tag, name)?.parse::<f32>().ok();
    let stone = |tag: &str| Some([number(tag, "cx")?, number(tag, "cy")?, number(tag, "rx")?, number(tag, "ry")?]);
    DRAWING.split("<ellipse").skip(1).filter_map(stone).collect()
}

/// A colour written as `#rrggbb`.
fn colour(text: &str) -> Option<Color> {
    let part = |from: usize| u8::from_str_radix(text.get(from..from + 2)?, 16).ok();
    Some(Color::from_rgba8(part(1)?, part(3)?, part(5)?, 255))
}

/// The icon as a square picture.
fn icon(size: u32) -> Result<Vec<u8>, String> {
    let none = || "icon.svg: cannot be drawn".to_owned();
    let of_stones = DRAWING.split_once("<g").and_then(|(_, rest)| attribute(rest, "fill"));
    let (ground, stone) = (colour(ground()?).ok_or_else(none)?, of_stones.and_then(colour).ok_or_else(none)?);
    let mut sheet = Pixmap::new(size, size).ok_or_else(none)?;
    sheet.fill(ground);
    let mut paint = Paint::default();
    paint.set_color(stone);
    let unit = size as f32 / FIELD;
    let placed = |at: f32| (FIELD / 2.0 + (at - FIELD / 2.0) * SCALE) * unit;
    for [x, y, wide, high] in stones() {
        let sides = [wide, high].map(|half| 2.0 * half * SCALE * unit);
        let around = Rect::from_xywh(placed(x - wide), placed(y - high), sides[0], sides[1]).ok_or_else(none)?;
        let oval = PathBuilder::from_oval(around).ok_or_else(none)?;
        sheet.fill_path(&oval, &paint, FillRule::Winding, Transform::identity(), None);
    }
    let points: Vec<u8> = sheet
        .pixels()
        .iter()
        .flat_map(|point| [point.red(), point.green(), point.blue()])
        .collect();
    Ok(png([size, size], &points))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_a_name_a_start_and_icons_that_are_there() {
        let folder = std::env::temp_dir().join(format!("cairn-manifest-{}", std::process::id()));
        write_files(&folder).unwrap();
        for language in Language::READY {
            let text = std::fs::read_to_string(folder.join(path(language))).unwrap();
            let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert!(manifest["name"].as_str().unwrap().len() > 20 && manifest["short_name"] == "Cairn");
            assert_eq!(manifest["start_url"], [language.id(), "/"].concat());
            let icons = manifest["icons"].as_array().unwrap();
            assert_eq!(icons.len(), 2);
            for icon in icons {
                let file = std::fs::read(folder.join(icon["src"].as_str().unwrap())).unwrap();
                let side = u32::from_be_bytes(file[16..20].try_into().unwrap());
                assert_eq!(icon["sizes"], format!("{side}x{side}"));
            }
            assert!(links(language).contains(&path(language)) && folder.join("icons/180.png").is_file());
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_stones_of_an_icon_lie_within_the_circle_that_every_device_shows() {
        let stones = stones();
        assert_eq!(stones.len(), 4);
        let least = |[x, y, wide, high]: [f32; 4]| {
            // The corners of the box around a stone are farther out than the stone.
            let out = |at: f32, half: f32| ((at - FIELD / 2.0).abs() + half * 0.72) * SCALE / FIELD;
            let (across, down) = (out(x, wide), out(y, high));
            (across * across + down * down).sqrt()
        };
        assert!(stones.into_iter().all(|stone| least(stone) < 0.4));
    }
}
