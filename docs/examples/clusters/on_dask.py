"""A race on a cluster of Dask."""

from distributed import Client, LocalCluster
from loop import quick, train

import fallline

if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        result = fallline.race(train, ["adam", "nag"], executor=client, **quick)
    print([round(row["median"], 6) for row in result.rows])
