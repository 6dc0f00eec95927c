//! One answer of the development server: which file, which headers.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{self, HeaderMap, HeaderName};
use hyper::http::response::Builder;
use hyper::{Method, Response, StatusCode};

use crate::compress::compressed;

/// What the site is allowed to do, and a host should ask of it: docs/ and the snippets repeat it.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; manifest-src 'self'; \
worker-src 'self'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types trede";

/// A request, as far as a file server reads it.
#[derive(Debug)]
pub struct Asked<'a> {
    /// GET or HEAD; anything else is refused.
    pub method: &'a Method,
    /// The path, still encoded.
    pub path: &'a str,
    /// Its headers.
    pub headers: &'a HeaderMap,
}

/// The answer with the file that `find` gives for the path. A `csp.txt` beside it is the policy
/// that it is served under, instead of `csp`.
pub fn answer(
    asked: &Asked<'_>,
    find: impl Fn(&Path) -> Option<PathBuf>,
    csp: &str,
) -> Response<Full<Bytes>> {
    let found = relative(asked.path).and_then(|path| find(&path));
    let own = found
        .as_deref()
        .and_then(|path| fs::read_to_string(path.with_file_name("csp.txt")).ok());
    let csp = own.map_or(csp.to_owned(), |own| {
        own.lines().collect::<Vec<_>>().join(" ")
    });
    let answer = Response::builder()
        .header(header::CONTENT_SECURITY_POLICY, csp)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::REFERRER_POLICY, "no-referrer")
        .header(header::CACHE_CONTROL, "no-cache")
        .header(header::VARY, "Accept-Encoding");
    // A portal that is isolated from other origins takes no frame without these two.
    let framed = asked.path.ends_with("/frame.html");
    let answer = if framed {
        answer
            .header("cross-origin-embedder-policy", "require-corp")
            .header("cross-origin-resource-policy", "cross-origin")
    } else {
        answer
    };
    if !matches!(*asked.method, Method::GET | Method::HEAD) {
        let answer = answer.header(header::ALLOW, "GET, HEAD");
        return plain(
            answer,
            StatusCode::METHOD_NOT_ALLOWED,
            "Only GET and HEAD\n",
        );
    }
    match found {
        Some(path) => file(answer, &path, asked),
        None => plain(answer, StatusCode::NOT_FOUND, "Not found\n"),
    }
}

/// The path inside the folder; `None` for one that could lead out of it, or to a hidden file.
fn relative(path: &str) -> Option<PathBuf> {
    let mut inside = PathBuf::new();
    for part in path.strip_prefix('/')?.split('/') {
        let known = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        if part.starts_with('.') || !part.chars().all(known) {
            return None;
        }
        inside.push(part);
    }
    if path.ends_with('/') {
        inside.push("index.html");
    }
    Some(inside)
}

fn file(mut answer: Builder, path: &Path, asked: &Asked<'_>) -> Response<Full<Bytes>> {
    let packed = compressed(path);
    let packs = accepts_brotli(asked.headers) && packed.is_file();
    let Ok(content) = fs::read(if packs { &packed } else { path }) else {
        return plain(
            answer,
            StatusCode::INTERNAL_SERVER_ERROR,
            "The file can't be read\n",
        );
    };
    let tag = tag(&content);
    answer = answer.header(header::ETAG, &tag);
    if asked
        .headers
        .get(header::IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes())
    {
        return finish(answer, StatusCode::NOT_MODIFIED, Bytes::new());
    }
    if packs {
        answer = answer.header(header::CONTENT_ENCODING, "br");
    }
    answer = answer
        .header(header::CONTENT_TYPE, content_type(path))
        .header(header::CONTENT_LENGTH, content.len());
    let head = *asked.method == Method::HEAD;
    finish(
        answer,
        StatusCode::OK,
        if head { Bytes::new() } else { content.into() },
    )
}

fn accepts_brotli(headers: &HeaderMap) -> bool {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    accepted.is_some_and(|accepted| accepted.split(',').any(|coding| coding.trim() == "br"))
}

fn tag(content: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn plain(answer: Builder, status: StatusCode, text: &'static str) -> Response<Full<Bytes>> {
    let plain: (HeaderName, &str) = (header::CONTENT_TYPE, "text/plain; charset=utf-8");
    finish(
        answer.header(plain.0, plain.1),
        status,
        Bytes::from_static(text.as_bytes()),
    )
}

/// Every header above is a constant or made of hex digits, so that the builder can't fail; were it
/// to, the reader gets an empty answer instead of a panic.
fn finish(answer: Builder, status: StatusCode, body: Bytes) -> Response<Full<Bytes>> {
    answer
        .status(status)
        .body(Full::new(body))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_stay_inside() {
        for out in [
            "/../a",
            "/a/../../b",
            "/.git/config",
            "/%2e%2e/a",
            "//etc/passwd",
            "/a\\b",
            "a",
        ] {
            let inside = relative(out);
            assert!(
                inside.is_none_or(|path| path.is_relative() && !path.starts_with("..")),
                "{out}"
            );
        }
        assert_eq!(relative("/"), Some("index.html".into()));
        assert_eq!(relative("/regels/"), Some("regels/index.html".into()));
        assert_eq!(
            relative("/regels/a-b.index.bin"),
            Some("regels/a-b.index.bin".into())
        );
        assert_eq!(relative("/../a"), None);
    }

    #[test]
    fn brotli_goes_only_to_those_who_ask() {
        let place = tempfile::tempdir().unwrap();
        fs::write(place.path().join("a.wasm"), "whole").unwrap();
        fs::write(place.path().join("a.wasm.br"), "packed").unwrap();
        let mut headers = HeaderMap::new();
        let get = |headers: &HeaderMap| {
            answer(
                &Asked {
                    method: &Method::GET,
                    path: "/a.wasm",
                    headers,
                },
                |path| Some(place.path().join(path)).filter(|path| path.is_file()),
                CSP,
            )
        };
        let whole = get(&headers);
        assert_eq!(whole.headers()[header::CONTENT_TYPE], "application/wasm");
        assert!(!whole.headers().contains_key(header::CONTENT_ENCODING));
        headers.insert(header::ACCEPT_ENCODING, "gzip, br".parse().unwrap());
        let packed = get(&headers);
        assert_eq!(packed.headers()[header::CONTENT_ENCODING], "br");
        assert_eq!(whole.headers()[header::CONTENT_SECURITY_POLICY], CSP);
        headers.insert(
            header::IF_NONE_MATCH,
            packed.headers()[header::ETAG].clone(),
        );
        assert_eq!(get(&headers).status(), StatusCode::NOT_MODIFIED);
        fs::write(
            place.path().join("csp.txt"),
            "default-src 'none';\nimg-src *\n",
        )
        .unwrap();
        let own = get(&headers);
        assert_eq!(
            own.headers()[header::CONTENT_SECURITY_POLICY],
            "default-src 'none'; img-src *"
        );
    }
}
