//! A static server with the production headers, which remembers what it was asked.
//!
//! Not `xtask_wasm::DevServer`: that one cannot take a free port and tell which, nor stop and close
//! its connections, and the tests of the offline app need all of it.

mod answer;
mod wire;

use std::collections::HashMap;
use std::io::{self, BufReader, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use wire::Request;

/// How long a silent connection stays open.
const IDLE: Duration = Duration::from_secs(60);

#[derive(Debug, Default, Clone, Copy)]
pub struct Options {
    /// Ask browsers to post what breaks the policy to [`REPORT_PATH`].
    pub report_violations: bool,
    pub host: Host,
}

/// What kind of host it stands for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Host {
    /// Sends the production headers.
    #[default]
    Plain,
    /// Has TLS before it, and sends what counts only there, too.
    BehindTls,
    /// Sends none of the headers, as where they cannot be set.
    Bare,
}

/// Where reports about a broken policy go; find them among [`Server::requests`].
pub const REPORT_PATH: &str = "/csp-report";

/// Serves until dropped; then the port is free and every connection closed.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    dist: PathBuf,
    options: Options,
    stopped: AtomicBool,
    requests: Mutex<Vec<Request>>,
    connections: Mutex<HashMap<u64, TcpStream>>,
}

impl Server {
    /// Serves the folder at 127.0.0.1; port 0 takes any free one. Files are read when asked for,
    /// so that a rebuild shows at the next reload.
    pub fn start(dist: &Path, port: u16, options: Options) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let shared = Arc::new(Shared {
            dist: dist.to_owned(),
            options,
            stopped: AtomicBool::new(false),
            requests: Mutex::default(),
            connections: Mutex::default(),
        });
        let address = listener.local_addr()?;
        let accepting = thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(&listener, &shared)
        });
        Ok(Self { address, shared, accepting: Some(accepting) })
    }

    pub fn addr(&self) -> SocketAddr {
        self.address
    }

    /// The address to open, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything asked for so far, in order.
    pub fn requests(&self) -> Vec<Request> {
        locked(&self.shared.requests).clone()
    }

    /// The reports about a broken policy so far, as the browser wrote them.
    pub fn violations(&self) -> Vec<String> {
        let requests = self.requests().into_iter();
        let reports = requests.filter(|it| it.method == "POST" && it.path == REPORT_PATH);
        reports.map(|it| String::from_utf8_lossy(&it.body).into_owned()).collect()
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            // The thread only ends by being stopped or by a panic, which has been printed.
            accepting.join().unwrap_or_default();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the accepting thread, which then sees that it is over.
        TcpStream::connect(self.address).map(drop).unwrap_or_default();
        if let Some(accepting) = self.accepting.take() {
            accepting.join().unwrap_or_default();
        }
        for connection in locked(&self.shared.connections).values() {
            connection.shutdown(Shutdown::Both).unwrap_or_default();
        }
    }
}

/// A thread that panicked while holding one of these left it whole.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for (id, stream) in (0u64..).zip(listener.incoming()) {
        if shared.stopped.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(handle) = stream.try_clone() else {
            continue;
        };
        locked(&shared.connections).insert(id, handle);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            // A browser may hang up at any time; nobody is left to tell.
            converse(&stream, &shared).unwrap_or_default();
            stream.shutdown(Shutdown::Both).unwrap_or_default();
            locked(&shared.connections).remove(&id);
        });
    }
}

/// Answers one connection until either side closes it.
fn converse(mut stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(IDLE))?;
    let mut reader = BufReader::new(stream);
    loop {
        match wire::read(&mut reader)? {
            wire::Incoming::End => return Ok(()),
            wire::Incoming::Refused(status) => {
                return stream.write_all(&answer::refusal(status).bytes(true));
            }
            wire::Incoming::Request { request, meta } => {
                let answer = answer::to(&request, &meta, &shared.dist, shared.options);
                let with_body = request.method != "HEAD";
                locked(&shared.requests).push(request);
                stream.write_all(&answer.bytes(with_body))?;
                if meta.close {
                    return Ok(());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
