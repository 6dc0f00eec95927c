//! The development server: the site as a good host would serve it, and, for the tests, as a bad
//! one.

use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::paths;
use crate::respond::{Asked, CSP, answer};

/// What a server serves, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where it listens; port 0 takes a free one.
    pub address: SocketAddr,
    /// Searched in this order.
    pub folders: Vec<PathBuf>,
    /// Served under `/examples/`.
    pub examples: PathBuf,
    /// The Content-Security-Policy of every answer.
    pub csp: String,
}

impl Options {
    /// The built site and the examples on a free port, under the site's own policy.
    pub fn for_site() -> Result<Self> {
        Ok(Self {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            folders: vec![paths::site()?],
            examples: paths::root()?.join("examples"),
            csp: CSP.to_owned(),
        })
    }

    /// The file for a path of the site.
    fn find(&self, path: &Path) -> Option<PathBuf> {
        let example = path.strip_prefix("examples").ok();
        let example = example.map(|path| self.examples.join(path));
        let found = self.folders.iter().map(|folder| folder.join(path));
        found.chain(example).find(|path| path.is_file())
    }
}

/// What a badly configured host does; by default nothing of it.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// Serves the module as `text/plain`.
    pub wasm_as_text: bool,
    /// Answers 404 to every path that ends in one of these, such as `.wasm` or `.bin`.
    pub missing: Vec<String>,
    /// Gives only the first half of every file whose path ends in one of these.
    pub cut_short: Vec<String>,
    /// Answers no path that ends in one of these until other faults are set.
    pub withheld: Vec<String>,
    /// Waits before every answer.
    pub delay: Duration,
}

/// One request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The method, such as `GET`.
    pub method: String,
    /// The path and query, as asked.
    pub target: String,
    /// The status it got.
    pub status: u16,
}

#[derive(Debug, Default)]
struct State {
    faults: Mutex<Faults>,
    log: Mutex<Vec<Logged>>,
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    state: Arc<State>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts to listen.
    pub async fn start(options: Options) -> Result<Self> {
        let listener = match TcpListener::bind(options.address).await {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                let port = options.address.port();
                let next = port.saturating_add(1);
                bail!(
                    "port {port} is in use, perhaps by another `make run`; try `make run PORT={next}`"
                );
            }
            other => other.with_context(|| format!("listening on {}", options.address))?,
        };
        let address = listener.local_addr()?;
        let state = Arc::new(State::default());
        let task = tokio::spawn(accept(listener, Arc::new(options), Arc::clone(&state)));
        Ok(Self {
            address,
            state,
            task,
        })
    }

    /// Its address for a browser, without a closing slash.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Serves worse (or well again) from now on.
    pub fn set_faults(&self, faults: Faults) {
        *locked(&self.state.faults) = faults;
    }

    /// Every request answered since the start or the last [`Self::forget`], in order.
    pub fn requests(&self) -> Vec<Logged> {
        locked(&self.state.log).clone()
    }

    /// Empties the log.
    pub fn forget(&self) {
        locked(&self.state.log).clear();
    }

    /// Goes on until the process is stopped.
    pub async fn wait(mut self) -> Result<()> {
        (&mut self.task).await.context("the server stopped")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, options: Arc<Options>, state: Arc<State>) {
    loop {
        // A connection that failed before it was accepted concerns nobody else.
        if let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(connection(stream, Arc::clone(&options), Arc::clone(&state)));
        }
    }
}

async fn connection(stream: TcpStream, options: Arc<Options>, state: Arc<State>) {
    let service = service_fn(|request| {
        let (options, state) = (Arc::clone(&options), Arc::clone(&state));
        async move { Ok::<_, Infallible>(respond(&request, &options, &state).await) }
    });
    // A browser that hangs up halfway is no news.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn respond(
    request: &Request<Incoming>,
    options: &Options,
    state: &State,
) -> Response<Full<Bytes>> {
    let path = request.uri().path();
    let ends_in = |endings: &[String]| endings.iter().any(|end| path.ends_with(end.as_str()));
    while ends_in(&locked(&state.faults).withheld) {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let faults = locked(&state.faults).clone();
    tokio::time::sleep(faults.delay).await;
    let (missing, cut) = (ends_in(&faults.missing), ends_in(&faults.cut_short));
    let asked = Asked {
        method: request.method(),
        path: if missing { "/missing" } else { path },
        // Half of a compressed file would not even reach the page.
        headers: if cut {
            &HeaderMap::new()
        } else {
            request.headers()
        },
    };
    let mut response = answer(&asked, |path| options.find(path), &options.csp);
    let is_wasm = Path::new(path)
        .extension()
        .is_some_and(|extension| extension == "wasm");
    if faults.wasm_as_text && is_wasm && response.status() == StatusCode::OK {
        response
            .headers_mut()
            .insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    }
    if cut {
        response = half(response).await;
    }
    locked(&state.log).push(Logged {
        method: request.method().to_string(),
        target: request.uri().to_string(),
        status: response.status().as_u16(),
    });
    response
}

/// The first half of an answer, which says of itself that it is whole.
async fn half(response: Response<Full<Bytes>>) -> Response<Full<Bytes>> {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(CONTENT_LENGTH);
    let Ok(whole) = body.collect().await;
    let whole = whole.to_bytes();
    Response::from_parts(parts, Full::new(whole.slice(..whole.len() / 2)))
}

/// A panic elsewhere while it was held leaves nothing half-written in these.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
