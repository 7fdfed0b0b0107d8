def uniforms(t, now, past, coming):
    x1 = pow(now[1], t)
    x2 = number(1) - x1
    x3 = now[0] / x2
    x4 = number(1) - now[1]
    return (
        x3,
        now[2],
        x4,
    )
