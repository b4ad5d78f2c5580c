def write(plan, path):
    pass
