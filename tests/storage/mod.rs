//! A vault in memory, without an executor.

use shoreline::keep::contents::Contents;
use shoreline::keep::records::secrecy;
use shoreline::vault::backup::{Backup, Preview};
use shoreline::vault::safe::Vault;
use shoreline::vault::store::MemoryStore;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Runs a future of the in-memory store, which never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(answer) => answer,
        Poll::Pending => panic!("the in-memory store answers at once"),
    }
}

/// An empty vault in memory.
pub(crate) fn vault() -> Vault {
    now(Vault::open(Box::new(MemoryStore::default()), secrecy)).expect("memory takes everything")
}

/// What a person has in a vault.
pub(crate) fn contents(vault: &Vault) -> Contents {
    Contents::of(now(vault.read()).expect("readable"))
}

/// Takes a backup in.
pub(crate) fn take_in(vault: &Vault, text: &str) -> Preview {
    let here = now(vault.read()).expect("readable");
    let preview = Backup::parse(text).expect("a backup").preview(&here);
    now(vault.commit(&preview.additions)).expect("room enough");
    preview
}
