# Writes subgroups.json: hazard ratios of the two treatments in the cell types of
# R's data set veteran, and the likelihood-ratio test of their interaction.
library(survival)
library(jsonlite)

file <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
v <- veteran
v$celltype <- as.character(v$celltype)
v$test <- as.numeric(v$trt == 2)
row <- function(label, d) {
  own <- summary(coxph(Surv(time, status) ~ test, d))$conf.int
  of <- function(arm) c(sum(d$status[d$test == arm]), sum(d$test == arm))
  list(label = label, first = of(1), second = of(0), ratio = own[1], lower = own[3], upper = own[4])
}
types <- sort(unique(v$celltype))
without <- coxph(Surv(time, status) ~ test + celltype, v)
with <- coxph(Surv(time, status) ~ test * celltype, v)
write_json(list(
  software = paste(R.version.string, "with survival", packageVersion("survival")),
  time = v$time,
  event = v$status,
  treatment = ifelse(v$test == 1, "test", "standard"),
  celltype = v$celltype,
  all = row("All patients", v),
  rows = lapply(types, function(type) row(type, v[v$celltype == type, ])),
  interaction = anova(without, with)[2, 4]
), file.path(dirname(file), "subgroups.json"), digits = 12, auto_unbox = TRUE)
