//! What others read: every example of every region, by the word of implementations not ours.

#[cfg(test)]
mod card;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod fhir;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod one_patient;
#[cfg(test)]
mod referral;
