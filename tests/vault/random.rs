//! Random orders of acts, with every operation of the storage going wrong once.

use crate::acts::{Act, Move, World};
use crate::cases;
use crate::disk::Fault;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

fn act() -> impl Strategy<Value = Act> {
    let numbered = [
        Act::Add,
        Act::Change,
        Act::Delete,
        Act::BringBack,
        Act::Choose,
        Act::KeepDraft,
        Act::SaveDraft,
        Act::DropDraft,
        Act::Mark,
        Act::Unmark,
        Act::Note,
        Act::Unnote,
        Act::Leave,
        Act::TakeAway,
    ];
    let locking = [
        Act::TurnOn,
        Act::TurnOn,
        Act::TurnOff,
        Act::Lock,
        Act::Unlock,
        Act::Unlock,
        Act::UnlockLate,
        Act::Rewrap,
        Act::RewrapLate,
        Act::DamageLock(false),
        Act::DamageLock(true),
    ];
    let others = [Act::Hear, Act::Restart, Act::BackUp, Act::TakeIn];
    prop_oneof![
        4 => (select(numbered.to_vec()), 0..2u8).prop_map(|(act, number)| act(number)),
        4 => select(locking.to_vec()),
        2 => select(others.to_vec()),
        1 => any::<u8>().prop_map(Act::Damage),
    ]
}

/// What another tab can do in the middle of something; damage comes from nobody.
fn meanwhile() -> impl Strategy<Value = Act> {
    act().prop_filter("an act of a person", |act| !matches!(act, Act::Damage(_)))
}

fn one_move() -> impl Strategy<Value = Move> {
    (0..2usize, act()).prop_map(|(tab, act)| Move { tab, act })
}

/// How far the two tabs have come: no lock, a lock that only one has heard of, or both unlocked.
fn start() -> impl Strategy<Value = Vec<Move>> {
    let on = Move { tab: 0, act: Act::TurnOn };
    let other = [Act::Hear, Act::Unlock].map(|act| Move { tab: 1, act });
    select(vec![Vec::new(), vec![on], vec![on, other[0], other[1]]])
}

/// Goes through the moves, first without trouble, then with it at each operation in turn.
fn run_all(start: &[Move], moves: &[Move], trouble: Result<Act, Fault>) {
    let world = World::after(start);
    moves.iter().for_each(|one| world.go(*one));
    let came = |operation: &usize| {
        let world = World::after(start);
        world.expect(*operation, trouble);
        moves.iter().for_each(|one| world.go(*one));
        world.disk().is_calm()
    };
    (0..).take_while(came).for_each(drop);
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn what_was_called_saved_is_there_whatever_the_storage_does(
        start in start(), moves in vec(one_move(), 1..8), fault in select(Fault::ALL.to_vec()),
    ) {
        run_all(&start, &moves, Err(fault));
    }

    #[test]
    fn what_was_called_saved_is_there_whatever_another_tab_does_meanwhile(
        start in start(), moves in vec(one_move(), 1..8), act in meanwhile(),
    ) {
        run_all(&start, &moves, Ok(act));
    }
}
