//! What a group talks about first: what these people disagree on.

/// How often each choice was made, lightest first.
pub type Counts = Vec<u16>;

/// How far apart two members of the group are on average, in steps; none of fewer than two votes.
pub fn disagreement(counts: &[u16]) -> Option<f64> {
    let all: u32 = counts.iter().copied().map(u32::from).sum();
    if all < 2 {
        return None;
    }
    let mut apart = 0_u64;
    for (place, one) in counts.iter().enumerate() {
        for (further, other) in (1_u64..).zip(counts.iter().skip(place + 1)) {
            apart += u64::from(*one) * u64::from(*other) * further;
        }
    }
    let pairs = u64::from(all) * u64::from(all - 1) / 2;
    Some(ratio(apart, pairs))
}

fn ratio(of: u64, all: u64) -> f64 {
    let number = |n: u64| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(of) / number(all).max(1.0)
}

/// The cases by place, what divides this group most first; those that nobody answered come last, in
/// their own order.
pub fn agenda(votes: &[Counts]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..votes.len()).collect();
    let apart = |place: &usize| {
        let counts = votes.get(*place).map(Vec::as_slice).unwrap_or_default();
        disagreement(counts).unwrap_or(-1.0)
    };
    order.sort_by(|a, b| apart(b).total_cmp(&apart(a)));
    order
}
