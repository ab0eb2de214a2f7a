use super::*;
use std::fs;
use std::io::Read;

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, content) in [
        ("index.html", "page"),
        ("404.html", "lost"),
        ("_headers", "secret"),
        ("app_bg-0123456789.wasm", "plain wasm"),
        ("app_bg-0123456789.wasm.br", "br"),
        ("app_bg-0123456789.wasm.gz", "gz"),
        ("manifest.webmanifest", "{}"),
    ] {
        fs::write(folder.path().join(name), content).expect("written");
    }
    folder
}

/// The answer to one request on a connection of its own.
fn ask(server: &Server, head: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(server.addr()).expect("a connection");
    write!(stream, "{head}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len())
        .expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

fn get(server: &Server, path: &str) -> String {
    ask(server, &format!("GET {path} HTTP/1.1"), "")
}

fn serve(folder: &tempfile::TempDir, report_violations: bool) -> Server {
    let options = Options { report_violations, ..Options::default() };
    Server::start(folder.path(), 0, options).expect("a server")
}

#[test]
fn a_page_comes_with_the_production_headers() {
    let folder = site();
    let server = serve(&folder, false);
    let answer = get(&server, "/");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("\r\n\r\npage"));
    assert!(answer.contains("Content-Type: text/html; charset=utf-8\r\n"));
    assert!(answer.contains("Cache-Control: no-cache\r\n"));
    for (name, value) in crate::headers::every_response() {
        assert!(answer.contains(&format!("\r\n{name}: {value}\r\n")), "{name}");
    }
    let manifest = get(&server, "/manifest.webmanifest");
    assert!(manifest.contains("Content-Type: application/manifest+json\r\n"));
}

#[test]
fn what_counts_with_tls_alone_is_sent_with_tls_alone() {
    let folder = site();
    let answer = |host| {
        let options = Options { host, ..Options::default() };
        let server = Server::start(folder.path(), 0, options).expect("a server");
        get(&server, "/")
    };
    let transport = "\r\nStrict-Transport-Security: max-age=63072000\r\n";
    assert!(answer(Host::BehindTls).contains(transport));
    assert!(!answer(Host::Plain).contains("Strict-Transport-Security"));
    let bare = answer(Host::Bare);
    let head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 4\r\n\r\n";
    assert_eq!(bare, format!("{head}page"));
}

#[test]
fn the_best_encoding_the_browser_takes() {
    let folder = site();
    let server = serve(&folder, false);
    let wasm = |accepted: &str| {
        let path = "/app_bg-0123456789.wasm";
        ask(&server, &format!("GET {path} HTTP/1.1\r\nAccept-Encoding: {accepted}"), "")
    };
    let answer = wasm("gzip, deflate, br");
    assert!(answer.contains("Content-Encoding: br\r\n") && answer.ends_with("\r\n\r\nbr"));
    assert!(answer.contains("Content-Type: application/wasm\r\n"));
    assert!(answer.contains("immutable") && answer.contains("Vary: Accept-Encoding\r\n"));
    assert!(wasm("gzip").ends_with("\r\n\r\ngz"));
    let plain = wasm("identity");
    assert!(plain.ends_with("plain wasm") && !plain.contains("Content-Encoding"));
}

#[test]
fn unknown_addresses_get_the_page_for_them() {
    let folder = site();
    let server = serve(&folder, false);
    for path in ["/nothing", "/%23/plan/1.x", "/_headers", "/deep/er/"] {
        let answer = get(&server, path);
        assert!(answer.starts_with("HTTP/1.1 404 "), "{path}");
        assert!(answer.ends_with("\r\n\r\nlost"), "{path}");
    }
}

#[test]
fn nothing_outside_the_folder_is_served() {
    let folder = site();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).expect("made");
    let server = Server::start(&inner, 0, Options::default()).expect("a server");
    for path in ["/../index.html", "/%2e%2e/index.html", "/..%2findex.html"] {
        assert!(get(&server, path).starts_with("HTTP/1.1 400 "), "{path}");
    }
}

#[test]
fn head_is_get_without_the_body_and_nothing_else_is_done() {
    let folder = site();
    let server = serve(&folder, false);
    let head = ask(&server, "HEAD / HTTP/1.1", "");
    assert!(head.contains("Content-Length: 4\r\n") && head.ends_with("\r\n\r\n"));
    assert!(ask(&server, "POST / HTTP/1.1", "x").starts_with("HTTP/1.1 405 "));
    assert!(ask(&server, "POST /csp-report HTTP/1.1", "x").starts_with("HTTP/1.1 405 "));
}

#[test]
fn every_request_and_violation_is_remembered() {
    let folder = site();
    let server = serve(&folder, true);
    assert!(get(&server, "/?q").contains("; report-uri /csp-report\r\n"));
    let answer = ask(&server, "POST /csp-report HTTP/1.1", "{\"csp-report\":1}");
    assert!(answer.starts_with("HTTP/1.1 204 "));
    let requests = server.requests();
    let asked: Vec<_> = requests.iter().map(|it| (it.method.as_str(), it.path.as_str())).collect();
    assert_eq!(asked, [("GET", "/?q"), ("POST", "/csp-report")]);
    assert_eq!(server.violations(), ["{\"csp-report\":1}"]);
}

#[test]
fn an_idle_connection_holds_up_no_other() {
    let folder = site();
    let server = serve(&folder, false);
    let _idle: Vec<_> = (0..20).map(|_| TcpStream::connect(server.addr())).collect();
    assert!(get(&server, "/").ends_with("page"));
}

#[test]
fn a_dropped_server_is_gone_for_kept_connections_too() {
    let folder = site();
    let server = serve(&folder, false);
    let address = server.addr();
    let mut kept = TcpStream::connect(address).expect("a connection");
    kept.write_all(b"GET / HTTP/1.1\r\n\r\n").expect("sent");
    let mut first = [0; 16];
    kept.read_exact(&mut first).expect("an answer");
    drop(server);
    kept.read_to_end(&mut Vec::new()).expect("the rest, then the end");
    assert!(TcpStream::connect(address).is_err());
    let again = Server::start(folder.path(), address.port(), Options::default());
    assert_eq!(again.expect("the same port again").addr(), address);
}
