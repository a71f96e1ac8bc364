# Writes printed_tests.json beside this file: test statistics, tables of two
# groups and intervals as a paper would print them, with p-values and ratios by R.
library(jsonlite)
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
three <- function(x) sprintf("%.3f", x)
two <- function(x) sprintf("%.2f", x)

statistics <- rbind(
  data.frame(kind = "p of t", statistic = c("2.05", "-0.71", "3.30"), df = c("28", "9", "41.7"), df2 = NA,
             p = 2 * pt(-c(2.05, 0.71, 3.30), c(28, 9, 41.7))),
  data.frame(kind = "p of F", statistic = c("3.88", "1.20", "6.10"), df = c("1", "2", "4"), df2 = c("40", "57", "21"),
             p = pf(c(3.88, 1.20, 6.10), c(1, 2, 4), c(40, 57, 21), lower.tail = FALSE)),
  data.frame(kind = "p of chi-square", statistic = c("3.84", "9.49", "0.45"), df = c("1", "4", "2"), df2 = NA,
             p = pchisq(c(3.84, 9.49, 0.45), c(1, 4, 2), lower.tail = FALSE)),
  data.frame(kind = "p of z", statistic = c("1.96", "-2.58", "0.67"), df = NA, df2 = NA,
             p = 2 * pnorm(-c(1.96, 2.58, 0.67))),
  data.frame(kind = "p of r", statistic = c("0.310", "-0.120"), df = c("48", "60"), df2 = NA,
             p = 2 * pt(-c(0.310, 0.120) * sqrt(c(48, 60) / (1 - c(0.310, 0.120)^2)), c(48, 60)))
)
statistics$p <- three(statistics$p)

group <- function(a, n1, c, n2) {
  table <- matrix(c(a, n1 - a, c, n2 - c), 2, byrow = TRUE)
  fisher <- fisher.test(table)
  half <- function(variance) qnorm(0.975) * sqrt(variance)
  odds <- a * (n2 - c) / ((n1 - a) * c)
  oddsHalf <- half(1 / a + 1 / (n1 - a) + 1 / c + 1 / (n2 - c))
  risk <- a / n1 / (c / n2)
  riskHalf <- half(1 / a - 1 / n1 + 1 / c - 1 / n2)
  interval <- function(x) paste0(two(x[1]), "-", two(x[2]))
  suppressWarnings(list(
    a = a, n1 = n1, c = c, n2 = n2,
    fisher = sprintf("%.4f", fisher$p.value),
    uncorrected = sprintf("%.4f", chisq.test(table, correct = FALSE)$p.value),
    corrected = sprintf("%.4f", chisq.test(table)$p.value),
    oddsRatio = two(odds), oddsInterval = interval(odds * exp(c(-1, 1) * oddsHalf)),
    conditionalInterval = interval(fisher$conf.int),
    riskRatio = two(risk), riskInterval = interval(risk * exp(c(-1, 1) * riskHalf))
  ))
}
groups <- list(group(12, 50, 5, 48), group(27, 60, 14, 58), group(3, 20, 9, 22), group(40, 120, 55, 118))

estimate <- c(1.7, -0.42, 3.1)
error <- c(0.71, 0.31, 1.02)
differences <- data.frame(
  estimate = three(estimate),
  interval = paste(three(estimate - qnorm(0.975) * error), "to", three(estimate + qnorm(0.975) * error)),
  p = three(2 * pnorm(-abs(estimate / error)))
)
logRatio <- log(c(0.73, 1.84, 0.92))
logError <- c(0.11, 0.30, 0.20)
ratios <- data.frame(
  ratio = three(exp(logRatio)),
  interval = paste0(three(exp(logRatio - qnorm(0.975) * logError)), "-", three(exp(logRatio + qnorm(0.975) * logError))),
  p = three(2 * pnorm(-abs(logRatio / logError)))
)

write_json(
  list(r = R.version.string, statistics = statistics, groups = groups, differences = differences, ratios = ratios),
  file.path(folder, "printed_tests.json"),
  auto_unbox = TRUE, pretty = TRUE
)
