//! When each phase truly begins, and how far off the page was. Times are milliseconds.

use e2e::{Json, Result, bail};

/// The pattern under test, with its phases as numbers of `PHASES` in `watch.js`.
pub(crate) const PATTERN: &str = "longer-exhale";
const INHALE: f64 = 0.0;
const EXHALE: f64 = 3.0;
const IN_BREATH: f64 = 4_000.0;
const BREATH: f64 = 10_000.0;

/// One change of `data-phase`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    /// On the page's clock.
    pub(crate) at: f64,
    /// Into the breath, where the phase it names truly begins.
    begins: f64,
    /// The start of the picture's animation as it was then; none while it has no time.
    pub(crate) start: Option<f64>,
}

/// From the rows that `watch.js` noted.
pub(crate) fn read(rows: Json) -> Result<Vec<Edge>> {
    let rows: Vec<(f64, f64, Option<f64>)> = serde_json::from_value(rows)?;
    rows.into_iter().map(|(at, phase, start)| Edge::new(at, phase, start)).collect()
}

impl Edge {
    fn new(at: f64, phase: f64, start: Option<f64>) -> Result<Self> {
        let begins = match phase {
            INHALE => 0.0,
            EXHALE => IN_BREATH,
            other => bail!("{PATTERN} has no phase {other}"),
        };
        Ok(Self { at, begins, start })
    }

    /// How late it came for a session that began at `start`; negative is early.
    fn error(self, start: f64) -> f64 {
        let into_breath = self.at - start - self.begins;
        into_breath - BREATH * (into_breath / BREATH).round()
    }
}

/// The errors of the edges from one time of the session to another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Errors {
    pub(crate) errors: Vec<f64>,
    /// How many edges there are in truth.
    pub(crate) expected: u32,
}

/// `from` and `to` count from the session's `start`; both belong inside a phase, so that no late
/// edge is on the wrong side.
pub(crate) fn errors(edges: &[Edge], start: f64, from: f64, to: f64) -> Errors {
    let within = |edge: &&Edge| edge.at - start >= from && edge.at - start < to;
    let errors = edges.iter().filter(within).map(|edge| edge.error(start)).collect();
    Errors { errors, expected: count(from, to) }
}

fn count(from: f64, to: f64) -> u32 {
    let breaths = (0..).map(|breath| f64::from(breath) * BREATH).take_while(|begin| *begin < to);
    let edges = breaths.flat_map(|begin| [begin, begin + IN_BREATH]);
    edges.map(|edge| u32::from(edge >= from && edge < to)).sum()
}

/// The first time from `elapsed` on that is far from any edge: the middle of an out-breath.
pub(crate) fn quiet_moment(elapsed: f64) -> f64 {
    let quiet = (IN_BREATH + BREATH) / 2.0;
    quiet + BREATH * ((elapsed - quiet) / BREATH).ceil().max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: f64 = 500.0;

    fn edge(at: f64, phase: f64) -> Edge {
        Edge::new(START + at, phase, Some(START)).expect("a phase of the pattern")
    }

    #[test]
    fn an_edge_is_held_against_where_its_phase_truly_begins() {
        let edges = [
            edge(3.0, INHALE),
            edge(4_001.0, EXHALE),
            edge(9_998.0, INHALE),
            edge(14_150.0, EXHALE),
        ];
        let found = errors(&edges, START, -3_000.0, 17_000.0);
        assert_eq!(found, Errors { errors: vec![3.0, 1.0, -2.0, 150.0], expected: 4 });
    }

    #[test]
    fn a_missed_edge_is_not_an_error_of_the_next() {
        let found = errors(&[edge(0.0, INHALE), edge(10_000.0, INHALE)], START, -3_000.0, 17_000.0);
        assert_eq!(found, Errors { errors: vec![0.0, 0.0], expected: 4 });
    }

    #[test]
    fn five_minutes_have_sixty_edges() {
        assert_eq!(count(-3_000.0, 297_000.0), 60);
        assert_eq!(count(57_000.0, 357_000.0), 60);
    }

    #[test]
    fn a_quiet_moment_is_three_seconds_from_any_edge() {
        assert_eq!(quiet_moment(-5_000.0), 7_000.0);
        assert_eq!(quiet_moment(7_000.0), 7_000.0);
        assert_eq!(quiet_moment(30_000.0), 37_000.0);
    }

    #[test]
    fn another_pattern_is_refused() {
        assert!(Edge::new(0.0, 1.0, None).is_err());
    }
}
