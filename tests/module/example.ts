// How a program asks: every function and every type once, so that the types are right where they are used.
import { cities, compare, draws, levers, load, places, published, release, run } from "../../dist/module/cairn.js";
import type { Comparison, Draws, Place, Query, Run, Verdict } from "../../dist/module/cairn.js";

await load(new URL("../../dist/module/facts/", import.meta.url));
const made: string = release();
const groups: string[] = places().filter((place: Place) => place.kind === "group").map((place) => place.id);
const towns: number = cities("KEN").reduce((sum, city) => sum + city.people, 0);
const top: number | undefined = levers("IND")[0]?.dials[0]?.levels[4];

const query: Query = { place: "IND", scenario: "all", levers: { hl: 3, hs: { level: 2, from: 2030, to: 2045 } } };
const india: Run = run({ ...query, variables: ["Inflow|*", "GHG"], years: [2020, 2060], background: "ssp1.pol2" });
const last: number | undefined = india.series[0]?.values.at(-1);
const nairobi: Run = run({ place: "KEN-21711", form: "compact", years: 2050 });
const apart: Comparison = compare([{ place: "IND" }, query], { person: true });
const saved: Float64Array | undefined = apart.rows[0]?.differences[1];
const drawn: Draws = draws({ ...query, n: 32, first: 1 });
const width: number = Math.max(...drawn.ghg.yours) - Math.min(...drawn.ghg.yours);
const verdicts: Verdict[] = await published("IND");

// @ts-expect-error a place must be said
run({});
// @ts-expect-error no such key
run({ place: "IND", lever: {} });
// @ts-expect-error no such form
run({ place: "KEN-21711", form: "dense" });

export const told = { made, groups, towns, top, last, nairobi, saved, width, verdicts };
