"""DSM-1 in flodym 1.1.0, run by `cargo xtask bench dsm1 --peer`.

Called with a number of stocks, materials and runs; prints one JSON line like ours.
Cold begins with new lifetime parameters, warm with a new target and survival kept.
flodym keeps no history, so what a move costs it is what warm costs.
"""

import json
import sys
import time

import numpy as np
from flodym import Dimension, DimensionSet, StockArray, StockDrivenDSM, WeibullLifetime

YEARS = 161


def frac(x):
    return x - np.floor(x)


def main(stocks, materials, repeat):
    j = np.arange(stocks)
    t = np.arange(YEARS)[:, None]
    m = np.arange(materials)
    p, q = frac(j * 0.6180339887498949), frac(j * 0.7548776662466927)
    target = (50 + 150 * p) / (1 + np.exp(-(t - (60 + 40 * q)) / (12 + 10 * p)))
    shape = np.broadcast_to(2.5 + q, (YEARS, stocks)).copy()
    scale = (20 + 60 * p) * (1 + 0.2 * np.clip((t - 125) / 25, 0, 1))
    spread = frac(np.arange(YEARS)[:, None] * 0.7548776662466927 + m[None, :] * 0.5698402909980532)
    mu = (m + 1)[None, :, None] * (0.8 + 0.4 * q)[None, None, :] * (1 + 0.3 * spread)[:, :, None]
    recovered = np.minimum(0.95, 0.3 + 0.05 * m[None, :] + 0.001 * t)[:, :, None]

    dims = DimensionSet(
        dim_list=[
            Dimension(name="Time", letter="t", items=list(range(1900, 1900 + YEARS)), dtype=int),
            Dimension(name="Stock", letter="j", items=[str(x) for x in j], dtype=str),
        ]
    )
    life = WeibullLifetime(dims=dims, inflow_at="end", weibull_shape=shape, weibull_scale=scale)
    model = StockDrivenDSM(dims=dims, lifetime_model=life, stock=StockArray(dims=dims, values=target.copy()))

    def results():
        inflow = model.inflow.values.copy()
        stands = np.einsum("tcj,cmj->tmj", model.get_stock_by_cohort(), mu)
        comes = inflow[:, None, :] * mu
        goes = comes - np.diff(stands, axis=0, prepend=0)
        again = recovered * goes
        return inflow, stands, goes, again, np.maximum(comes - again, 0), comes

    def cold():
        life.weibull_shape, life.weibull_scale = shape, scale
        life.reset_cached_arrays()
        model.stock.values[...] = target
        model.compute()
        return results()

    def warm():
        model.stock.values[...] = target * 1.01
        model.compute()
        return results()

    def least(work):
        times, kept = [], None
        for _ in range(repeat):
            start = time.perf_counter()
            kept = work()
            times.append(time.perf_counter() - start)
        return min(times), kept

    cold_s, (inflow, stands, goes, again, primary, _) = least(cold)
    warm_s, _ = least(warm)
    sums = {"I": inflow, "SM": stands, "FO": goes, "R": again, "P": primary}
    print(
        json.dumps(
            {
                "bench": "dsm1",
                "peer": "flodym 1.1.0",
                "stocks": stocks,
                "years": YEARS,
                "materials": materials,
                "cold_s": cold_s,
                "warm_s": warm_s,
                "checksums": {name: float(values.sum()) for name, values in sums.items()},
            }
        )
    )


main(*(int(word) for word in sys.argv[1:4]))
