//! Places of the app, and the fragments that name them.

use crate::after::corner::Corner;
use crate::breathing::key::PatternKey;
use crate::grounding::exercise::ExerciseId;
use crate::id::Id;
use crate::preparation::nook::Nook;
use std::fmt;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    Home,
    Prepare(Nook),
    /// Picking what to settle with.
    Kit,
    /// Choosing a pattern.
    Breathe,
    BreatheWith(PatternKey),
    /// Making a pattern.
    BreatheNew,
    /// Changing a pattern of one's own.
    BreatheEdit(Id),
    /// Choosing an exercise.
    Ground,
    GroundWith(ExerciseId),
    After(Corner),
    Reflect,
    ReflectNew,
    ReflectOn(Id),
    /// Everything an entry ever said.
    ReflectHistory(Id),
    /// Deleted entries.
    Bin,
    /// Marks over time.
    LookingBack,
    /// What is to be brought to the therapist.
    Sheet,
    /// Small steps, and when they are looked at again.
    Threads,
    Thread(Id),
    /// Beginning a small step from an entry.
    ThreadFrom(Id),
    /// A therapist's link, with its payload as it came.
    Plan(String),
    Companion,
    Share,
    Help,
    Settings,
    /// Turning the lock on and off, and what belongs to it.
    Locking,
    /// Records that could not be read.
    SetAside,
    About,
    /// How close to true the breathing guide keeps time on this device.
    Timing,
    /// No such place: home, with a notice.
    Unknown,
}

impl Route {
    /// Whether a lock shuts this place: it shows what a person wrote for themselves alone, or how
    /// that is locked.
    #[must_use]
    pub const fn is_private(&self) -> bool {
        matches!(
            self,
            Self::Reflect
                | Self::ReflectNew
                | Self::ReflectOn(_)
                | Self::ReflectHistory(_)
                | Self::Bin
                | Self::LookingBack
                | Self::Sheet
                | Self::Threads
                | Self::Thread(_)
                | Self::ThreadFrom(_)
                | Self::SetAside
                | Self::Locking
                | Self::Prepare(Nook::Questions | Nook::Hope | Nook::Sheet)
        )
    }

    /// Reads a fragment with or without its `#`; an empty one is home.
    #[must_use]
    pub fn parse(fragment: &str) -> Self {
        if let Some(payload) = payload_of(fragment) {
            return Self::Plan(payload.to_owned());
        }
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.trim_end_matches('/');
        match path.split_once('/') {
            None => match path {
                "" => Self::Home,
                "prepare" => Self::Prepare(Nook::First),
                "breathe" => Self::Breathe,
                "ground" => Self::Ground,
                "after" => Self::After(Corner::First),
                "reflect" => Self::Reflect,
                "companion" => Self::Companion,
                "share" => Self::Share,
                // The page before any script calls it so, and may have led there already.
                "help" | "lines" => Self::Help,
                "settings" => Self::Settings,
                "about" => Self::About,
                _ => Self::Unknown,
            },
            Some(("breathe", "new")) => Self::BreatheNew,
            Some(("breathe", id)) => match id.strip_suffix("/edit") {
                Some(id) => Id::try_from(id.to_owned()).map_or(Self::Unknown, Self::BreatheEdit),
                None => PatternKey::from_name(id).map_or(Self::Unknown, Self::BreatheWith),
            },
            Some(("ground", id)) => {
                ExerciseId::from_name(id).map_or(Self::Unknown, Self::GroundWith)
            }
            Some(("prepare", "kit")) => Self::Kit,
            Some(("prepare", nook)) => Nook::from_name(nook).map_or(Self::Unknown, Self::Prepare),
            Some(("after", corner)) => Corner::from_name(corner).map_or(Self::Unknown, Self::After),
            Some(("about", "timing")) => Self::Timing,
            Some(("settings", "lock")) => Self::Locking,
            Some(("settings", "set-aside")) => Self::SetAside,
            Some(("reflect", "new")) => Self::ReflectNew,
            Some(("reflect", "bin")) => Self::Bin,
            Some(("reflect", "back")) => Self::LookingBack,
            Some(("reflect", "sheet")) => Self::Sheet,
            Some(("reflect", "threads")) => Self::Threads,
            Some(("reflect", place)) => {
                let (id, made): (_, fn(Id) -> Self) =
                    if let Some(id) = place.strip_suffix("/history") {
                        (id, Self::ReflectHistory)
                    } else if let Some(id) = place.strip_suffix("/step") {
                        (id, Self::ThreadFrom)
                    } else if let Some(id) = place.strip_prefix("threads/") {
                        (id, Self::Thread)
                    } else {
                        (place, Self::ReflectOn)
                    };
                Id::try_from(id.to_owned()).map_or(Self::Unknown, made)
            }
            Some(_) => Self::Unknown,
        }
    }
}

/// The payload of a plan's link. Programs on its way may have encoded its marks, once or twice, or
/// have changed its letters.
fn payload_of(fragment: &str) -> Option<&str> {
    const MARKS: [&str; 8] = ["#", "/", "%23", "%2F", "%2523", "%252F", "%20", " "];
    let begins = |text: &str, start: &str| {
        text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    };
    let mut path = fragment;
    while let Some(mark) = MARKS.iter().find(|mark| begins(path, mark)) {
        path = &path[mark.len()..];
    }
    let rest = begins(path, "plan").then(|| &path["plan".len()..])?;
    let slash = MARKS.iter().find(|mark| mark.ends_with(['/', 'F']) && begins(rest, mark))?;
    Some(&rest[slash.len()..])
}

/// The fragment of a place, with its `#`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home | Self::Unknown => f.write_str("#/"),
            Self::Prepare(Nook::First) => f.write_str("#/prepare"),
            Self::Prepare(nook) => write!(f, "#/prepare/{}", nook.name()),
            Self::Kit => f.write_str("#/prepare/kit"),
            Self::Breathe => f.write_str("#/breathe"),
            Self::BreatheWith(key) => write!(f, "#/breathe/{key}"),
            Self::BreatheNew => f.write_str("#/breathe/new"),
            Self::BreatheEdit(id) => write!(f, "#/breathe/{id}/edit"),
            Self::Timing => f.write_str("#/about/timing"),
            Self::Ground => f.write_str("#/ground"),
            Self::GroundWith(id) => write!(f, "#/ground/{}", id.name()),
            Self::After(Corner::First) => f.write_str("#/after"),
            Self::After(corner) => write!(f, "#/after/{}", corner.name()),
            Self::Reflect => f.write_str("#/reflect"),
            Self::ReflectNew => f.write_str("#/reflect/new"),
            Self::ReflectOn(id) => write!(f, "#/reflect/{id}"),
            Self::ReflectHistory(id) => write!(f, "#/reflect/{id}/history"),
            Self::ThreadFrom(id) => write!(f, "#/reflect/{id}/step"),
            Self::Bin => f.write_str("#/reflect/bin"),
            Self::LookingBack => f.write_str("#/reflect/back"),
            Self::Sheet => f.write_str("#/reflect/sheet"),
            Self::Threads => f.write_str("#/reflect/threads"),
            Self::Thread(id) => write!(f, "#/reflect/threads/{id}"),
            Self::Locking => f.write_str("#/settings/lock"),
            Self::SetAside => f.write_str("#/settings/set-aside"),
            Self::Plan(payload) => write!(f, "#/plan/{payload}"),
            Self::Companion => f.write_str("#/companion"),
            Self::Share => f.write_str("#/share"),
            Self::Help => f.write_str("#/help"),
            Self::Settings => f.write_str("#/settings"),
            Self::About => f.write_str("#/about"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breathing::pattern::PatternId;

    #[test]
    fn every_place_leads_back_to_itself() {
        let mut places = vec![
            Route::Home,
            Route::Breathe,
            Route::Ground,
            Route::Kit,
            Route::Reflect,
            Route::ReflectNew,
            Route::ReflectOn(Id::from_random([9; 16])),
            Route::ReflectHistory(Id::from_random([9; 16])),
            Route::Bin,
            Route::LookingBack,
            Route::Sheet,
            Route::Threads,
            Route::Thread(Id::from_random([6; 16])),
            Route::ThreadFrom(Id::from_random([6; 16])),
            Route::Locking,
            Route::SetAside,
            Route::Plan("1.abc".into()),
            Route::Companion,
            Route::Share,
            Route::Help,
            Route::Settings,
            Route::About,
            Route::Timing,
            Route::BreatheNew,
            Route::BreatheEdit(Id::from_random([7; 16])),
            Route::BreatheWith(PatternKey::Own(Id::from_random([8; 16]))),
            Route::BreatheWith(PatternKey::Plan(1)),
        ];
        let built_in = PatternId::ALL.map(PatternKey::BuiltIn);
        places.extend(built_in.map(Route::BreatheWith));
        places.extend(ExerciseId::ALL.map(Route::GroundWith));
        places.extend(Nook::ALL.map(|(nook, _)| Route::Prepare(nook)));
        places.extend(Corner::ALL.map(Route::After));
        for place in places {
            assert_eq!(Route::parse(&place.to_string()), place);
        }
    }

    #[test]
    fn a_plan_is_found_however_its_marks_were_written() {
        for written in [
            "#/plan/1.Ab",
            "#plan/1.Ab",
            "/plan/1.Ab",
            "#//plan/1.Ab",
            "#/PLAN/1.Ab",
            "#/Plan/1.Ab",
            "#%2Fplan%2F1.Ab",
            "#%2fplan%2f1.Ab",
            "#/plan%2F1.Ab",
            "#%23/plan/1.Ab",
            "#%23%2Fplan%2F1.Ab",
            "#%252Fplan%252F1.Ab",
            "#%20/plan/1.Ab",
        ] {
            assert_eq!(Route::parse(written), Route::Plan("1.Ab".into()), "{written}");
        }
        for odd in ["#/plan", "#/plans/1.Ab", "#/a/plan/1.Ab", "#/plané/1", "#%", "#%2"] {
            assert_eq!(Route::parse(odd), Route::Unknown, "{odd}");
        }
    }

    #[test]
    fn a_fragment_may_lack_its_marks_and_an_unknown_one_is_said() {
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("help"), Route::Help);
        assert_eq!(Route::parse("#/help/"), Route::Help);
        for odd in ["#/nowhere", "#/breathe/fast", "#/reflect/1", "#/help/me"] {
            assert_eq!(Route::parse(odd), Route::Unknown, "{odd}");
        }
    }
}
