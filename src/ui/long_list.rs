//! A long list of which only the blocks near the screen are made.
//!
//! An empty block keeps its height, and whoever reads or tabs on finds the next one filled.

use crate::browser::dom::{El, el};
use crate::browser::nearness;
use std::cell::RefCell;
use std::rc::Rc;

struct LongList {
    blocks: Vec<El>,
    states: RefCell<Vec<State>>,
    fill: Rc<dyn Fn(usize) -> Vec<El>>,
}

#[derive(Clone, Copy, Default)]
struct State {
    near: bool,
    /// Until it was near once.
    asked_for: bool,
    filled: bool,
}

/// `tall` is how tall each block may be, in rem, until it is known. `fill` makes what stands in a
/// block; nothing of it follows a signal. One block, by its number, is filled from the start.
pub(crate) fn long_list(
    tall: &[usize],
    shown: Option<usize>,
    fill: Rc<dyn Fn(usize) -> Vec<El>>,
) -> El {
    let block = |tall: &usize| {
        let mut height = tall.to_string();
        height.push_str("rem");
        el("div").class("block").style("height", &height)
    };
    let blocks: Vec<El> = tall.iter().map(block).collect();
    let state = |number| State { asked_for: Some(number) == shown, ..State::default() };
    let states = RefCell::new((0..blocks.len()).map(state).collect());
    let list = Rc::new(LongList { blocks, states, fill });
    list.settle();
    let (watched, tabbed) = (Rc::clone(&list), Rc::clone(&list));
    nearness::watch(&list.blocks, move |seen| {
        for (number, near) in seen {
            let state = &mut watched.states.borrow_mut()[number];
            state.near = near;
            state.asked_for &= !near;
        }
        watched.settle();
    });
    let around = el("div").class("long").add_all(list.blocks.iter().cloned());
    around.on("focusin", move |_| tabbed.settle())
}

impl LongList {
    /// Fills what is near and empties what is far. What is on the screen stays where it is.
    fn settle(&self) {
        let mut states = self.states.borrow_mut();
        let focused = nearness::part_with_focus();
        let last = states.len().saturating_sub(1);
        let wanted = |number: usize, state: &State| {
            // Tab enters the list at either end, and goes on from where the focus is.
            let ends = number == 0 || number == last;
            let seen = state.near || state.asked_for;
            seen || ends || focused.is_some_and(|focused| focused.abs_diff(number) <= 1)
        };
        let wanted: Vec<bool> =
            states.iter().enumerate().map(|(number, state)| wanted(number, state)).collect();
        let changes: Vec<usize> =
            (0..wanted.len()).filter(|number| states[*number].filled != wanted[*number]).collect();
        if changes.is_empty() {
            return;
        }
        let edges = |number: usize| nearness::edges(&self.blocks[number]);
        let mut held = (0..wanted.len()).filter(|number| wanted[*number]);
        let held = held.find(|number| edges(*number).1 > 0.0);
        let was = held.map(|number| (number, edges(number).0));
        // All is measured before anything changes, which is one layout instead of many.
        let heights: Vec<i32> =
            changes.iter().map(|number| nearness::height(&self.blocks[*number])).collect();
        for (number, height) in changes.into_iter().zip(heights) {
            let block = self.blocks[number].clone();
            if wanted[number] {
                block.style("height", "").add_all((self.fill)(number));
            } else {
                nearness::empty(&block);
                let mut height = height.to_string();
                height.push_str("px");
                block.style("height", &height);
            }
            states[number].filled = wanted[number];
        }
        if let Some((number, was)) = was {
            let moved = edges(number).0 - was;
            if moved != 0.0 {
                nearness::move_by(moved);
            }
        }
    }
}
