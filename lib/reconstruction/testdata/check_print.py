"""Holds the rows of a data package against the printed paper, without any code of
this project and with Python's standard library alone.

    python3 check_print.py FOLDER          what is not met, as tab-separated lines
    python3 check_print.py FOLDER --all    every statement

Each statement names the population that the text speaks of, and is computed in it.
"""
import csv
import math
import os
import statistics
import sys

folder = sys.argv[1]


def read(name):
    with open(os.path.join(folder, name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    return None if text == "" else float(text)


def yes(row, column):
    return row[column] == "true"


treatment = {row["patient"]: row for row in read("treatment")}
survival = {row["patient"]: row for row in read("survival")}
patients = [{**row, **treatment[row["patient"]], **survival[row["patient"]]} for row in read("patients")]
scans, laboratory, symptoms, toxicities = map(read, ["assessments", "laboratory", "symptoms", "toxicities"])
statements = []


def state(name, printed, found, population, exact=False):
    """A printed number: met where the found one prints the same, or, of a count, is the same."""
    decimals = len(printed.split(".")[1]) if "." in printed else 0
    room = 0 if exact else 0.5 * 10 ** -decimals
    met = found is not None and abs(found - float(printed)) <= room + 1e-9
    statements.append((name, printed, found, population, met))


def count(name, printed, rows, population="all patients", percent=None, of=None):
    """A count, and the percentage of the population printed beside it."""
    n = rows if isinstance(rows, int) else len(list(rows))
    state(name, str(printed), n, population, exact=True)
    if percent is not None:
        share(name + ".percent", percent, n, of or patients, population)


def share(name, printed, n, of, population="all patients"):
    state(name, str(printed), 100 * n / len(of), population)


def where(test, rows=patients):
    return [row for row in rows if test(row)]


# --- Who was treated (Tables I and II)
count("cohort.n", 35, patients)
for value, n, percent in [("male", 25, 71), ("female", 10, 29)]:
    count("sex." + value, n, where(lambda r: r["sex"] == value), percent=percent)
ages = [float(r["age"]) for r in patients]
state("age.minimum", "38", min(ages), "all patients")
state("age.maximum", "85", max(ages), "all patients")
state("age.mean", "60.1", statistics.fmean(ages), "all patients")
for value, n, percent in [("midgut", 20, 57), ("pancreas", 7, 20), ("hindgut", 1, 3), ("bronchus", 1, 3),
                          ("thymus", 1, 3), ("unknown", 5, 14)]:
    count("site." + value, n, where(lambda r: r["primary_site"] == value), percent=percent)
sites = [("liver", 32, 91), ("lymph_nodes", 8, 23), ("mesentery", 9, 26), ("peritoneum", 6, 17), ("bone", 4, 11),
         ("other", 3, 9)]
for site, n, percent in sites:
    count("metastasis." + site, n, where(lambda r: yes(r, "metastasis_" + site)), percent=percent)
count("metastatic", 35, where(lambda r: any(yes(r, "metastasis_" + site) for site, _, _ in sites)))


def who_grade(row):
    mitoses, ki67 = number(row["mitoses"]), number(row["ki67"])
    if mitoses is None and ki67 is None:
        return "unknown"
    if (mitoses or 0) > 20 or (ki67 or 0) > 20:
        return "G3"
    return "G2" if (mitoses or 0) >= 2 or (ki67 or 0) > 2 else "G1"


for value, n, percent in [("G1", 18, 51), ("G2", 15, 43), ("unknown", 2, 6)]:
    count("grade." + value, n, where(lambda r: who_grade(r) == value), percent=percent)
for value, n, percent in [("progressive", 23, 66), ("stable", 7, 20), ("index", 5, 14)]:
    count("status." + value, n, where(lambda r: r["disease_status"] == value), percent=percent)
count("functional.yes", 15, where(lambda r: yes(r, "functional")), percent=43)
count("functional.no", 20, where(lambda r: not yes(r, "functional")), percent=57)
count("table1.flushing", 13, where(lambda r: yes(r, "flushing")), percent=37)
count("table1.diarrhoea", 11, where(lambda r: yes(r, "diarrhoea")), percent=31)
count("resection.primary", 20, where(lambda r: yes(r, "primary_resected")), percent=57)
count("resection.liver", 4, where(lambda r: yes(r, "liver_resection")), percent=11)
previous = [("prior_chemotherapy", 2, 6), ("prior_y90_dotatate", 3, 9), ("prior_somatostatin_analogue", 3, 9),
            ("prior_embolization", 3, 9)]
for column, n, percent in previous:
    count(column, n, where(lambda r: yes(r, column)), percent=percent)
for value, n, percent in [("before", 16, 46), ("concomitant", 5, 14), ("during", 6, 17)]:
    count("analogue." + value, n, where(lambda r: r["somatostatin_analogue"] == value), percent=percent)
for value, n, percent in [("first treatment", 10, 29), ("first treatment combined with SSA", 4, 11),
                          ("radiological progression despite SSA", 13, 37),
                          ("symptomatic progression despite SSA", 4, 11),
                          ("radiological and symptomatic progression despite SSA", 2, 6),
                          ("intolerant to SSA", 1, 3), ("bridging therapy", 1, 3)]:
    count("indication." + value.replace(" ", "-"), n, where(lambda r: r["indication"] == value), percent=percent)
earlier_analogue = lambda r: yes(r, "prior_somatostatin_analogue") or yes(r, "somatostatin_analogue_switched")
had_analogue = lambda r: r["somatostatin_analogue"] == "before" or earlier_analogue(r)
despite = where(lambda r: r["indication"].endswith("despite SSA"))
count("indication.despite", 19, despite, percent=54)
count("indication.despite.had", 19, where(had_analogue, despite), "progressed despite an analogue")
count("indication.symptomatic", 6, where(lambda r: "symptomatic" in r["indication"]), percent=17)
count("indication.symptomatic.symptoms", 6,
      where(lambda r: "symptomatic" in r["indication"] and (yes(r, "flushing") or yes(r, "diarrhoea"))),
      "progressed in symptoms despite an analogue")
count("indication.radiological.progressive", 15,
      where(lambda r: r["indication"].startswith("radiological") and r["disease_status"] == "progressive"),
      "progressed radiologically despite an analogue")
count("indication.first.untreated", 10,
      where(lambda r: r["indication"] == "first treatment" and not any(yes(r, c) for c, _, _ in previous)),
      "interferon as first treatment")
count("indication.combined.concomitant", 4,
      where(lambda r: r["indication"].endswith("combined with SSA") and r["somatostatin_analogue"] == "concomitant"),
      "first treatment combined with an analogue")
count("indication.intolerant.had", 1, where(lambda r: r["indication"].startswith("intolerant") and had_analogue(r)),
      "intolerant of an analogue")
count("indication.bridging.progressive", 1,
      where(lambda r: r["indication"].startswith("bridging") and r["disease_status"] == "progressive"),
      "bridging therapy")

# --- Dose, time on treatment, reasons for stopping
doses = [number(r["starting_dose"]) for r in patients if r["starting_dose"]]
state("dose.minimum", "1.5", min(doses), "all patients")
state("dose.maximum", "3.5", max(doses), "all patients")
share("dose.usual.percent", 86, doses.count(3), patients)
count("dose.pegylated", 1, where(lambda r: yes(r, "pegylated")), percent=3)
count("dose.increased", 11, where(lambda r: yes(r, "dose_increased")), percent=31)
reduced = where(lambda r: yes(r, "dose_reduced"))
count("dose.reduced", 4, reduced, percent=11)
count("embolization.during", 2, where(lambda r: yes(r, "embolization_during")), percent=6)
duration = lambda r: float(r["duration"])
durations = [duration(r) for r in patients]
state("duration.minimum", "19", min(durations) * 365.25 / 12, "all patients")
state("duration.maximum", "64", max(durations), "all patients")
state("duration.median", "11", statistics.median(durations), "all patients")
count("stop.ongoing", 7, where(lambda r: r["stop_reason"] == "ongoing"), percent=20)
count("stop.any", 28, where(lambda r: r["stop_reason"] != "ongoing"), percent=80)
early, late = where(lambda r: duration(r) < 3), where(lambda r: duration(r) >= 3)
count("stop.early", 8, early, percent=23)
for reason, n in [("death", 1), ("toxicity", 5), ("anaemia", 1), ("progression", 1)]:
    count("stop.early." + reason, n, where(lambda r: r["stop_reason"] == reason, early), "stopped before 3 months")
for reason, n, percent in [("death", 3, 9), ("progression", 10, 29), ("toxicity", 5, 14), ("patient wish", 1, 3),
                           ("sustained complete response", 1, 3)]:
    count("stop.late." + reason.replace(" ", "-"), n, where(lambda r: r["stop_reason"] == reason, late),
          "treated for 3 months or longer", percent=percent)
toxic = where(lambda r: r["stop_reason"] == "toxicity")
count("stop.toxicity.nine", 9, toxic, percent=26)
for month in [5, 6, 9]:
    count("stop.toxicity.%d" % month, 1, where(lambda r: duration(r) == month, toxic), "stopped for toxicity")
state("stop.toxicity.mostly-early", "1", int(len(where(lambda r: duration(r) < 3, toxic)) * 2 > len(toxic)),
      "stopped for toxicity", exact=True)

# --- Toxicity by CTCAE 4.0 as printed in Table III
bounds = {"Anemia": [100, 80], "White blood cell decreased": [3, 2, 1], "Lymphocyte count decreased": [0.8, 0.5, 0.2],
          "Neutrophil count decreased": [1.5, 1, 0.5], "Platelet count decreased": [75, 50, 25]}


def ctcae(row):
    if row["grade"]:
        return int(row["grade"])
    value = float(row["value"])
    return 0 if value >= float(row["lower_limit"]) else 1 + sum(value < bound for bound in bounds[row["term"]])


def worst(row, terms=None):
    return max([0] + [ctcae(t) for t in toxicities
                      if t["patient"] == row["patient"] and (terms is None or t["term"] in terms)])


count("dose.reduced.toxicity", 4, where(lambda r: worst(r) > 0, reduced), "dose reduced for toxicity")
count("stop.toxicity.has", len(toxic), where(lambda r: worst(r) > 0, toxic), "stopped for toxicity")
count("stop.anaemia.has", 1, where(lambda r: r["stop_reason"] == "anaemia" and worst(r, ["Anemia"]) > 0),
      "stopped for anaemia")
mild, severe = (lambda grade: grade in (1, 2)), (lambda grade: grade == 3)
share("blood.mild", 40, len(where(lambda r: mild(worst(r, bounds)))), patients)
share("blood.severe", 20, len(where(lambda r: severe(worst(r, bounds)))), patients)
for term, percent in zip(bounds, [51, 23, 17, 11, 20]):
    share("toxicity." + term.lower().replace(" ", "-"), percent, len(where(lambda r: worst(r, [term]) > 0)), patients)
count("toxicity.grade4", 0, where(lambda r: worst(r) >= 4))
others = {t["term"] for t in toxicities} - set(bounds)
count("toxicity.other.severe", 1, where(lambda r: severe(worst(r, others))))
count("depression.severe", 1, where(lambda r: severe(worst(r, ["Depression"]))))
for term, percent in [("Depression", 20), ("Flu like symptoms", 26), ("Fatigue", 17), ("Hypothyroidism", 11),
                      ("Dry skin", 14)]:
    share("toxicity.mild." + term.lower().replace(" ", "-"), percent,
          len(where(lambda r: mild(worst(r, [term])))), patients)
share("toxicity.severe", 20, len(where(lambda r: severe(worst(r)))), patients)
by_term = {term: len(where(lambda r: severe(worst(r, [term])))) for term in bounds}
state("toxicity.most-frequent", "1",
      int(all(by_term["Lymphocyte count decreased"] > n for t, n in by_term.items() if t[:5] != "Lymph")),
      "all patients", exact=True)

# --- Response by RECIST 1.1


def responses(row):
    """Month and response of each scan after baseline, up to progression."""
    own = sorted((s for s in scans if s["patient"] == row["patient"]), key=lambda s: float(s["month"]))
    baseline = nadir = number(own[0]["target_sum"])
    for scan in own[1:]:
        size = number(scan["target_sum"])
        if size is None or baseline is None:
            continue
        grown = size >= 1.2 * nadir - 1e-9 and size - nadir >= 5
        if grown or scan["new_lesion"] == "true" or scan["non_target"] == "PD":
            yield float(scan["month"]), "PD"
            return
        if size == 0 and scan["non_target"] in ("none", "CR"):
            yield float(scan["month"]), "CR"
        else:
            yield float(scan["month"]), "PR" if size <= 0.7 * baseline + 1e-9 else "SD"
        nadir = min(nadir, size)


def best(row, minimum):
    rank = ["NE", "PD", "SD", "PR", "CR"]
    found = [r if r != "SD" or month >= minimum - 1e-9 else "NE" for month, r in responses(row)]
    return max(found, key=rank.index, default="NE")


count("response.complete", 1, where(lambda r: best(r, 3) == "CR"), percent=3)
count("response.partial", 1, where(lambda r: best(r, 3) == "PR"), percent=3)
count("response.stable3", 25, where(lambda r: best(r, 3) == "SD"), percent=71)
count("response.stable6", 20, where(lambda r: best(r, 6) == "SD"), percent=57)
share("response.caption", 71, len(where(lambda r: best(r, 3) in ("SD", "PR"))), patients)
share("response.any", 6, len(where(lambda r: best(r, 3) in ("CR", "PR"))), patients)
sustained = where(lambda r: r["stop_reason"] == "sustained complete response")
complete = [duration(r) - min((month for month, response in responses(r) if response == "CR"), default=math.inf)
            for r in sustained]
state("stop.response.months", "63", max(complete, default=None), "stopped in complete response")
wished = where(lambda r: r["stop_reason"] == "patient wish" and
               all(response == "SD" for month, response in responses(r) if month <= 29))
state("stop.wish.months", "29", max(map(duration, wished), default=None), "stopped by wish while stable")

# --- Progression-free survival
for row in patients:
    row["time"], row["event"] = float(row["months"]), int(row["event"])
    ends = [number(row["progression"]), number(row["death"])]
    first = min([end for end in ends if end is not None], default=None)
    assert (first is not None) == (row["event"] == 1), row["patient"]
    assert first is None or first == row["time"], row["patient"]
year = where(lambda r: r["event"] == 1 and r["time"] <= 12)
count("first-year.deaths", 5, where(lambda r: r["reason"] == "death", year), percent=14)
count("first-year.progressions", 4, where(lambda r: r["reason"] == "progression", year), percent=11)
share("first-year.discussion", 23, len(where(lambda r: r["reason"] == "progression", year)), patients)
count("not-progressed", 7, where(lambda r: r["event"] == 0 and r["stop_reason"] == "ongoing"), percent=20)


def median_interval(rows):
    """The Kaplan-Meier median with SPSS's interval, its density by Collett's slope."""
    survived, total, curve = 1.0, 0.0, [(0.0, 1.0, 0.0)]
    for time in sorted({r["time"] for r in rows if r["event"]}):
        at_risk = len([r for r in rows if r["time"] >= time])
        events = len([r for r in rows if r["time"] == time and r["event"]])
        survived *= 1 - events / at_risk
        total += events / (at_risk * (at_risk - events)) if events < at_risk else 0
        curve.append((time, survived, survived * math.sqrt(total)))
    median, _, error = next(step for step in curve if step[1] <= 0.5 + 1e-9)
    u = [step for step in curve if step[1] >= 0.55 - 1e-9][-1]
    l = next(step for step in curve if step[1] <= 0.45 + 1e-9)
    half = statistics.NormalDist().inv_cdf(0.975) * error * (l[0] - u[0]) / (u[1] - l[1])
    return median, median - half, median + half


def chi_square_p(statistic):
    return math.erfc(math.sqrt(statistic / 2))


def log_rank(one, two):
    observed = expected = variance = 0.0
    for time in sorted({r["time"] for r in one + two if r["event"]}):
        n1, n = len([r for r in one if r["time"] >= time]), len([r for r in one + two if r["time"] >= time])
        d1, d = (len([r for r in rows if r["time"] == time and r["event"]]) for rows in (one, one + two))
        observed, expected = observed + d1, expected + d * n1 / n
        if n > 1:
            variance += d * n1 / n * (1 - n1 / n) * (n - d) / (n - 1)
    return chi_square_p((observed - expected) ** 2 / variance)


sixteen = where(lambda r: r["somatostatin_analogue"] == "none" or yes(r, "somatostatin_analogue_stable"))
concomitant = where(lambda r: r["somatostatin_analogue"] == "concomitant")
groups = {"all": (patients, "25 13.4 36.6", 35, "all patients"),
          "sixteen": (sixteen, "25 4.5 45.5", 16, "monotherapy or stable analogue"),
          "concomitant": (concomitant, "16 7.4 24.6", 5, "analogue begun together"),
          "midgut": (where(lambda r: r["primary_site"] == "midgut", sixteen), "25 8.2 41.8", 9, "midgut"),
          "pancreas": (where(lambda r: r["primary_site"] == "pancreas", sixteen), "26 1.0 60.0", 5, "pancreas")}
for name, (rows, printed, n, population) in groups.items():
    count("pfs.%s.n" % name, n, rows, population)
    for part, text, found in zip(["median", "lower", "upper"], printed.split(), median_interval(rows)):
        state("pfs.%s.%s" % (name, part), text, found, population)
state("pfs.combination.p", "0.690", log_rank(sixteen, concomitant), "sixteen against concomitant")
state("pfs.site.p", "0.657", log_rank(groups["midgut"][0], groups["pancreas"][0]), "midgut against pancreas")

# --- Hormones


def beta_tail(x, a, b):
    """The regularised incomplete beta function, by Simpson's rule after a substitution that tames its ends."""
    steps, total = 20000, 0.0
    top = math.asin(math.sqrt(x))
    f = lambda t: 2 * math.sin(t) ** (2 * a - 1) * math.cos(t) ** (2 * b - 1)
    for i in range(steps + 1):
        total += f(top * i / steps) * (1 if i in (0, steps) else 4 if i % 2 else 2)
    scale = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b))
    return total * top / steps / 3 * scale


def paired_t(before, after):
    changes = [b - a for a, b in zip(before, after)]
    n = len(changes)
    t = statistics.fmean(changes) / (statistics.stdev(changes) / math.sqrt(n))
    return beta_tail((n - 1) / (n - 1 + t * t), (n - 1) / 2, 0.5)


def pairs(rows, value, after):
    start = {r["patient"]: float(r[value]) for r in rows if float(r["month"]) == 0 and r[value]}
    end = {r["patient"]: float(r[value]) for r in rows if float(r["month"]) == after and r[value]}
    both = [patient for patient in start if patient in end]
    return [start[p] for p in both], [end[p] for p in both]


for analyte, n, percent, elevated, before, after, p in [
        ("CgA", 30, 86, [("text", 22, 63), ("table", 23, 66)], "99.4", "115.0", "0.0574"),
        ("5HIAA", 13, 37, [("text", 9, 26)], "54", "29", "0.508")]:
    rows = [r for r in laboratory if r["analyte"] == analyte]
    measured = [r for r in rows if float(r["month"]) == 0 and r["value"]]
    name = analyte.lower()
    count(name + ".n", n, measured, percent=percent)
    above = [r for r in measured if float(r["value"]) > float(r["upper_limit"])]
    for place, k, share_printed in elevated:
        count("%s.elevated.%s" % (name, place), k, above, "%s measured" % analyte, percent=share_printed, of=measured)
    first, second = pairs(rows, "value", 6)
    state(name + ".before", before, statistics.median(first), "%s at both times" % analyte)
    state(name + ".after", after, statistics.median(second), "%s at both times" % analyte)
    state(name + ".p", p, paired_t(first, second), "%s at both times" % analyte)

# --- Symptoms


def signed_rank(before, after):
    changes = [b - a for a, b in zip(before, after) if b != a]
    sizes = sorted(abs(c) for c in changes)
    rank = {s: sizes.index(s) + (sizes.count(s) + 1) / 2 for s in sizes}
    n, ties = len(changes), [sizes.count(s) for s in set(sizes)]
    risen = sum(rank[abs(c)] for c in changes if c > 0)
    variance = n * (n + 1) * (2 * n + 1) / 24 - sum(t ** 3 - t for t in ties) / 48
    return chi_square_p((risen - n * (n + 1) / 4) ** 2 / variance)


named = where(lambda r: yes(r, "somatostatin_analogue_stable") or
              r["somatostatin_analogue"] in ("none", "during") and not earlier_analogue(r))
group = "stable dose of an analogue, or none yet"
symptomatic = where(lambda r: yes(r, "flushing") or yes(r, "diarrhoea"))
count("symptoms.diarrhoea", 11, where(lambda r: yes(r, "diarrhoea"), named), group, percent=31, of=named)
count("symptoms.flushing", 13, where(lambda r: yes(r, "flushing"), named), group, percent=37, of=named)
count("symptoms.both", 9, where(lambda r: yes(r, "flushing") and yes(r, "diarrhoea"), named), group, percent=26,
      of=named)
count("symptoms.analogue-during", 0, where(lambda r: r["somatostatin_analogue"] == "during", symptomatic),
      "with symptoms")
for symptom, left, changes, n, before, after, p in [
        ("diarrhoea", 3, [("improved", 5), ("worse", 2), ("unchanged", 0), ("", 1)], 6, "2.75", "0.5", "0.102"),
        ("flushing", 4, [("improved", 7), ("worse", 1), ("unchanged", 1), ("", 0)], 7, "2", "1", "0.072")]:
    rows = [r for r in symptoms if r["symptom"] == symptom]
    count(symptom + ".left", left, where(lambda r: yes(r, symptom) and duration(r) < 3), "with " + symptom)
    later = [r for r in rows if float(r["month"]) > 0]
    for change, k in changes:
        count("%s.%s" % (symptom, change or "incomplete"), k, [r for r in later if r["change"] == change],
              "with %s, 3 months or longer" % symptom)
    first, second = pairs(rows, "episodes", 3)
    count(symptom + ".n", n, len(first), "with numbers of " + symptom)
    state(symptom + ".before", before, statistics.median(first), "with numbers of " + symptom)
    state(symptom + ".after", after, statistics.median(second), "with numbers of " + symptom)
    state(symptom + ".p", p, signed_rank(first, second), "with numbers of " + symptom)

for name, printed, found, population, met in statements:
    if not met or "--all" in sys.argv:
        text = "" if found is None else "%.4g" % found
        print("\t".join([name, printed, text, population] + (["met" if met else "not met"] if "--all" in sys.argv else [])))
met = sum(met for *_, met in statements)
print("%d of %d printed numbers and conditions are met" % (met, len(statements)), file=sys.stderr)
