// The wheel's agenda: what was promised, five questions, new promises, and a look at the goals themselves.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, translated } from '../words.ts'

export const wheelAgenda: readonly Step[] = [
  step('welcome', 'welcome', 10, 'shape:wheel-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: kuka olet ja mistä tulet.',
      'Make a note in the practice corner: who you are and where you come from.',
      'Gör en lapp i övningshörnet: vem du är och varifrån du kommer.',
    ),
    guidance: translated(
      'Toivota kaikki tervetulleiksi ja pyydä jokaista tekemään yksi lappu, niin työväline tulee tutuksi. Lue haaste ääneen ja kirjaa se pyörän keskelle. Näytä viisi kysymystä ja kerro, että niihin vastataan järjestyksessä. Sovi, milloin pidetään tauko ja milloin lopetetaan.',
      'Welcome everyone and ask each person for one note, so that the tool becomes familiar. Read the challenge aloud and write it in the middle of the wheel. Show the five questions and say that they are answered in order. Agree when there is a break and when you finish.',
      'Hälsa alla välkomna och be var och en göra en lapp, så blir verktyget bekant. Läs utmaningen högt och skriv in den mitt i hjulet. Visa de fem frågorna och berätta att de besvaras i ordning. Kom överens om när ni tar paus och när ni slutar.',
    ),
  }),
  step('last-promises', 'reflect', 10, 'shape:wheel-last', {
    title: translated('Mitä lupasimme?', 'What did we promise?', 'Vad lovade vi?'),
    instruction: translated(
      'Siirrä lupauksesi oikeaan sarakkeeseen: tehty, jatkuu vai jäi sikseen. Kerro lyhyesti, miten kävi.',
      'Move your promise to the right column: done, going on or stopped. Say briefly how it went.',
      'Flytta ditt löfte till rätt kolumn: gjort, pågår eller lades ner. Berätta kort hur det gick.',
    ),
    guidance: translated(
      'Käy lupaukset läpi yksi kerrallaan, enintään minuutti kutakin. Kiitä siitä, mikä on tehty. Älä etsi syyllisiä: kysy, mitä kesken jäänyt lupaus meille kertoo. Jos kierros on verkoston ensimmäinen, ohita tämä vaihe.',
      'Go through the promises one at a time, a minute each at most. Say thank you for what is done. Do not look for someone to blame: ask what an unfinished promise tells us. If this is the network’s first round, skip the step.',
      'Gå igenom löftena ett i taget, högst en minut per löfte. Tacka för det som blivit gjort. Leta inte efter syndabockar: fråga vad ett ofärdigt löfte säger oss. Om det här är nätverkets första varv, hoppa över steget.',
    ),
  }),
  step('why', 'write', 15, 'shape:wheel-why', {
    title: translated('Miksi?', 'Why?', 'Varför?'),
    instruction: translated(
      'Kirjoita 1–3 lappua: miksi tämä on tärkeää juuri nyt ja kenelle? Yksi ajatus lappua kohti.',
      'Write 1–3 notes: why does this matter right now, and to whom? One thought a note.',
      'Skriv 1–3 lappar: varför är det här viktigt just nu, och för vem? En tanke per lapp.',
    ),
    guidance: translated(
      'Anna ensin viisi minuuttia hiljaista kirjoittamista. Pyydä sitten lukemaan laput ääneen ja siirrä samaa tarkoittavat vierekkäin. Jos joku tarjoaa jo ratkaisua, kysy, mihin tarpeeseen se vastaa. Jatka vasta, kun syy on yhteinen: kaikki muu rakentuu sen varaan.',
      'Give five minutes of silent writing first. Then have the notes read aloud and move together those that mean the same. If somebody already offers a solution, ask which need it answers. Go on only when the reason is shared: all the rest is built on it.',
      'Börja med fem minuters tyst skrivande. Be sedan alla läsa upp sina lappar och flytta ihop dem som betyder samma sak. Om någon redan erbjuder en lösning, fråga vilket behov den svarar på. Gå vidare först när orsaken är gemensam: allt annat vilar på den.',
    ),
  }),
  step('what', 'write', 20, 'shape:wheel-what', {
    title: translated('Mitä?', 'What?', 'Vad?'),
    instruction: translated(
      'Kirjoita, mitä on toisin, kun tämä kierros on ohi. Lue sitten muiden laput ja siirrä samankaltaiset yhteen.',
      'Write what is different when this round is over. Then read the others’ notes and move similar ones together.',
      'Skriv vad som är annorlunda när varvet är över. Läs sedan de andras lappar och flytta ihop dem som liknar varandra.',
    ),
    guidance: translated(
      'Kymmenen minuuttia kirjoittamiseen, kymmenen yhdistämiseen. Ohjaa toiveista tuloksiin: mistä ulkopuolinen huomaisi muutoksen? Rajatkaa lopuksi kahteen tai kolmeen tavoitteeseen, joihin tämä joukko voi itse vaikuttaa, ja merkitkää ne päätöksiksi: ne tulevat mukaan seuraavalle kierrokselle. Siirrä muut laput alueen reunaan.',
      'Ten minutes for writing, ten for combining. Steer from wishes to results: how would an outsider notice the change? End with two or three goals that this group can itself affect, and mark them as decisions: they come along to the next round. Move the other notes to the edge of the area.',
      'Tio minuter för att skriva, tio för att föra samman. Styr från önskningar till resultat: hur skulle en utomstående märka förändringen? Stanna till sist för två eller tre mål som gruppen själv kan påverka, och markera dem som beslut: de följer med till nästa varv. Flytta övriga lappar till ytans kant.',
    ),
  }),
  step('who', 'write', 15, 'shape:wheel-who', {
    title: translated('Kuka?', 'Who?', 'Vem?'),
    instruction: translated(
      'Kirjoita lapulle oma nimesi ja se, missä olet mukana. Lisää myös se, jota meiltä vielä puuttuu.',
      'Write your name on a note, and what you join in. Add also whom we still miss.',
      'Skriv ditt namn på en lapp och vad du är med i. Lägg också till den som ännu saknas.',
    ),
    guidance: translated(
      'Jokainen laittaa nimensä vain sellaiseen, mihin oikeasti ehtii. Etsi jokaiselle tavoitteelle yksi, joka vie sitä eteenpäin, ja vähintään yksi kaveri. Puuttuvista kysy heti, kuka meistä tuntee heidät. Tavoite ilman tekijää ei ole vielä lupaus, ja sen saa sanoa ääneen.',
      'Everyone puts their name only where they truly have time. Find for each goal one person to take it forward and at least one companion. About those who are missing, ask at once who of us knows them. A goal without a carrier is no promise yet, and that may be said aloud.',
      'Var och en skriver sitt namn bara där tiden verkligen räcker. Hitta för varje mål en som för det vidare och minst en som är med. Fråga genast vem av oss som känner dem som saknas. Ett mål utan bärare är ännu inget löfte, och det får sägas högt.',
    ),
  }),
  step('break', 'break', 10, null, {
    title: translated('Tauko', 'Break', 'Paus'),
    instruction: translated(
      'Nouse, venyttele ja hae juotavaa. Jatketaan, kun aika on kulunut.',
      'Get up, stretch and fetch something to drink. We go on when the time is up.',
      'Res dig, sträck på dig och hämta något att dricka. Vi fortsätter när tiden är ute.',
    ),
    guidance: translated(
      'Pidä tauko, vaikka olisitte myöhässä: loppu sujuu sen jälkeen nopeammin. Silmäile sillä välin lappuja ja siirrä irralliset sen tavoitteen viereen, johon ne kuuluvat. Aloita sovittuna hetkenä, vaikka joku vielä puuttuisi.',
      'Keep the break even if you are late: the rest goes faster after it. Meanwhile look over the notes and move stray ones beside their goal. Start at the agreed moment, even if somebody is still away.',
      'Håll pausen även om ni är sena: resten går snabbare efter den. Se under tiden igenom lapparna och flytta lösa lappar till sitt mål. Börja på utsatt tid även om någon ännu saknas.',
    ),
  }),
  step('how', 'discuss', 20, 'shape:wheel-how', {
    title: translated('Miten?', 'How?', 'Hur?'),
    instruction: translated(
      'Miettikää tavoite kerrallaan, miten se tehdään yhdessä. Kirjoittakaa ensimmäinen askel, jonka voi ottaa kahden viikon sisällä.',
      'Think, one goal at a time, how to do it together. Write the first step that can be taken within two weeks.',
      'Fundera på ett mål i taget: hur gör ni det tillsammans? Skriv det första steget, som går att ta inom två veckor.',
    ),
    guidance: translated(
      'Jos tavoitteita on useita, jakakaa porukka niiden mukaan ja antakaa jokaiselle kymmenen minuuttia. Pyydä sitten kutakin ryhmää esittelemään askeleensa. Kysy aina kaksi asiaa: miten pidämme toisemme ajan tasalla, ja milloin näemme, toimiiko tämä? Pieni askel on parempi kuin suuri suunnitelma.',
      'If there are several goals, divide into groups by goal and give each ten minutes. Then let each group present its step. Always ask two things: how do we keep each other posted, and when do we see whether this works? A small step is better than a large plan.',
      'Om målen är flera, dela upp er efter mål och ge varje grupp tio minuter. Låt sedan varje grupp presentera sitt steg. Fråga alltid två saker: hur håller vi varandra à jour, och när ser vi om det här fungerar? Ett litet steg är bättre än en stor plan.',
    ),
  }),
  step('resources', 'write', 15, 'shape:wheel-resources', {
    title: translated('Millä resursseilla?', 'With what resources?', 'Med vilka resurser?'),
    instruction: translated(
      'Kirjoita, mitä sinä tai organisaatiosi voi antaa: työaikaa, osaamista, tiloja, rahaa tai yhteyksiä.',
      'Write what you or your organisation can give: working time, skills, places, money or contacts.',
      'Skriv vad du eller din organisation kan bidra med: arbetstid, kunnande, lokaler, pengar eller kontakter.',
    ),
    guidance: translated(
      'Aloita siitä, mitä pöydässä jo on: tarjoukset ennen tarpeita. Pyydä määriä, vaikka arvioina, esimerkiksi päivä kuussa. Verratkaa sitten tavoitteisiin: jos jokin jää vaille resursseja, pienentäkää sitä tai siirtäkää myöhemmäksi. Merkitse erikseen se, mihin tarvitaan lupa kotiorganisaatiosta.',
      'Begin with what is already at the table: offers before needs. Ask for amounts, even as estimates, such as a day a month. Then compare with the goals: where resources do not reach, make the goal smaller or postpone it. Mark what needs a home organisation’s approval.',
      'Börja med det som redan finns vid bordet: erbjudanden före behov. Be om mängder, om så uppskattade, till exempel en dag i månaden. Jämför sedan med målen: där resurserna inte räcker, gör målet mindre eller skjut upp det. Märk ut det som kräver hemorganisationens godkännande.',
    ),
  }),
  step('promises', 'agree', 20, 'shape:wheel-promises', {
    title: translated('Mitä lupaamme?', 'What do we promise?', 'Vad lovar vi?'),
    instruction: translated(
      'Täyttäkää rivi kerrallaan: mitä, kuka, miten, millä resursseilla ja milloin. Lue omat lupauksesi ääneen.',
      'Fill in one row at a time: what, who, how, with what resources and by when. Read your own promises aloud.',
      'Fyll i en rad i taget: vad, vem, hur, med vilka resurser och när. Läs dina egna löften högt.',
    ),
    guidance: translated(
      'Kootkaa lupaukset viiden kysymyksen lapuista ja merkitkää ne toimenpiteiksi: kuka, millä resursseilla, milloin. Kysy jokaisesta rivistä, voivatko kaikki elää sen kanssa vai onko jokin vielä esteenä, ja odota vastausta: hiljaisuus ei ole suostumus. Jätä kesken jäävä rivi näkyviin ja sopikaa, kuka sen täydentää.',
      'Gather the promises from the notes of the five questions and mark them as actions: who, with what resources, by when. For each row ask whether everyone can live with it or something still stands in the way, and wait for the answer: silence is not consent. Leave an unfinished row in sight and agree who completes it.',
      'Samla löftena från lapparna under de fem frågorna och markera dem som åtgärder: vem, med vilka resurser, när. Fråga för varje rad om alla kan leva med den eller om något ännu står i vägen, och vänta på svar: tystnad är inte samtycke. Lämna en ofärdig rad synlig och bestäm vem som fyller i den.',
    ),
  }),
  step('reflect', 'reflect', 10, 'shape:wheel-hub', {
    title: translated('Mitä opimme?', 'What did we learn?', 'Vad lärde vi oss?'),
    instruction: translated(
      'Kirjoita kumpaankin ruutuun yksi lappu: mitä teemme jo hyvin, ja olemmeko edes tekemässä oikeita asioita?',
      'Write one note in each box: what do we already do well, and are these the right things to do at all?',
      'Skriv en lapp i vardera rutan: vad gör vi redan bra, och är det här över huvud taget rätt saker att göra?',
    ),
    guidance: translated(
      'Ensimmäinen kysymys parantaa tapaa tehdä, toinen voi muuttaa koko suunnan. Anna kolme minuuttia kirjoittamiseen ja kuule sitten jokaiselta yksi ajatus. Jos toinen ruutu avaa tavoitteen uudelleen, kirjaa se seuraavan kierroksen aloitukseksi. Päätä siihen, milloin tapaatte taas.',
      'The first question improves the way of working, the second may change the whole direction. Give three minutes for writing and then hear one thought from everyone. If the second box reopens a goal, note it as the start of the next round. End with when you meet again.',
      'Den första frågan förbättrar sättet att arbeta, den andra kan ändra hela riktningen. Ge tre minuter för att skriva och lyssna sedan på en tanke från var och en. Om den andra rutan öppnar ett mål på nytt, anteckna det som start för nästa varv. Avsluta med när ni ses igen.',
    ),
  }),
]
