// The network map's agenda: actors alone, places on the map, ties, what the map shows, and who introduces whom.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, step, translated } from '../words.ts'

export const networkMapAgenda: readonly Step[] = [
  step('welcome', 'welcome', 10, 'shape:network-map-start', {
    title: translated('Kysymys', 'The question', 'Frågan'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: kuka olet ja mikä sinut toi tämän kysymyksen äärelle.',
      'Make a note in the practice corner: who you are and what brought you to this question.',
      'Gör en lapp i övningshörnet: vem du är och vad som förde dig till den här frågan.',
    ),
    guidance: translated(
      'Lue kysymys ääneen ja kysy, ymmärtävätkö kaikki sen samoin. Rajaa yhdessä, mikä kuuluu kartalle ja mikä ei. Kerro, että kartta on yhteinen arvaus, jota saa muuttaa koko ajan. Sovi myös, kenelle kartta työpajan jälkeen näytetään.',
      'Read the question aloud and ask whether everyone understands it alike. Settle together what belongs on the map and what does not. Say that the map is a shared guess that may be changed all the time. Agree also who gets to see it afterwards.',
      'Läs frågan högt och fråga om alla förstår den på samma sätt. Avgränsa tillsammans vad som hör till kartan och inte. Berätta att kartan är en gemensam gissning som får ändras hela tiden. Kom också överens om vem som får se den efteråt.',
    ),
  }),
  step(
    'actors',
    'write',
    10,
    'shape:network-map-actors',
    {
      title: translated('Ketkä?', 'Who?', 'Vilka?'),
      instruction: translated(
        'Kirjoita 3–6 toimijaa, yksi lapulle. Aloita omastasi. Muut näkevät laput vasta, kun ne paljastetaan.',
        'Write 3–6 actors, one a note. Begin with your own. Others see the notes only when they are revealed.',
        'Skriv 3–6 aktörer, en per lapp. Börja med din egen. De andra ser lapparna först när de visas.',
      ),
      guidance: translated(
        'Kirjoitetaan ensin hiljaa, niin kartalle pääsevät muutkin kuin tutut nimet. Pyydä organisaatioita ja rooleja henkilöiden sijaan: nimi kartalla on jo tietoa ihmisestä. Kun laput on paljastettu, yhdistäkää samat. Kysy lopuksi, kenet unohdimme.',
        'Write in silence first, so that others than the familiar names reach the map. Ask for organisations and roles rather than persons: a name on a map is information about somebody. When the notes are revealed, merge those alike. Ask at the end whom we forgot.',
        'Skriv först i tysthet, så kommer även andra än de bekanta namnen med. Be om organisationer och roller i stället för personer: ett namn på en karta är en uppgift om någon. Slå ihop lika lappar när de har visats. Fråga till sist vem vi glömde.',
      ),
    },
    ALONE_FIRST,
  ),
  step('places', 'place', 15, 'shape:network-map-map', {
    title: translated('Paikat kartalla', 'Places on the map', 'Platser på kartan'),
    instruction: translated(
      'Siirrä oma toimijasi kartalle: ydin, kehä vai ulkona? Siirtäkää sitten yhdessä loput.',
      'Move your own actor to the map: core, edge or outside? Then move the rest together.',
      'Flytta din egen aktör till kartan: kärna, rand eller utanför? Flytta sedan resten tillsammans.',
    ),
    guidance: translated(
      'Jokainen sijoittaa ensin vain itsensä ja sanoo yhden lauseen perusteluksi. Jos kaksi on eri mieltä paikasta, jättäkää lappu väliin ja kysykää, kumman kokemus on tuoreempi. Pitäkää lappujen välissä tilaa, jotta nuolet mahtuvat. Ydin ei ole parempi paikka kuin kehä, ja sen saa sanoa ääneen.',
      'Everyone first places only themselves and says one sentence why. Where two disagree, leave the note in between and ask whose experience is fresher. Keep room between notes so that arrows fit. The core is no better a place than the edge, and that may be said aloud.',
      'Var och en placerar först bara sig själv och motiverar med en mening. Om två är oense, lämna lappen mittemellan och fråga vems erfarenhet är färskare. Håll avstånd mellan lapparna så att pilarna ryms. Kärnan är ingen bättre plats än randen, och det får sägas högt.',
    ),
  }),
  step('ties', 'map', 20, 'shape:network-map-map', {
    title: translated('Yhteydet', 'Ties', 'Kopplingar'),
    instruction: translated(
      'Vedä nuoli omasta lapustasi niihin, joiden kanssa teette tätä. Vahva yhteys yhtenäisellä, heikko katkoviivalla.',
      'Draw an arrow from your note to those you do this with. A strong tie solid, a weak one dashed.',
      'Dra en pil från din lapp till dem ni gör detta med. Stark koppling heldragen, svag streckad.',
    ),
    guidance: translated(
      'Sovi ensin, mikä on vahva: esimerkiksi yhteinen työ joka viikko ja luottamus toiseen. Kumpikin piirtää vain omat nuolensa. Kun nuoli kulkee vain yhteen suuntaan, pysähtykää siihen: kumpi kokee yhteyden ja kumpi ei? Niistä alkavat usein työpajan parhaat keskustelut.',
      'Settle first what strong means: say, joint work weekly and trust in each other. Each draws only their own arrows. Where an arrow goes one way only, stop there: who feels the tie and who does not? These are often where the best talks of the day begin.',
      'Bestäm först vad stark betyder: till exempel gemensamt arbete varje vecka och tillit. Var och en ritar bara sina egna pilar. Där en pil bara går åt ett håll, stanna upp: vem upplever kopplingen och vem inte? Där börjar ofta dagens bästa samtal.',
    ),
  }),
  step('break', 'break', 10, null, {
    title: translated('Tauko', 'Break', 'Paus'),
    instruction: translated(
      'Nouse ja katso karttaa kauempaa. Mikä muoto siitä tulee mieleen?',
      'Get up and look at the map from afar. What shape does it bring to mind?',
      'Res dig och se på kartan på håll. Vilken form får den dig att tänka på?',
    ),
    guidance: translated(
      'Tauko antaa kartalle aikaa muuttua kuvaksi. Suoristakaa sillä välin nuolia, mutta älkää siirtäkö kenenkään lappua toiseen renkaaseen. Aloita uudelleen sovittuna hetkenä.',
      'The break gives the map time to turn into a picture. Straighten arrows meanwhile, but move nobody’s note to another ring. Start again at the agreed moment.',
      'Pausen ger kartan tid att bli en bild. Räta under tiden ut pilar, men flytta ingens lapp till en annan ring. Börja igen på utsatt tid.',
    ),
  }),
  step(
    'findings',
    'write',
    10,
    'shape:network-map-findings',
    {
      title: translated('Havainnot', 'What we notice', 'Iakttagelser'),
      instruction: translated(
        'Katso karttaa hiljaa. Kirjoita yksi havainto kustakin: vahvat yhteydet, heikot yhteydet, aukot.',
        'Look at the map in silence. Write one thing you notice of each: strong ties, weak ties, gaps.',
        'Se på kartan i tysthet. Skriv en iakttagelse om varje: starka kopplingar, svaga kopplingar, luckor.',
      ),
      guidance: translated(
        'Pyydä kuvaamaan, mitä näkyy, ei selittämään, miksi niin on. Auta kysymyksellä: mikä katkeaisi, jos yksi nuoli poistettaisiin? Jos jokin toimija on kaiken keskellä, puhukaa rakenteesta, ei hänestä. Paljasta laput ja lue ne ääneen.',
        'Ask people to describe what is there, not to explain why. Help with a question: what would break if one arrow were taken away? If one actor sits in the middle of everything, talk about the structure, not about them. Reveal the notes and read them aloud.',
        'Be alla beskriva vad som syns, inte förklara varför. Hjälp med en fråga: vad skulle brista om en pil togs bort? Om en aktör står mitt i allt, tala om strukturen, inte om aktören. Visa lapparna och läs upp dem.',
      ),
    },
    ALONE_FIRST,
  ),
  step('gaps', 'discuss', 15, 'shape:network-map-findings', {
    title: translated('Tärkeimmät aukot', 'The gaps that matter', 'De viktigaste luckorna'),
    instruction: translated(
      'Puhukaa kolmistaan: mikä aukko olisi tärkein täyttää, ja mitä siitä seuraisi?',
      'Talk in threes: which gap matters most to fill, and what would follow from it?',
      'Samtala tre och tre: vilken lucka är viktigast att fylla, och vad skulle följa av det?',
    ),
    guidance: translated(
      'Muodosta kolmikot eri puolilta karttaa: jo se täyttää yhden aukon. Kaikkia aukkoja ei tarvitse täyttää, sillä jokainen yhteys vie aikaa. Pyydä jokaiselta kolmikolta yksi ehdotus ja merkitse se rastilla kartalle.',
      'Form threes from different sides of the map: that alone fills a gap. Not every gap needs filling, for each tie takes time. Ask every three for one proposal and mark it with a cross on the map.',
      'Bilda grupper om tre från olika håll på kartan: redan det fyller en lucka. Alla luckor behöver inte fyllas, för varje koppling tar tid. Be varje grupp om ett förslag och märk ut det med ett kryss på kartan.',
    ),
  }),
  step('connect', 'agree', 15, 'shape:network-map-connect', {
    title: translated('Kenet tutustutamme?', 'Whom do we connect?', 'Vilka för vi ihop?'),
    instruction: translated(
      'Täyttäkää rivi kerrallaan: keiden välillä on aukko, kuka tutustuttaa ja milloin.',
      'Fill in one row at a time: between whom the gap is, who introduces them and when.',
      'Fyll i en rad i taget: mellan vilka luckan finns, vem som för ihop dem och när.',
    ),
    guidance: translated(
      'Ota enintään kolme aukkoa, jotta lupaukset pitävät. Tutustuttaja on paikalla oleva ihminen, joka lupaa sen itse. Kysy jokaisesta rivistä, mikä olisi helpoin ensimmäinen kohtaaminen: kahvit, kutsu seuraavaan tapaamiseen vai yhteinen viesti. Sovi, milloin karttaan palataan.',
      'Take three gaps at most, so that the promises hold. The introducer is somebody present who promises it themselves. For each row ask what the easiest first meeting would be: a coffee, an invitation to the next gathering or a joint message. Agree when you come back to the map.',
      'Ta högst tre luckor, så att löftena håller. Den som för ihop är någon på plats som själv lovar det. Fråga för varje rad vilket det enklaste första mötet är: en kaffe, en inbjudan till nästa träff eller ett gemensamt brev. Bestäm när ni återvänder till kartan.',
    ),
  }),
  step('close', 'reflect', 5, 'shape:network-map-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella: kenen kanssa haluat puhua seuraavaksi?',
      'Say in one sentence: whom do you want to talk with next?',
      'Berätta med en mening: vem vill du tala med härnäst?',
    ),
    guidance: translated(
      'Kuuntele jokaiselta yksi nimi tai rooli, älä kommentoi. Jos joku mainitsee puuttuvan toimijan, lisää se vielä kartalle. Kerro, mistä kartta löytyy ja kuka saa muuttaa sitä tapaamisten välillä.',
      'Hear one name or role from everyone, without comment. If somebody mentions a missing actor, add it to the map still. Tell where the map is found and who may change it between meetings.',
      'Lyssna på ett namn eller en roll från var och en, utan att kommentera. Om någon nämner en aktör som saknas, lägg ännu till den på kartan. Berätta var kartan finns och vem som får ändra den mellan träffarna.',
    ),
  }),
]
