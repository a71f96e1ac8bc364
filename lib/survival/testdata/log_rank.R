# Writes log_rank.json beside this file: the log-rank family by R's survdiff and by
# the textbook's formulas, and all permutations of small samples.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
one <- unbox
exact <- function(x) if (all(x == signif(x, 15))) x else sprintf("%.17g", x)

# Klein & Moeschberger, Survival Analysis, formulas 7.3.2 to 7.3.4, time by time.
weighted <- function(time, event, group, weight, strata = rep(1, length(time))) {
  time <- aeqSurv(Surv(time, event))[, 1]
  group <- factor(group)
  k <- nlevels(group)
  o <- e <- numeric(k)
  v <- matrix(0, k, k)
  for (s in unique(strata)) {
    km <- pp <- 1
    for (t in sort(unique(time[strata == s & event == 1]))) {
      at <- table(group[strata == s & time >= t])
      d <- table(group[strata == s & time == t & event == 1])
      n <- sum(at); dd <- sum(d)
      pp <- pp * (1 - dd / (n + 1))
      w <- weight(n, km, pp)
      o <- o + w * d
      e <- e + w * dd * at / n
      p <- as.numeric(at) / n
      if (n > 1) v <- v + w^2 * dd * (n - dd) / (n - 1) * (diag(p, k) - outer(p, p))
      km <- km * (1 - dd / n)
    }
  }
  keep <- which(e > 0)[-1]
  u <- as.numeric(o - e)
  list(observed = as.numeric(o), expected = as.numeric(e), variance = diag(v),
       statistic = sum(u[keep] * solve(v[keep, keep, drop = FALSE], u[keep])))
}

weightings <- list(
  list(name = "gehan-breslow", f = function(n, km, pp) n),
  list(name = "tarone-ware", f = function(n, km, pp) sqrt(n)),
  list(name = "peto-peto", f = function(n, km, pp) pp),
  list(name = "fleming-harrington", rho = 0.5, gamma = 2, f = function(n, km, pp) km^0.5 * (1 - km)^2)
)

result <- function(chisq, df, observed, expected, variance) {
  list(statistic = one(chisq), degreesOfFreedom = one(df),
       pValue = one(pchisq(chisq, df, lower.tail = FALSE)),
       observed = as.numeric(observed), expected = as.numeric(expected), variance = as.numeric(variance))
}

case <- function(name, time, event, group, strata = NULL) {
  ok <- !is.na(time) & !is.na(event) & !is.na(group)
  if (!is.null(strata)) ok <- ok & !is.na(strata)
  time <- time[ok]; event <- as.integer(event[ok]); group <- as.vector(group[ok])
  strata <- if (is.null(strata)) NULL else as.vector(strata[ok])
  if (is.factor(group)) group <- as.character(group)
  diff <- function(rho) {
    if (is.null(strata)) survdiff(Surv(time, event) ~ group, rho = rho)
    else survdiff(Surv(time, event) ~ group + strata(strata), rho = rho)
  }
  tests <- lapply(c(0, 1, 0.5), function(rho) {
    d <- diff(rho)
    o <- if (is.matrix(d$obs)) rowSums(d$obs) else d$obs
    e <- if (is.matrix(d$exp)) rowSums(d$exp) else d$exp
    c(list(rho = one(rho)), result(d$chisq, sum(e > 0) - 1, o, e, diag(d$var)))
  })
  s <- if (is.null(strata)) rep(1, length(time)) else strata
  # The formulas above must give what survdiff gives where both are defined.
  own <- weighted(time, event, group, function(n, km, pp) km, s)
  stopifnot(all.equal(own$statistic, as.numeric(tests[[2]]$statistic), tolerance = 1e-9))
  others <- lapply(weightings, function(x) {
    r <- weighted(time, event, group, x$f, s)
    c(list(weighting = one(x$name)), if (!is.null(x$rho)) list(rho = one(x$rho), gamma = one(x$gamma)),
      result(r$statistic, sum(r$expected > 0) - 1, r$observed, r$expected, r$variance))
  })
  labels <- sort(unique(group))
  pairs <- NULL
  if (length(labels) > 2) {
    pairs <- combn(labels, 2, function(p) {
      in2 <- group %in% p
      test <- if (is.null(strata)) survdiff(Surv(time, event) ~ group, subset = in2)
        else survdiff(Surv(time, event) ~ group + strata(strata), subset = in2)
      if (all(test$var == 0)) NA else pchisq(test$chisq, 1, lower.tail = FALSE)
    })
  }
  # p.adjust leaves out pairs without a test; their p-value is 1 here.
  orOne <- function(p) ifelse(is.na(p), 1, p)
  list(name = one(name), time = exact(time), event = event, group = group, strata = strata,
       fleming = tests, others = others, pairs = if (!is.null(pairs)) orOne(pairs),
       adjusted = if (!is.null(pairs)) sapply(
         c(holm = "holm", hochberg = "hochberg", bonferroni = "bonferroni",
           "benjamini-hochberg" = "BH", "benjamini-yekutieli" = "BY"),
         function(m) orOne(p.adjust(pairs, m)), simplify = FALSE))
}

# Every assignment of labels, the log-rank score of each from survdiff, the
# covariance from the list of all of them.
exactCase <- function(name, time, event, group, rho = 0) {
  labels <- sort(unique(group))
  choose1 <- function(left, sizes) {
    if (length(sizes) == 1) return(list(list(left)))
    unlist(lapply(asplit(combn(length(left), sizes[1]), 2), function(i)
      lapply(choose1(left[-i], sizes[-1]), function(rest) c(list(left[i]), rest))), recursive = FALSE)
  }
  all <- choose1(seq_along(group), as.integer(table(group)))
  score <- function(g) { d <- survdiff(Surv(time, event) ~ g, rho = rho); d$obs - d$exp }
  u <- t(sapply(all, function(a) {
    g <- character(length(group))
    for (j in seq_along(labels)) g[a[[j]]] <- labels[j]
    score(g)
  }))
  v <- crossprod(u) / nrow(u)
  form <- function(x) sum(x[-1] * solve(v[-1, -1, drop = FALSE], x[-1]))
  observed <- form(score(group))
  list(name = one(name), time = time, event = event, group = group, rho = one(rho),
       assignments = one(nrow(u)), statistic = one(observed),
       pValue = one(mean(apply(u, 1, form) >= observed - 1e-9)))
}

lung$dead <- lung$status - 1
pbc$dead <- as.integer(pbc$status == 2)
deaths <- colon[colon$etype == 2, ]
cases <- list(
  case("lung by sex", lung$time, lung$dead, lung$sex),
  case("lung by ECOG", lung$time, lung$dead, lung$ph.ecog),
  case("lung by ECOG within sex", lung$time, lung$dead, lung$ph.ecog, lung$sex),
  case("veteran by cell type", veteran$time, veteran$status, as.character(veteran$celltype)),
  case("veteran by treatment within cell type", veteran$time, veteran$status, veteran$trt, as.character(veteran$celltype)),
  case("ovarian by treatment", ovarian$futime, ovarian$fustat, ovarian$rx),
  case("aml", aml$time, aml$status, as.character(aml$x)),
  case("kidney by sex", kidney$time, kidney$status, kidney$sex),
  case("colon deaths by treatment", deaths$time, deaths$status, as.character(deaths$rx)),
  case("pbc, years, by stage", pbc$time / 365.25, pbc$dead, pbc$stage),
  case("rats by treatment within litter", rats$time, rats$status, rats$rx, rats$litter),
  case("gbsg by grade within hormone", gbsg$rfstime, gbsg$status, gbsg$grade, gbsg$hormon),
  case("no event in one group", c(1, 2, 3, 4, 5, 6), c(1, 0, 1, 0, 0, 0), c("a", "b", "a", "b", "b", "a")),
  case("one subject in a group", c(1, 2, 3, 4, 5, 6), c(1, 1, 1, 0, 1, 1), c("a", "a", "b", "a", "a", "a")),
  case("a group censored before the first event", c(1, 1, 3, 4, 5, 6), c(0, 0, 1, 0, 1, 1), c("a", "a", "b", "c", "b", "c")),
  case("dust", c(0.3, 0.1 + 0.2, 0.6, 0.2 * 3, 0.7, 0.8 - 0.1), c(1, 1, 1, 1, 0, 1), c("a", "b", "a", "b", "a", "b"))
)
small <- list(
  exactCase("six against four", c(3, 5, 5, 8, 10, 12, 2, 4, 4, 20), c(1, 1, 0, 1, 0, 1, 1, 1, 1, 0), c(rep("a", 6), rep("b", 4))),
  exactCase("three groups", c(3, 5, 5, 8, 10, 12, 2, 4), c(1, 1, 0, 1, 0, 1, 1, 1), c("a", "a", "b", "b", "b", "c", "c", "c")),
  exactCase("five against four, rho 1", c(6, 12, 16, 20, 30, 3, 9, 2, 5), c(1, 1, 1, 1, 1, 1, 1, 1, 0), c(rep("a", 5), rep("b", 4)), rho = 1)
)
write_json(
  list(r = one(R.version.string), survival = one(as.character(packageVersion("survival"))), cases = cases, small = small),
  file.path(folder, "log_rank.json"), digits = I(17), na = "null", null = "null", pretty = TRUE
)
