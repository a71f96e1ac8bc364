# Writes comparisons.json: what R's survival package gives for the trial in its
# data set veteran (Kalbfleisch and Prentice 1980), four cell types.
library(survival)
library(jsonlite)

file <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
v <- veteran
v$celltype <- as.character(v$celltype)
types <- c("squamous", "smallcell", "adeno", "large")
overall <- survdiff(Surv(time, status) ~ celltype, v)
pairs <- combn(types, 2, simplify = FALSE)
p <- sapply(pairs, function(pair) {
  survdiff(Surv(time, status) ~ celltype, v[v$celltype %in% pair, ])$pvalue
})
cox <- coxph(
  Surv(time, status) ~ relevel(factor(celltype, types), ref = "large"), v
)
ratios <- summary(cox)$conf.int
at <- c(0, 100, 200, 400)
group <- function(type) {
  own <- v[v$celltype == type, ]
  followed <- survfit(Surv(time, 1 - status) ~ 1, own)
  counted <- summary(survfit(Surv(time, status) ~ 1, own), at, extend = TRUE)
  list(
    type = type,
    followUp = unname(summary(followed)$table[c("median", "0.95LCL", "0.95UCL")]),
    atRisk = counted$n.risk,
    events = cumsum(counted$n.event),
    censored = cumsum(counted$n.censor)
  )
}
write_json(list(
  software = paste(R.version.string, "with survival", packageVersion("survival")),
  time = v$time,
  event = v$status,
  group = v$celltype,
  pValue = overall$pvalue,
  pairs = data.frame(
    first = sapply(pairs, `[`, 1), second = sapply(pairs, `[`, 2),
    pValue = p.adjust(p, "holm")
  ),
  hazardRatios = data.frame(
    group = head(types, -1), ratio = ratios[, 1], lower = ratios[, 3],
    upper = ratios[, 4]
  ),
  at = at,
  groups = lapply(types, group)
), file.path(dirname(file), "comparisons.json"), digits = 12, auto_unbox = TRUE, na = "null", rownames = FALSE)
