//! What chance alone does with a share: exact, by the binomial and hypergeometric distributions, because the numbers of a
//! practice are small.

use statrs::distribution::{Beta, Binomial, ContinuousCDF, Discrete, DiscreteCDF, Hypergeometric};

/// From and to, as shares of 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The exact interval of a share of `hits` in `all`, such as 0.95 (Clopper & Pearson, Biometrika 1934;26:404): it covers the
/// true share at least so often. Of nothing it is everything.
pub fn interval(hits: u32, all: u32, level: f64) -> Interval {
    let tail = (1.0 - level) / 2.0;
    let (k, n) = (f64::from(hits.min(all)), f64::from(all));
    let quantile = |a: f64, b: f64, p: f64| Beta::new(a, b).map(|beta| beta.inverse_cdf(p));
    Interval {
        low: quantile(k, n - k + 1.0, tail)
            .ok()
            .filter(|_| hits > 0 && all > 0)
            .unwrap_or(0.0),
        high: quantile(k + 1.0, n - k, 1.0 - tail)
            .ok()
            .filter(|_| hits < all)
            .unwrap_or(1.0),
    }
}

/// The limits of a funnel plot for a practice with `all` questions where the group's share is `share`: between them chance alone
/// puts a practice with this probability. Exact, and interpolated between whole numbers (Spiegelhalter, Stat Med
/// 2005;24:1185, appendix).
pub fn limits(all: u32, share: f64, level: f64) -> Interval {
    let tail = (1.0 - level) / 2.0;
    let everything = Interval {
        low: 0.0,
        high: 1.0,
    };
    let Ok(binomial) = Binomial::new(share.clamp(0.0, 1.0), u64::from(all)) else {
        return everything;
    };
    if all == 0 {
        return everything;
    }
    let at = |p: f64| {
        let r = smallest(&binomial, all, p);
        let (upto, here) = (binomial.cdf(r), binomial.pmf(r));
        // Between this whole number and the one before it.
        let part = if here > 0.0 { (upto - p) / here } else { 0.0 };
        (crate::chance::float(r) - part) / f64::from(all)
    };
    Interval {
        low: at(tail).clamp(0.0, 1.0),
        high: at(1.0 - tail).clamp(0.0, 1.0),
    }
}

/// The smallest number whose probability, with all below it, is at least `p`.
fn smallest(binomial: &Binomial, all: u32, p: f64) -> u64 {
    let (mut low, mut high) = (0, u64::from(all));
    while low < high {
        let middle = u64::midpoint(low, high);
        if binomial.cdf(middle) >= p {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// Counts stay far below what a float holds exactly.
pub(crate) fn float(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// How probable it is that two practices with one share differ as much as these do, or more (Fisher's exact test, both
/// sides).
pub fn same(one: (u32, u32), other: (u32, u32)) -> f64 {
    let ((a, n), (b, m)) = (one, other);
    let (all, hits) = (u64::from(n) + u64::from(m), u64::from(a) + u64::from(b));
    let Ok(table) = Hypergeometric::new(all, hits, u64::from(n)) else {
        return 1.0;
    };
    // By logarithms, for the coefficients themselves are beyond any float.
    let of = |x: u64| table.ln_pmf(x).exp();
    let seen = of(u64::from(a));
    let least = hits.saturating_sub(u64::from(m));
    let most = hits.min(u64::from(n));
    // As improbable as what was seen, within what rounding does.
    let sum: f64 = (least..=most)
        .map(of)
        .filter(|p| *p <= seen * (1.0 + 1e-7))
        .sum();
    sum.min(1.0)
}
