"""What the tests of the page of `fallline play` share: looking at it, and the same walks by `minimize`."""

from __future__ import annotations

import numpy as np

from fallline import minimize

STEPS = 500


def text(page, selector):
    return page.locator(selector).inner_text()


def state(page):
    return page.evaluate("app.state")


def until(page, condition):
    """Waits for what becomes true in the page."""
    for _ in range(400):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never: {condition}")


def shows(page, step):
    until(page, f"document.getElementById('step').textContent === '{step}'")


def path_of(rule, surface, **more):
    """The same by `minimize`: the start and the points after each step, an array (steps + 1, 2)."""
    start = np.array(surface.start)
    path = [start]
    asked = {"loss": surface, "grad": surface.gradient, "steps": STEPS, **more}
    minimize(params=start, rule=rule, callback=lambda found: path.append(found.x.copy()), **asked)
    return np.array(path)
