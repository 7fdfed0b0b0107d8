def uniforms(t, now, past, coming):
    x1 = now[0] / number(3)
    return (
        x1,
        now[1],
        now[2],
        now[3],
    )
