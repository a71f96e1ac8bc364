"""Writes SPSS files with pyreadstat, and what pyreadstat reads of them.

    pip install pyreadstat pandas
    python lib/study/testdata/sav/make_sav.py

Each file holds made-up patients. `expected.json` has their columns and cells,
value labels in place of the values, dates as year-month-day, "" for nothing.
"""

import datetime
import json
import pathlib

import pandas
import pyreadstat

folder = pathlib.Path(__file__).parent
frame = pandas.DataFrame({
    "patient": ["P1", "P2", "P3"],
    "Survival_months_total": [3.5, 1200.25, float("nan")],
    "event": [0.0, 1.0, 1.0],
    "Größe": [170.0, 999.0, -1.0],
    "started": [datetime.date(2012, 1, 31), datetime.date(1890, 12, 1), None],
    "word": ["", "Übelkeit und Müdigkeit", "a"],
    "note": ["x" * 300, "ß" * 400, ""],
})
labels = {"event": {0.0: "censored", 1.0: "died of disease"}}
ranges = {"Größe": [999.0, {"lo": -5, "hi": -1}]}
formats = {"started": "EDATE10"}


def text(value):
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


expected = {}
for name, options in {
    "byte-coded.sav": {"row_compress": True},
    "plain.sav": {},
    "zlib.zsav": {"compress": True},
}.items():
    path = folder / name
    pyreadstat.write_sav(
        frame, path, variable_value_labels=labels, missing_ranges=ranges,
        variable_format=formats, **options,
    )
    read, meta = pyreadstat.read_sav(path, apply_value_formats=True)
    expected[name] = [list(read.columns)] + [
        [text(value) for value in row]
        for row in read.astype(object).itertuples(index=False)
    ]
(folder / "expected.json").write_text(
    json.dumps(expected, indent=1, ensure_ascii=False) + "\n")
print("pyreadstat", pyreadstat.__version__)
