// Cairn for other programs: starts the core, fetches the facts, hands on what the core answers.
// Works in a page, a worker and Node 18 or later. What is here is typed in cairn.d.ts.
import start, { take } from "./cairn_bg.js";

export { default, initSync, release, places, cities, levers, numbers, run, chart, compare, draws } from "./cairn_bg.js";

const OWN = new URL("./", import.meta.url);
const PACKS = ["world.pack", "roads.pack", "cities.pack", "doubts.pack"];

/** The bytes of a file: of a folder in Node, else fetched. */
async function bytes(url) {
  if (url.protocol === "file:") {
    const { readFile } = await import("node:fs/promises");
    return new Uint8Array(await readFile(url));
  }
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: the server answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** A folder: an address, or in Node a path. */
async function folder(base) {
  if (base === undefined) return new URL("facts/", OWN);
  const text = String(base);
  const whole = text.endsWith("/") ? text : `${text}/`;
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return new URL(whole);
  if (OWN.protocol === "file:") return (await import("node:url")).pathToFileURL(whole);
  return new URL(whole, globalThis.location?.href ?? OWN);
}

let facts = new URL("facts/", OWN);

export async function load(base) {
  facts = await folder(base);
  const fetched = Promise.all(PACKS.map((pack) => bytes(new URL(pack, facts))));
  const [core, packs] = await Promise.all([bytes(new URL("cairn_bg.wasm", OWN)), fetched]);
  await start({ module_or_path: core });
  take(...packs);
}

export async function published(place) {
  if (place !== undefined && typeof place !== "string") throw new Error(`place: ${typeof place} is not a text.`);
  const file = await bytes(new URL("published.json", facts));
  const all = JSON.parse(new TextDecoder().decode(file));
  return place === undefined ? all : all.filter((one) => one.place === place);
}
