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

/// Goes through the moves, first without trouble, then with it at each operation in turn.
fn run_all(moves: &[Move], trouble: Result<Move, Fault>) {
    let world = World::furnished();
    moves.iter().for_each(|one| world.go(*one));
    let mut operation = 0;
    while run(moves, operation, trouble) {
        operation += 1;
    }
}

/// Goes through the moves with trouble at one operation, and looks from there on. Says whether the
/// operation came.
fn run(moves: &[Move], operation: usize, trouble: Result<Move, Fault>) -> bool {
    let world = World::furnished();
    let start = world.disk().operations();
    world.expect(start + operation, trouble);
    moves.iter().for_each(|one| world.go(*one));
    world.disk().is_calm()
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn what_was_called_saved_is_there_whatever_the_storage_does(
        moves in vec(one_move(), 1..8), fault in select(Fault::ALL.to_vec()),
    ) {
        run_all(&moves, Err(fault));
    }

    #[test]
    fn what_was_called_saved_is_there_whatever_another_tab_does_meanwhile(
        moves in vec(act(), 1..8), act in meanwhile(),
    ) {
        let moves: Vec<Move> = moves.into_iter().map(|act| Move { tab: 0, act }).collect();
        run_all(&moves, Ok(Move { tab: 1, act }));
    }
}
