"""Ensemble: the shards of a plan, spread over the machines of a Ray cluster.

    python ensemble_ray.py PLAN.toml 64 s3-or-shared-folder/runs

Each task is one `cairn ensemble` on one processor; `cairn`, the plan and the folder must be there on every machine. A task that
fails is tried again twice; a shard that is whole is not made again, so the same command goes on where it stopped. Shards that
still fail are named at the end.
"""

import json
import subprocess
import sys

import ray


@ray.remote(num_cpus=1, max_retries=2, retry_exceptions=True)
def shard(plan, part, of, folder):
    done = subprocess.run(
        ["cairn", "ensemble", plan, "--shard", f"{part}/{of}", "--out", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip())
    return json.loads(done.stdout)


def main(plan, of, folder):
    ray.init()
    parts = {shard.remote(plan, part, of, folder): part for part in range(1, of + 1)}
    waiting, failed = list(parts), []
    while waiting:
        [done], waiting = ray.wait(waiting)
        try:
            print(json.dumps(ray.get(done)), flush=True)
        except Exception as fault:
            failed.append(parts[done])
            print(f"shard {parts[done]}/{of} failed: {fault}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
