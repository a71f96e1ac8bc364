# Writes lung.json beside this file: the data set "lung" of R's survival package
# (North Central Cancer Treatment Group; Loprinzi et al. 1994) and what R computes
# from it.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

times <- c(0, 250, 500, 750, 1000)
lung$sex <- factor(lung$sex, labels = c("male", "female"))
fit <- survfit(Surv(time, status == 2) ~ sex, lung)
all <- survfit(Surv(time, status == 2) ~ 1, lung)
test <- survdiff(Surv(time, status == 2) ~ sex, lung)
at_risk <- summary(fit, times = times, extend = TRUE)

write_json(list(
  source = sprintf("R %s, survival %s", getRversion(), packageVersion("survival")),
  rows = lung[c("time", "status", "age", "sex")],
  times = times,
  atRisk = list(
    male = at_risk$n.risk[at_risk$strata == "sex=male"],
    female = at_risk$n.risk[at_risk$strata == "sex=female"]
  ),
  median = list(
    all = summary(all)$table[["median"]],
    male = summary(fit)$table["sex=male", "median"],
    female = summary(fit)$table["sex=female", "median"]
  ),
  logRank = list(statistic = test$chisq, pValue = test$pvalue)
), file.path(folder, "lung.json"), auto_unbox = TRUE, digits = 10, dataframe = "columns", pretty = TRUE)
