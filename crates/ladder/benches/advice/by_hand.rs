//! What a programmer would write by hand for part of the same topic: the least that an answer can
//! cost.

/// The step for complete answers, in the topic's order of questions.
pub(crate) fn step(answers: &[u8; 12]) -> Option<u8> {
    let [
        age,
        ill,
        emergency,
        pregnant,
        eyes,
        when,
        running,
        asked,
        pressure,
        secondary,
        drugs,
        taken,
    ] = *answers;
    let taken = taken == 1 && drugs != 0;
    if emergency == 1 {
        return Some(8);
    }
    if ill == 1 || pregnant == 1 {
        return Some(7);
    }
    if eyes == 1 {
        return Some(if when < 1 { 7 } else { 6 });
    }
    if age == 0 {
        return None;
    }
    let least = if asked == 3 || age == 1 && secondary == 1 {
        6
    } else if asked == 1 && drugs == 2 {
        5
    } else if drugs == 2 && taken {
        3
    } else {
        0
    };
    let urgent = pressure == 3 && when > 2;
    let by_self = drugs == 0 && pressure < 3 || drugs == 1 && !taken;
    if by_self && least == 0 {
        return Some(0);
    }
    if running == 1 && asked == 0 && least <= 1 && when > 1 {
        return Some(1);
    }
    if (asked == 0 || asked == 2) && least <= 2 && when < 1 {
        return Some(2);
    }
    if (asked == 0 || drugs == 2 && taken) && asked < 2 && least <= 3 && when > 0 {
        return Some(3);
    }
    if secondary == 1 && asked < 2 && least <= 4 && (when > 1 || urgent) {
        return Some(4);
    }
    let specialist = drugs != 0 || secondary == 1;
    let helps = drugs == 2 && taken && asked == 1 || secondary == 1 && age != 1;
    if specialist && helps && least <= 5 && when > 1 {
        return Some(5);
    }
    if specialist && when > 2 && !urgent {
        return Some(6);
    }
    Some(7)
}
