def uniforms(t, now, past, coming):
    x1 = number(1) - now[1]
    x2 = number(1) - now[2]
    return (
        now[0],
        x1,
        x2,
    )
