# The values of the methods page that R makes. Run in this folder: Rscript values.R
# ChainLadder and changepoint are not needed: the triangle's values are those that the package prints, and breaks are searched for here.
options(digits = 12)
library(MASS)

cat("rate and ratio\n")
print(unlist(poisson.test(137, 24.19893)[c("estimate", "conf.int")]))
print(unlist(poisson.test(15, 400)["conf.int"]))
print(unlist(poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878))[c("estimate", "conf.int", "p.value")]))
print(unlist(poisson.test(c(60, 30), c(51477.5, 54308.7))[c("estimate", "p.value")]))
print(unlist(poisson.test(c(30, 660), c(90, 335))[c("estimate", "conf.int")]))

cat("scatter\n")
yeast <- glm.nb(rep(0:5, c(213, 128, 37, 18, 3, 1)) ~ 1)
print(c(coef(summary(yeast))[1:2], yeast$theta, yeast$SE.theta, yeast$twologlik))
q1 <- glm.nb(Days ~ Sex/(Age + Eth * Lrn), data = quine)
q2 <- update(q1, . ~ . + Sex:Age:Lrn)
q3 <- update(q2, Days ~ .^4)
for (q in list(q1, q2, q3)) print(c(q$theta, q$twologlik))

cat("change of level at a known date\n")
exact <- glm.control(epsilon = 1e-14, maxit = 50)
b <- read.csv("boston-homicides.csv")$homicides
st <- as.integer(seq_along(b) > 54)
g <- glm(b ~ st, poisson, control = exact)
print(exp(c(coef(g)["st"], confint.default(g)["st", ])))
t <- seq_along(b)
print(coef(summary(glm(b ~ t + st + I(st * (t - 55)), quasipoisson, control = exact)))["st", 1:2])
sicily <- read.csv("sicily.csv")
f <- glm(aces ~ offset(log(stdpop)) + smokban + time, quasipoisson, sicily, control = exact)
print(c(exp(c(coef(f)["smokban"], confint.default(f)["smokban", ])), summary(f)$dispersion))
season <- function(k) with(sicily, cbind(sin(2 * pi * k * month / 12), cos(2 * pi * k * month / 12)))
h <- update(f, . ~ . + season(1) + season(2))
print(exp(c(coef(h)["smokban"], confint.default(h)["smokban", ])))
print(p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.2, 0.04), "holm"))

cat("one break\n")
lr <- function(y, k) {
  n <- length(y)
  a <- cumsum(y)[k]
  r <- sum(y) - a
  2 * (a * log(a / k) + r * log(r / (n - k)) - sum(y) * log(sum(y) / n))
}
x <- read.csv("coal.csv")$disasters
v <- lr(x, 17:95)
print(c(which.max(v) + 16, max(v), sum(x[1:41]) / 41, sum(x[42:112]) / 71, poisson.test(c(127, 64), c(41, 71))$conf.int))
v <- lr(b, 12:65)
print(c(which.max(v) + 11, max(v)))

cat("several breaks, by searching all sets\n")
cost <- function(y) if (sum(y) == 0) 0 else -2 * sum(y) * log(sum(y) / length(y))
best <- function(y, penalty) {
  n <- length(y)
  f <- c(-penalty, rep(Inf, n))
  last <- integer(n)
  for (end in 1:n) for (from in 0:(end - 1)) {
    value <- f[from + 1] + cost(y[(from + 1):end]) + penalty
    if (value < f[end + 1]) { f[end + 1] <- value; last[end] <- from }
  }
  set <- integer(0)
  at <- last[n]
  while (at > 0) { set <- c(at, set); at <- last[at] }
  set
}
for (penalty in c(2 * log(112), log(112), 4)) print(best(x, penalty) + 1850)
modified <- function(breaks) sum(mapply(function(from, to) cost(x[(from + 1):to]), c(0, breaks), c(breaks, 112))) +
  3 * length(breaks) * log(112) + sum(log(diff(c(0, breaks, 112)) / 112))
print(c(modified(integer(0)), modified(41), modified(c(41, 97))))

cat("least squares\n")
if (requireNamespace("strucchange", quietly = TRUE)) {
  print(summary(strucchange::breakpoints(Nile ~ 1))$RSS)
  print(max(strucchange::Fstats(Nile ~ 1)$Fstats))
}

cat("direction without a model\n")
mk <- function(x) {
  n <- length(x)
  s <- 0
  for (i in 1:(n - 1)) s <- s + sum(sign(x[(i + 1):n] - x[i]))
  ties <- table(x)
  variance <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  z <- (s - sign(s)) / sqrt(variance)
  c(s, variance, z, 2 * pnorm(-abs(z)))
}
for (series in list(as.numeric(Nile), as.numeric(nhtemp), airquality$Temp)) print(mk(series))
d <- sort(unlist(lapply(1:99, function(i) (Nile[(i + 1):100] - Nile[i]) / (1:(100 - i)))))
reach <- qnorm(0.975) * sqrt(mk(as.numeric(Nile))[2])
print(c(median(d), d[round((length(d) - reach) / 2)], d[round((length(d) + reach) / 2 + 1)]))
u <- abs(2 * cumsum(rank(as.numeric(Nile))) - (1:100) * 101)
print(c(max(u), which.max(u)))

cat("smooth curve\n")
curve <- loess(dist ~ speed, cars)
print(unlist(predict(curve, data.frame(speed = 5), se = TRUE)[c("fit", "se.fit", "residual.scale")]))
