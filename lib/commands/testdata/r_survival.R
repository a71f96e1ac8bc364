# Writes eight data sets of R's package survival as CSV, as write.csv does, and
# what R computes from them: medians of overall curves and of groups, and the
# log-rank test.
#
#   Rscript lib/commands/testdata/r_survival.R
#
# Of the large sets the first rows suffice. The package is licensed under
# LGPL (>= 2); its data sets name their sources in help(package = "survival").
library(survival)
args <- commandArgs(trailingOnly = FALSE)
script <- sub("^--file=", "", grep("^--file=", args, value = TRUE))
here <- file.path(dirname(script), "r_survival")

sets <- list(
  lung = list(lung, "time", "status", 2, "sex"),
  veteran = list(veteran, "time", "status", 1, "trt"),
  colon = list(subset(colon, id <= 300), "time", "status", 1, "rx"),
  ovarian = list(ovarian, "futime", "fustat", 1, "rx"),
  pbc = list(subset(pbc, id <= 312), "time", "status", 2, "trt"),
  gbsg = list(gbsg[1:300, ], "rfstime", "status", 1, "hormon"),
  mgus2 = list(mgus2[1:300, ], "futime", "death", 1, "sex"),
  rotterdam = list(rotterdam[1:300, ], "dtime", "death", 1, "hormon")
)
number <- function(x) if (is.na(x)) "null" else format(x, digits = 12)
lines <- character()
for (name in names(sets)) {
  set <- sets[[name]]
  data <- set[[1]]
  write.csv(data, file.path(here, paste0(name, ".csv")), row.names = FALSE)
  if (name == "colon") data <- subset(data, etype == 2)
  time <- data[[set[[2]]]]
  event <- as.numeric(data[[set[[3]]]] == set[[4]])
  group <- data[[set[[5]]]]
  all <- quantile(survfit(Surv(time, event) ~ 1), 0.5)$quantile
  by <- quantile(survfit(Surv(time, event) ~ group), 0.5)$quantile
  test <- survdiff(Surv(time, event) ~ group)
  lines <- c(lines, sprintf(
    '"%s": {"n": %d, "events": %d, "median": %s, "medians": [%s], "statistic": %s}',
    name, length(time), sum(event), number(all),
    paste(sapply(by, number), collapse = ", "), number(test$chisq)
  ))
}
writeLines(c(
  "{", sprintf('"source": "R %s, survival %s",', getRversion(),
    packageVersion("survival")), paste(lines, collapse = ",\n"), "}"
), paste0(here, ".json"))
