# Writes log_rank_power.json beside this file: power of the log-rank test from the
# noncentral chi-square distribution, whose upper tail differs from Schoenfeld's normal
# formula only by the wrong direction, which is subtracted.
library(jsonlite)
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

cases <- expand.grid(events = c(5, 20, 133, 1000), hazardRatio = c(0.2, 0.57, 0.9, 1.5, 4), allocation = c(0.5, 5 / 21),
  significance = c(0.05, 0.01))
cases$power <- with(cases, {
  lambda <- events * allocation * (1 - allocation) * log(hazardRatio)^2
  z <- qnorm(1 - significance / 2)
  pchisq(z^2, 1, ncp = lambda, lower.tail = FALSE) - pnorm(-z - sqrt(lambda))
})
write_json(list(source = "log_rank_power.R", R = R.version.string, cases = cases),
  file.path(folder, "log_rank_power.json"), auto_unbox = TRUE, digits = I(15), pretty = TRUE)
