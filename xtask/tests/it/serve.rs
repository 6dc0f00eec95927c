//! The development server: each file with its type, its policy, and in the form that was asked for.

use std::fs;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use tempfile::TempDir;
use tower::ServiceExt;
use xtask::policy::CSP;
use xtask::serve::Options;

fn site() -> (TempDir, Router) {
    let place = tempfile::tempdir().unwrap();
    for (name, text) in [
        ("own/a.wasm", "whole"),
        ("own/a.wasm.br", "packed"),
        ("own/frame.html", "<p>trede</p>"),
        ("later/b.js", "1"),
        ("later/a.wasm", "hidden by the first"),
        ("shown/strict/index.html", "<p>voorbeeld</p>"),
        ("shown/strict/csp.txt", "default-src 'none';\nimg-src *\n"),
        ("secret.txt", "nobody's"),
    ] {
        let path = place.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let options = Options {
        folders: ["own", "later"].map(|name| place.path().join(name)).into(),
        examples: place.path().join("shown"),
        csp: CSP.to_owned(),
    };
    let router = options.router();
    (place, router)
}

async fn get(site: &Router, path: &str, headers: &[(header::HeaderName, &str)]) -> Response {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    let request = request.body(Body::empty()).unwrap();
    site.clone().oneshot(request).await.unwrap()
}

async fn text(response: Response) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), 1000).await;
    String::from_utf8(bytes.unwrap().to_vec()).unwrap()
}

#[tokio::test]
async fn the_first_folder_that_has_a_file_gives_it() {
    let (_place, site) = site();
    assert_eq!(text(get(&site, "/a.wasm", &[]).await).await, "whole");
    assert_eq!(text(get(&site, "/b.js", &[]).await).await, "1");
    for nothing in [
        "/c.js",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "//secret.txt",
    ] {
        let status = get(&site, nothing, &[]).await.status();
        assert_eq!(status, StatusCode::NOT_FOUND, "{nothing}");
    }
}

#[tokio::test]
async fn brotli_goes_only_to_those_who_ask_and_what_is_known_not_at_all() {
    let (_place, site) = site();
    let whole = get(&site, "/a.wasm", &[]).await;
    assert_eq!(whole.headers()[header::CONTENT_TYPE], "application/wasm");
    assert!(!whole.headers().contains_key(header::CONTENT_ENCODING));
    let seen = whole.headers()[header::LAST_MODIFIED].to_str().unwrap();
    let packed = get(&site, "/a.wasm", &[(header::ACCEPT_ENCODING, "gzip, br")]).await;
    assert_eq!(packed.headers()[header::CONTENT_ENCODING], "br");
    assert_eq!(packed.headers()[header::CONTENT_TYPE], "application/wasm");
    assert_eq!(text(packed).await, "packed");
    let again = get(&site, "/a.wasm", &[(header::IF_MODIFIED_SINCE, seen)]).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn each_answer_has_the_policy_of_its_folder() {
    let (_place, site) = site();
    for (path, policy) in [
        ("/a.wasm", CSP),
        ("/c.js", CSP),
        ("/examples/strict/", "default-src 'none'; img-src *"),
        (
            "/examples/strict/index.html",
            "default-src 'none'; img-src *",
        ),
    ] {
        let response = get(&site, path, &[]).await;
        let headers = response.headers();
        assert_eq!(headers[header::CONTENT_SECURITY_POLICY], policy, "{path}");
        assert_eq!(headers[header::CACHE_CONTROL], "no-cache");
        assert!(!headers.contains_key("cross-origin-resource-policy"));
    }
    let framed = get(&site, "/frame.html", &[]).await;
    let open = &framed.headers()["cross-origin-resource-policy"];
    assert_eq!(open, "cross-origin");
}
