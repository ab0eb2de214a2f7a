//! What home puts first, by where today stands.

use crate::preparation::season::Season;

/// A room that home leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Prepare,
    Breathe,
    Ground,
    After,
    Reflect,
}

impl Room {
    const USUAL: [Self; 5] =
        [Self::Prepare, Self::Breathe, Self::Ground, Self::After, Self::Reflect];
}

/// The room that fits now.
#[must_use]
pub const fn first(season: Season) -> Room {
    match season {
        Season::Undated | Season::Between => Room::Breathe,
        Season::Before { .. } | Season::DayOf => Room::Prepare,
        Season::SameDay => Room::After,
        Season::After { .. } => Room::Reflect,
    }
}

/// Every room, the one that fits now first and the rest in their usual order.
pub fn rooms(season: Season) -> impl Iterator<Item = Room> {
    let first = first(season);
    std::iter::once(first).chain(Room::USUAL.into_iter().filter(move |room| *room != first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn home_never_hides_a_room() {
        let seasons = [
            Season::Undated,
            Season::Before { days: 3 },
            Season::DayOf,
            Season::SameDay,
            Season::After { days: 1 },
            Season::Between,
        ];
        for season in seasons {
            let rooms: Vec<Room> = rooms(season).collect();
            assert_eq!(rooms.len(), Room::USUAL.len());
            assert!(Room::USUAL.iter().all(|room| rooms.contains(room)), "{season:?}");
        }
    }

    #[test]
    fn the_after_place_comes_first_from_the_appointment_on() {
        assert_eq!(first(Season::DayOf), Room::Prepare);
        assert_eq!(first(Season::SameDay), Room::After);
        assert_eq!(first(Season::After { days: 1 }), Room::Reflect);
    }
}
