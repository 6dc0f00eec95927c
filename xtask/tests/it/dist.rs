//! What goes out, made of a small site: hashes, pages, snippets, the package and its types.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use xtask::dist::{self, npm, sri};
use xtask::npm::program;
use xtask::{assets, paths, scripts, shell};

/// The shell as it goes out, with a stand-in for what takes minutes to build.
pub(crate) fn built() -> TempDir {
    let (place, parts) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    assets::copy(place.path()).unwrap();
    assets::parts(parts.path()).unwrap();
    let glue = "export default function start() { return 1 + 1; }\n";
    for name in ["trede_wijzer.js", "trede_scholing.js", "trede_spiegel.js"] {
        fs::write(parts.path().join(name), glue).unwrap();
    }
    for name in [
        "trede_wijzer_bg.wasm",
        "trede_wijzer_rest.wasm",
        "trede_scholing_bg.wasm",
        "trede_spiegel_bg.wasm",
    ] {
        fs::write(place.path().join(name), "\0asm").unwrap();
    }
    // An earlier build's module, or one that is no more.
    fs::write(place.path().join("element.js"), "").unwrap();
    shell::write(parts.path(), place.path()).unwrap();
    let regels = place.path().join("regels");
    fs::create_dir(&regels).unwrap();
    for (name, text) in [
        ("regels/a.index.bin", "a"),
        ("trede.js.br", "of an earlier build"),
    ] {
        fs::write(place.path().join(name), text).unwrap();
    }
    place
}

/// What an attribute says in each tag that has it: by the file that the tag names.
fn bound(page: &str) -> BTreeMap<String, String> {
    let tags = page.split('<').filter_map(|tag| {
        let (_, hash) = tag.split_once("integrity=\"")?;
        let named = tag
            .split_once("src=\"")
            .or_else(|| tag.split_once("href=\""))?
            .1;
        let name = named.split('"').next()?.trim_start_matches("/trede/");
        Some((name.to_owned(), hash.split('"').next()?.to_owned()))
    });
    tags.collect()
}

#[test]
fn every_hash_is_that_of_its_file_and_every_module_has_one() {
    let (from, to) = (built(), tempfile::tempdir().unwrap());
    dist::site(from.path(), to.path()).unwrap();
    let of = |name: &str| sri(&fs::read(to.path().join(name)).unwrap());
    for page in ["index.html", "frame.html", "snippets/element.html"] {
        let text = fs::read_to_string(to.path().join(page)).unwrap();
        let bound = bound(&text);
        for (name, hash) in &bound {
            assert_eq!(hash, &of(name), "{page}: {name}");
        }
        for name in ["trede.js", "trede_wijzer.js"] {
            assert!(bound.contains_key(name), "{page} leaves {name} unchecked");
        }
        assert!(!text.contains("{{"), "{text}");
        let scripts = text.matches("<script").count();
        assert_eq!(
            scripts,
            text.matches("<script type=\"module\" src=").count()
        );
    }
    let json = fs::read_to_string(to.path().join("integrity.json")).unwrap();
    let all: BTreeMap<String, String> = serde_json::from_str(&json).unwrap();
    assert!(all.contains_key("trede_wijzer_bg.wasm") && all.contains_key("trede_wijzer_rest.wasm"));
    assert!(all.contains_key("regels/a.index.bin"));
    for (name, hash) in all {
        assert_eq!(hash, of(&name), "{name}");
    }
}

#[test]
fn the_shell_is_one_small_file_for_each_page_and_names_no_source() {
    let place = built();
    let site = place.path();
    let scripts = paths::files_ending(site, ".js").unwrap();
    let names = scripts.iter().map(|path| path.file_name().unwrap());
    let own = [
        "frame.js",
        "host.js",
        "page.js",
        "scholing-element.js",
        "scholing-page.js",
        "scholing.js",
        "scorm.js",
        "spiegel-page.js",
        "sw.js",
        "trede.js",
        "trede_scholing.js",
        "trede_spiegel.js",
        "trede_wijzer.js",
    ];
    assert_eq!(names.collect::<Vec<_>>(), own);
    for path in &scripts {
        let text = fs::read_to_string(path).unwrap();
        if path.ends_with("trede.js") {
            assert!(text.contains(&sri(b"\0asm")), "{text}");
        }
        assert!(!text.contains("sourceMappingURL"), "{path:?}");
        assert!(text.lines().count() < 30, "{path:?}");
        // The element is one, whoever asks for it.
        let defines = text.matches("customElements.define").count();
        assert_eq!(defines, usize::from(path.ends_with("trede.js")), "{path:?}");
    }
}

#[test]
fn the_hash_is_the_one_of_the_standard() {
    // The value that the specification's own example gives for this text.
    assert_eq!(
        sri(b"alert('Hello, world.');"),
        "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
    );
}

#[test]
fn compressed_forms_are_of_the_files_beside_them() {
    let (from, to) = (built(), tempfile::tempdir().unwrap());
    dist::site(from.path(), to.path()).unwrap();
    let mut seen = 0;
    for path in paths::files(to.path()).unwrap() {
        if path.extension().is_some_and(|ending| ending == "br") {
            let mut plain = Vec::new();
            let packed = fs::read(&path).unwrap();
            brotli::BrotliDecompress(&mut packed.as_slice(), &mut plain).unwrap();
            assert_eq!(
                plain,
                fs::read(path.with_extension("")).unwrap(),
                "{path:?}"
            );
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn every_server_is_told_the_policy_of_the_tests() {
    let (from, to) = (built(), tempfile::tempdir().unwrap());
    dist::site(from.path(), to.path()).unwrap();
    let (policy, _) = xtask::policy::CSP.split_once("; frame-ancestors").unwrap();
    for name in ["nginx.conf", "Caddyfile", "apache.conf", "web.config"] {
        let text = fs::read_to_string(to.path().join("snippets").join(name)).unwrap();
        assert_eq!(text.matches(policy).count(), 2, "{name}");
        assert_eq!(text.matches("frame-ancestors 'self'").count(), 1, "{name}");
        assert_eq!(
            text.matches("frame-ancestors https://portal.example")
                .count(),
            1,
            "{name}"
        );
        for header in ["Embedder-Policy", "Resource-Policy"] {
            let header = format!("Cross-Origin-{header}");
            assert_eq!(text.matches(&header).count(), 1, "{name}: {header}");
        }
        for header in ["nosniff", "no-referrer", "application/wasm"] {
            // Caddy knows the type by itself.
            let known = name == "Caddyfile" && header == "application/wasm";
            assert!(known || text.contains(header), "{name}: {header}");
        }
    }
}

fn package() -> TempDir {
    let (from, to) = (built(), tempfile::tempdir().unwrap());
    npm::write(&paths::root().unwrap(), from.path(), to.path()).unwrap();
    to
}

#[test]
fn npm_packs_what_lies_in_the_folder_and_no_page_for_people() {
    let package = package();
    let files = paths::files(package.path()).unwrap().into_iter();
    let names = files.map(|path| paths::name_in(package.path(), &path).unwrap());
    let ours: Vec<_> = names.collect();
    for name in [
        "trede.js",
        "trede.d.ts",
        "trede_wijzer_bg.wasm",
        "trede_wijzer_rest.wasm",
        "custom-elements.json",
        "esbuild.js",
        "regels/a.index.bin",
        "LICENSE",
    ] {
        assert!(
            ours.iter().any(|own| own == name),
            "{name} is missing from {ours:?}"
        );
    }
    for name in [
        "index.html",
        "page.css",
        "trede.js.br",
        "scholing-page.js",
        "scorm.js",
        "sw.js",
        "manifest.json",
    ] {
        assert!(!ours.iter().any(|own| own == name), "{name}");
    }
    // Its page names the script as it is in the package, and that the sheet as it is called there.
    let script = fs::read_to_string(package.path().join("trede.js")).unwrap();
    assert!(package.path().join("trede.css.txt").is_file());
    assert!(!script.contains("\"./trede.css\""));
    let page = fs::read_to_string(package.path().join("frame.html")).unwrap();
    assert!(page.contains(&sri(script.as_bytes())), "{page}");
    let listed = Command::new(program().unwrap())
        .args(["pack", "--dry-run", "--json", "--ignore-scripts"])
        .current_dir(package.path())
        .output()
        .unwrap();
    assert!(
        listed.status.success(),
        "{}",
        String::from_utf8_lossy(&listed.stderr)
    );
    let listed: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    // One package in a list, or, in later versions, by its name.
    let first = listed
        .get(0)
        .or_else(|| listed.as_object()?.values().next())
        .unwrap();
    let packed = first["files"].as_array().unwrap().iter();
    let mut packed: Vec<_> = packed.map(|file| file["path"].as_str().unwrap()).collect();
    packed.sort_unstable();
    assert_eq!(packed, ours);
}

#[test]
fn the_types_compile_as_a_portal_uses_them() {
    let package = package();
    let program = package.path().join("portal.ts");
    fs::write(&program, include_str!("portal.ts")).unwrap();
    compiles(&program);
    // A test that can't fail says nothing.
    fs::write(&program, "import type { Advice } from \"./trede.js\";\nexport const a: Advice = { status: \"klaar\" };\n").unwrap();
    assert!(!check(&program).status.success());
}

fn check(program: &Path) -> std::process::Output {
    let options = [
        "--noEmit",
        "--strict",
        "--exactOptionalPropertyTypes",
        "--target",
        "es2022",
        "--module",
        "nodenext",
        "--lib",
        "es2022,dom",
    ];
    scripts::compiler()
        .unwrap()
        .args(options)
        .arg(program)
        .output()
        .unwrap()
}

fn compiles(program: &Path) {
    let done = check(program);
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stdout)
    );
}
