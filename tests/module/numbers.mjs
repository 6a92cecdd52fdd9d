// What the module says is what the command line says, to the last bit; whatever is given is answered or refused in words.
//
// CAIRN_MODULE   folder of the module          CAIRN_TERMINAL   the program `cairn`
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

const folder = resolve(process.env.CAIRN_MODULE ?? "target/module");
const terminal = resolve(process.env.CAIRN_TERMINAL ?? "target/debug/cairn");
const cairn = await import(pathToFileURL(join(folder, "cairn.js")).href);
const typed = (...words) => execFileSync(terminal, words, { encoding: "utf8", maxBuffer: 1 << 28 });

/** Lines of comma-separated values; names of ours hold no comma. */
const lines = (text) => text.trimEnd().split("\n").slice(1).map((line) => line.split(","));

test("nothing is answered before the facts are there, and the fault says what to do", async () => {
  await assert.rejects(async () => cairn.run({ place: "IND" }), Error);
  await assert.rejects(cairn.load(join(folder, "nowhere")), Error);
  await cairn.load(join(folder, "facts"));
  assert.match(cairn.release(), /^\d+\.\d+-\w+$/);
});

for (const [query, words] of [
  [{ place: "IND" }, ["IND"]],
  [{ place: "Brazil", scenario: "all", variables: "*" }, ["Brazil", "--scenario", "all", "--variable", "*"]],
  [{ place: "DEU", levers: { hl: 3, hs: 2.4 }, background: "ssp1.pol2" }, ["DEU", "--set", "hl=3", "--set", "hs=2.4", "--background", "ssp1.pol2"]],
  [{ place: "CHN", scenario: "recc", levers: { hs: 0 } }, ["CHN", "--scenario", "recc", "--set", "hs=0"]],
  [{ place: "NGA", link: "l=hs20.hl30_30-45" }, ["NGA", "--link", "l=hs20.hl30_30-45"]],
  [{ place: "NGA", levers: { hs: 2, hl: { level: 3, from: 2030, to: 2045 } } }, ["NGA", "--link", "l=hs20.hl30_30-45"]],
  [{ place: "IND", levers: { hs: 2 }, assume: { "homes.life": 90, "renovation.rate": 0.0123 } }, ["IND", "--set", "hs=2", "--assume", "homes.life=90", "--assume", "renovation.rate=0.0123"]],
  [{ place: "IND", link: "l=hs20&o=homes.life:90" }, ["IND", "--set", "hs=2", "--assume", "homes.life=90"]],
  [{ place: "G7", assume: { "cars.km": 8000 } }, ["G7", "--assume", "cars.km=8000"]],
  [{ place: "KEN-21711", form: "compact" }, ["KEN-21711", "--path", "compact"]],
  [{ place: "FRA+DEU", scenario: "loop" }, ["FRA+DEU", "--scenario", "loop"]],
  [{ place: "G7", scenario: "lcm", variables: ["GHG*", "Primary|Cement@Homes"] }, ["G7", "--scenario", "lcm", "--variable", "GHG*", "Primary|Cement@Homes"]],
]) {
  test(`${words.join(" ")}: the same to the last bit`, () => {
    const run = cairn.run(query);
    const told = lines(typed("run", ...words, "--format", "csv"));
    let at = 0;
    for (const { variable, unit, values } of run.series) {
      assert.equal(values.length, run.years.length);
      for (let i = 0; i < run.years.length; i += 1) {
        // A count has the years of the count alone; the command line writes no line for the others.
        if (Number.isNaN(values[i])) continue;
        assert.deepEqual(told[at].slice(-4), [variable, unit, String(run.years[i]), told[at].at(-1)]);
        assert.ok(Object.is(Number(told[at].at(-1)), values[i]), `${variable} ${run.years[i]}: ${told[at].at(-1)} and ${values[i]}`);
        at += 1;
      }
    }
    assert.equal(at, told.length);
    assert.equal(told[0][1], run.scenario);
  });
}

test("numbers that can be set are those of the command line, and what is wrong is refused in words", () => {
  const told = lines(typed("numbers", "IND", "--format", "csv")).map((line) => line.slice(1, 2).concat(line.slice(-7, -2).map(Number)));
  const ours = cairn.numbers("IND").map(({ id, ours, low, high, least, most }) => [id, ours, low, high, least, most]);
  assert.equal(ours.length, told.length);
  assert.deepEqual(ours.map(([id]) => id), told.map(([id]) => id));
  for (const assume of [{ "homes.lives": 90 }, { "homes.life": "90" }, { "homes.life": 1e6 }, { "homes.life": 0.1 + 0.2 }, [90], 7]) {
    assert.throws(() => cairn.run({ place: "IND", assume }), Error);
  }
});

test("charts are those of the command line, and the JavaScript that it prints gives them", async () => {
  const flows = ["ghg", "materials", "age", "stands", "homes-need"];
  for (const chart of flows) {
    const { years, series } = cairn.chart({ place: "IND", scenario: "all", chart });
    const told = lines(typed("chart", "IND", chart, "--scenario", "all", "--format", "csv"));
    const ours = [...years].flatMap((year, i) => series.map(({ name, values }) => [String(year), name, values[i]]));
    const numbers = ours.filter(([, , value]) => !Number.isNaN(value));
    assert.equal(numbers.length, told.length);
    numbers.forEach(([year, name, value], at) => {
      assert.deepEqual([told[at][3], told[at].slice(4, -2).join(",").replaceAll('"', "")], [year, name]);
      assert.ok(Object.is(Number(told[at].at(-1)), value), `${chart} ${year} ${name}`);
    });
  }
  assert.throws(() => cairn.chart({ place: "IND", chart: "range" }), /many runs/);
  assert.throws(() => cairn.chart({ place: "IND", chart: "plant" }), /plants/);
  assert.throws(() => cairn.chart({ place: "IND" }), /chart/);
  const code = typed("chart", "IND", "ghg", "--scenario", "all", "--code", "mjs").replace("https://SITE/module/", `${pathToFileURL(folder).href}/`);
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  const first = cairn.chart({ place: "IND", scenario: "all", chart: "ghg" }).series[0];
  assert.ok(said.includes(first.name) && said.includes("Float64Array"), said);
});

test("sides compared are those of the command line", () => {
  const sides = ["ref", "avoid", "all"].map((scenario) => ({ place: "BRA", scenario }));
  const { rows, years } = cairn.compare(sides);
  const told = lines(typed("compare", "BRA", "ref", "avoid", "all", "--format", "csv"));
  let at = 0;
  for (const { variable, unit, periods, values, differences } of rows) {
    years.forEach((year, i) => {
      const numbers = [...values.map((side) => side[i]), ...differences.slice(1).map((side) => side[i])];
      const [place, name, symbol, inYear, ...cells] = told[at];
      assert.deepEqual([place, name, symbol, inYear, cells.pop()], ["BRA", variable, unit, String(year), periods[i]]);
      assert.deepEqual(cells.map(Number), numbers);
      at += 1;
    });
  }
  assert.equal(at, told.length);
});

test("draws are those of the command line, whoever makes which", () => {
  const kept = mkdtempSync(join(tmpdir(), "cairn-"));
  try {
    const file = join(kept, "draws.csv");
    typed("range", "IND", "--scenario", "all", "--draws", "20", "--draws-out", file);
    const told = lines(readFileSync(file, "utf8"));
    const query = { place: "IND", scenario: "all" };
    const whole = cairn.draws({ ...query, n: 21, first: 0 });
    const late = cairn.draws({ ...query, n: 5, first: 16 });
    const yearly = ["ghg", "primary", "circularity", "floor_per_person"];
    const span = whole.ghg.years.length;
    for (let draw = 0; draw <= 20; draw += 1) {
      for (const [part, line] of [["yours", told[2 * draw]], ["reference", told[2 * draw + 1]]]) {
        const of = (all, over, at) => all[over][part].subarray(at * span, (at + 1) * span);
        const years = yearly.map((over) => of(whole, over, draw));
        assert.deepEqual(line.slice(2).map(Number), [...whole.results.map((one) => one[part][draw]), ...years.flatMap((values) => [...values])]);
        if (draw >= 16) assert.deepEqual(yearly.map((over) => of(late, over, draw - 16)), years);
      }
    }
  } finally {
    rmSync(kept, { recursive: true });
  }
});

test("places, levers, cities and published results are listed as the command line lists them", async () => {
  const ids = typed("places").split("\n").slice(1).map((line) => line.split(/ {2,}/)[0]).filter((id) => id && id !== "id");
  assert.deepEqual(cairn.places().map((place) => place.id), ids);
  assert.equal(cairn.levers("IND").length, typed("levers").split("\n").filter((line) => line.endsWith("  all 195")).length);
  assert.equal(cairn.levers("WLD").length, cairn.levers("IND").length);
  assert.equal(cairn.cities("KEN").length, typed("cities", "KEN").split("\n").filter((line) => line.startsWith("KEN-")).length);
  const all = await cairn.published();
  assert.ok(all.length > 100 && all.every((one) => one.case && one.unit !== undefined && one.verdict));
  assert.deepEqual(await cairn.published("IND"), all.filter((one) => one.place === "IND"));
  await assert.rejects(cairn.published(7), Error);
});

test("whatever is given is answered, or refused by an Error in words", () => {
  let state = 0x2545f491;
  const chance = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const odd = [
    undefined, null, NaN, Infinity, -0, 1e308, -1, 2050, 2.45, "", "IND", "*", "x".repeat(9000), "IND+", "\u0000", "\ud800", true, 10n,
    Symbol("s"), () => 1, [], [, 1], [2060, 2020], [2020, 2060], {}, { level: 3 }, { level: {} }, { level: 3, from: "2030" },
    Object.create(null), new Date(0), new Map([["place", "IND"]]), new Float64Array(3), Object.freeze(["GHG"]), "ref", "ssp1", "trend",
    new Proxy({}, { get() { throw new Error("a getter"); } }), { get level() { throw new Error("a getter"); } }, "0x10", "KEN-21711",
    { hl: 3 }, { hl: 9 }, { nothing: 1 }, { [Symbol("key")]: 1 }, Array(2000).fill("GHG"), "l=hs99&&&==", "a".repeat(8000),
  ];
  const keys = ["place", "scenario", "link", "levers", "background", "form", "variables", "years", "n", "first", "constructor", "__proto__x"];
  const any = () => odd[chance(odd.length)];
  let refused = 0;
  for (let i = 0; i < 1500; i += 1) {
    const query = { place: chance(3) ? "IND" : any() };
    for (let k = chance(4); k > 0; k -= 1) query[keys[chance(keys.length)]] = any();
    if (query.n === 2050) query.n = 1;
    const given = chance(8) ? query : any();
    const ask = [() => cairn.run(given), () => cairn.levers(any()), () => cairn.cities(any()), () => cairn.compare([given, any()], any()),
      () => cairn.compare(any()), () => cairn.draws({ n: 1, ...(typeof given === "object" ? query : {}) })][chance(6)];
    try {
      ask();
    } catch (fault) {
      assert.ok(fault instanceof Error && !(fault instanceof WebAssembly.RuntimeError), `${fault}`);
      assert.ok(fault.message.length > 5, fault.message);
      refused += 1;
    }
  }
  assert.ok(refused > 500, `${refused} were refused`);
  assert.equal(cairn.run({ place: "IND", variables: "Population", years: 2050 }).series.length, 1);
});
