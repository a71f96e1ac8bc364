# Writes two_groups.json beside this file: hazard ratios from survdiff's observed
# and expected events, and differences of survival from survfit.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
one <- unbox

case <- function(name, time, event, group, at, level) {
  ok <- complete.cases(time, event, group)
  time <- time[ok]; event <- event[ok]; group <- as.vector(group[ok])
  d <- survdiff(Surv(time, event) ~ group)
  z <- qnorm((1 + level) / 2)
  ratio <- function(log, se) list(ratio = one(exp(log)), se = one(se), lower = one(exp(log - z * se)), upper = one(exp(log + z * se)))
  fit <- summary(survfit(Surv(time, event) ~ group), times = at)
  difference <- fit$surv[2] - fit$surv[1]
  se <- sqrt(sum(fit$std.err^2))
  list(name = one(name), time = time, event = event, group = group, at = one(at), level = one(level),
       peto = ratio((d$obs[1] - d$exp[1]) / d$var[1, 1], 1 / sqrt(d$var[1, 1])),
       observedExpected = ratio(log(d$obs[1] / d$exp[1]) - log(d$obs[2] / d$exp[2]), sqrt(sum(1 / d$exp))),
       difference = list(value = one(difference), se = one(se), lower = one(difference - z * se), upper = one(difference + z * se),
                         p = one(2 * pnorm(-abs(difference) / se))))
}
write_json(list(
  source = one("two_groups.R"), R = one(R.version.string), survival = one(format(packageVersion("survival"))),
  cases = list(
    case("lung by sex", lung$time, lung$status - 1, lung$sex, 365, 0.95),
    case("veteran by treatment", veteran$time, veteran$status, veteran$trt, 100, 0.9),
    case("ovarian by treatment", ovarian$futime, ovarian$fustat, ovarian$rx, 500, 0.95),
    case("aml", aml$time, aml$status, as.character(aml$x), 24, 0.99)
  )
), file.path(folder, "two_groups.json"), digits = I(15), na = "null")
