//! A badly configured host: what it does wrong is laid around the server.

use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{self, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use http_body::Frame;

/// What a badly configured host does; by default nothing of it.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// Serves the module as `text/plain`.
    pub wasm_as_text: bool,
    /// Answers 404 to every path that ends in one of these, such as `.wasm` or `.bin`.
    pub missing: Vec<String>,
    /// Gives only the first half of every file whose path ends in one of these.
    pub cut_short: Vec<String>,
    /// Breaks the connection halfway through every file whose path ends in one of these.
    pub broken: Vec<String>,
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

/// What goes wrong now, and what was answered so far.
#[derive(Debug, Default)]
pub(crate) struct Faulty {
    faults: Mutex<Faults>,
    log: Mutex<Vec<Logged>>,
}

impl Faulty {
    pub(crate) fn around(self: &Arc<Self>, router: Router) -> Router {
        router.layer(from_fn_with_state(Arc::clone(self), answer))
    }

    pub(crate) fn set(&self, faults: Faults) {
        *locked(&self.faults) = faults;
    }

    pub(crate) fn requests(&self) -> Vec<Logged> {
        locked(&self.log).clone()
    }

    pub(crate) fn forget(&self) {
        locked(&self.log).clear();
    }
}

async fn answer(State(host): State<Arc<Faulty>>, mut request: Request, next: Next) -> Response {
    let (method, uri) = (request.method().to_string(), request.uri().clone());
    let ends_in = |endings: &[String]| endings.iter().any(|end| uri.path().ends_with(end.as_str()));
    while ends_in(&locked(&host.faults).withheld) {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let faults = locked(&host.faults).clone();
    tokio::time::sleep(faults.delay).await;
    if ends_in(&faults.missing) {
        *request.uri_mut() = Uri::from_static("/missing");
    }
    let (cut, broken) = (ends_in(&faults.cut_short), ends_in(&faults.broken));
    if cut || broken {
        // Half of a compressed file would not even reach the page.
        // And that it is still the same says nothing here.
        for said in [
            header::ACCEPT_ENCODING,
            header::IF_NONE_MATCH,
            header::IF_MODIFIED_SINCE,
        ] {
            request.headers_mut().remove(said);
        }
    }
    let mut response = next.run(request).await;
    let is_wasm = Path::new(uri.path())
        .extension()
        .is_some_and(|ending| ending == "wasm");
    if faults.wasm_as_text && is_wasm && response.status() == StatusCode::OK {
        let text = HeaderValue::from_static("text/plain");
        response.headers_mut().insert(header::CONTENT_TYPE, text);
    }
    if cut {
        response = half(response, Body::from).await;
    }
    if broken {
        response = half(response, |first| Body::new(Broken(Some(first)))).await;
    }
    locked(&host.log).push(Logged {
        method,
        target: uri.to_string(),
        status: response.status().as_u16(),
    });
    response
}

/// The first half of an answer.
async fn half(response: Response, as_body: impl Fn(Bytes) -> Body) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let whole = to_bytes(body, usize::MAX).await.unwrap_or_default();
    Response::from_parts(parts, as_body(whole.slice(..whole.len() / 2)))
}

/// A part of an answer, and then nobody is there.
struct Broken(Option<Bytes>);

impl HttpBody for Broken {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut task::Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let frame = self.0.take().map(Frame::data);
        Poll::Ready(Some(
            frame.ok_or_else(|| io::ErrorKind::ConnectionReset.into()),
        ))
    }
}

/// A panic elsewhere while it was held leaves nothing half-written in these.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
