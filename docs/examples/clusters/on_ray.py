"""A race on a cluster of Ray."""

import ray
from loop import quick, train

import fallline

if __name__ == "__main__":
    ray.init(num_cpus=2)  # or address="auto", where a cluster runs
    result = fallline.race(train, ["adam", "nag"], executor=ray, **quick)
    print([round(row["median"], 6) for row in result.rows])
