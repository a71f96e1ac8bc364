# Writes check.json beside this file: the printed statistics of several data sets,
# recomputed without any code of this project.
#
# Rscript check.R FOLDER...
#
# Each folder holds the tables of one data set; the committed check.json is of data/
# and of the first 20 members of the ensemble, which `deno task fixtures` writes.
suppressPackageStartupMessages({
  library(survival)
  library(jsonlite)
})
folder <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))

read <- function(folder, name) {
  read.csv(file.path(folder, paste0(name, ".csv")), stringsAsFactors = FALSE, na.strings = "")
}

# SPSS's interval: median +- z SE, the density from the last event time with S >= 0.55 and the first
# with S <= 0.45.
median_spss <- function(months, event) {
  fit <- survfit(Surv(months, event) ~ 1)
  at <- fit$n.event > 0
  time <- fit$time[at]
  S <- fit$surv[at]
  m <- which(S <= 0.5 + 1e-9)[1]
  l <- which(S <= 0.45 + 1e-9)[1]
  before <- which(S >= 0.55 - 1e-9)
  u <- if (length(before)) time[max(before)] else 0
  Su <- if (length(before)) S[max(before)] else 1
  se <- fit$std.err[at][m] * S[m] * (time[l] - u) / (Su - S[l])
  c(median = time[m], lower = time[m] - qnorm(0.975) * se, upper = time[m] + qnorm(0.975) * se)
}

log_rank_p <- function(months, event, group) {
  pchisq(survdiff(Surv(months, event) ~ group)$chisq, 1, lower.tail = FALSE)
}

# Best response by RECIST 1.1 of patients with target lesions: stable disease counts when it lasted.
best_response <- function(scans, minimum) {
  scans <- scans[order(scans$month), ]
  baseline <- scans$target_sum[1]
  nadir <- baseline
  best <- "NE"
  rank <- c(NE = 0, PD = 1, SD = 2, PR = 3, CR = 4)
  for (i in seq_len(nrow(scans))[-1]) {
    sum <- scans$target_sum[i]
    grown <- sum >= 1.2 * nadir - 1e-9 && sum - nadir >= 5
    response <- if (grown || scans$new_lesion[i] == "true" || scans$non_target[i] == "PD") "PD"
      else if (sum == 0 && scans$non_target[i] %in% c("none", "CR")) "CR"
      else if (sum <= 0.7 * baseline + 1e-9) "PR"
      else if (scans$month[i] >= minimum - 1e-9) "SD"
      else "NE"
    if (rank[response] > rank[best]) best <- response
    if (response == "PD") break
    nadir <- min(nadir, sum)
  }
  best
}

# Grade of a blood count by the paper's Table III.
bounds <- list(
  "Anemia" = c(100, 80), "White blood cell decreased" = c(3, 2, 1),
  "Lymphocyte count decreased" = c(0.8, 0.5, 0.2),
  "Neutrophil count decreased" = c(1.5, 1, 0.5), "Platelet count decreased" = c(75, 50, 25)
)
grade_of <- function(term, grade, value, limit) {
  if (!is.na(grade)) grade
  else if (value >= limit) 0
  else 1 + sum(value < bounds[[term]])
}

check <- function(folder) {
  p <- read(folder, "patients")
  t <- read(folder, "treatment")
  a <- read(folder, "assessments")
  s <- read(folder, "survival")
  l <- read(folder, "laboratory")
  y <- read(folder, "symptoms")
  x <- read(folder, "toxicities")
  stopifnot(identical(p$patient, t$patient), identical(p$patient, s$patient))
  yes <- function(column) sum(p[[column]] == "true")
  r <- list(cohort.n = nrow(p), age.minimum = min(p$age), age.maximum = max(p$age),
            age.mean = mean(p$age))
  tally <- function(prefix, values, column) {
    for (v in values) r[[paste0(prefix, gsub(" ", "-", v))]] <<- sum(column == v)
  }
  tally("sex.", c("male", "female"), p$sex)
  tally("site.", c("midgut", "pancreas", "hindgut", "bronchus", "thymus", "unknown"),
        p$primary_site)
  sites <- c("liver", "lymph_nodes", "mesentery", "peritoneum", "bone", "other")
  for (m in sites) r[[paste0("metastasis.", m)]] <- yes(paste0("metastasis_", m))
  r$metastasis.none <- sum(rowSums(p[paste0("metastasis_", sites)] == "true") == 0)
  worst <- pmax(ifelse(is.na(p$ki67), 0, p$ki67 > 2), ifelse(is.na(p$mitoses), 0, p$mitoses >= 2))
  grade <- ifelse(is.na(p$ki67) & is.na(p$mitoses), "unknown", ifelse(worst == 1, "G2", "G1"))
  tally("grade.", c("G1", "G2", "unknown"), grade)
  tally("status.", c("progressive", "stable", "index"), p$disease_status)
  r$functional.yes <- yes("functional")
  r$functional.no <- nrow(p) - yes("functional")
  r$table1.flushing <- yes("flushing")
  r$table1.diarrhoea <- yes("diarrhoea")
  earlier <- p$prior_somatostatin_analogue == "true" |
    p$somatostatin_analogue_switched %in% "true"
  named <- p[p$somatostatin_analogue_stable %in% "true" |
    p$somatostatin_analogue %in% c("none", "during") & !earlier, ]
  r$symptoms.flushing <- sum(named$flushing == "true")
  r$symptoms.diarrhoea <- sum(named$diarrhoea == "true")
  r$symptoms.both <- sum(named$flushing == "true" & named$diarrhoea == "true")
  r$resection.primary <- yes("primary_resected")
  r$resection.liver <- yes("liver_resection")
  r$prior.chemotherapy <- yes("prior_chemotherapy")
  r$prior.dotatate <- yes("prior_y90_dotatate")
  r$prior.analogue <- yes("prior_somatostatin_analogue")
  r$prior.embolization <- yes("prior_embolization")
  tally("analogue.", c("before", "concomitant", "during"), p$somatostatin_analogue)
  r$analogue.during.symptomatic <- sum(p$somatostatin_analogue == "during" & p$functional == "true")
  tally("indication.", unique(p$indication), p$indication)
  despite <- grepl("despite SSA$", p$indication)
  r$indication.despite <- sum(despite)
  r$indication.despite.had <- sum(despite & (earlier | p$somatostatin_analogue == "before"))

  r$dose.minimum <- min(t$starting_dose, na.rm = TRUE)
  r$dose.maximum <- max(t$starting_dose, na.rm = TRUE)
  r$dose.usual <- 100 * sum(t$starting_dose == 3, na.rm = TRUE) / nrow(t)
  r$dose.pegylated <- sum(t$pegylated == "true")
  r$dose.increased <- sum(t$dose_increased == "true")
  r$dose.reduced <- sum(t$dose_reduced == "true")
  r$embolization.during <- sum(t$embolization_during == "true")
  r$duration.minimum <- min(t$duration) * 365.25 / 12
  r$duration.maximum <- max(t$duration)
  r$duration.median <- median(t$duration)
  early <- t$duration < 3
  stopped <- function(reason, when) sum(t$stop_reason == reason & when)
  r$stop.ongoing <- stopped("ongoing", TRUE)
  r$stop.any <- nrow(t) - r$stop.ongoing
  r$stop.early <- sum(early)
  for (reason in c("death", "toxicity", "anaemia", "progression")) {
    r[[paste0("stop.early.", reason)]] <- stopped(reason, early)
  }
  for (reason in c("death", "progression", "toxicity")) {
    r[[paste0("stop.late.", reason)]] <- stopped(reason, !early)
  }
  r$stop.late.wish <- stopped("patient wish", !early)
  r$stop.late.response <- stopped("sustained complete response", !early)
  r$stop.response.month <- stopped("sustained complete response", t$duration == 63)
  for (m in c(5, 6, 9)) r[[paste0("stop.toxicity.", m)]] <- stopped("toxicity", t$duration == m)
  r$stop.toxicity.nine <- stopped("toxicity", TRUE)

  complete <- t$patient[t$stop_reason == "sustained complete response"]
  gone <- a[a$patient == complete & a$target_sum == 0 & a$non_target %in% c("none", "CR"), ]
  r$stop.response.months <- t$duration[t$patient == complete] - min(gone$month)

  best <- function(minimum) {
    sapply(p$patient, function(id) best_response(a[a$patient == id, ], minimum))
  }
  best3 <- best(3)
  r$stop.wish.month <- stopped("patient wish", t$duration == 29 & best3 == "SD")
  r$response.complete <- sum(best3 == "CR")
  r$response.partial <- sum(best3 == "PR")
  r$response.stable3 <- sum(best3 == "SD")
  r$response.stable6 <- sum(best(6) == "SD")
  r$response.caption <- 100 * sum(best3 %in% c("SD", "PR")) / nrow(p)
  year <- s$event == 1 & s$months <= 12
  r$`first-year.deaths` <- sum(year & s$reason == "death")
  r$`first-year.progressions` <- sum(year & s$reason == "progression")
  r$`first-year.discussion` <- 100 * r$`first-year.progressions` / nrow(p)
  r$`not-progressed` <- sum(s$event == 0 & t$stop_reason == "ongoing")

  mono <- !is.na(s$subgroup) & s$subgroup == "monotherapy or stable SSA"
  both <- !is.na(s$subgroup) & s$subgroup == "concomitant SSA"
  groups <- list(
    all = rep(TRUE, nrow(s)), sixteen = mono, concomitant = both,
    midgut = mono & p$primary_site == "midgut", pancreas = mono & p$primary_site == "pancreas"
  )
  for (name in names(groups)) {
    i <- groups[[name]]
    r[[paste0("pfs.", name, ".n")]] <- sum(i)
    m <- median_spss(s$months[i], s$event[i])
    for (part in names(m)) r[[paste0("pfs.", name, ".", part)]] <- m[[part]]
  }
  i <- mono | both
  r$pfs.combination.p <- log_rank_p(s$months[i], s$event[i], s$subgroup[i])
  i <- groups$midgut | groups$pancreas
  r$pfs.site.p <- log_rank_p(s$months[i], s$event[i], p$primary_site[i])

  for (analyte in c("CgA", "5HIAA")) {
    of <- function(month) l[l$analyte == analyte & l$month == month & !is.na(l$value), ]
    b <- of(0)
    m <- merge(b, of(6), by = "patient")
    set <- function(id, value) r[[paste0(tolower(analyte), ".", id)]] <<- value
    set("n", nrow(b))
    set(if (analyte == "CgA") "elevated.table" else "elevated", sum(b$value > b$upper_limit))
    set("before", median(m$value.x))
    set("before.all", median(b$value))
    set("after", median(m$value.y))
    set("p", t.test(m$value.y, m$value.x, paired = TRUE)$p.value)
  }
  r$cga.elevated.text <- r$cga.elevated.table

  for (symptom in c("flushing", "diarrhoea")) {
    b <- y[y$symptom == symptom & y$month == 0 & !is.na(y$episodes), ]
    f <- y[y$symptom == symptom & y$month > 0, ]
    m <- merge(b, f[!is.na(f$episodes), ], by = "patient")
    set <- function(id, value) r[[paste0(symptom, ".", id)]] <<- value
    set("left", sum(p[[symptom]] == "true" & early))
    for (change in c("improved", "unchanged", "worse")) set(change, sum(f$change %in% change))
    set("incomplete", sum(is.na(f$change)))
    set("n", nrow(m))
    set("before", median(m$episodes.x))
    set("after", median(m$episodes.y))
    set("p", wilcox.test(m$episodes.y, m$episodes.x, paired = TRUE, exact = FALSE,
                         correct = FALSE)$p.value)
  }

  x$graded <- mapply(grade_of, x$term, x$grade, x$value, x$lower_limit)
  worst_of <- function(terms) {
    sapply(p$patient, function(id) max(0, x$graded[x$patient == id & x$term %in% terms]))
  }
  share <- function(test) 100 * sum(test) / nrow(p)
  blood <- worst_of(names(bounds))
  r$blood.mild <- share(blood %in% 1:2)
  r$blood.severe <- share(blood == 3)
  slug <- function(term) gsub(" ", "-", tolower(term))
  for (term in names(bounds)) r[[paste0("toxicity.", slug(term))]] <- share(worst_of(term) > 0)
  any <- worst_of(unique(x$term))
  r$dose.reduced.toxicity <- sum(any > 0 & t$dose_reduced == "true")
  r$toxicity.grade4 <- sum(any >= 4)
  r$depression.severe <- sum(worst_of("Depression") == 3)
  r$depression.mild <- share(worst_of("Depression") %in% 1:2)
  for (term in c("Flu like symptoms", "Fatigue", "Hypothyroidism", "Dry skin")) {
    r[[paste0("toxicity.", slug(term))]] <- share(worst_of(term) %in% 1:2)
  }
  r$toxicity.severe <- share(any == 3)
  severe <- sapply(names(bounds), function(term) sum(worst_of(term) == 3))
  r$`toxicity.most-frequent` <-
    as.integer(sum(severe >= severe[["Lymphocyte count decreased"]]) == 1)
  r
}

folders <- commandArgs(trailingOnly = TRUE)
results <- lapply(folders, check)
names(results) <- basename(folders)
write_json(
  list(
    R = R.version.string, survival = as.character(packageVersion("survival")), results = results
  ),
  file.path(folder, "check.json"), auto_unbox = TRUE, digits = NA, pretty = TRUE
)
