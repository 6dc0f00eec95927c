//! The small rules that the tests use, as they are compiled in: reading the disk would be most of the work.

macro_rules! rule {
    ($path:literal) => {
        (
            $path,
            include_str!(concat!("../crates/rulecheck/tests/rules/", $path)),
        )
    };
}

/// Each file with its path.
pub const RULES: &[(&str, &str)] = &[
    rule!("landelijk/landelijk.toml"),
    rule!("landelijk/algemeen.toml"),
    rule!("landelijk/vragen.toml"),
    rule!("landelijk/treden.toml"),
    rule!("landelijk/specialismen.toml"),
    rule!("landelijk/zinnen.toml"),
    rule!("landelijk/bronnen/algemeen.toml"),
    rule!("landelijk/onderwerpen/hoge-bloeddruk.toml"),
    rule!("testregio/regio.toml"),
    rule!("testregio/trappen.toml"),
    rule!("testregio/treden.toml"),
    rule!("testregio/bronnen/regio.toml"),
    rule!("testregio/onderwerpen/hoge-bloeddruk.toml"),
];
