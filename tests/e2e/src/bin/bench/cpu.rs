//! How much of one core the whole browser takes.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use e2e::{Browser, Context, Result};
use rustix::param::clock_ticks_per_second;

/// Clock ticks of work so far, by process.
type Work = BTreeMap<i32, u64>;

/// The share of one core over this time; 1 is all of it.
pub(crate) async fn share(browser: &Browser, length: Duration) -> Result<f64> {
    let (before, began) = (work(browser)?, Instant::now());
    tokio::time::sleep(length).await;
    let (after, took) = (work(browser)?, began.elapsed());
    Ok(seconds(done(&before, &after)) / took.as_secs_f64())
}

fn work(browser: &Browser) -> Result<Work> {
    let mut work = Work::new();
    for id in browser.processes()? {
        // One that ended while we looked has no file.
        if let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) {
            work.insert(id, ticks(&stat).with_context(|| format!("process {id}: {stat}"))?);
        }
    }
    Ok(work)
}

/// What those still there have done since; a process that is new did all of its work.
fn done(before: &Work, after: &Work) -> u64 {
    let since = |(id, ticks): (&i32, &u64)| ticks - before.get(id).copied().unwrap_or_default();
    after.iter().map(since).sum()
}

fn seconds(ticks: u64) -> f64 {
    ticks as f64 / clock_ticks_per_second() as f64
}

/// Time in user and in kernel mode from a line of `/proc/PID/stat`, fields 14 and 15 of proc(5).
fn ticks(stat: &str) -> Option<u64> {
    // The name stands in brackets and may itself hold spaces and brackets.
    let (_, rest) = stat.rsplit_once(')')?;
    // `rest` begins with field 3.
    let mut fields = rest.split_whitespace().skip(14 - 3);
    let mut number = || fields.next()?.parse::<u64>().ok();
    Some(number()? + number()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_time_in_user_and_in_kernel_mode() {
        let stat = "7 (a (b) c) S 1 7 7 0 -1 4194560 900 0 3 0 250 50 9 9 20 0 12 0 4000 1 1";
        assert_eq!(ticks(stat), Some(300));
        assert_eq!(ticks("7 (cut) S 1 7"), None);
    }

    #[test]
    fn a_process_that_came_or_went_counts_for_what_is_known() {
        let before = Work::from([(1, 100), (2, 50)]);
        let after = Work::from([(1, 130), (3, 7)]);
        assert_eq!(done(&before, &after), 37);
    }
}
