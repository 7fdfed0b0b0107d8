def uniforms(t, now, past, coming):
    x1 = number(1) - now[1]
    return (
        now[0],
        x1,
        now[2],
    )
