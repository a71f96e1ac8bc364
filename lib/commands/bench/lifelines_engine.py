"""Times Python's lifelines on a sample, in processor time: folder, task names,
least number of calls after a first, untimed one, which last at least a second
together (0: the first one is timed)."""
import json
import sys
import time as clock
from pathlib import Path

try:
    import numpy
    import pandas
    from lifelines import CoxPHFitter, KaplanMeierFitter
    from lifelines.statistics import logrank_test
except ImportError:
    sys.exit(3)

folder, names, repetitions = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
time = numpy.fromfile(folder / "time")
months = numpy.fromfile(folder / "months")
event = numpy.fromfile(folder / "event", dtype=numpy.uint8)
group = numpy.fromfile(folder / "group", dtype=numpy.uint8)
n = len(time)


def log_rank(t):
    a, b = group == 0, group == 1
    return logrank_test(t[a], t[b], event[a], event[b])


def cox():
    table = pandas.DataFrame(numpy.fromfile(folder / "covariates").reshape(5, n).T)
    table = table.rename(columns=str).assign(time=time, event=event)
    return CoxPHFitter().fit(table, "time", "event")


tasks = {
    "Kaplan-Meier": lambda: KaplanMeierFitter().fit(time, event),
    "Kaplan-Meier, months": lambda: KaplanMeierFitter().fit(months, event),
    "log-rank": lambda: log_rank(time),
    "log-rank, months": lambda: log_rank(months),
    "Cox, 5 covariates": cox,
}


def milliseconds(task):
    start = clock.process_time()
    task()
    return 1000 * (clock.process_time() - start)


def timing(task):
    first = milliseconds(task)
    times = []
    end = clock.monotonic() + (repetitions > 0)
    while len(times) < repetitions or clock.monotonic() < end:
        times.append(milliseconds(task))
    return {"times": times or [first]}


print(json.dumps({name: timing(tasks[name]) for name in names.split(";") if name in tasks}))
