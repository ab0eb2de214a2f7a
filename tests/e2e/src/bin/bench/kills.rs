//! Browsers killed again and again: after "Saved", and half-way through sealing.

use std::time::Duration;

use e2e::kills::{Kills, Sealed};
use e2e::{Engine, Result};

/// Seconds between "Saved" and the kill.
const SECONDS: [u64; 3] = [0, 1, 5];

/// What became of the rounds of one moment in one engine.
#[derive(Debug)]
pub(crate) struct Rounds {
    pub(crate) engine: Engine,
    pub(crate) moment: String,
    pub(crate) done: usize,
    /// Entries called saved that were gone.
    pub(crate) lost: usize,
    /// Records whose words could still be read once sealing was over.
    pub(crate) plain: usize,
    /// Kills that came before everything was sealed.
    pub(crate) half_way: Option<usize>,
    /// Rounds in which something went wrong that had to do with the browser, or with the app.
    pub(crate) broken_off: usize,
}

impl Rounds {
    fn none(engine: Engine, moment: String) -> Self {
        Self { engine, moment, done: 0, lost: 0, plain: 0, half_way: None, broken_off: 0 }
    }
}

pub(crate) async fn measure(rounds: usize) -> Result<Vec<Rounds>> {
    let mut all = Vec::new();
    for engine in [Engine::Chromium, Engine::Firefox] {
        for seconds in SECONDS {
            let moment = format!("{seconds} s after “Saved”");
            let mut told = Rounds::none(engine, moment);
            let mut kills = Kills::begin(engine).await?;
            for _ in 0..rounds {
                match kills.after_saved(Duration::from_secs(seconds)).await {
                    Ok(lost) => {
                        told.done += 1;
                        told.lost += lost;
                    }
                    Err(error) => kills = begun_anew(&mut told, &error).await?,
                }
            }
            all.push(ended(told, kills).await?);
        }
        let mut told = Rounds::none(engine, "while sealing".into());
        let mut kills = Kills::begin(engine).await?;
        let mut half_way = 0;
        for _ in 0..rounds {
            match kills.while_sealing().await {
                Ok(Sealed { lost, plain, by_then, of }) => {
                    told.done += 1;
                    told.lost += lost;
                    told.plain += plain;
                    half_way += usize::from(by_then < of);
                }
                Err(error) => kills = begun_anew(&mut told, &error).await?,
            }
        }
        told.half_way = Some(half_way);
        all.push(ended(told, kills).await?);
    }
    Ok(all)
}

async fn begun_anew(told: &mut Rounds, error: &e2e::Error) -> Result<Kills> {
    eprintln!("{:?}, {}: {error:#}", told.engine, told.moment);
    told.broken_off += 1;
    Kills::begin(told.engine).await
}

async fn ended(told: Rounds, kills: Kills) -> Result<Rounds> {
    eprintln!("{told:?}");
    kills.end().await?;
    Ok(told)
}
