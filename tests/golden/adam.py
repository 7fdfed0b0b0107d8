def uniforms(t, now, past, coming):
    x1 = number(1) - now[1]
    x2 = pow(now[1], t)
    x3 = number(1) - x2
    x4 = number(1) - now[2]
    x5 = pow(now[2], t)
    x6 = number(1) - x5
    return (
        now[0],
        x1,
        x3,
        x4,
        x6,
        now[3],
    )
