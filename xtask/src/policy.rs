//! The Content-Security-Policy that the site is served and tested under, and a host should ask of it.

/// What the site is allowed to do; the snippets of `dist` repeat it. Nothing in it makes markup of a
/// text, so that no Trusted Types policy is needed.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; \
require-trusted-types-for 'script'; trusted-types 'none'";
