//! How far the picture was from where it should have been. Times are milliseconds.

use e2e::{Json, Result};

/// One frame at 60 frames a second.
pub(crate) const FRAME: f64 = 1000.0 / 60.0;

/// One call of `requestAnimationFrame`, without those in which nothing moved.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    /// The time for which the frame is drawn.
    drawn_for: f64,
    /// When the page's script looked.
    pub(crate) seen_at: f64,
    /// How far the animation had come.
    picture: f64,
    /// When the animation began.
    pub(crate) start: f64,
}

/// From the rows that `watch.js` noted.
pub(crate) fn read(rows: Json) -> Result<Vec<Frame>> {
    let rows: Vec<(f64, f64, Option<f64>, Option<f64>)> = serde_json::from_value(rows)?;
    let frame = |(drawn_for, seen_at, picture, start): (_, _, Option<f64>, Option<f64>)| {
        Some(Frame { drawn_for, seen_at, picture: picture?, start: start? })
    };
    Ok(rows.into_iter().filter_map(frame).collect())
}

impl Frame {
    /// Against the time for which the frame is drawn; negative is behind.
    pub(crate) fn error(&self, start: f64) -> f64 {
        self.picture - (self.drawn_for - start)
    }

    /// Against the clock when the script looked, so the time that the frame waited counts too.
    pub(crate) fn error_when_seen(&self, start: f64) -> f64 {
        self.picture - (self.seen_at - start)
    }
}

/// How far the animation's start ever was from the session's: 0 when it never began anew.
pub(crate) fn greatest_shift(starts: impl Iterator<Item = f64>, start: f64) -> f64 {
    starts.map(|one| (one - start).abs()).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use e2e::json;

    fn frame(picture: f64) -> Frame {
        Frame { drawn_for: 1_016.0, seen_at: 1_018.0, picture, start: 1_000.0 }
    }

    #[test]
    fn a_picture_on_time_shows_the_time_of_its_frame() {
        assert_eq!(frame(16.0).error(1_000.0), 0.0);
        assert_eq!(frame(6.0).error(1_000.0), -10.0);
    }

    #[test]
    fn a_frame_that_waited_is_behind_the_clock() {
        assert_eq!(frame(16.0).error_when_seen(1_000.0), -2.0);
    }

    #[test]
    fn frames_without_a_moving_picture_do_not_count() {
        let rows = json!([[1.0, 2.0, null, null], [16.0, 17.0, 16.0, 0.0]]);
        assert_eq!(read(rows).expect("rows").len(), 1);
    }

    #[test]
    fn an_animation_that_began_anew_has_shifted() {
        assert_eq!(greatest_shift([5.0, 5.0].into_iter(), 5.0), 0.0);
        assert_eq!(greatest_shift([5.0, 2.0, 6.0].into_iter(), 5.0), 3.0);
    }
}
