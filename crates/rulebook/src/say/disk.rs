//! Why a disk or a share doesn't give or take a file.

sentences! {
    no_rights():
        "u hebt er geen rechten voor; vraag die aan wie de map beheert",
        "you have no rights to it; ask whoever keeps the folder";
    not_there():
        "het is er niet (meer); staat het op een netwerkschijf, kijk dan of die er nog is",
        "it isn't there (any more); if it is on a network share, see whether that is";
    held_open():
        "een ander programma, zoals Excel, houdt het open; sluit het daar",
        "another program, such as Excel, holds it open; close it there";
    disk_full(): "de schijf is vol", "the disk is full";
    read_only(): "de schijf is alleen te lezen", "the disk can only be read";
    is_a_folder(): "het is een map, geen bestand", "it is a folder, not a file";
    share_gone():
        "de netwerkschijf antwoordt niet; maak weer verbinding en probeer het opnieuw",
        "the network share doesn't answer; connect again and try once more";
}
