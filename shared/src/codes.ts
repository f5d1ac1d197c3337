// Every refusal, close code and error a person can meet, with its sentence in three languages.
// `http` is the status of an answer that carries the code, `close` the close code of a socket that ends with it.
// y-websocket stops reconnecting on 4400–4499; any other close is tried again.
import { BOARD_FILE_CODES } from './boardFile/boardFileCodes.ts'
import { CLOSING_CODES } from './codes/closingCodes.ts'
import { LECTURE_CODES } from './codes/lectureCodes.ts'
import { OPEN_SPACE_CODES } from './codes/openSpaceCodes.ts'
import type { Locale } from './locale.ts'
import { RECOVERY_CODES } from './recovery/recoveryCodes.ts'

interface CodeEntry {
  readonly http: number
  readonly close?: number
  readonly fi: string
  readonly en: string
  readonly sv: string
}

export const CODES = {
  'bad-request': {
    http: 400,
    fi: 'Pyynnöstä puuttui jotain tai siinä oli virhe.',
    en: 'Something was missing or wrong in the request.',
    sv: 'Något saknades eller var fel i begäran.',
  },
  'not-found': {
    http: 404,
    fi: 'Taulua ei löytynyt, tai linkki ei enää kelpaa.',
    en: 'No board was found, or the link is no longer valid.',
    sv: 'Tavlan hittades inte, eller så gäller länken inte längre.',
  },
  'board-deleted': {
    http: 410,
    close: 4410,
    fi: 'Tämä taulu on poistettu.',
    en: 'This board has been deleted.',
    sv: 'Den här tavlan har raderats.',
  },
  'no-such-template': {
    http: 404,
    fi: 'Mallipohjaa ei ole.',
    en: 'There is no such template.',
    sv: 'Det finns ingen sådan mall.',
  },
  'token-invalid': {
    http: 401,
    close: 4401,
    fi: 'Istuntosi ei ole enää voimassa. Liity linkistä uudelleen.',
    en: 'You are no longer signed in here. Join again from the link.',
    sv: 'Din inloggning gäller inte längre. Gå med på nytt via länken.',
  },
  'not-allowed': {
    http: 403,
    fi: 'Sinulla ei ole oikeutta tähän.',
    en: 'You are not allowed to do this.',
    sv: 'Du har inte rätt att göra detta.',
  },
  'only-facilitator': {
    http: 403,
    fi: 'Vain fasilitoija voi tehdä tämän.',
    en: 'Only a facilitator may do this.',
    sv: 'Endast facilitatorn får göra detta.',
  },
  'observers-read-only': {
    http: 403,
    fi: 'Seuraaja voi katsoa, mutta ei muuttaa taulua.',
    en: 'An observer can watch but not change the board.',
    sv: 'En observatör kan titta men inte ändra tavlan.',
  },
  'too-large': { http: 413, close: 4413, fi: 'Sisältö on liian suuri.', en: 'The content is too large.', sv: 'Innehållet är för stort.' },
  'unsupported-image': {
    http: 415,
    fi: 'Kuvan on oltava PNG, JPEG, WebP tai GIF.',
    en: 'An image must be PNG, JPEG, WebP or GIF.',
    sv: 'En bild måste vara PNG, JPEG, WebP eller GIF.',
  },
  'too-many-requests': {
    http: 429,
    close: 4429,
    fi: 'Liian monta yritystä. Odota hetki ja kokeile uudelleen.',
    en: 'Too many attempts. Wait a moment and try again.',
    sv: 'För många försök. Vänta en stund och försök igen.',
  },
  internal: {
    http: 500,
    close: 1011,
    fi: 'Palvelimella tapahtui virhe. Mitään ei kadonnut.',
    en: 'Something went wrong on the server. Nothing was lost.',
    sv: 'Något gick fel på servern. Inget gick förlorat.',
  },
  'store-unavailable': {
    http: 503,
    close: 1013,
    fi: 'Palvelin ei voi juuri nyt tallentaa. Muutoksesi säilyvät tällä koneella.',
    en: 'The server cannot save just now. Your changes are kept on this computer.',
    sv: 'Servern kan inte spara just nu. Dina ändringar finns kvar på den här datorn.',
  },
  'board-damaged': {
    http: 500,
    close: 4500,
    fi: 'Taulu on vaurioitunut eikä sitä avata, ettei mitään katoaisi. Palvelimen ylläpitäjä voi palauttaa sen.',
    en: 'The board is damaged and is not opened, so that nothing is lost. Whoever runs the server can restore it.',
    sv: 'Tavlan är skadad och öppnas inte, så att inget går förlorat. Den som sköter servern kan återställa den.',
  },
  'export-failed': {
    http: 503,
    fi: 'Tiedostoa ei saatu valmiiksi. Kokeile hetken päästä uudelleen.',
    en: 'The file could not be made. Try again in a moment.',
    sv: 'Filen kunde inte skapas. Försök igen om en stund.',
  },
  'origin-refused': {
    http: 403,
    fi: 'Yhteys tuli väärältä sivustolta.',
    en: 'The connection came from another site.',
    sv: 'Anslutningen kom från en annan webbplats.',
  },
  'malformed-message': {
    http: 400,
    close: 4400,
    fi: 'Selaimesi lähetti viestin, jota palvelin ei ymmärtänyt.',
    en: 'Your browser sent a message the server did not understand.',
    sv: 'Din webbläsare skickade ett meddelande som servern inte förstod.',
  },
  'update-refused': {
    http: 422,
    close: 4422,
    fi: 'Palvelin ei voinut ottaa muutostasi vastaan. Taulu haetaan uudelleen.',
    en: 'The server could not accept your change. The board is fetched again.',
    sv: 'Servern kunde inte ta emot din ändring. Tavlan hämtas på nytt.',
  },
  'epoch-changed': {
    http: 409,
    close: 4409,
    fi: 'Taulu on palautettu toiseen kohtaan. Se haetaan uudelleen.',
    en: 'The board was restored to another point. It is fetched again.',
    sv: 'Tavlan har återställts. Den hämtas på nytt.',
  },
  'schema-mismatch': {
    http: 409,
    close: 4426,
    fi: 'Sivusta on uusi versio. Lataa sivu uudelleen.',
    en: 'There is a new version of this page. Reload it.',
    sv: 'Det finns en ny version av sidan. Ladda om den.',
  },
  removed: {
    http: 403,
    close: 4403,
    fi: 'Fasilitoija on poistanut sinut taululta.',
    en: 'A facilitator has removed you from the board.',
    sv: 'Facilitatorn har tagit bort dig från tavlan.',
  },
  'too-slow': {
    http: 503,
    close: 4503,
    fi: 'Yhteytesi oli liian hidas. Yritetään uudelleen.',
    en: 'Your connection was too slow. Trying again.',
    sv: 'Din anslutning var för långsam. Försöker igen.',
  },
  restarting: { http: 503, close: 1012, fi: 'Palvelin käynnistyy uudelleen.', en: 'The server is restarting.', sv: 'Servern startar om.' },
  'unknown-command': { http: 400, fi: 'Toimintoa ei tunneta.', en: 'This action is not known.', sv: 'Åtgärden är okänd.' },
  'no-such-person': {
    http: 404,
    fi: 'Henkilöä ei ole tällä taululla.',
    en: 'There is no such person on this board.',
    sv: 'Personen finns inte på tavlan.',
  },
  'no-such-step': {
    http: 404,
    fi: 'Vaihetta ei ole ohjelmassa.',
    en: 'There is no such step in the agenda.',
    sv: 'Steget finns inte i programmet.',
  },
  'no-more-steps': {
    http: 409,
    fi: 'Ohjelmassa ei ole enempää vaiheita tähän suuntaan.',
    en: 'There are no more steps in this direction.',
    sv: 'Det finns inga fler steg i den riktningen.',
  },
  'timer-not-running': { http: 409, fi: 'Ajastin ei ole käynnissä.', en: 'The timer is not running.', sv: 'Tidtagaren är inte igång.' },
  'timer-running': { http: 409, fi: 'Ajastin on jo käynnissä.', en: 'The timer is already running.', sv: 'Tidtagaren är redan igång.' },
  'no-such-record': {
    http: 404,
    fi: 'Kohdetta ei ole enää taululla.',
    en: 'This object is no longer on the board.',
    sv: 'Objektet finns inte längre på tavlan.',
  },
  'bad-record': {
    http: 400,
    fi: 'Kohdetta ei voi tallentaa pohjakuvaan.',
    en: 'This object cannot be kept in the scaffold.',
    sv: 'Objektet kan inte sparas i underlaget.',
  },
  'scaffold-full': {
    http: 409,
    fi: 'Pohjakuvaan ei mahdu enempää.',
    en: 'The scaffold holds no more objects.',
    sv: 'Underlaget rymmer inte fler objekt.',
  },
  'step-exists': {
    http: 409,
    fi: 'Vaihe on jo ohjelmassa.',
    en: 'This step is already in the agenda.',
    sv: 'Steget finns redan i programmet.',
  },
  'agenda-full': {
    http: 409,
    fi: 'Ohjelmaan ei mahdu enempää vaiheita.',
    en: 'The agenda holds no more steps.',
    sv: 'Programmet rymmer inte fler steg.',
  },
  'step-is-on': {
    http: 409,
    fi: 'Käynnissä olevaa vaihetta ei voi poistaa. Siirry ensin toiseen vaiheeseen.',
    en: 'The step that is on cannot be removed. Go to another step first.',
    sv: 'Steget som pågår kan inte tas bort. Gå först till ett annat steg.',
  },
  'writing-closed': {
    http: 403,
    fi: 'Taululle ei voi nyt kirjoittaa. Kirjoittamasi on tallessa tällä laitteella.',
    en: 'The board cannot be written on now. What you wrote is kept on this device.',
    sv: 'Det går inte att skriva på tavlan nu. Det du skrev finns kvar på den här enheten.',
  },
  'no-private-writing': {
    http: 409,
    fi: 'Nyt ei kirjoiteta itsekseen. Kirjoittamasi on tallessa tällä laitteella.',
    en: 'Private writing is not on now. What you wrote is kept on this device.',
    sv: 'Nu skriver man inte för sig själv. Det du skrev finns kvar på den här enheten.',
  },
  'notes-waiting': {
    http: 409,
    fi: 'Nimettömyyttä ei voi muuttaa, kun lappuja odottaa paljastamista.',
    en: 'Whether notes are anonymous cannot change while notes wait to be revealed.',
    sv: 'Anonymiteten kan inte ändras medan lappar väntar på att visas.',
  },
  'too-many-private-notes': {
    http: 409,
    fi: 'Sinulla on jo sata lappua odottamassa paljastamista.',
    en: 'You already have a hundred notes waiting to be revealed.',
    sv: 'Du har redan hundra lappar som väntar på att visas.',
  },
  'vote-has-begun': {
    http: 409,
    fi: 'Äänestys on jo alkanut.',
    en: 'The vote has already begun.',
    sv: 'Omröstningen har redan börjat.',
  },
  'vote-closed': {
    http: 409,
    fi: 'Äänestys ei ole auki.',
    en: 'The vote is not open.',
    sv: 'Omröstningen är inte öppen.',
  },
  'vote-open': {
    http: 409,
    fi: 'Toinen äänestys on auki. Sulje se ensin.',
    en: 'Another vote is open. Close it first.',
    sv: 'En annan omröstning är öppen. Stäng den först.',
  },
  'no-such-vote': {
    http: 404,
    fi: 'Äänestystä ei ole.',
    en: 'There is no such vote.',
    sv: 'Omröstningen finns inte.',
  },
  'too-many-votes': {
    http: 409,
    fi: 'Äänestyksiä on jo liian monta. Poista jokin vanha.',
    en: 'There are too many votes already. Remove an old one.',
    sv: 'Det finns redan för många omröstningar. Ta bort en gammal.',
  },
  'too-many-votes-given': {
    http: 409,
    fi: 'Ääniä on enemmän kuin sinulla on.',
    en: 'These are more votes than you have.',
    sv: 'Det är fler röster än du har.',
  },
  'not-voted-on': {
    http: 409,
    fi: 'Lapusta ei äänestetä tässä äänestyksessä.',
    en: 'This note is not part of the vote.',
    sv: 'Lappen ingår inte i omröstningen.',
  },
  'no-such-group': {
    http: 404,
    fi: 'Ryhmää ei ole.',
    en: 'There is no such group.',
    sv: 'Gruppen finns inte.',
  },
  'too-few-people': {
    http: 409,
    fi: 'Ryhmiin tarvitaan vähintään kaksi paikalla olevaa osallistujaa.',
    en: 'Groups need at least two participants who are here.',
    sv: 'Till grupper behövs minst två deltagare på plats.',
  },
  'too-few-guests': {
    http: 409,
    fi: 'Oppimiskahvilaan tarvitaan vähintään neljä paikalla olevaa osallistujaa.',
    en: 'A learning café needs at least four participants who are here.',
    sv: 'Ett lärcafé behöver minst fyra deltagare på plats.',
  },
  'no-cafe': {
    http: 409,
    fi: 'Oppimiskahvila ei ole käynnissä.',
    en: 'No learning café is on.',
    sv: 'Inget lärcafé pågår.',
  },
  'cafe-is-on': {
    http: 409,
    fi: 'Oppimiskahvila on käynnissä. Päätä se ensin.',
    en: 'A learning café is on. End it first.',
    sv: 'Ett lärcafé pågår. Avsluta det först.',
  },
  'no-such-round': {
    http: 409,
    fi: 'Tätä kierrosta ei voi aloittaa nyt.',
    en: 'This round cannot begin now.',
    sv: 'Den här rundan kan inte börja nu.',
  },
  'no-such-table': {
    http: 404,
    fi: 'Pöytää ei ole.',
    en: 'There is no such table.',
    sv: 'Bordet finns inte.',
  },
  'only-host': {
    http: 403,
    fi: 'Vain pöydän emäntä tai isäntä voi tehdä tämän.',
    en: 'Only the table host may do this.',
    sv: 'Endast bordsvärden får göra detta.',
  },
  'too-many-stars': {
    http: 409,
    fi: 'Sadonkorjuuseen on poimittu jo liian monta lappua.',
    en: 'Too many notes are picked for the harvest already.',
    sv: 'För många lappar har redan valts till skörden.',
  },
  ...OPEN_SPACE_CODES,
  ...RECOVERY_CODES,
  ...LECTURE_CODES,
  ...CLOSING_CODES,
  ...BOARD_FILE_CODES,
  'last-facilitator': {
    http: 409,
    fi: 'Taululla täytyy olla ainakin yksi fasilitoija.',
    en: 'A board needs at least one facilitator.',
    sv: 'Tavlan behöver minst en facilitator.',
  },
  'not-oneself': {
    http: 409,
    fi: 'Et voi poistaa itseäsi.',
    en: 'You cannot remove yourself.',
    sv: 'Du kan inte ta bort dig själv.',
  },
  'not-asked': { http: 404, fi: 'Tätä ei kysytä nyt.', en: 'This is not being asked.', sv: 'Det här frågas inte nu.' },
  'asking-over': { http: 409, fi: 'Vastaaminen on päättynyt.', en: 'Answering is over.', sv: 'Svarstiden är över.' },
  'too-many-asked': {
    http: 409,
    fi: 'Kysymyksiä on jo liian monta. Poista jokin vanha.',
    en: 'Too many questions have been asked already. Remove an old one.',
    sv: 'Det finns redan för många frågor. Ta bort en gammal.',
  },
  'door-locked': {
    http: 403,
    fi: 'Ovi on lukittu: uusia osallistujia ei nyt oteta. Kysy fasilitoijalta.',
    en: 'The door is locked: nobody new is let in now. Ask the facilitator.',
    sv: 'Dörren är låst: inga nya släpps in nu. Fråga facilitatorn.',
  },
} as const satisfies Record<string, CodeEntry>

export type Code = keyof typeof CODES

/** The sentence a person of `locale` reads for a code. */
export function sentence(code: Code, locale: Locale): string {
  return CODES[code][locale]
}

/** The code behind a socket's close code, if it is one of ours. */
export function codeOfClose(close: number): Code | undefined {
  for (const [code, entry] of Object.entries(CODES) as [Code, CodeEntry][]) if (entry.close === close) return code
  return undefined
}
