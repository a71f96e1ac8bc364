# Writes hypothesis.json beside this file: what R says about the cases that the tests replay.
suppressPackageStartupMessages({
  library(coin)
  library(exactRankTests)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

# JSON has no infinite numbers.
finite <- function(limits) {
  lapply(limits, function(x) if (is.finite(x)) x else if (x > 0) "Infinity" else "-Infinity")
}

pairs <- list(
  sleep = list(before = sleep$extra[sleep$group == 1], after = sleep$extra[sleep$group == 2]),
  depression = list( # Hollander and Wolfe (1973), in ?wilcox.test
    before = c(1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30),
    after = c(0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29)
  ),
  two = list(before = c(1, 5), after = c(3, 6)),
  large_offset = list(before = 1e9 + c(1, 2, 3, 4, 5), after = 1e9 + c(2, 4, 3, 7, 11)),
  strong = list(before = 1:40, after = 1:40 + 20 + (1:40 %% 7)),
  whole_counts = list(before = c(4, 3, 2, 3, 2, 5, 6, 3), after = c(1, 1, 0, 4, 0, 2, 6, 3)),
  one_zero_one_worse = list(before = c(2, 3, 1, 4, 2, 3, 5), after = c(1, 1, 1, 2, 1, 4, 1)),
  all_tied = list(before = c(1, 1, 1, 1, 1), after = c(2, 2, 0, 2, 2)),
  anorexia = list(before = MASS::anorexia$Prewt, after = MASS::anorexia$Postwt),
  immer = list(before = MASS::immer$Y1, after = MASS::immer$Y2)
)

paired <- lapply(names(pairs), function(name) {
  x <- pairs[[name]]$before
  y <- pairs[[name]]$after
  d <- round(y - x, 9) # whole hundredths in these data: rounding restores the ties
  t_tests <- lapply(c("two.sided", "less", "greater"), function(alternative) {
    t <- t.test(y, x, paired = TRUE, alternative = alternative, conf.level = 0.9)
    list(
      alternative = alternative, statistic = unname(t$statistic), df = unname(t$parameter),
      p = t$p.value, mean = unname(t$estimate), se = t$stderr, ci = finite(t$conf.int)
    )
  })
  rank_tests <- list()
  for (alternative in c("two.sided", "less", "greater")) {
    exact <- wilcox.exact(d, alternative = alternative, exact = TRUE)
    asymptotic <- suppressWarnings(wilcox.test(d, alternative = alternative, exact = FALSE, correct = FALSE))
    corrected <- suppressWarnings(wilcox.test(d, alternative = alternative, exact = FALSE, correct = TRUE))
    pratt <- list()
    for (distribution in c("exact", "asymptotic")) {
      w <- wilcoxsign_test(d ~ rep(0, length(d)), zero.method = "Pratt",
        distribution = distribution, alternative = alternative)
      pratt[[distribution]] <- c(pvalue(w))
      pratt$z <- unname(statistic(w))
    }
    rank_tests[[length(rank_tests) + 1]] <- list(
      alternative = alternative, v = unname(asymptotic$statistic), exact = exact$p.value,
      asymptotic = asymptotic$p.value, corrected = corrected$p.value, pratt = pratt
    )
  }
  signs <- lapply(c("two.sided", "less", "greater"), function(alternative) {
    list(alternative = alternative, p = binom.test(sum(d > 0), sum(d != 0), alternative = alternative)$p.value)
  })
  list(name = name, before = x, after = y, t = t_tests, wilcoxon = rank_tests, sign = signs)
})

# Only where R computes exact limits: no ties, no zeros.
location <- lapply(list(
  list(d = c(-0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01), level = 0.95),
  list(d = c(1.5, 2.25, -0.75, 4, 5.125, 9), level = 0.9),
  list(d = qnorm(ppoints(25)) + 0.3, level = 0.99),
  list(d = qexp(ppoints(40)) - 0.5, level = 0.95)
), function(case) {
  w <- wilcox.test(case$d, conf.int = TRUE, conf.level = case$level, exact = TRUE)
  # wilcox.test finds the asymptotic limits by uniroot: good to 1e-4 only
  a <- wilcox.test(case$d, conf.int = TRUE, conf.level = case$level, exact = FALSE)
  list(differences = case$d, confidence = case$level, estimate = unname(w$estimate),
    ci = c(w$conf.int), asymptotic = c(a$conf.int))
})

tables <- list(
  c(3, 1, 1, 3), c(0, 5, 7, 2), c(10, 2, 3, 15), c(12, 5, 0, 8), c(1, 0, 0, 1), c(5, 0, 5, 0),
  c(25, 10, 2, 8), c(794, 86, 150, 570), c(2, 3000, 15, 2900), c(120, 0, 3, 0), c(0, 6, 6, 0),
  c(400, 350, 380, 420)
)
# fisher.test's own uniroot stops at 1e-4: solve the same equations to the end.
solve_odds <- function(f) exp(uniroot(function(l) f(exp(l)), c(-60, 60), tol = 1e-14, maxiter = 5000)$root)
two_by_two <- lapply(tables, function(counts) {
  m <- matrix(counts, 2, byrow = TRUE)
  x <- m[1, 1]; r <- sum(m[1, ]); k <- sum(m[, 1]); n <- sum(m)
  lo <- max(0, r + k - n); hi <- min(r, k); support <- lo:hi
  logdc <- dhyper(support, k, n - k, r, log = TRUE)
  density <- function(odds) {
    d <- logdc + log(odds) * support
    d <- exp(d - max(d))
    d / sum(d)
  }
  tail <- 0.025
  fisher <- lapply(c("two.sided", "less", "greater"), function(alternative) {
    list(alternative = alternative, p = fisher.test(m, alternative = alternative)$p.value)
  })
  f <- fisher.test(m)
  odds <- if (lo == hi) NULL else if (x == lo) 0 else if (x == hi) "Infinity" else
    solve_odds(function(o) sum(support * density(o)) - x)
  lower <- if (x == lo) 0 else solve_odds(function(o) sum(density(o)[support >= x]) - tail)
  upper <- if (x == hi) "Infinity" else solve_odds(function(o) tail - sum(density(o)[support <= x]))
  if (is.numeric(odds)) stopifnot(abs(odds - f$estimate) <= 1e-3 * (1 + odds))
  if (is.numeric(upper)) stopifnot(abs(upper - f$conf.int[2]) <= 1e-2 * upper)
  stopifnot(abs(lower - f$conf.int[1]) <= 1e-2 * (lower + 1e-3))
  list(table = m, fisher = fisher, odds = odds, ci = list(lower, upper))
})

larger <- lapply(list(
  Job = matrix(c(1, 2, 1, 0, 3, 3, 6, 1, 10, 10, 14, 9, 6, 7, 12, 11), 4), # ?fisher.test
  hair = margin.table(HairEyeColor, c(1, 3))[1:3, ] %/% 12,
  empty_row = matrix(c(3, 0, 2, 1, 0, 7), 3),
  two_by_five = matrix(c(2, 6, 1, 9, 4, 3, 0, 7, 8, 2), 2),
  warp = table(warpbreaks$tension, cut(warpbreaks$breaks, c(0, 20, 30, 80)))
), function(m) {
  list(table = unclass(unname(as.matrix(m))), p = fisher.test(m, workspace = 2e7)$p.value)
})
names(larger) <- NULL

proportions <- lapply(list(
  c(0, 1), c(1, 1), c(0, 35), c(1, 35), c(8, 35), c(25, 35), c(34, 35), c(35, 35), c(5, 10),
  c(17, 1e5), c(499, 1000)
), function(case) {
  x <- case[1]; n <- case[2]
  level <- 0.95; z <- qnorm(1 - (1 - level) / 2); p <- x / n
  wald <- p + c(-1, 1) * z * sqrt(p * (1 - p) / n)
  pc <- (x + z^2 / 2) / (n + z^2)
  agresti <- pc + c(-1, 1) * z * sqrt(pc * (1 - pc) / (n + z^2))
  jeffreys <- qbeta(c(0.025, 0.975), x + 0.5, n - x + 0.5)
  if (x == 0) jeffreys[1] <- 0
  if (x == n) jeffreys[2] <- 1
  list(
    successes = x, n = n,
    "clopper-pearson" = c(binom.test(x, n)$conf.int),
    wilson = suppressWarnings(c(prop.test(x, n, correct = FALSE)$conf.int)),
    "wilson-continuity" = suppressWarnings(c(prop.test(x, n, correct = TRUE)$conf.int)),
    jeffreys = jeffreys,
    "agresti-coull" = pmin(1, pmax(0, agresti)),
    wald = pmin(1, pmax(0, wald))
  )
})

write_json(list(
  source = "hypothesis.R", R = R.version.string,
  packages = list(coin = format(packageVersion("coin")), exactRankTests = format(packageVersion("exactRankTests"))),
  paired = paired, location = location, twoByTwo = two_by_two, larger = larger, proportions = proportions
), file.path(folder, "hypothesis.json"), auto_unbox = TRUE, digits = I(17), null = "null", pretty = TRUE)
