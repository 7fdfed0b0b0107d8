def uniforms(t, now, past, coming):
    x1 = t - number(1)
    x2 = number(1) + x1
    x3 = pow(x2, now[2])
    x4 = now[1] / x3
    x5 = sqrt(x4)
    return (
        now[0],
        x5,
        now[3],
        t,
    )
