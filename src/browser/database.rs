//! IndexedDB: object stores of text under text keys, changed in strict transactions.

use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

/// How long another tab may keep this one from opening the database, in milliseconds.
const PATIENCE: i32 = 5000;

/// Why the database could not do what it was asked.
#[derive(Debug)]
pub(crate) enum DatabaseError {
    /// There is none, or this page may not use it.
    Denied,
    Full,
    /// A key to be added is taken.
    Taken,
    /// A value is not the expected one.
    Changed,
    /// The database has a newer version than this app opens.
    Newer,
    Failed(String),
}

impl From<JsValue> for DatabaseError {
    fn from(error: JsValue) -> Self {
        let Some(exception) = error.dyn_ref::<DomException>() else {
            return Self::Failed(format!("{error:?}"));
        };
        match exception.name().as_str() {
            "QuotaExceededError" => Self::Full,
            "ConstraintError" => Self::Taken,
            "VersionError" => Self::Newer,
            "SecurityError" | "NotAllowedError" => Self::Denied,
            name => Self::Failed(format!("{name}: {}", exception.message())),
        }
    }
}

/// One step of a transaction on the store of this name.
pub(crate) enum Step<'a> {
    Add {
        store: &'a str,
        key: &'a str,
        value: &'a str,
    },
    Put {
        store: &'a str,
        key: &'a str,
        value: &'a str,
    },
    Delete {
        store: &'a str,
        key: &'a str,
    },
    Clear {
        store: &'a str,
    },
    /// Changes nothing, and fails the transaction where another value stands, or none.
    Expect {
        store: &'a str,
        key: &'a str,
        value: Option<&'a str>,
    },
}

// web-sys has the options of a transaction only behind its unstable flag.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = IdbDatabase)]
    type Durable;
    #[wasm_bindgen(catch, method, js_name = transaction)]
    fn transaction_with(
        this: &Durable,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

pub(crate) struct Database {
    database: IdbDatabase,
    /// Whether a newer app wants it, and it was closed for that.
    outdated: Rc<Cell<bool>>,
}

impl Database {
    /// Opens the database at this version, making the stores it lacks, or at the one it has.
    pub(crate) async fn open(
        name: &str,
        version: Option<u32>,
        stores: &'static [&'static str],
    ) -> Result<Self, DatabaseError> {
        let factory = super::window().indexed_db().ok().flatten().ok_or(DatabaseError::Denied)?;
        let request = match version {
            Some(version) => factory.open_with_u32(name, version)?,
            None => factory.open(name)?,
        };
        let upgrading = request.clone();
        let upgrade = Closure::once(move || make_stores(&upgrading, stores));
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let database: IdbDatabase = finished(&request, Some(&request)).await?.unchecked_into();

        // A newer app in another tab may upgrade, and the browser's own settings may clear
        // everything; this tab's writes then fail, and say so.
        let outdated = Rc::new(Cell::new(false));
        let (closing, told) = (database.clone(), Rc::clone(&outdated));
        let close = Closure::<dyn Fn(JsValue)>::new(move |event| {
            // None comes after the last one: somebody clears what the browser stores.
            let next = Reflect::get(&event, &"newVersion".into());
            told.set(next.is_ok_and(|version| version.as_f64().is_some()));
            closing.close();
        });
        database.set_onversionchange(Some(close.as_ref().unchecked_ref()));
        close.forget();
        Ok(Self { database, outdated })
    }

    /// Why something could not be done.
    fn explained(&self, error: JsValue) -> DatabaseError {
        if self.outdated.get() { DatabaseError::Newer } else { error.into() }
    }

    /// Every key and value of a store, in the order of the keys.
    pub(crate) async fn all(&self, store: &str) -> Result<Vec<(String, String)>, DatabaseError> {
        let objects = self.read(store)?;
        let (keys, values) = (objects.get_all_keys()?, objects.get_all()?);
        let (keys, values) = (request(&keys), request(&values));
        let (keys, values) = (Array::from(&keys.await?), Array::from(&values.await?));
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(keys.iter().map(text).zip(values.iter().map(text)).collect())
    }

    pub(crate) async fn get(
        &self,
        store: &str,
        key: &str,
    ) -> Result<Option<String>, DatabaseError> {
        Ok(request(&self.read(store)?.get(&key.into())?).await?.as_string())
    }

    /// Several values at once, in one transaction, in order.
    pub(crate) async fn get_all(
        &self,
        records: &[(&str, &str)],
    ) -> Result<Vec<Option<String>>, DatabaseError> {
        let stores: Array = records.iter().map(|(store, _)| JsValue::from(*store)).collect();
        if stores.length() == 0 {
            return Ok(Vec::new());
        }
        let transaction = self.database.transaction_with_str_sequence(&stores);
        let transaction = transaction.map_err(|error| self.explained(error))?;
        let mut asked = Vec::with_capacity(records.len());
        for (store, key) in records {
            asked.push(transaction.object_store(store)?.get(&(*key).into())?);
        }
        // They are answered in order: with the last one all are there.
        if let Some(last) = asked.last() {
            request(last).await?;
        }
        let value = |request: &IdbRequest| Ok(request.result()?.as_string());
        asked.iter().map(value).collect()
    }

    /// All steps or none, on disk when this answers.
    pub(crate) async fn write(&self, steps: &[Step<'_>]) -> Result<(), DatabaseError> {
        let stores = Array::new();
        for step in steps {
            let (Step::Add { store, .. }
            | Step::Put { store, .. }
            | Step::Delete { store, .. }
            | Step::Expect { store, .. }
            | Step::Clear { store }) = step;
            stores.push(&(*store).into());
        }
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let durable = self.database.unchecked_ref::<Durable>();
        let transaction = durable.transaction_with(&stores, "readwrite", &options);
        let transaction = transaction.map_err(|error| self.explained(error))?;
        let done = completed(&transaction);
        let changed = Rc::new(Cell::new(false));
        // They answer before the transaction does.
        let mut expectations: Vec<Closure<dyn Fn()>> = Vec::new();
        let asked = (|| {
            for step in steps {
                match step {
                    Step::Add { store, key, value } => {
                        let objects = transaction.object_store(store)?;
                        objects.add_with_key(&(*value).into(), &(*key).into())?;
                    }
                    Step::Put { store, key, value } => {
                        let objects = transaction.object_store(store)?;
                        objects.put_with_key(&(*value).into(), &(*key).into())?;
                    }
                    Step::Delete { store, key } => {
                        transaction.object_store(store)?.delete(&(*key).into())?;
                    }
                    Step::Clear { store } => {
                        transaction.object_store(store)?.clear()?;
                    }
                    Step::Expect { store, key, value } => {
                        let request = transaction.object_store(store)?.get(&(*key).into())?;
                        let expectation = expect(&request, &transaction, *value, &changed);
                        expectations.push(expectation);
                    }
                }
            }
            Ok::<(), JsValue>(())
        })();
        if let Err(error) = asked {
            // What was asked for before would be done by itself.
            let _ = transaction.abort();
            return Err(self.explained(error));
        }
        let done = done.await;
        if changed.get() { Err(DatabaseError::Changed) } else { done }
    }

    fn read(&self, store: &str) -> Result<IdbObjectStore, DatabaseError> {
        let transaction = self.database.transaction_with_str(store);
        let transaction = transaction.map_err(|error| self.explained(error))?;
        Ok(transaction.object_store(store)?)
    }
}

/// Gives the transaction up where something else than the expected value is found.
fn expect(
    request: &IdbRequest,
    transaction: &IdbTransaction,
    value: Option<&str>,
    changed: &Rc<Cell<bool>>,
) -> Closure<dyn Fn()> {
    let (found, transaction) = (request.clone(), transaction.clone());
    let (value, changed) = (value.map(str::to_owned), Rc::clone(changed));
    let expectation = Closure::<dyn Fn()>::new(move || {
        if found.result().ok().and_then(|found| found.as_string()) != value {
            changed.set(true);
            // A transaction that is over already changed nothing.
            let _ = transaction.abort();
        }
    });
    request.set_onsuccess(Some(expectation.as_ref().unchecked_ref()));
    expectation
}

fn make_stores(request: &IdbOpenDbRequest, stores: &[&str]) {
    let Some(database) = request.result().ok().and_then(|db| db.dyn_into::<IdbDatabase>().ok())
    else {
        return;
    };
    let there = database.object_store_names();
    for store in stores.iter().filter(|store| !there.contains(store)) {
        // Should this fail, the open request fails with it.
        let _ = database.create_object_store(store);
    }
}

async fn request(request: &IdbRequest) -> Result<JsValue, DatabaseError> {
    finished(request, None).await
}

/// Waits for a request; one that opens a database may also be blocked by another tab.
async fn finished(
    request: &IdbRequest,
    opening: Option<&IdbOpenDbRequest>,
) -> Result<JsValue, DatabaseError> {
    let promise = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        if let Some(opening) = opening {
            // An older tab may only have to end what it has begun.
            let give_up = move || {
                let _ = super::window()
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE);
            };
            let give_up = Closure::once_into_js(give_up);
            opening.set_onblocked(Some(give_up.unchecked_ref()));
        }
    });
    match JsFuture::from(promise).await {
        Ok(_) => Ok(request.result()?),
        Err(_) => Err(request.error().ok().flatten().map_or_else(
            || DatabaseError::Failed("blocked by another tab".into()),
            |error| JsValue::from(error).into(),
        )),
    }
}

/// Waits until a transaction is on disk. Listening starts at once, before any step is asked for.
fn completed(
    transaction: &IdbTransaction,
) -> impl Future<Output = Result<(), DatabaseError>> + use<> {
    let transaction = transaction.clone();
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    async move {
        match JsFuture::from(promise).await {
            Ok(_) => Ok(()),
            Err(_) => Err(transaction.error().map_or_else(
                || DatabaseError::Failed("the browser gave the transaction up".into()),
                |error| JsValue::from(error).into(),
            )),
        }
    }
}
