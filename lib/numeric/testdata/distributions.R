# Writes distributions.json beside this file: the normal and the chi-square
# distribution by R.
library(jsonlite)
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
x <- c(seq(-12, 8, by = 0.25), -37.5, -30, -20, -2.0000001, -1.9999999, 1e-10, 1.959963984540054)
p <- c(seq(0.005, 0.995, by = 0.005), 0.075, 0.925, 0.9999, 1 - 1e-9, 10^-(1:15), 1e-50, 1e-200, 1e-300)
chi <- expand.grid(
  statistic = c(1e-8, 0.01, 0.5, 1, 3.84, 10, 50, 300, 1200),
  df = c(1, 2, 3, 4, 5, 7, 10, 31, 100, 501)
)
chi$tail <- pchisq(chi$statistic, chi$df, lower.tail = FALSE)
write_json(
  list(
    r = R.version.string,
    x = x, cdf = pnorm(x),
    p = p, quantile = qnorm(p),
    chiSquare = chi
  ),
  file.path(folder, "distributions.json"),
  auto_unbox = TRUE, digits = I(17), pretty = TRUE
)
