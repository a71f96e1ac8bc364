# Writes cox_designs.json beside this file: small random designs that mix ties,
# strata, weights, late entry and covariates of different size, with R's fit or its
# warning.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
set.seed(2014)
to_the_end <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 60)
some <- function(share, value) if (runif(1) < share) value else NULL

design <- function(i) {
  n <- sample(6:30, 1)
  time <- switch(sample(3, 1), sample(1:5, n, TRUE), round(rexp(n), 4) + 0.001, sample(1:60, n, TRUE))
  event <- rbinom(n, 1, runif(1, 0.3, 1))
  event[1] <- 1
  x <- sapply(seq_len(sample(3, 1)), function(j) {
    switch(sample(3, 1), rbinom(n, 1, 0.4), round(rnorm(n), 1), round(rnorm(n) * 1000 + 5e4))
  })
  entry <- some(0.4, pmax(0, round(time * sample(c(0, 0.3, 0.6), n, TRUE), 5)))
  strata <- some(0.4, sample(3, n, TRUE))
  weights <- some(0.3, sample(c(0.5, 1, 2, 3), n, TRUE))
  ties <- sample(if (is.null(weights)) c("efron", "breslow", "exact") else c("efron", "breslow"), 1)
  y <- if (is.null(entry)) Surv(time, event) else Surv(entry, time, event)
  w <- if (is.null(weights)) rep(1, n) else weights
  warnings <- character()
  fit <- tryCatch(withCallingHandlers(
    if (is.null(strata)) coxph(y ~ x, weights = w, ties = ties, robust = FALSE, control = to_the_end)
    else coxph(y ~ x + strata(strata), weights = w, ties = ties, robust = FALSE, control = to_the_end),
    warning = function(condition) {
      warnings <<- c(warnings, conditionMessage(condition))
      invokeRestart("muffleWarning")
    }
  ), error = function(e) NULL)
  # Covariates that R drops, or cannot tell apart, are refused here: see the tests.
  if (is.null(fit) || anyNA(fit$coefficients) || any(grepl("out of iterations", warnings))) return(NULL)
  list(
    time = time, event = event, covariates = lapply(seq_len(ncol(x)), function(j) x[, j]),
    entry = entry, strata = strata, weights = weights, ties = ties,
    infinite = any(grepl("infinite", warnings)), coef = I(unname(fit$coefficients)),
    se = I(sqrt(unname(diag(as.matrix(fit$var))))), loglik = fit$loglik, score = unname(fit$score)
  )
}
designs <- Filter(Negate(is.null), lapply(1:70, design))
write_json(list(source = "cox_designs.R", R = R.version.string, survival = format(packageVersion("survival")),
  designs = designs), file.path(folder, "cox_designs.json"),
  auto_unbox = TRUE, digits = I(15), null = "null", pretty = TRUE)
