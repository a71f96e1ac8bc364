# Times R's survival functions on a sample, in processor time: folder, task names,
# least number of calls after a first, untimed one, which last at least a second
# together (0: the first one is timed).
if (!requireNamespace("survival", quietly = TRUE)) quit(status = 3)
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
path <- function(name) file.path(arguments[1], name)
n <- file.size(path("event"))
time <- readBin(path("time"), "double", n)
months <- readBin(path("months"), "double", n)
event <- readBin(path("event"), "integer", n, size = 1)
group <- readBin(path("group"), "integer", n, size = 1)

tasks <- list(
  "Kaplan-Meier" = function() survfit(Surv(time, event) ~ 1),
  "Kaplan-Meier, months" = function() survfit(Surv(months, event) ~ 1),
  "Kaplan-Meier, bare core" = (function() {
    x <- factor(rep(1, n))
    y <- Surv(time, event)
    function() survival:::survfitKM(x, y)
  })(),
  "log-rank" = function() survdiff(Surv(time, event) ~ group),
  "log-rank, months" = function() survdiff(Surv(months, event) ~ group),
  "Cox, 5 covariates" = function() {
    x <- matrix(readBin(path("covariates"), "double", 5 * n), n)
    coxph(Surv(time, event) ~ x)
  }
)
results <- character()
for (name in intersect(strsplit(arguments[2], ";")[[1]], names(tasks))) {
  repetitions <- as.integer(arguments[3])
  milliseconds <- function() {
    gc(FALSE)
    1000 * sum(system.time(tasks[[name]](), gcFirst = FALSE)[c("user.self", "sys.self")])
  }
  first <- milliseconds()
  times <- numeric()
  end <- proc.time()[["elapsed"]] + (repetitions > 0)
  while (length(times) < repetitions || proc.time()[["elapsed"]] < end) {
    times <- c(times, milliseconds())
  }
  if (length(times) == 0) times <- first
  results <- c(results, sprintf('"%s":{"times":[%s]}', name, paste(times, collapse = ",")))
}
cat("{", paste(results, collapse = ","), "}\n", sep = "")
