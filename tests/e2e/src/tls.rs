//! A host with TLS, as the site has one before it on the open network: it ends the encryption, and
//! sends whoever comes without to the same address with it.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use xtask::server::{Host, Options, Server};

use crate::site::dist;

/// The first byte of a TLS handshake, which no HTTP request begins with.
const HANDSHAKE: u8 = 22;

/// The built site behind TLS; it ends when dropped. It needs the runtime to keep turning.
#[derive(Debug)]
pub struct SecureHost {
    address: SocketAddr,
    accepting: JoinHandle<()>,
    /// Holds the certificate.
    folder: TempDir,
    _server: Server,
}

impl SecureHost {
    /// One port for both, as 80 and 443 are for a name.
    pub async fn start() -> Result<Self> {
        let options = Options { report_violations: false, host: Host::BehindTls };
        let server = Server::start(&dist()?, 0, options).context("cannot serve the site")?;
        let own = rcgen::generate_simple_self_signed([Ipv4Addr::LOCALHOST.to_string()])?;
        let folder = TempDir::with_prefix("shoreline-tls-")?;
        std::fs::write(folder.path().join("certificate.pem"), own.cert.pem())?;
        let key = PrivateKeyDer::Pkcs8(own.signing_key.serialize_der().into());
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![own.cert.der().clone()], key)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let site = server.addr();
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                // Whoever hangs up in between has nobody to be told.
                tokio::spawn(async move {
                    converse(stream, acceptor, address, site).await.unwrap_or_default()
                });
            }
        });
        Ok(Self { address, accepting, folder, _server: server })
    }

    /// Its name, with the port.
    pub fn name(&self) -> String {
        self.address.to_string()
    }

    /// The file of the certificate to trust, in PEM.
    pub fn certificate(&self) -> PathBuf {
        self.folder.path().join("certificate.pem")
    }
}

impl Drop for SecureHost {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn converse(
    mut stream: TcpStream,
    acceptor: TlsAcceptor,
    own: SocketAddr,
    site: SocketAddr,
) -> Result<()> {
    let mut first = [0];
    stream.peek(&mut first).await?;
    if first != [HANDSHAKE] {
        return redirect(&mut stream, own).await;
    }
    let mut stream = acceptor.accept(stream).await?;
    copy_bidirectional(&mut stream, &mut TcpStream::connect(site).await?).await?;
    Ok(())
}

async fn redirect(stream: &mut TcpStream, own: SocketAddr) -> Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head);
    let path = head.split(' ').nth(1).unwrap_or("/");
    let answer = format!(
        "HTTP/1.1 301 Moved Permanently\r\nLocation: https://{own}{path}\r\n\
         Content-Length: 0\r\nConnection: close\r\n\r\n"
    );
    Ok(stream.write_all(answer.as_bytes()).await?)
}
