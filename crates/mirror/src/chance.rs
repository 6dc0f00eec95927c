//! What chance alone does with a share: exact, by the binomial and hypergeometric distributions, because the numbers of a
//! practice are small.

use statrs::distribution::{Beta, Binomial, ContinuousCDF, Discrete, DiscreteCDF};

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

/// As a float: exact below 2⁵³, which no count comes near.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts stay far below what a float holds exactly"
)]
pub(crate) fn float(count: u64) -> f64 {
    count as f64
}

/// How probable it is that two practices with one share differ as much as these do, or more (Fisher's exact test, both
/// sides).
pub fn same(one: (u32, u32), other: (u32, u32)) -> f64 {
    let ((a, n), (b, m)) = (one, other);
    let (n, m, hits) = (u64::from(n), u64::from(m), u64::from(a) + u64::from(b));
    let (least, most) = (hits.saturating_sub(m), hits.min(n));
    // Each next probability from the one before it, seen from the one that was seen: of 200 practices there are 20,000 pairs.
    let up = |x: u64| float((n - x) * (hits - x)) / float((x + 1) * (m + x + 1 - hits));
    let side = |from: f64, ratios: &mut dyn Iterator<Item = f64>| {
        let (mut here, mut all, mut as_rare) = (from, 0.0, 0.0);
        for ratio in ratios {
            here *= ratio;
            all += here;
            // As improbable as what was seen, within what rounding does.
            as_rare += if here <= 1.0 + 1e-7 { here } else { 0.0 };
            // Beyond the middle, and too little to count.
            if ratio < 1.0 && here < 1e-18 * all {
                break;
            }
        }
        (all, as_rare)
    };
    let seen = u64::from(a).clamp(least, most);
    let (above, rare_above) = side(1.0, &mut (seen..most).map(up));
    let (below, rare_below) = side(1.0, &mut (least..seen).rev().map(|x| 1.0 / up(x)));
    let all = 1.0 + above + below;
    if all.is_finite() {
        ((1.0 + rare_above + rare_below) / all).min(1.0)
    } else {
        // What was seen is too improbable beside the others for a float.
        0.0
    }
}

/// The 95 % interval of the difference between two shares, from that of each (Newcombe's way, with exact intervals).
pub(crate) fn apart(low: (f64, Interval), high: (f64, Interval)) -> Interval {
    let ((p, one), (q, other)) = (low, high);
    Interval {
        low: q - p - (q - other.low).hypot(one.high - p),
        high: q - p + (other.high - q).hypot(p - one.low),
    }
}
