# Writes late_entry.json beside this file: the log-rank family under left
# truncation by the textbook's formulas, of which the log-rank test must equal the
# exact score test of survival's coxph; and cumulative incidence by its survfit.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
one <- unbox

# Klein & Moeschberger, Survival Analysis, formulas 7.3.2 to 7.3.4, with those at
# risk who have entered before the time (their section 4.6).
weighted <- function(d, weight) {
  group <- factor(d$group)
  k <- nlevels(group)
  o <- e <- numeric(k)
  v <- matrix(0, k, k)
  for (s in unique(d$strata)) {
    km <- pp <- 1
    own <- d$strata == s
    for (t in sort(unique(d$time[own & d$event == 1]))) {
      at <- table(group[own & d$entry < t & d$time >= t])
      died <- table(group[own & d$time == t & d$event == 1])
      n <- sum(at); dd <- sum(died)
      pp <- pp * (1 - dd / (n + 1))
      w <- weight(n, km, pp)
      o <- o + w * died
      e <- e + w * dd * at / n
      p <- as.numeric(at) / n
      if (n > 1) v <- v + w^2 * dd * (n - dd) / (n - 1) * (diag(p, k) - outer(p, p))
      km <- km * (1 - dd / n)
    }
  }
  u <- as.numeric(o - e)
  keep <- seq_len(k)[-1]
  statistic <- sum(u[keep] * solve(v[keep, keep, drop = FALSE], u[keep]))
  list(statistic = one(statistic), pValue = one(pchisq(statistic, k - 1, lower.tail = FALSE)),
       observed = as.numeric(o), expected = as.numeric(e), variance = diag(v))
}

weightings <- list(
  list(weighting = one("log-rank"), f = function(n, km, pp) 1),
  list(weighting = one("gehan-breslow"), f = function(n, km, pp) n),
  list(weighting = one("tarone-ware"), f = function(n, km, pp) sqrt(n)),
  list(weighting = one("peto-peto"), f = function(n, km, pp) pp),
  list(weighting = one("fleming-harrington"), rho = one(0.5), gamma = one(2), f = function(n, km, pp) km^0.5 * (1 - km)^2)
)

logRank <- function(name, d) {
  d <- d[complete.cases(d), ]
  stopifnot(d$entry < d$time)
  tests <- lapply(weightings, function(w) c(w[names(w) != "f"], weighted(d, w$f)))
  # The exact score takes time exponential in the number of ties.
  if (max(table(d$time[d$event == 1])) <= 4) {
    exact <- coxph(Surv(entry, time, event) ~ factor(group) + strata(strata), d, ties = "exact", iter.max = 0)
    stopifnot(all.equal(exact$score, as.numeric(tests[[1]]$statistic), tolerance = 1e-9))
    message(name, ": equals the exact score test")
  }
  list(name = one(name), time = d$time, entry = d$entry, event = d$event, group = d$group,
       strata = d$strata, tests = tests)
}

incidence <- function(name, d) {
  d <- d[complete.cases(d), ]
  stopifnot(d$entry < d$time)
  f <- survfit(Surv(entry, time, factor(cause)) ~ 1, d, id = seq_along(time))
  ends <- f$time %in% d$time
  list(name = one(name), time = d$time, entry = d$entry, cause = d$cause,
       times = f$time[ends], atRisk = f$n.risk[ends, 1],
       incidence = f$pstate[ends, -1], se = f$std.err[ends, -1])
}

# Entries that are not given are made up, the same every time.
late <- function(time, share = 0.6) floor(share * (time - 1) * ((seq_along(time) * 7) %% 11) / 10)
months <- ceiling(lung$time / 30)
small <- data.frame(time = c(2, 3, 4, 5, 6, 6, 7, 9), entry = c(0, 0, 1, 3, 0, 2, 5, 6),
                    event = c(1, 0, 1, 1, 1, 1, 0, 1), cause = c(1, 0, 2, 1, 1, 2, 0, 2),
                    group = c("a", "b", "b", "a", "b", "a", "b", "a"), strata = 1)
mgus <- with(mgus2[1:300, ], data.frame(
  time = 12 * age + ifelse(pstat == 1, ptime, futime), entry = 12 * age - 1, event = as.numeric(pstat == 1 | death == 1),
  cause = ifelse(pstat == 1, 1, ifelse(death == 1, 2, 0)), group = as.character(sex), strata = 1))
extinct <- data.frame( # all at risk have the event before the others enter
  time = c(1, 2, 5, 6, 7, 8), entry = c(0, 0, 3, 3, 4, 5), cause = c(1, 2, 1, 0, 2, 1))
data <- list(
  lung = data.frame(time = lung$time, entry = late(lung$time), event = lung$status - 1, group = lung$sex, strata = 1),
  ties = data.frame(time = months, entry = late(months), event = lung$status - 1, group = pmin(lung$ph.ecog, 2), strata = lung$sex),
  mgus = mgus[c("time", "entry", "event", "group", "strata")],
  small = small[c("time", "entry", "event", "group", "strata")]
)
pbcs <- data.frame(time = ceiling(pbc$time / 90), cause = pbc$status)
pbcs$entry <- late(pbcs$time, 0.8)
causes <- list(mgus = mgus[c("time", "entry", "cause")], small = small[c("time", "entry", "cause")],
               pbc = pbcs, extinct = extinct)
write_json(list(
  source = one("late_entry.R"), R = one(R.version.string), survival = one(format(packageVersion("survival"))),
  logRank = lapply(names(data), function(name) logRank(name, data[[name]])),
  incidence = lapply(names(causes), function(name) incidence(name, causes[[name]]))
), file.path(folder, "late_entry.json"), digits = I(15), na = "null", pretty = FALSE)
