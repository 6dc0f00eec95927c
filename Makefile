# Trede: the commands of every day. The work is done by `xtask/`; this only finds cargo.
#
# cargo comes from rustup (https://rustup.rs).

CARGO ?= $(firstword $(shell command -v cargo 2>/dev/null) $(wildcard $(HOME)/.cargo/bin/cargo))
XTASK = $(CARGO) run --quiet --package xtask --
PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help run test check bench dist

help: ## this list
	@sed -n 's/^\([a-z]*\):[^#]*## /  make \1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 16

run: cargo ## builds the site and serves it on http://127.0.0.1:8080 (PORT=…)
	@$(XTASK) build
	@$(XTASK) serve $(PORT)

test: cargo ## runs every test, those in a real browser too
	@$(XTASK) test

check: cargo ## formatting, lints, types, licences, advisories, the agreements
	@$(XTASK) check

bench: cargo ## benchmarks, and the size of what a browser fetches, beside the budgets
	@$(XTASK) bench

dist: cargo ## the site in dist/site/, to put on a web server, and the package in dist/npm/
	@$(XTASK) dist

.PHONY: cargo
cargo:
	@test -n "$(CARGO)" || { \
	  echo "Trede is built with Rust, and there is no cargo on this machine." >&2; \
	  echo "Install it from https://rustup.rs." >&2; \
	  exit 1; }
	@test -x "$${CARGO_TARGET_DIR:-target}/debug/xtask" || \
	  echo "==> compiling the build tool (about a minute, the first time only)" >&2
