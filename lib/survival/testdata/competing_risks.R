# Writes competing_risks.json beside this file: cumulative incidence by survival
# and cmprsk, and Gray's test by cmprsk.
suppressPackageStartupMessages({
  library(survival)
  library(cmprsk)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

small <- data.frame( # ties within and between causes, and with censorings
  time = c(0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 9, 10),
  cause = c(1, 1, 2, 0, 1, 1, 2, 2, 0, 1, 1, 2, 0, 2, 1, 2, 1, 1, 0, 2),
  group = rep(c(1, 2), 10), stratum = rep(c(1, 1, 2, 2), 5)
)
data <- list(
  pbc = list(time = pbc$time, cause = pbc$status, group = as.character(pbc$sex), stratum = as.numeric(pbc$edema)),
  pbc_years = list(time = ceiling(pbc$time / 365.25), cause = pbc$status, group = pbc$edema, stratum = as.numeric(pbc$sex == "f")),
  mgus = list(time = mgus2$futime[1:300], cause = with(mgus2[1:300, ], ifelse(pstat == 1, 1, ifelse(death == 1, 2, 0))),
    group = as.numeric(mgus2$age[1:300] > 70) + as.numeric(mgus2$age[1:300] > 80), stratum = as.character(mgus2$sex[1:300])),
  small = list(time = small$time, cause = small$cause, group = small$group, stratum = small$stratum)
)
# mgus: the progression time, for those who progressed
data$mgus$time <- with(mgus2[1:300, ], ifelse(pstat == 1, ptime, futime))

cases <- lapply(names(data), function(name) {
  d <- data[[name]]
  f <- survfit(Surv(d$time, factor(d$cause)) ~ 1)
  times <- f$time
  shown <- unique(round(seq(1, length(times), length.out = min(40, length(times)))))
  ci <- cuminc(d$time, d$cause)
  points <- timepoints(ci, times[shown])
  gray <- function(rho, strata) {
    args <- list(ftime = d$time, fstatus = d$cause, group = d$group, rho = rho)
    if (strata) args$strata <- d$stratum
    # cuminc stops with an error where a tie correction divides 0 by 0
    tests <- tryCatch(do.call(cuminc, args)$Tests, error = function(e) NULL)
    if (is.null(tests)) return(NULL)
    list(rho = rho, stratified = strata, statistic = unname(tests[, "stat"]), p = unname(tests[, "pv"]), df = unname(tests[, "df"]))
  }
  plain <- survfit(Surv(d$time, factor(d$cause)) ~ 1, conf.type = "plain", conf.int = 0.9)
  loglog <- survfit(Surv(d$time, factor(d$cause)) ~ 1, conf.type = "log-log")
  list(
    data = name, rows = shown - 1, time = times[shown], atRisk = f$n.risk[shown, 1],
    incidence = f$pstate[shown, -1], se = f$std.err[shown, -1],
    lower = f$lower[shown, -1], upper = f$upper[shown, -1],
    plainLower = plain$lower[shown, -1], logLogUpper = loglog$upper[shown, -1],
    cuminc = unname(t(points$est)), cumincVariance = unname(t(points$var)),
    gray = list(gray(0, FALSE), gray(1, FALSE), gray(0, TRUE), gray(0.5, TRUE))
  )
})
write_json(list(
  source = "competing_risks.R", R = R.version.string, survival = format(packageVersion("survival")),
  cmprsk = format(packageVersion("cmprsk")), data = data, cases = cases
), file.path(folder, "competing_risks.json"), auto_unbox = TRUE, digits = I(15), na = "null", pretty = TRUE)
