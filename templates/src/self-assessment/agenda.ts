// The self-assessment's agenda: the framework in short, everyone's own view without names, grades in groups, differences, deeds.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, TAUGHT, translated, WITHOUT_NAMES } from '../words.ts'
import { CRITERIA } from './criteria.ts'

export const selfAssessmentAgenda: readonly Step[] = [
  step('welcome', 'welcome', 8, 'shape:self-assessment-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: kauanko olet ollut mukana ja mikä on paras muistosi tästä verkostosta?',
      'Make a note in the practice corner: how long have you been in, and what is your best memory of this network?',
      'Gör en lapp i övningshörnet: hur länge har du varit med, och vilket är ditt bästa minne av nätverket?',
    ),
    guidance: translated(
      'Sovi, mitä aikaa arvioidaan, ja kirjoita se näkyviin. Kerro, mihin tuloksia käytetään ja kuka ne näkee. Sano suoraan, ettei tavoitteena ole hyvä numero vaan parempi keskustelu. Jos edellinen arviointi on olemassa, näytä se vasta lopuksi, ettei se ohjaa vastauksia.',
      'Settle which time is assessed and write it in sight. Tell what the results are used for and who sees them. Say plainly that the aim is not a good number but a better talk. If there was an earlier assessment, show it only at the end, so that it does not steer the answers.',
      'Bestäm vilken tid som bedöms och skriv det synligt. Berätta vad resultaten används till och vem som ser dem. Säg rakt ut att målet inte är en bra siffra utan ett bättre samtal. Om det finns en tidigare utvärdering, visa den först till sist så att den inte styr svaren.',
    ),
  }),
  step(
    'picture',
    'listen',
    7,
    'shape:self-assessment-framework',
    {
      title: translated('Kuva kokonaisuudesta', 'The whole picture', 'Helhetsbilden'),
      instruction: translated(
        'Kuuntele ja silmäile neljää saraketta. Kirjoittamisen aika tulee heti tämän jälkeen.',
        'Listen and look over the four columns. Writing comes right after this.',
        'Lyssna och se över de fyra kolumnerna. Strax därefter är det dags att skriva.',
      ),
      guidance: translated(
        'Esittele sarakkeet yhtenä tarinana: edellytykset tekevät toimivuuden mahdolliseksi, kehittäminen pitää sen elossa ja vaikutukset kertovat, kannattiko. Mainitse jokaisesta yksi esimerkki omasta arjestanne. Älä selitä kaikkia 24 kriteeriä: niihin tutustutaan kirjoittaessa.',
        'Present the columns as one story: preconditions make functioning possible, development keeps it alive and impact tells whether it was worth it. Give one example of each from your own everyday. Do not explain all 24 criteria: people get to know them as they write.',
        'Presentera kolumnerna som en berättelse: förutsättningarna gör funktionen möjlig, utvecklingen håller den vid liv och effekterna visar om det lönade sig. Ge ett exempel på varje ur er egen vardag. Förklara inte alla 24 kriterier: dem lär man känna medan man skriver.',
      ),
    },
    TAUGHT,
  ),
  step(
    'ratings',
    'rate',
    8,
    'shape:self-assessment-framework',
    {
      title: translated('Oma arvio', 'Your own rating', 'Din egen bedömning'),
      instruction: translated(
        'Arvioi jokainen kriteeri yhdestä viiteen tai valitse ”en osaa sanoa”. Vain sinä näet oman vastauksesi.',
        'Rate each criterion from one to five, or choose “can’t say”. Only you see your own answer.',
        'Bedöm varje kriterium från ett till fem, eller välj ”kan inte säga”. Bara du ser ditt eget svar.',
      ),
      guidance: translated(
        'Avaa arviointi ja anna aikaa kuudesta kahdeksaan minuuttia. Pyydä vastaamaan ensimmäisen vaikutelman mukaan: puuttuva tieto on sekin vastaus. Sulje vasta, kun lähes kaikki ovat valmiita. Alle viiden vastauksen tulosta ei näytetä, jotta ketään ei voi tunnistaa.',
        'Open the rating and give six to eight minutes. Ask people to go by their first impression: not knowing is an answer too. Close it only when nearly everyone is done. Nothing is shown of fewer than five answers, so that nobody can be recognised.',
        'Öppna bedömningen och ge sex till åtta minuter. Be alla gå på sitt första intryck: att inte veta är också ett svar. Stäng först när nästan alla är klara. Inget visas av färre än fem svar, så att ingen kan kännas igen.',
      ),
    },
    { asks: { kind: 'rating', criteria: CRITERIA } },
  ),
  step(
    'own-view',
    'write',
    10,
    'shape:self-assessment-framework',
    {
      title: translated('Oma näkemys', 'Your own view', 'Din egen syn'),
      instruction: translated(
        'Valitse kolme vahvuutta (+) ja kolme huolta (–). Kirjoita kustakin lappu, joka alkaa kriteerin nimellä. Oma nimesi ei näy.',
        'Pick three strengths (+) and three concerns (–). Write a note for each that begins with its criterion. Your own name is not shown.',
        'Välj tre styrkor (+) och tre bekymmer (–). Skriv en lapp för varje som börjar med kriteriet. Ditt eget namn visas inte.',
      ),
      guidance: translated(
        'Perustelu on tärkeämpi kuin merkki: pyydä kirjoittamaan, mistä asian huomaa. Muistuta, että laput pysyvät nimettöminä myös paljastamisen jälkeen. Paljasta kaikki yhtä aikaa, siirtäkää laput kriteerien kohdalle ja lukekaa kaksi minuuttia ennen kuin kukaan puhuu.',
        'The reason matters more than the sign: ask people to write how one notices it. Remind them that notes stay without names after they are revealed. Reveal all at once, move the notes to their criteria and read for two minutes before anyone speaks.',
        'Skälet är viktigare än tecknet: be alla skriva hur det märks. Påminn om att lapparna förblir utan namn även när de har visats. Visa allt på en gång, flytta lapparna till sina kriterier och läs i två minuter innan någon talar.',
      ),
    },
    WITHOUT_NAMES,
  ),
  step('grades', 'discuss', 15, 'shape:self-assessment-framework', {
    title: translated('Arviot ryhmissä', 'Grades in groups', 'Betyg i grupper'),
    instruction: translated(
      'Ottakaa oma sarakkeenne. Lukekaa laput ja kirjoittakaa joka kriteerille yhteinen arvio 1–5. Tyhjän saa jättää.',
      'Take your column. Read the notes and write a joint grade of 1–5 for each criterion. It may be left empty.',
      'Ta er egen kolumn. Läs lapparna och skriv ett gemensamt betyg 1–5 för varje kriterium. Det får lämnas tomt.',
    ),
    guidance: translated(
      'Tee neljä ryhmää, joissa on väkeä eri organisaatioista; edellytyksiin voi panna kaksi, koska niitä on eniten. Jos ryhmä ei pääse yhteiseen numeroon, se kirjoittaa molemmat: ero on tulos. Kriteerit, joista ei tiedetä, kerätään lapuille ruutuun ”emme osaa sanoa”.',
      'Make four groups with people from different organisations; two may take the preconditions, the largest column. A group that cannot settle on a number writes both: a difference is a result. Criteria nobody knows about go on notes in the box “we cannot say”.',
      'Gör fyra grupper med folk från olika organisationer; två kan ta förutsättningarna, som är flest. En grupp som inte enas om en siffra skriver båda: skillnaden är ett resultat. Kriterier som ingen vet något om samlas på lappar i rutan ”vi kan inte säga”.',
    ),
  }),
  step('environment', 'write', 8, 'shape:self-assessment-framework', {
    title: translated('Ympäristö', 'The environment', 'Omgivningen'),
    instruction: translated(
      'Kirjoita alareunaan lappu: mikä ympärillämme auttaa, jarruttaa tai muuttuu?',
      'Write a note at the bottom: what around us helps, slows down or changes?',
      'Skriv en lapp längst ner: vad omkring oss hjälper, bromsar eller ändras?',
    ),
    guidance: translated(
      'Ympäristölle ei anneta numeroa, koska emme päätä siitä. Auta kysymyksillä: laki, raha, päättäjät, muut verkostot, ihmisten mieliala? Ryhmitelkää laput kolmeen kasaan ja nimetkää se muutos, johon on valmistauduttava ensin.',
      'The environment gets no number, for we do not decide on it. Help with questions: law, money, decision makers, other networks, people’s mood? Group the notes in three heaps and name the change to prepare for first.',
      'Omgivningen får ingen siffra, för den bestämmer vi inte över. Hjälp med frågor: lag, pengar, beslutsfattare, andra nätverk, stämningen bland folk? Gruppera lapparna i tre högar och namnge den förändring som ni först ska förbereda er på.',
    ),
  }),
  step('break', 'break', 10, null, {
    title: translated('Tauko', 'Break', 'Paus'),
    instruction: translated(
      'Pidä tauko. Katso halutessasi, missä kohdissa plussat ja miinukset ovat vierekkäin.',
      'Take a break. If you like, look where pluses and minuses stand side by side.',
      'Ta en paus. Se om du vill var plus och minus står sida vid sida.',
    ),
    guidance: translated(
      'Käy sillä välin läpi kriteerit ja etsi ne, joissa mielipiteet hajoavat. Merkitse niistä kaksi tai kolme, jotta keskustelu alkaa heti tauon jälkeen. Jos jokin kriteeri jäi kokonaan tyhjäksi, sekin on havainto.',
      'Meanwhile go through the criteria and look for those where opinions are split. Mark two or three of them, so that the talk begins right after the break. If a criterion was left quite empty, that is a finding too.',
      'Gå under tiden igenom kriterierna och leta efter dem där åsikterna går isär. Märk ut två eller tre så att samtalet börjar genast efter pausen. Om ett kriterium är helt tomt är även det en iakttagelse.',
    ),
  }),
  step('talk', 'discuss', 20, 'shape:self-assessment-talk', {
    title: translated('Missä näemme eri tavoin?', 'Where do we see differently?', 'Var ser vi olika?'),
    instruction: translated(
      'Valitkaa kaksi kriteeriä, joissa olette eniten eri mieltä. Kertokaa toisillenne, mitä olette nähneet.',
      'Choose two criteria on which you differ most. Tell each other what you have seen.',
      'Välj två kriterier som ni är mest oense om. Berätta för varandra vad ni har sett.',
    ),
    guidance: translated(
      'Pyydä kertomuksia, älä perusteluja numeroille: mitä tapahtui, kun luottamus petti tai piti? Usein ero johtuu siitä, missä kohtaa verkostoa kukin on. Kirjatkaa yksi vahvuus, yksi ero ja yksi huoli. Älä kiirehdi ratkaisuihin, niiden vuoro tulee.',
      'Ask for stories, not for arguments about numbers: what happened when trust failed, or held? Often a difference comes from where in the network each one stands. Write down one strength, one difference and one worry. Do not hurry to solutions, their turn will come.',
      'Be om berättelser, inte argument för siffror: vad hände när tilliten svek eller höll? Ofta beror skillnaden på var i nätverket man befinner sig. Skriv ner en styrka, en skillnad och en oro. Skynda inte till lösningar, deras tur kommer.',
    ),
  }),
  step('actions', 'agree', 15, 'shape:self-assessment-actions', {
    title: translated('Mitä teemme?', 'What do we do?', 'Vad gör vi?'),
    instruction: translated(
      'Valitkaa enintään kolme kriteeriä ja kullekin teko, tekijä ja aika.',
      'Choose three criteria at most, and for each a deed, a person and a time.',
      'Välj högst tre kriterier och för varje en handling, en person och en tid.',
    ),
    guidance: translated(
      'Yksi vahvuuksista kannattaa ottaa mukaan: sen vaaliminen on usein helpoin teko. Edellytyksiä korjataan ennen toimivuutta, sillä koordinointi ei auta, jos ihmiset eivät tunne toisiaan. Kysy lopuksi, voivatko kaikki elää valintojen kanssa, ja odota vastaus.',
      'Take one of the strengths along: tending it is often the easiest deed. Mend preconditions before functioning, for coordination does not help where people do not know each other. Ask at the end whether everyone can live with the choices, and wait for the answer.',
      'Ta med en av styrkorna: att vårda den är ofta den lättaste handlingen. Rätta till förutsättningarna före funktionen, för koordinering hjälper inte om man inte känner varandra. Fråga till sist om alla kan leva med valen, och vänta på svar.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:self-assessment-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella, mikä sinua yllätti.',
      'Say in one sentence what surprised you.',
      'Berätta med en mening vad som överraskade dig.',
    ),
    guidance: translated(
      'Näytä nyt edellisen arvioinnin tulos, jos sellainen on, ja katsokaa, mikä muuttui. Sovi, milloin arvioidaan seuraavan kerran samoilla kriteereillä. Kiitä erityisesti niistä lapuista, joita oli vaikea kirjoittaa.',
      'Now show the result of the last assessment, if there is one, and see what has changed. Agree when you assess next with the same criteria. Thank people in particular for the notes that were hard to write.',
      'Visa nu resultatet av den förra utvärderingen, om det finns, och se vad som har ändrats. Bestäm när ni gör nästa med samma kriterier. Tacka särskilt för de lappar som var svåra att skriva.',
    ),
  }),
]
