//! Packages of npm, for tests that run side by side.

use std::{fs, thread};

use xtask::{npm, paths};

#[test]
fn whoever_asks_for_a_package_at_once_gets_the_whole_of_it() {
    let package = "is-number@7.0.0";
    if npm::is_absent(package).unwrap() {
        return;
    }
    let folder = paths::tools().unwrap().join("npm").join(package);
    let _ = fs::remove_dir_all(&folder);
    thread::scope(|scope| {
        let ask = || npm::file(package, "is-number/index.js");
        let asked = [(); 4].map(|()| scope.spawn(ask));
        for one in asked {
            assert!(one.join().unwrap().unwrap().is_file());
        }
    });
}
