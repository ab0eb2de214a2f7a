//! What a list of errors comes down to.

/// Of the sizes of the errors, whichever way they point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spread {
    pub(crate) count: usize,
    pub(crate) median: f64,
    /// The 95th percentile.
    pub(crate) high: f64,
    pub(crate) greatest: f64,
}

impl Spread {
    /// `None` without errors.
    pub(crate) fn of(errors: &[f64]) -> Option<Self> {
        let mut sizes: Vec<f64> = errors.iter().map(|error| error.abs()).collect();
        sizes.sort_by(f64::total_cmp);
        Some(Self {
            count: sizes.len(),
            median: percentile(&sizes, 50)?,
            high: percentile(&sizes, 95)?,
            greatest: *sizes.last()?,
        })
    }
}

/// The smallest value that so many per cent of the values do not exceed (nearest rank).
fn percentile(sorted: &[f64], per_cent: usize) -> Option<f64> {
    let rank = (sorted.len() * per_cent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// How much greater the last ten are than the first ten, on average.
pub(crate) fn drift(errors: &[f64]) -> f64 {
    let ten = errors.len().min(10);
    mean(&errors[errors.len() - ten..]) - mean(&errors[..ten])
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn early_and_late_weigh_the_same() {
        let spread = Spread::of(&[-3.0, 1.0, 2.0]).expect("errors");
        assert_eq!((spread.count, spread.median, spread.greatest), (3, 2.0, 3.0));
    }

    #[test]
    fn five_in_a_hundred_may_exceed_the_95th_percentile() {
        let errors: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(Spread::of(&errors).expect("errors").high, 95.0);
    }

    #[test]
    fn without_errors_there_is_no_spread() {
        assert_eq!(Spread::of(&[]), None);
    }

    #[test]
    fn a_clock_that_falls_behind_drifts() {
        let errors: Vec<f64> = (0..30).map(f64::from).collect();
        assert_eq!(drift(&errors), 20.0);
        assert_eq!(drift(&[7.0; 30]), 0.0);
    }
}
