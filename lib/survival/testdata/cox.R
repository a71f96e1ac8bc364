# Writes cox.json beside this file: what R's survival says about Cox models of its
# data sets.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
  library(numDeriv)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
# coxph stops when the log likelihood has settled to 1e-9: go on to the end.
to_the_end <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 100)

heart$transplant <- as.numeric(heart$transplant) - 1
complete <- na.omit(lung[c("time", "status", "age", "sex", "ph.karno", "wt.loss", "inst")])
small_times <- data.frame( # events tied with censorings, zero times, heavy ties
  time = c(0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 5, 5, 5, 7, 7, 8, 9, 9, 9),
  event = c(1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0),
  x = c(1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1, 0),
  y = c(2.5, 1, 3.25, 0.5, 1, 2, 2, 4, 1.5, 3, 0.25, 1, 5, 2, 2.25, 1, 3, 0.5, 1, 4),
  s = rep(c(1, 2), 10),
  w = c(1, 2, 1, 3, 1, 1, 2, 1, 1, 0.5, 1, 1.5, 2, 1, 1, 1, 2, 1, 3, 1)
)

data <- list(
  ovarian = list(time = ovarian$futime, event = ovarian$fustat,
    covariates = as.list(ovarian[c("age", "resid.ds", "rx", "ecog.ps")])),
  veteran = list(time = veteran$time, event = veteran$status,
    covariates = list(karno = veteran$karno, age = veteran$age, trt = veteran$trt),
    strata = as.character(veteran$celltype)),
  lung = list(time = complete$time, event = complete$status - 1,
    covariates = as.list(complete[c("age", "sex", "ph.karno", "wt.loss")]), strata = complete$inst),
  kidney = list(time = kidney$time, event = kidney$status,
    covariates = list(age = kidney$age, sex = kidney$sex)),
  heart = list(time = heart$stop, event = heart$event, entry = heart$start,
    covariates = as.list(heart[c("age", "year", "surgery", "transplant")])),
  small = list(time = small_times$time, event = small_times$event,
    covariates = as.list(small_times[c("x", "y")]), strata = small_times$s, weights = small_times$w),
  leukaemia = list(time = aml$time, event = aml$status, covariates = list(x = as.numeric(aml$x) - 1))
)

fit_case <- function(name, ties, stratified, weighted) {
  d <- data[[name]]
  x <- as.matrix(as.data.frame(d$covariates))
  y <- if (is.null(d$entry)) Surv(d$time, d$event) else Surv(d$entry, d$time, d$event)
  w <- if (weighted) d$weights else rep(1, nrow(x))
  s <- if (stratified) d$strata else rep(1, nrow(x))
  # model = TRUE and singular data frames keep cox.zph able to find everything
  frame <- data.frame(x, s = s, w = w)
  frame$outcome <- y
  # The ties option's name must be spelled out for cox.zph.
  rhs <- paste(c(names(d$covariates), if (stratified) "strata(s)"), collapse = " + ")
  f <- suppressWarnings(eval(bquote(coxph(.(as.formula(paste("outcome ~", rhs))), data = frame,
    weights = w, ties = .(ties), robust = FALSE, control = to_the_end, model = TRUE, x = TRUE))))
  exact <- ties == "exact"
  zph <- if (!exact) lapply(c("km", "identity", "rank", if (min(d$time) > 0) "log"), function(transform) {
    z <- cox.zph(f, transform = transform)
    list(transform = transform, chisq = unname(z$table[, "chisq"]), p = unname(z$table[, "p"]))
  })
  with_residuals <- !exact && name %in% c("ovarian", "small", "leukaemia")
  list(
    data = name, ties = ties, stratified = stratified, weighted = weighted,
    # With entry times and exact ties coxph returns a bare list: no coef(), no Wald test.
    coef = I(unname(f$coefficients)), var = unname(as.matrix(f$var)), loglik = f$loglik, score = unname(f$score),
    wald = drop(f$coefficients %*% solve(f$var, f$coefficients)),
    p = I(unname(2 * pnorm(-abs(f$coefficients / sqrt(diag(f$var)))))),
    zph = zph,
    schoenfeld = if (with_residuals) unname(as.matrix(residuals(f, "schoenfeld"))),
    scaled = if (with_residuals) unname(cox.zph(f)$y)
  )
}

cases <- list(
  list("ovarian", "efron", FALSE, FALSE), list("ovarian", "exact", FALSE, FALSE),
  list("veteran", "efron", FALSE, FALSE), list("veteran", "breslow", TRUE, FALSE), list("veteran", "efron", TRUE, FALSE),
  list("lung", "efron", FALSE, FALSE), list("lung", "breslow", FALSE, FALSE), list("lung", "exact", FALSE, FALSE),
  list("lung", "efron", TRUE, FALSE), list("kidney", "efron", FALSE, FALSE), list("kidney", "exact", FALSE, FALSE),
  list("heart", "efron", FALSE, FALSE), list("heart", "breslow", FALSE, FALSE), list("heart", "exact", FALSE, FALSE),
  list("small", "efron", FALSE, FALSE), list("small", "breslow", FALSE, FALSE), list("small", "exact", FALSE, FALSE),
  list("small", "exact", TRUE, FALSE), list("small", "efron", TRUE, TRUE), list("small", "breslow", FALSE, TRUE),
  list("leukaemia", "efron", FALSE, FALSE), list("leukaemia", "breslow", FALSE, FALSE)
)
fits <- lapply(cases, function(case) do.call(fit_case, case))

# Firth's penalty: maximize coxph's own likelihood plus half its log determinant.
firth_case <- function(name, x, time, event, ties, profile_of) {
  x <- as.matrix(as.data.frame(x))
  penalized <- function(b) {
    f <- tryCatch(
      suppressWarnings(coxph(Surv(time, event) ~ x, ties = ties, init = b, control = coxph.control(iter.max = 0))),
      error = function(e) NULL
    )
    if (is.null(f)) return(-1e10) # coxph refuses coefficients whose exponentials overflow
    f$loglik[2] - as.numeric(determinant(f$var)$modulus) / 2
  }
  climb <- function(value, start) {
    best <- optim(start, function(b) -value(b), method = "BFGS", control = list(reltol = 1e-14, maxit = 1000))$par
    for (i in 1:4) best <- best - solve(hessian(value, best), grad(value, best))
    as.vector(best)
  }
  b <- climb(penalized, rep(0, ncol(x)))
  limits <- lapply(profile_of, function(j) {
    fall <- function(v) {
      full <- function(others) append(others, v, after = j - 1)
      top <- if (ncol(x) == 1) penalized(v) else {
        f <- function(others) penalized(full(others))
        f(climb(f, b[-j]))
      }
      2 * (penalized(b) - top) - qchisq(0.95, 1)
    }
    list(
      index = j - 1,
      lower = uniroot(fall, c(b[j] - 8, b[j]), extendInt = "downX", tol = 1e-11)$root,
      upper = uniroot(fall, c(b[j], b[j] + 8), extendInt = "upX", tol = 1e-11)$root,
      ratio = fall(0) + qchisq(0.95, 1)
    )
  })
  list(name = name, covariates = as.list(as.data.frame(x)), time = time, event = event, ties = ties,
    coef = b, loglik = c(penalized(rep(0, ncol(x))), penalized(b)), limits = limits)
}
separated <- data.frame(time = c(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), event = c(1, 1, 1, 1, 0, 0, 0, 0, 0, 0),
  x = c(1, 1, 1, 1, 1, 0, 0, 0, 0, 0), z = c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3))
firth <- list(
  firth_case("monotone", separated[c("x", "z")], separated$time, separated$event, "breslow", 1:2),
  firth_case("ovarian", ovarian[c("age", "resid.ds", "rx")], ovarian$futime, ovarian$fustat, "efron", c(1, 3)),
  firth_case("tied", small_times[c("x", "y")], small_times$time, small_times$event, "efron", 1),
  firth_case("tied", small_times[c("x", "y")], small_times$time, small_times$event, "breslow", 2)
)

# Profile likelihood without a penalty, by the same search.
plain_profile <- function(j) {
  x <- as.matrix(ovarian[c("age", "rx")])
  y <- Surv(ovarian$futime, ovarian$fustat)
  f <- coxph(y ~ x, control = to_the_end)
  fall <- function(v) {
    fixed <- v * x[, j]
    g <- coxph(y ~ x[, -j] + offset(fixed), control = to_the_end)
    2 * (f$loglik[2] - g$loglik[2]) - qchisq(0.9, 1)
  }
  b <- coef(f)[j]
  c(uniroot(fall, c(b - 3, b), tol = 1e-12)$root, uniroot(fall, c(b, b + 3), tol = 1e-12)$root)
}

write_json(list(
  source = "cox.R", R = R.version.string, survival = format(packageVersion("survival")), data = data, fits = fits,
  firth = firth, plainProfile = lapply(1:2, plain_profile)
), file.path(folder, "cox.json"), auto_unbox = TRUE, digits = I(17), null = "null", pretty = TRUE)
