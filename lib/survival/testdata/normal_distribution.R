# Writes normal_distribution.json: the standard normal distribution by R.
# Run in this folder: Rscript normal_distribution.R
library(jsonlite)
x <- c(seq(-12, 8, by = 0.25), -37.5, -30, -20, -2.0000001, -1.9999999, 1e-10, 1.959963984540054)
p <- c(seq(0.005, 0.995, by = 0.005), 0.075, 0.925, 0.9999, 1 - 1e-9, 10^-(1:15), 1e-50, 1e-200, 1e-300)
write_json(
  list(
    r = R.version.string,
    x = x, cdf = pnorm(x),
    p = p, quantile = qnorm(p)
  ),
  "normal_distribution.json",
  digits = I(17), auto_unbox = TRUE
)
