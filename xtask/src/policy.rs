//! The Content-Security-Policy that the site is served and tested under, and a host should ask of it.

/// What the site is allowed to do; the snippets of `dist` repeat it. Nothing in it makes markup of a
/// text: the element needs no Trusted Types policy, and the standalone page one, to start its worker.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
connect-src 'self'; img-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
require-trusted-types-for 'script'; trusted-types trede-site";
