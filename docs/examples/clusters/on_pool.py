"""A race on a pool of threads."""

from concurrent.futures import ThreadPoolExecutor

from loop import quick, train

import fallline

if __name__ == "__main__":
    with ThreadPoolExecutor(2) as pool:
        result = fallline.race(train, ["adam", "nag"], executor=pool, **quick)
    print([round(row["median"], 6) for row in result.rows])
