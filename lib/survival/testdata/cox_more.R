# Writes cox_more.json beside this file: robust variances, AIC, and the curves of
# Cox models, and the robust standard errors of Kaplan-Meier curves.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
to_the_end <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 100)

complete <- na.omit(lung[1:120, c("time", "status", "age", "sex", "ph.karno", "inst")])
first_bouts <- cgd[cgd$id <= 40, ]
data <- list(
  lung = with(complete, list(time = time, event = status - 1, cluster = inst, stratum = 1 + (age > 65),
    weight = 0.5 + (age %% 7) / 4, covariates = list(age = age, sex = sex, karnofsky = ph.karno))),
  veteran_months = with(veteran, list(time = ceiling(time / 30.4), event = status, cluster = rep(1:34, length.out = 137),
    stratum = as.numeric(celltype), weight = 1 + (seq_along(time) %% 3), covariates = list(trt = trt, karno = karno, age = age))),
  cgd = with(first_bouts, list(entry = tstart, time = tstop, event = status, cluster = id, stratum = as.numeric(sex),
    weight = 0.25 + height / 200, covariates = list(treated = as.numeric(treat == "rIFN-g"), age = age))),
  small = list(entry = c(0, 0, 0, 1, 0, 2, 0, 0, 1, 3, 0, 4), time = c(1, 2, 2, 2, 4, 4, 4, 5, 6, 6, 7, 7),
    event = c(1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1), cluster = c("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f"),
    stratum = rep(1:2, 6), weight = c(1, 2, 0.5, 1, 1.5, 1, 2, 1, 0.75, 1, 1, 2),
    covariates = list(x = c(1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 1, 0), y = c(2, 3.5, 1, 0, 2, 4, 1, 3, 2.5, 1, 0.5, 2)))
)

matrix_rows <- function(m) unname(as.matrix(m))
# A dozen rows of each curve, with their places in it.
thin <- function(n) unique(round(seq(1, n, length.out = min(12, n))))
models <- list()
for (name in names(data)) for (ties in c("efron", "breslow")) for (weighted in c(FALSE, TRUE))
  for (stratified in c(FALSE, TRUE)) for (clustered in c(FALSE, TRUE)) {
    if (stratified && clustered != weighted) next # enough of each pair
    d <- data[[name]]
    frame <- data.frame(d$covariates, .w = if (weighted) d$weight else 1, .s = d$stratum,
      .c = if (clustered) d$cluster else seq_along(d$time))
    frame$.y <- if (is.null(d$entry)) Surv(d$time, d$event) else Surv(d$entry, d$time, d$event)
    terms <- c(names(d$covariates), if (stratified) "strata(.s)")
    fit <- coxph(reformulate(terms, ".y"), frame, weights = .w, cluster = .c, ties = ties, robust = TRUE,
      control = to_the_end, x = TRUE)
    plain <- coxph(reformulate(terms, ".y"), frame, weights = .w, ties = ties, control = to_the_end)
    means <- as.data.frame(lapply(d$covariates, function(x) c(min(x), mean(x), max(x))))
    zero <- as.data.frame(lapply(d$covariates, function(x) 0))
    # R's curves of a weighted model have a robust variance: those of the unweighted are compared.
    curves <- if (weighted) NULL else lapply(c("log", "log-log"), function(type) {
      f <- survfit(plain, newdata = means, conf.type = type, se.fit = TRUE, censor = TRUE)
      i <- thin(length(f$time))
      list(type = type, rows = length(f$time), index = i - 1, time = f$time[i], atRisk = f$n.risk[i],
        events = f$n.event[i], cumulativeHazard = matrix_rows(f$cumhaz)[i, ], survival = matrix_rows(f$surv)[i, ],
        logError = matrix_rows(f$std.err)[i, ], lower = matrix_rows(f$lower)[i, ], upper = matrix_rows(f$upper)[i, ])
    })
    base <- basehaz(plain, newdata = zero)
    b <- thin(nrow(base))
    # The mean over all subjects of the curve each would have with the first covariate at 0 and at 1.
    adjusted <- if (stratified) NULL else lapply(c(0, 1), function(value) {
      everybody <- frame
      everybody[[names(d$covariates)[1]]] <- value
      f <- survfit(plain, newdata = everybody, se.fit = FALSE)
      i <- thin(length(f$time))
      list(index = i - 1, time = f$time[i], survival = as.vector(f$surv %*% frame$.w / sum(frame$.w))[i])
    })
    models[[length(models) + 1]] <- list(
      data = name, ties = ties, weighted = weighted, stratified = stratified, clustered = clustered,
      coefficient = unname(coef(fit)), robust = matrix_rows(fit$var), model = matrix_rows(fit$naive.var),
      robustScore = fit$rscore, robustWald = fit$wald.test, aic = AIC(plain),
      curves = curves, baseline = list(index = b - 1, time = base$time[b], hazard = base[[1]][b]), adjusted = adjusted
    )
  }

jackknife <- list()
for (name in names(data)) for (weighted in c(FALSE, TRUE)) for (clustered in c(FALSE, TRUE)) {
  d <- data[[name]]
  y <- if (is.null(d$entry)) Surv(d$time, d$event) else Surv(d$entry, d$time, d$event)
  cluster <- if (clustered) d$cluster else seq_along(d$time)
  w <- if (weighted) d$weight else rep(1, length(d$time))
  f <- survfit(y ~ 1, weights = w, robust = TRUE, cluster = cluster, id = if (name == "cgd") cluster else NULL, conf.type = "log")
  s <- summary(f, censored = TRUE)
  i <- thin(length(s$time))
  jackknife[[length(jackknife) + 1]] <- list(data = name, weighted = weighted, clustered = clustered,
    index = i - 1, time = s$time[i], survival = s$surv[i], # where survival is 0 R has 0, and no limits
    standardError = ifelse(s$surv[i] > 0, s$std.err[i], NA), lower = s$lower[i], upper = s$upper[i])
}

write_json(list(
  source = "cox_more.R", R = R.version.string, survival = format(packageVersion("survival")),
  data = data, models = models, jackknife = jackknife
), file.path(folder, "cox_more.json"), auto_unbox = TRUE, digits = I(15), na = "null", null = "null")
