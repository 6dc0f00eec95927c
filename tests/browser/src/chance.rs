//! A small generator of numbers: what follows from one number is always the same, so that a run that fails can be
//! looked at again. The sequences of the model (`tests/it/sequences.rs`) and those on a page have it in common.

/// The numbers that follow from one.
pub(crate) struct Chance(u64);

impl Chance {
    /// Those of this number. Neighbours are spread, and none is nought, which xorshift never leaves.
    pub(crate) fn new(number: u64) -> Self {
        Self(number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// The next number, below 2³¹: the upper bits of an xorshift, which are the better ones.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 33
    }

    /// A number below the bound; nought where there is none.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next()).unwrap_or_default() % bound.max(1)
    }

    /// One of these; nothing where there are none.
    pub(crate) fn one<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.below(of.len())).cloned()
    }
}
