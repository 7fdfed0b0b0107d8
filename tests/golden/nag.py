def uniforms(t, now, past, coming):
    return (
        now[1],
        now[0],
    )
