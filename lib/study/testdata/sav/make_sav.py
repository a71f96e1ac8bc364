"""Writes SPSS files with pyreadstat, and what pyreadstat reads of them.

    pip install pyreadstat pandas
    python lib/study/testdata/sav/make_sav.py

Each file holds made-up patients. What pyreadstat does not write, big-endian files
and code pages other than UTF-8, is written here byte by byte, and read by it. `expected.json` has their columns and cells,
value labels in place of the values, dates as year-month-day, "" for nothing.
"""

import datetime
import json
import pathlib
import struct

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


def write_by_hand(path, order, code, encoding, coded, first):
    """A file of the two columns and three cases that old programs would write."""
    pack = lambda form, *values: struct.pack(order + form, *values)
    words = lambda text, length: text.encode(encoding).ljust(length)
    missing = -1.7976931348623157e308
    # A date in seconds since 14 October 1582.
    day = (datetime.date(2012, 1, 31) - datetime.date(1582, 10, 14)).days
    out = b"$FL2" + words("@(#) SPSS DATA FILE made by hand", 60)
    out += pack("iiiii", 2, 4, int(coded), 0, 3) + pack("d", 100.0)
    out += words("31 Jan 12" + "12:00:00", 17) + words("", 64) + bytes(3)
    date = 23 << 16 | 10 << 8  # EDATE10
    number = 5 << 16 | 8 << 8 | 2
    for width, name, form in [
        (8, "WORT", 1 << 16 | 8 << 8), (0, "GROESSE", number),
        (0, "STARTED", date), (0, "EVENT", number),
    ]:
        out += pack("iiiiii", 2, width, 0, 0, form, form) + words(name, 8)
    label = "gestorben für immer".encode(encoding)
    padded = label.ljust((len(label) + 1 + 7) // 8 * 8 - 1)
    out += pack("ii", 3, 1) + pack("d", 1.0) + bytes([len(label)]) + padded
    out += pack("iii", 4, 1, 4)
    out += pack("iiii", 7, 3, 4, 8)
    out += pack("8i", 1, 0, 0, -1, 1, 1, 2 if order == "<" else 1, code)
    out += pack("ii", 999, 0)
    cases = [
        (first, 170.0, day * 86400.0, 1.0),
        ("Weiß", 1200.25, missing, 0.0),
        ("", missing, day * 86400.0 + 86400, 1.0),
    ]
    for word, *numbers in cases:
        if coded:
            codes, literals = [253], words(word, 8)
            for value in numbers:
                small = value == int(value) and 1 <= value + 100 <= 251 \
                    if value != missing else False
                codes.append(255 if value == missing else
                             int(value + 100) if small else 253)
                literals += b"" if small or value == missing else pack("d", value)
            out += bytes(codes + [0] * (8 - len(codes))) + literals
        else:
            out += words(word, 8) + pack("ddd", *numbers)
    path.write_bytes(out)


for name, how in {
    "big-endian.sav": (">", 1252, "cp1252", False, "Müller"),
    "big-endian-coded.sav": (">", 1252, "cp1252", True, "Müller"),
    "code-page-1250.sav": ("<", 1250, "cp1250", False, "Łódź"),
}.items():
    write_by_hand(folder / name, *how)
    read, meta = pyreadstat.read_sav(folder / name, apply_value_formats=True)
    expected[name] = [list(read.columns)] + [
        [text(value) for value in row]
        for row in read.astype(object).itertuples(index=False)
    ]
(folder / "expected.json").write_text(
    json.dumps(expected, indent=1, ensure_ascii=False) + "\n")
print("pyreadstat", pyreadstat.__version__)
