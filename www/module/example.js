import { load, places, run } from "./cairn.js";

const [place, level, told, years] = ["place", "level", "told", "years"].map((id) => document.getElementById(id));

function show() {
  const query = { place: place.value, levers: { hl: Number(level.value) }, variables: "Inflow|Cement", years: [2020, 2060] };
  const { scenario, years: of, series } = run(query);
  told.value = `${level.value} (${scenario})`;
  years.replaceChildren();
  of.forEach((year, at) => {
    if (year % 10) return;
    const row = years.insertRow();
    row.insertCell().textContent = year;
    row.insertCell().textContent = series[0].values[at].toFixed(1);
  });
}

await load();
for (const { id, name, kind } of places()) if (kind === "country") place.add(new Option(name, id));
place.value = "IND";
place.onchange = level.oninput = show;
show();
