// What the shell says itself: before the widget is here, and when it can't come.

/** @import { VALUES } from "./table.js" */
/** @typedef {(typeof VALUES.lang)[number]} Language */
/** @typedef {Record<keyof typeof NL, string>} Sentences */

const NL = {
  "shell.open": "Open de verwijswijzer",
  "shell.waiting": "De verwijswijzer wordt geladen …",
  "shell.not-loaded": "De wijzer kon niet worden geladen. De trap hieronder blijft leesbaar. Laad de pagina opnieuw.",
  "shell.not-started": "De wijzer kan in deze browser niet starten. De trap hieronder blijft leesbaar. Vraag uw applicatiebeheerder.",
  "shell.blocked":
    "Het beveiligingsbeleid van deze pagina houdt de wijzer tegen. De trap hieronder blijft leesbaar. Vraag uw applicatiebeheerder.",
  "shell.old-browser": "Deze browser is te oud voor de wijzer. De trap hieronder blijft leesbaar. Werk de browser bij.",
  "shell.no-region": "Deze regio bestaat niet. De trap hieronder blijft leesbaar.",
  "shell.region-not-found":
    "De afspraken van deze regio zijn niet gevonden. De trap hieronder blijft leesbaar. Kijk de naam van de regio na.",
  "shell.damaged": "De afspraken zijn beschadigd aangekomen. De trap hieronder blijft leesbaar. Laad de pagina opnieuw.",
  "shell.no-agreements":
    "Het portaal gaf afspraken door die de wijzer niet kan lezen. De trap hieronder blijft leesbaar. Vraag uw applicatiebeheerder.",
  "shell.bad-date": "De datum “{value}” bestaat niet. Schrijf haar als 2026-11-22.",
  "shell.misheard": "Het portaal gaf iets door wat de wijzer niet begrijpt. Kijk na wat is ingevuld; wat ontbreekt, vraagt de wijzer zelf.",
  "shell.stopped": "Er ging iets mis in de wijzer. Uw antwoorden zijn bewaard op deze pagina; de wijzer start opnieuw.",
  "shell.stopped-again":
    "Er gaat telkens iets mis in de wijzer. Uw antwoorden zijn bewaard op deze pagina. De trap hieronder blijft leesbaar.",
  "shell.not-finished": "De wijzer is nog niet helemaal geladen: een onderwerp gaat pas open als de rest er is.",
  "shell.too-long-offline":
    "Deze wijzer is langer dan zeven dagen niet nagekeken op ingetrokken adviezen, en geeft er geen. Maak verbinding, en laad de pagina opnieuw.",
  "shell.again": "Probeer het opnieuw",
  "shell.guide": "Gids",
  "shell.guide.says": "De gids: te lezen zonder een patiënt in te vullen. Elke bladzijde komt in een nieuw tabblad.",
  "shell.guide.topic": "Dit onderwerp: alarmsignalen, treden en bronnen",
  "shell.guide.ladder": "De trap van de regio",
  "shell.guide.topics": "Alle onderwerpen van de regio, ook op woord",
  "shell.guide.forms": "De kaart van samenwerkingsvormen",
  "shell.guide.known": "Wat van het effect bekend is, en wat niet",
  "shell.guide.about": "Over deze gids, en een fout melden",
  "shell.mirror": "Spiegel",
  "shell.mirror.says":
    "De spiegel toont een groep praktijken haar eigen verwijzingen, uit een bestand dat u zelf opent. Hij leest het in de browser en stuurt niets. Elke bladzijde komt in een nieuw tabblad.",
  "shell.mirror.open": "De spiegel: hoe verwijst onze groep?",
  "shell.mirror.own": "Uw eigen keuzes: staat uit, tot u het aanzet",
};

/** @type {Sentences} */
const EN = {
  "shell.open": "Open the referral guide",
  "shell.waiting": "The referral guide is loading …",
  "shell.not-loaded": "The guide could not be loaded. The ladder below stays readable. Reload the page.",
  "shell.not-started": "The guide can't start in this browser. The ladder below stays readable. Ask whoever manages your software.",
  "shell.blocked": "The security policy of this page stops the guide. The ladder below stays readable. Ask whoever manages your software.",
  "shell.old-browser": "This browser is too old for the guide. The ladder below stays readable. Update the browser.",
  "shell.no-region": "There is no such region. The ladder below stays readable.",
  "shell.region-not-found": "The agreements of this region were not found. The ladder below stays readable. Check the region's name.",
  "shell.damaged": "The agreements arrived damaged. The ladder below stays readable. Reload the page.",
  "shell.no-agreements":
    "The portal passed on agreements that the guide can't read. The ladder below stays readable. Ask whoever manages your software.",
  "shell.bad-date": "The date “{value}” does not exist. Write it as 2026-11-22.",
  "shell.misheard":
    "The portal passed on something that the guide does not understand. Check what is filled in; the guide asks what is missing.",
  "shell.stopped": "Something went wrong in the guide. Your answers are kept on this page; the guide starts again.",
  "shell.stopped-again": "Something keeps going wrong in the guide. Your answers are kept on this page. The ladder below stays readable.",
  "shell.not-finished": "The guide has not been loaded wholly: no topic opens until the rest is here.",
  "shell.too-long-offline":
    "This guide has not been checked for withdrawn advice for more than seven days, and gives none. Connect, and reload the page.",
  "shell.again": "Try again",
  "shell.guide": "Reference",
  "shell.guide.says": "For reference, without filling in a patient, in Dutch. Each page opens in a new tab.",
  "shell.guide.topic": "This topic: red flags, steps and sources",
  "shell.guide.ladder": "The ladder of the region",
  "shell.guide.topics": "All topics of the region, by word too",
  "shell.guide.forms": "The map of forms of collaboration",
  "shell.guide.known": "What is known of the effect, and what is not",
  "shell.guide.about": "About these pages, and reporting a fault",
  "shell.mirror": "Mirror",
  "shell.mirror.says":
    "The mirror shows a group of practices its own referrals, from a file that you open yourself. It reads that in the browser and sends nothing. Each page opens in a new tab.",
  "shell.mirror.open": "The mirror: how does our group refer?",
  "shell.mirror.own": "Your own choices: off, until you switch it on",
};

/** @type {Record<Language, Sentences>} */
const SENTENCES = { nl: NL, en: EN };

/**
 * A sentence of the shell: the host's own where it gave one.
 * @param {string} key
 * @param {Language} lang
 * @param {Map<string, string>} own
 * @param {Record<string, string>} [values]
 */
export function say(key, lang, own, values = {}) {
  /** @type {Record<string, string>} */
  const sentences = SENTENCES[lang];
  const text = own.get(key) ?? sentences[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}
