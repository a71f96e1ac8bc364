# Writes turnbull.json beside this file: the most likely distribution of interval
# data by self-consistency over all distinct ends, near what survival's survfit
# gives, which stops earlier.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
one <- unbox

# Survival beyond each time, with the probability of every gap between two
# neighbouring ends, and of every end itself, as an unknown.
mostLikely <- function(left, right) {
  ends <- sort(unique(c(left, right[is.finite(right)])))
  cells <- rbind(cbind(ends, ends), cbind(ends, c(ends[-1], Inf)))
  holds <- t(sapply(seq_along(left), function(i)
    if (left[i] == right[i]) cells[, 1] == left[i] & cells[, 2] == left[i]
    else ifelse(cells[, 1] == cells[, 2], cells[, 1] > left[i] & cells[, 1] <= right[i],
                cells[, 1] >= left[i] & cells[, 2] <= right[i])))
  p <- rep(1 / nrow(cells), nrow(cells))
  for (step in 1:200000) {
    share <- drop(crossprod(holds, 1 / drop(holds %*% p))) / length(left)
    if (all(abs(p * (share - 1)) < 1e-15)) break
    p <- p * share
  }
  s <- sapply(ends, function(t) sum(p[cells[, 1] > t | (cells[, 1] == t & cells[, 2] > t)]))
  list(ends = ends, survival = s, logLikelihood = one(sum(log(holds %*% p))))
}

case <- function(name, left, right) {
  found <- mostLikely(left, right)
  fit <- survfit(Surv(ifelse(left == 0 & right > 0, NA, left), ifelse(is.finite(right), right, NA), type = "interval2") ~ 1)
  # Between two falls of survfit, the curve is that of its last fall.
  falls <- which(fit$n.event > 1e-3)
  own <- sapply(falls, function(i) {
    after <- found$ends[found$ends >= fit$time[i]]
    if (length(after) == 0) 0 else found$survival[match(min(after), found$ends)]
  })
  stopifnot(max(abs(own - fit$surv[falls])) < 2e-3)
  list(name = one(name), lower = left, upper = right, times = found$ends, survival = found$survival,
       logLikelihood = found$logLikelihood)
}

# Finkelstein & Wolfe (1985): months to cosmetic deterioration of the breast.
radiation <- list(
  left = c(45, 6, 0, 46, 46, 7, 17, 7, 37, 0, 4, 15, 11, 22, 46, 46, 25, 46, 26, 46, 27, 36, 46, 32, 46, 37, 40, 18, 37, 40, 34, 46, 5, 46, 36, 19, 17, 24, 37, 33, 0, 19, 36, 5, 8, 11),
  right = c(Inf, 10, 7, Inf, Inf, 16, Inf, 14, 44, 8, 11, Inf, 15, Inf, Inf, Inf, 37, Inf, 40, Inf, 34, 44, Inf, Inf, Inf, Inf, Inf, 25, Inf, Inf, Inf, Inf, 12, Inf, Inf, 35, 25, Inf, Inf, Inf, 5, 26, 48, 11, 12, 18)
)
n <- nrow(lung)
scan <- 60
progressed <- lung$status == 2
scans <- list( # lung: deaths as if they were seen only every 60 days
  left = ifelse(progressed, scan * floor((lung$time - 1) / scan), lung$time),
  right = ifelse(progressed, scan * ceiling(lung$time / scan), Inf)
)
write_json(list(
  source = one("turnbull.R"), R = one(R.version.string), survival = one(format(packageVersion("survival"))),
  cases = list(
    case("seven", c(0, 2, 2, 4, 0, 6, 3), c(2, 4, 6, Inf, 3, 8, 3)),
    case("known and open at the same times", c(2, 5, 5, 0, 5, 2, 7), c(5, 5, 7, 5, Inf, 7, Inf)),
    case("breasts after radiation", radiation$left, radiation$right),
    case("lung, seen every 60 days", scans$left, scans$right)
  )
), file.path(folder, "turnbull.json"), digits = I(15), na = "null")
