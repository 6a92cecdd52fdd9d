/** A country, or a group of countries. */
export interface Place {
  id: string;
  name: string;
  kind: "country" | "group";
  /** Region and income group of a country. */
  region?: string;
  income?: string;
  /** People at the end of 2026. */
  people: number;
  /** Ids of the countries and areas of a group. */
  members: string[];
}
/** An urban agglomeration. */
export interface City {
  id: string;
  name: string;
  country: string;
  people: number;
}
/** What a lever sets, at levels 0 to 4. */
export interface Dial {
  sets: string;
  unit: string;
  levels: Float64Array;
  /** Year of full effect unless told. */
  full: number;
  basis: string;
  sources: string[];
}
/** A lever that can be pulled in a place; of a group without dials. */
export interface Lever {
  id: string;
  name: string;
  group: "avoid" | "shift" | "improve" | "apart";
  dials: Dial[];
}
/** A number that ranges vary, and that `assume` can set. */
export interface OpenNumber {
  id: string;
  name: string;
  /** How it acts: set, span (the number itself), times (a factor on ours unless it has a unit), power, add. */
  way: "set" | "times" | "power" | "add" | "span";
  unit?: string;
  ours: number;
  low: number;
  high: number;
  /** Bounds, beyond low and high. */
  least: number;
  most: number;
}
/** A level from 0 to 5 in tenths, or a level with its first year and its year of full effect. */
export type Pull = number | { level: number; from?: number; to?: number };
/** What is asked; only the place must be said. */
export interface Query {
  /** Id or English name of a country, group or city, or several joined by +. */
  place: string;
  /** ref avoid shift improve all recc recc-future guide lcm loop sufficiency. */
  scenario?: string;
  /** A link of the site, or the part after its question mark; not beside a scenario. */
  link?: string;
  /** Levers by id, on top of scenario or link. */
  levers?: Record<string, Pull>;
  /** ssp1, ssp2, ssp3 or out (the documents' world), with or without .pol2. */
  background?: string;
  /** How the land of a city goes on. */
  form?: "trend" | "compact" | "sprawl" | "planned";
  /** Numbers in place of ours, by id, such as { "homes.life": 90 }; `numbers()` lists them. */
  assume?: Record<string, number>;
  /** Names, * for any letters; without it all that are not of one sector. */
  variables?: string | string[];
  /** First and last year, one year, or "2020..2060"; without it 1970 to 2060. */
  years?: [number, number] | number | string;
}
/** Whose numbers they are, and what was odd in the query. */
export interface Side {
  place: string;
  name: string;
  scenario: string;
  background: string;
  remarks: string[];
}
/** A variable over the years of the run. */
export interface Series {
  variable: string;
  unit: string;
  values: Float64Array;
}
/** A place to 2060 under choices. */
export interface Run extends Side {
  release: string;
  /** A letter and seven digits by which two runs are told apart. */
  receipt: string;
  balance_error: number;
  years: Float64Array;
  series: Series[];
}
/** A query that names a chart of the explorer, as `c=` of a link does; charts of many runs are refused. */
export interface ChartQuery extends Query {
  chart: string;
}
/** The numbers of a chart, as the page draws it: a flow is the mean of five years. */
export interface ChartNumbers extends Side {
  release: string;
  chart: string;
  unit: string;
  years: Float64Array;
  /** A value a year; NaN where the chart has none. */
  series: { name: string; values: Float64Array }[];
}
/** A measure in the years of the comparison, of each side, and each side less the first. */
export interface Compared {
  variable: string;
  unit: string;
  /** The years behind the value for each year, such as 2048-2052. */
  periods: string[];
  values: Float64Array[];
  differences: Float64Array[];
}
export interface Comparison {
  sides: Side[];
  years: Float64Array;
  rows: Compared[];
}
/** Draws have numbers and no seed: draw 17 is the same for everyone; for others take other numbers. Draw 0 is the run itself. */
export interface DrawQuery extends Query {
  /** How many; 250 unless told. */
  n?: number;
  /** Number of the first; 1 unless told. */
  first?: number;
}
/** A result of each draw, read in the focus year: under choices, and with nothing pulled. */
export interface DrawnResult {
  result: string;
  unit: string;
  yours: Float64Array;
  reference: Float64Array;
}
/** A result over the years. Draw after draw, a value a year: value i of draw d stands at d · years.length + i. */
export interface DrawnYears {
  unit: string;
  years: Float64Array;
  yours: Float64Array;
  reference: Float64Array;
}
export interface Draws extends Side {
  release: string;
  first: number;
  n: number;
  focus: number;
  results: DrawnResult[];
  /** Greenhouse gases. */
  ghg: DrawnYears;
  /** New materials. */
  primary: DrawnYears;
  /** Share of what is used that was reused or recycled. */
  circularity: DrawnYears;
  /** Floor of homes per person. */
  floor_per_person: DrawnYears;
}
/** A published result beside ours. */
export interface Verdict {
  case: string;
  study: string;
  source: string;
  place: string;
  variable: string;
  measure: string;
  ours: number | null;
  low: number | null;
  high: number | null;
  unit: string;
  verdict: string;
  group: string;
  reason: string;
}
/** Starts the core and fetches the facts; base is the folder of the packs, the one beside this file unless told. */
export function load(base?: string | URL): Promise<void>;
/** Published results of a place beside ours, misses with reasons; of all places without one. */
export function published(place?: string): Promise<Verdict[]>;
