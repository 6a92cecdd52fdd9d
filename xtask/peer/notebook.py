"""Runs the code of static/modellers/cairn.ipynb and holds its three figures, reads an exchange table with pyam, merges shards,
runs the code of every chart in Python and R.

    notebook.py NOTEBOOK GUIDE CAIRN

GUIDE is the source of the page for modellers: its statement for DuckDB is run as it stands there.

Cells run in their order in one namespace, as a notebook runs them. The notebook itself stops where its numbers are not those of
`cairn published`; here it is held that two figures are met and one is missed. Does not know: how a notebook is shown.
"""

import io
import json
import os
import re
import subprocess
import sys
import tempfile


def cells(path):
    """The code of a notebook, cell by cell; outputs have no place in the file."""
    with open(path, encoding="utf-8") as file:
        notebook = json.load(file)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            assert not cell["outputs"] and cell["execution_count"] is None, f"{cell['id']}: take its outputs out"
            yield cell["id"], "".join(cell["source"])


def figures(notebook):
    """Runs the cells and holds what they find."""
    space = {}
    for name, code in cells(notebook):
        exec(compile(code, name, "exec"), space)
    table = space["table"]
    print(table[["low", "ours", "high", "met"]].to_string())
    met = table["met"].to_dict()
    assert met == {"P33": True, "P01": True, "P19": False}, f"the text tells other figures as met: {met}"
    verdicts = space["published"]["verdict"]
    assert all((verdicts[case] == "pass") == met[case] for case in met), "the check tells other verdicts"


def exchange(cairn):
    """An exchange table as pyam reads it: every row with its unit, every value as it was written."""
    import pandas
    import pyam

    said = subprocess.run([cairn, "run", "IND", "--scenario", "all", "--format", "iamc"], capture_output=True, check=True)
    written = pandas.read_csv(io.BytesIO(said.stdout))
    read = pyam.IamDataFrame(written)
    assert read.region == ["IND"] and read.scenario == ["all"], (read.region, read.scenario)
    assert len(read.variable) == len(written), "a variable is lost"
    back = read.timeseries().reset_index().set_index("variable")
    before = written.set_index("variable")
    years = [year for year in before.columns if year.isdigit()]
    for year in years:
        read_back = back[int(year)].reindex(before.index)
        # A count has a value in the years of the count alone.
        same = (read_back == before[year]) | (read_back.isna() & before[year].isna())
        assert same.all(), f"a value of {year} is another"
    assert (back["unit"].reindex(before.index) == before["unit"]).all(), "a unit is another"
    print(f"pyam {pyam.__version__} reads {len(read.variable)} variables of {len(years)} years")


PLAN = """places = ["IND", "KEN"]
variables = ["GHG", "Inflow|Cement"]
years = "2030..2050"
every = 20
draws = 20

[[scenarios]]
name = "ref"

[[scenarios]]
name = "all"
scenario = "all"
"""


def merge(guide, cairn):
    """The guide's statement on two shards: quantiles of sums of countries, as pandas works them out from the same files."""
    import duckdb

    with open(guide, encoding="utf-8") as file:
        text = file.read()
    statement, version = (re.search(rf'const {name}: &str = "([^"]*)"', text).group(1) for name in ("MERGE", "DUCKDB"))
    assert duckdb.__version__ == version, f"the guide names DuckDB {version}"
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "plan.toml"), "w", encoding="utf-8") as plan:
            plan.write(PLAN)
        for shard in ("1/2", "2/2"):
            subprocess.run(
                [cairn, "ensemble", "plan.toml", "--shard", shard, "--out", "runs"], cwd=folder, capture_output=True, check=True
            )
        os.chdir(folder)
        merged = duckdb.sql(statement).df()
        rows = duckdb.sql("SELECT * FROM 'runs/*.parquet'").df()
        os.chdir(os.path.dirname(folder))
    rows = rows[(rows["variable"] == "GHG") & (rows["draw"] > 0)]
    totals = rows.groupby(["scenario", "year", "draw"])["value"].sum().groupby(["scenario", "year"])
    assert len(merged) == 4 and (totals.count() == 20).all(), "a scenario, a year or a draw is lost"
    for row in merged.itertuples():
        for end, share in zip(row.ends, (0.05, 0.5, 0.95)):
            expected = totals.quantile(share)[(row.scenario, row.year)]
            assert abs(end - expected) < 1e-9 * expected, (row, expected)
    print(f"DuckDB {version} merges two shards: {len(rows)} rows into {len(merged)} sums")


def charts(cairn):
    """The code that the command line prints for every chart gives the chart's numbers in Python and in R."""
    import pandas

    os.environ["PATH"] = os.pathsep.join([os.path.dirname(cairn), os.environ["PATH"]])
    said = subprocess.run([cairn, "chart", "--help"], capture_output=True, check=True, text=True).stdout
    own = re.search(r"Charts: (.*?)\.", said, re.S).group(1).split()
    others = re.search(r"The charts (.*?) have commands", said, re.S).group(1).replace(",", "").replace(" and ", " ").split()
    assert len(own) > 15 and len(others) == 7, (own, others)

    def code(chart, language):
        lines = subprocess.run([cairn, "chart", "TUV", chart, "--scenario", "all", "--code", language], capture_output=True, check=True, text=True)
        # Fewer draws, which is the same code.
        return lines.stdout.replace("--draws 250", "--draws 4")

    for chart in own + others:
        text = subprocess.run(code(chart, "sh"), shell=True, capture_output=True, check=True, text=True).stdout
        expected = pandas.read_csv(io.StringIO(text))
        assert len(expected) > 0, chart
        shown = []
        exec(code(chart, "py"), {"print": shown.append})
        pandas.testing.assert_frame_equal(shown[0], expected, check_exact=True)
        with tempfile.NamedTemporaryFile(suffix=".csv") as file:
            lines = code(chart, "R").replace("print(chart)", f'write.csv(chart, "{file.name}", row.names = FALSE)')
            subprocess.run(["Rscript", "-e", lines], check=True, capture_output=True)
            read = pandas.read_csv(file.name)
        assert list(read.columns) == list(expected.columns), (chart, list(read.columns))
        numbers = expected.select_dtypes("float").columns
        pandas.testing.assert_frame_equal(read[numbers].astype(float), expected[numbers], rtol=1e-13)
    print(f"code of {len(own) + len(others)} charts runs in Python, R and a shell")


if __name__ == "__main__":
    notebook, guide, cairn = (os.path.abspath(path) for path in sys.argv[1:])
    os.environ["CAIRN"] = cairn
    figures(notebook)
    exchange(cairn)
    merge(guide, cairn)
    charts(cairn)
