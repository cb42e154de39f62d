# Median milliseconds of one call in R, one "name<TAB>ms" a line. Argument: 60 monthly counts, comma-separated.
suppressPackageStartupMessages({ library(MASS); library(strucchange) })
y <- as.numeric(strsplit(commandArgs(TRUE)[1], ",")[[1]])
months <- data.frame(y = y, x = as.numeric(seq_along(y) > 40), t = seq_along(y) / 60)

median_ms <- function(call, together = 1, times = 21) {
  for (i in seq_len(3)) call()
  ms <- replicate(times, system.time(for (i in seq_len(together)) call(), gcFirst = FALSE)[["elapsed"]] / together * 1000)
  median(ms)
}

say <- function(name, ms) cat(name, ms, sep = "\t", fill = TRUE)
say("quine", median_ms(function() glm.nb(Days ~ Sex/(Age + Eth * Lrn), data = quine), 20))
say("months", median_ms(function() suppressWarnings(glm.nb(y ~ x + t, data = months)), 20))
say("interval", median_ms(function() poisson.test(137, 24.2), 200))
say("ratio", median_ms(function() poisson.test(c(42, 120), c(6, 12)), 200))
say("breakpoints", median_ms(function() breakpoints(Nile ~ 1), 1))
say("supF", median_ms(function() sctest(Fstats(y ~ 1, data = months, from = 0.15)), 5))
