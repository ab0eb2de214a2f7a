//! Child processes that never outlive the test that started them.

use std::ffi::OsStr;
use std::io;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// The shell's standard input is held by the test: when the test ends in any way, SIGKILL
/// included, `cat` ends too and the shell takes its whole process group down.
const HOLD: &str = r#""$@" & exec >/dev/null; cat; kill -KILL 0"#;

/// How long a group may take to end; nothing is proved by it.
const GRACE: Duration = Duration::from_secs(2);

/// A process group of our own, led by a shell.
#[derive(Debug)]
pub(crate) struct Leash {
    shell: Child,
    group: Pid,
}

impl Leash {
    /// Starts `program` in a new process group; `configure` may set environment and output.
    pub(crate) fn start<S: AsRef<OsStr>>(
        program: &str,
        args: impl IntoIterator<Item = S>,
        configure: impl FnOnce(&mut Command),
    ) -> io::Result<Self> {
        use std::os::unix::process::CommandExt;

        let mut command = Command::new("sh");
        command
            .args(["-c", HOLD, "sh", program])
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        configure(&mut command);
        let shell = command.spawn()?;
        let group = Pid::from_child(&shell);
        Ok(Self { shell, group })
    }

    /// What the program prints, when `configure` asked for a pipe.
    pub(crate) fn stdout(&mut self) -> Option<std::process::ChildStdout> {
        self.shell.stdout.take()
    }

    /// Everything the program started, without the program itself.
    pub(crate) fn offspring(&self) -> io::Result<Vec<i32>> {
        let leader = self.group.as_raw_pid();
        let members = self.members()?.into_iter();
        Ok(members.filter(|p| p.id != leader && p.parent != leader).map(|p| p.id).collect())
    }

    /// Kills, without warning, everything the program started, and leaves the program itself.
    pub(crate) fn kill_offspring(&self) -> io::Result<Vec<i32>> {
        let offspring = self.offspring()?;
        for pid in offspring.iter().copied().filter_map(Pid::from_raw) {
            // Gone already is as good as killed.
            let _ = kill_process(pid, Signal::KILL);
        }
        Ok(offspring)
    }

    /// Asks the whole group to end, and gives it a moment to tidy up.
    pub(crate) fn ask_to_end(&self) {
        let _ = kill_process_group(self.group, Signal::TERM);
        self.wait_until_gone();
    }

    fn wait_until_gone(&self) {
        let deadline = Instant::now() + GRACE;
        while Instant::now() < deadline && self.members().is_ok_and(|left| !left.is_empty()) {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn members(&self) -> io::Result<Vec<Process>> {
        let mut members = processes()?;
        members.retain(|p| p.group == self.group.as_raw_pid());
        Ok(members)
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        let _ = kill_process_group(self.group, Signal::KILL);
        // Whoever is still ending could write into a folder that is about to be removed.
        self.wait_until_gone();
        let _ = self.shell.wait();
    }
}

struct Process {
    id: i32,
    parent: i32,
    group: i32,
}

/// Every process that is running (one that ended and waits to be reaped is not).
fn processes() -> io::Result<Vec<Process>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc")? {
        let Ok(id) = entry?.file_name().to_string_lossy().parse() else {
            continue;
        };
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{id}/stat")) else {
            continue; // it ended while we looked
        };
        // The name stands in brackets and may itself hold spaces and brackets.
        let Some((_, rest)) = stat.rsplit_once(')') else {
            continue;
        };
        let mut fields = rest.split_whitespace();
        let state = fields.next();
        let mut number = || fields.next().and_then(|f| f.parse().ok());
        if let (Some(parent), Some(group)) = (number(), number())
            && state != Some("Z")
        {
            found.push(Process { id, parent, group });
        }
    }
    Ok(found)
}

/// Whether any of these processes is still running.
pub(crate) fn any_running(ids: &[i32]) -> io::Result<bool> {
    Ok(processes()?.iter().any(|p| ids.contains(&p.id)))
}
