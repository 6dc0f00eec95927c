//! The modules that are compiled for the browser.

/// What is compiled for the browser.
#[derive(Debug)]
pub struct Module {
    /// The crate.
    pub package: &'static str,
    /// What its files are known by.
    pub name: &'static str,
    /// Whether it goes out in two files, the second for later.
    pub split: bool,
}

/// All of them.
pub const MODULES: &[Module] = &[
    Module {
        package: "trede-wijzer",
        name: "trede_wijzer",
        split: true,
    },
    SCHOOL,
    MIRROR,
];

/// The training, which a consultation doesn't fetch.
pub const SCHOOL: Module = Module {
    package: "classroom",
    name: "trede_scholing",
    split: false,
};

/// The mirror, which only its own page fetches.
pub const MIRROR: Module = Module {
    package: "spiegel",
    name: "trede_spiegel",
    split: false,
};

impl Module {
    /// Its glue in the folder of parts.
    pub fn glue(&self) -> String {
        format!("{}.js", self.name)
    }
}
