//! The development server: the site as a good host would serve it.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;

use crate::paths;
use crate::policy::CSP;

/// Of every answer. A host may do otherwise about caching; here the site is built anew all day.
const HEADERS: [(HeaderName, &str); 4] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-cache"),
    (header::VARY, "accept-encoding"),
];

/// A portal that is isolated from other origins takes no frame without these two.
const FRAMED: [(&str, &str); 2] = [
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "cross-origin"),
];

/// What a server serves.
#[derive(Debug, Clone)]
pub struct Options {
    /// Searched in this order.
    pub folders: Vec<PathBuf>,
    /// Served under `/examples/`.
    pub examples: PathBuf,
    /// The Content-Security-Policy of every answer.
    pub csp: String,
}

impl Options {
    /// The built site and the examples, under the site's own policy.
    pub fn for_site() -> Result<Self> {
        Ok(Self {
            folders: vec![paths::site()?],
            examples: paths::root()?.join("examples"),
            csp: CSP.to_owned(),
        })
    }

    /// What answers: the folders one after another, each file with its headers. Others may lay more around it.
    pub fn router(&self) -> Router {
        let folder = |path: &Path| ServeDir::new(path).precompressed_br();
        let examples = Router::new().nest_service("/examples", folder(&self.examples));
        let folders = self.folders.iter().rev().fold(examples, |next, path| {
            Router::new().fallback_service(folder(path).fallback(next))
        });
        folders.layer(from_fn_with_state(Arc::new(self.clone()), headers))
    }

    /// A `csp.txt` beside a file is the policy that it is served under, instead of the site's.
    fn policy(&self, path: &str) -> String {
        let path = Path::new(path.trim_start_matches('/'));
        let example = path.strip_prefix("examples").ok();
        let example = example.map(|path| self.examples.join(path));
        let found = self.folders.iter().map(|folder| folder.join(path));
        let found = found.chain(example).find(|path| path.exists());
        let beside = |path: PathBuf| {
            let index = path.is_dir().then(|| path.join("index.html"));
            fs::read_to_string(index.unwrap_or(path).with_file_name("csp.txt")).ok()
        };
        let own = found.and_then(beside);
        own.map_or(self.csp.clone(), |own| {
            own.lines().collect::<Vec<_>>().join(" ")
        })
    }
}

async fn headers(State(options): State<Arc<Options>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let all = response.headers_mut();
    for (name, value) in HEADERS {
        all.insert(name, HeaderValue::from_static(value));
    }
    if path.ends_with("/frame.html") {
        for (name, value) in FRAMED {
            all.insert(name, HeaderValue::from_static(value));
        }
    }
    // A policy that can't be a header would be none: nothing may run under that.
    let policy = HeaderValue::try_from(options.policy(&path));
    let none = HeaderValue::from_static("default-src 'none'; sandbox");
    all.insert(header::CONTENT_SECURITY_POLICY, policy.unwrap_or(none));
    response
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    task: JoinHandle<std::io::Result<()>>,
}

impl Server {
    /// Starts to listen on this machine; port 0 takes a free one.
    pub async fn start(port: u16, router: Router) -> Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address).await;
        let listener = listener.with_context(|| {
            let next = port.saturating_add(1);
            format!("port {port}: perhaps another `make run` has it; try `make run PORT={next}`")
        })?;
        Ok(Self {
            address: listener.local_addr()?,
            task: tokio::spawn(axum::serve(listener, router).into_future()),
        })
    }

    /// Its address for a browser, without a closing slash.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Goes on until the process is stopped.
    pub async fn wait(mut self) -> Result<()> {
        (&mut self.task).await?.context("the server stopped")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}
