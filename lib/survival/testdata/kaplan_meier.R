# Writes kaplan_meier.json beside this file: curves, hazards, medians and means by
# R's survfit, SPSS's median by its formula.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
one <- unbox

intervals <- c(plain = "plain", log = "log", "log-log" = "log-log", logit = "logit", arcsine = "arcsin")

# Rows to keep of a curve of that many: about 25, both ends included.
some <- function(n) unique(round(seq(1, n, length.out = min(n, 25))))

# jsonlite writes 15 digits: numbers that need more go as strings.
exact <- function(x) if (is.null(x) || all(x == signif(x, 15))) x else sprintf("%.17g", x)

# Collett, Modelling Survival Data in Medical Research, section 2.4.
collett <- function(fit, p = 0.5, epsilon = 0.05) {
  s <- summary(fit) # event times only
  slack <- 1e-9
  at <- which(s$surv <= p + slack)[1]
  l <- which(s$surv <= p - epsilon + slack)[1]
  u <- tail(which(s$surv >= p + epsilon - slack), 1)
  if (is.na(at) || is.na(l) || s$surv[at] == 0) return(c(if (is.na(at)) NA else s$time[at], NA))
  su <- if (length(u)) s$surv[u] else 1
  tu <- if (length(u)) s$time[u] else 0
  density <- (su - s$surv[l]) / (s$time[l] - tu)
  c(s$time[at], s$std.err[at] / density)
}

case <- function(name, time, event, entry = NULL, weights = NULL, timefix = TRUE,
                 confidence = 0.95, times = NULL) {
  y <- if (is.null(entry)) Surv(time, event) else Surv(entry, time, event)
  w <- if (is.null(weights)) rep(1, length(time)) else weights
  fit <- function(type = "log", ...) {
    survfit(y ~ 1, weights = w, conf.type = type, conf.int = confidence,
            timefix = timefix, robust = FALSE, ...)
  }
  base <- fit()
  s <- summary(base, censored = TRUE)
  keep <- some(length(s$time))
  table <- summary(base)$table
  if (is.null(times)) times <- signif(max(time) * c(0, 0.11, 0.25, 0.5, 0.77), 3)
  risk <- summary(base, times = times, extend = TRUE)
  if (!is.null(entry)) { # R takes the number at risk from the next time of the curve
    risk$n.risk <- sapply(times, function(t) sum(w[(entry < t | t == 0 & entry == 0) & time >= t]))
  }
  curves <- lapply(intervals, function(type) {
    f <- fit(type)
    median <- summary(f)$table
    q <- lapply(c(0.1, 0.25, 0.75), function(p) {
      # R's quantile() presumes limits that only fall; and no flat end at p.
      ok <- !is.unsorted(-na.omit(f$upper)) && !is.unsorted(-na.omit(f$lower)) &&
        abs(tail(f$surv, 1) - (1 - p)) > 1e-7
      if (ok) unname(unlist(quantile(f, p))) else NULL
    })
    list(lower = f$lower[keep], upper = f$upper[keep],
         median = unname(median[c("median", paste0(confidence, c("LCL", "UCL")))]),
         quantiles = q)
  })
  list(
    name = one(name), time = exact(time), event = event, entry = exact(entry), weights = weights,
    timefix = one(timefix), confidence = one(confidence),
    records = one(length(s$time)), rows = keep - 1,
    curve = list(time = s$time[keep], atRisk = s$n.risk[keep], events = s$n.event[keep],
                 censored = s$n.censor[keep], survival = s$surv[keep],
                 standardError = s$std.err[keep]),
    limits = curves,
    mean = unname(table[c("rmean", "se(rmean)")]),
    spss = collett(base),
    times = times,
    risk = list(atRisk = risk$n.risk, events = risk$n.event, censored = risk$n.censor,
                survival = risk$surv, standardError = risk$std.err)
  )
}

of <- function(name, data, time, event, ...) {
  complete <- !is.na(data[[time]]) & !is.na(data[[event]])
  case(name, data[[time]][complete], as.integer(data[[event]][complete]), ...)
}

veteran$status <- as.integer(veteran$status)
lung$dead <- lung$status - 1
pbc$dead <- as.integer(pbc$status == 2)
deaths <- colon[colon$etype == 2, ]
set.seed(20140101)
counts <- sample(1:4, nrow(lung), replace = TRUE)
shares <- round(runif(nrow(ovarian), 0.1, 3), 3)

cases <- list(
  of("lung", lung, "time", "dead"),
  of("lung, 90 %", lung, "time", "dead", confidence = 0.9),
  of("veteran", veteran, "time", "status"),
  of("ovarian", ovarian, "futime", "fustat"),
  of("aml", aml, "time", "status"),
  of("aml, maintained", aml[aml$x == "Maintained", ], "time", "status"),
  of("kidney", kidney, "time", "status"),
  of("colon, deaths", deaths, "time", "status"),
  of("pbc", pbc, "time", "dead"),
  of("mgus2", mgus2, "futime", "death"),
  of("rats", rats, "time", "status"),
  of("gbsg", gbsg, "rfstime", "status"),
  of("pbc, years", transform(pbc, time = time / 365.25), "time", "dead"),
  of("lung, counts", lung, "time", "dead", weights = counts[!is.na(lung$dead)]),
  of("ovarian, fractional weights", ovarian, "futime", "fustat", weights = shares),
  case("heart, late entry", heart$stop, heart$event, entry = heart$start),
  case("entries, weights, fractional times", heart$stop / 7, heart$event,
       entry = heart$start / 7, weights = rep(c(1, 0.5, 2, 0.25), length.out = nrow(heart))),
  case("mgus2, by age", (mgus2$age * 12 + mgus2$futime + 0.5), mgus2$death, entry = mgus2$age * 12),
  case("risk set runs empty, then fills", c(2, 3, 7, 8, 9, 9), c(1, 1, 1, 0, 1, 0), entry = c(0, 1, 4, 4, 5, 7)),
  case("gap without deaths", c(2, 3, 7, 8, 9, 9), c(1, 0, 1, 0, 1, 0), entry = c(0, 1, 4, 4, 5, 7)),
  case("all censored", c(1, 2, 2, 5), c(0, 0, 0, 0)),
  case("none censored", c(1, 2, 2, 5, 8, 9, 9.5), rep(1, 7)),
  case("one subject, event", 4, 1),
  case("one subject, censored", 4, 0),
  case("flat at 0.5", c(1, 2, 3, 4), c(1, 1, 1, 1)),
  case("flat at 0.5, censorings within", c(1, 2, 3, 3.5, 4, 6, 6), c(1, 1, 1, 0, 0, 1, 0)),
  case("flat at 0.5 to the end", c(1, 2, 3, 4), c(1, 1, 0, 0)),
  case("0.5 off by rounding", 1:10 + 0.5, c(1, 1, 1, 1, 1, 1, 0, 0, 1, 1)),
  case("zero times", c(0, 0, 0, 2, 3, 5), c(1, 0, 1, 1, 0, 1)),
  case("events tied with censorings", c(3, 3, 3, 5, 5, 8, 8, 8), c(1, 0, 1, 1, 0, 1, 0, 0)),
  case("huge times", c(1e15, 2e15, 2e15, 3.5e15, 9e15), c(1, 1, 0, 1, 0)),
  case("tiny times become one", c(1e-9, 2e-9, 5e-9, 9e-9), c(1, 0, 1, 1)),
  case("tiny times kept", c(1e-9, 2e-9, 5e-9, 9e-9), c(1, 0, 1, 1), timefix = FALSE),
  case("dust", c(0.3, 0.1 + 0.2, 0.6, 0.2 * 3, 0.7, 0.8 - 0.1), c(1, 0, 1, 1, 0, 1)),
  case("dust kept", c(0.3, 0.1 + 0.2, 0.6, 0.2 * 3, 0.7, 0.8 - 0.1), c(1, 0, 1, 1, 0, 1), timefix = FALSE),
  case("near ties in a chain", c(1, 1 + 1e-8, 1 + 2e-8, 1 + 3e-8, 2), c(1, 1, 0, 1, 1)),
  case("near ties relative to the mean", c(1, 1 + 1e-3, 2e6, 3e6), c(1, 0, 1, 1)),
  case("near ties across entry", c(5, 7, 9.5), c(1, 1, 1), entry = c(0, 5 + 1e-10, 5 - 1e-10))
)

write_json(
  list(r = one(R.version.string), survival = one(as.character(packageVersion("survival"))), cases = cases),
  file.path(folder, "kaplan_meier.json"),
  digits = I(17), na = "null", null = "null", pretty = TRUE
)
