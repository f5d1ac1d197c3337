// The café's agenda: aim and seats, three rounds, each table's key points, harvest, close.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, translated } from '../words.ts'

export const cafeAgenda: readonly Step[] = [
  step('welcome', 'welcome', 10, 'shape:learning-cafe-start', {
    title: translated('Tavoite ja pelisäännöt', 'Aim and rules', 'Syfte och spelregler'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu, jossa lukee nimesi. Kuuntele, mitä tänään halutaan oppia.',
      'Make a note with your name in the practice corner. Listen to what we want to learn today.',
      'Gör en lapp med ditt namn i övningshörnet. Lyssna på vad vi vill lära oss i dag.',
    ),
    guidance: translated(
      'Lue tavoite ääneen ja kerro, mihin tuloksia käytetään. Käy säännöt läpi minuutissa: yksi jää, muut kiertävät. Pyydä jokaiseen pöytään vapaaehtoinen emäntä tai isäntä ennen kuin ketään siirretään. Kirjoita pöytien kysymykset valmiiksi, mieluiten jo etukäteen.',
      'Read the aim aloud and tell what the results are used for. Go through the rules in a minute: one stays, the others travel. Ask for a volunteer host for each table before anybody moves. Have the tables’ questions written down, preferably beforehand.',
      'Läs syftet högt och berätta vad resultaten ska användas till. Gå igenom reglerna på en minut: en stannar, de andra reser. Be om en frivillig bordsvärd till varje bord innan någon flyttar sig. Skriv in bordens frågor, helst redan på förhand.',
    ),
  }),
  step('seats', 'discuss', 5, null, {
    title: translated('Pöytiin', 'To the tables', 'Till borden'),
    instruction: translated(
      'Mene pöytään, jossa on tilaa ja tunnet mahdollisimman harvan. Esittäydy yhdellä lauseella.',
      'Go to a table that has room and where you know as few as possible. Introduce yourself in one sentence.',
      'Gå till ett bord där det finns plats och där du känner så få som möjligt. Presentera dig med en mening.',
    ),
    guidance: translated(
      'Tavoittele neljää tai viittä ihmistä pöytään, kuutta enintään. Jätä loput pöydät tyhjiksi, jos väkeä on vähän. Katso, ettei kukaan jää yksin eikä samasta organisaatiosta istu kaikki yhdessä. Emäntä tai isäntä kirjoittaa nimensä pöydän ylälaitaan.',
      'Aim for four or five people at a table, six at most. Leave the other tables empty if there are few people. See that nobody is left alone and that one organisation does not all sit together. The host writes their name at the top of the table.',
      'Sikta på fyra eller fem personer per bord, högst sex. Lämna övriga bord tomma om ni är få. Se till att ingen blir ensam och att inte alla från samma organisation sitter tillsammans. Bordsvärden skriver sitt namn överst på bordet.',
    ),
  }),
  step('round-1', 'rotate', 20, null, {
    title: translated('Kierros 1', 'Round 1', 'Runda 1'),
    instruction: translated(
      'Kirjoita ensin itse kaksi lappua pöydän kysymyksestä. Lukekaa ne sitten toisillenne ja jatkakaa siitä.',
      'First write two notes of your own on the table’s question. Then read them to each other and go on from there.',
      'Skriv först själv två lappar om bordets fråga. Läs dem sedan för varandra och fortsätt därifrån.',
    ),
    guidance: translated(
      'Ensimmäinen kierros on pisin, koska ihmiset vasta tutustuvat. Pidä kaksi hiljaista minuuttia alussa, niin hitaammatkin ehtivät mukaan. Kierrä katsomassa, tuleeko lappuja joka pöytään. Ilmoita, kun jäljellä on kaksi minuuttia, ja pyydä lopettamaan lauseet.',
      'The first round is the longest, because people are only getting acquainted. Keep two silent minutes at the start so that slower ones come along too. Go round and see that notes appear at every table. Say when two minutes are left and ask people to finish their sentences.',
      'Den första rundan är längst, för man håller på att bekanta sig. Håll två tysta minuter i början så att även de långsammare hinner med. Gå runt och se att det blir lappar vid varje bord. Säg till när två minuter återstår och be alla avsluta sina meningar.',
    ),
  }),
  step('round-2', 'rotate', 15, null, {
    title: translated('Kierros 2', 'Round 2', 'Runda 2'),
    instruction: translated(
      'Vaihda pöytää. Kuuntele ensin, mitä täällä on puhuttu, ja lisää sitten lappuja riville kaksi.',
      'Change table. First listen to what has been said here, then add notes to row two.',
      'Byt bord. Lyssna först på vad som sagts här och lägg sedan till lappar på rad två.',
    ),
    guidance: translated(
      'Pyydä kiertäjiä hajaantumaan: samasta pöydästä ei mennä porukalla samaan. Emännät ja isännät kertovat edellisen kierroksen ajatukset minuutissa, eivät pidempään. Kannusta jatkamaan toisten lapuista: mitä tästä seuraa, mikä puuttuu? Myöhässä tulleet ohjaat pienimpään pöytään.',
      'Ask travellers to spread: people from one table do not go to the next together. Hosts tell the thoughts of the last round in a minute, not longer. Encourage building on others’ notes: what follows from this, what is missing? Send latecomers to the smallest table.',
      'Be resenärerna sprida sig: de från samma bord går inte till nästa i grupp. Bordsvärdarna berättar förra rundans tankar på en minut, inte mer. Uppmuntra till att bygga vidare på andras lappar: vad följer av det här, vad saknas? Hänvisa dem som kommer sent till det minsta bordet.',
    ),
  }),
  step('round-3', 'rotate', 15, null, {
    title: translated('Kierros 3', 'Round 3', 'Runda 3'),
    instruction: translated(
      'Vaihda vielä kerran. Etsikää, mikä yhdistää ajatuksia, ja kirjoittakaa riville kolme se, mitä muut eivät vielä ole sanoneet.',
      'Change once more. Look for what connects the thoughts, and write on row three what others have not yet said.',
      'Byt en gång till. Sök det som binder ihop tankarna och skriv på rad tre det som andra ännu inte har sagt.',
    ),
    guidance: translated(
      'Viimeisellä kierroksella katse siirtyy yksittäisistä ajatuksista kokonaisuuteen. Pyydä siirtämään samaa tarkoittavat laput vierekkäin. Jos jossain pöydässä aihe on loppuun puhuttu, ehdota kysymystä: mitä ulkopuolinen tästä kysyisi? Kerro, että seuraavaksi valitaan tärkeimmät.',
      'In the last round the eye moves from single thoughts to the whole. Ask people to move notes that mean the same side by side. If a table has talked its question to the end, offer another: what would an outsider ask about this? Say that choosing the key points comes next.',
      'Under den sista rundan flyttas blicken från enskilda tankar till helheten. Be alla lägga lappar som betyder samma sak intill varandra. Om ett bord har talat färdigt, ge en ny fråga: vad skulle en utomstående undra över? Berätta att ni härnäst väljer det viktigaste.',
    ),
  }),
  step('key-points', 'discuss', 8, null, {
    title: translated('Pöydän tärkeimmät', 'The table’s key points', 'Bordets viktigaste'),
    instruction: translated(
      'Valitkaa pöydän kaksi tai kolme tärkeintä ajatusta ja siirtäkää ne oikean reunan sarakkeeseen.',
      'Pick the table’s two or three most important thoughts and move them to the column on the right.',
      'Välj bordets två eller tre viktigaste tankar och flytta dem till kolumnen till höger.',
    ),
    guidance: translated(
      'Jäädään siihen pöytään, jossa ollaan. Pyydä valitsemaan ajatuksia, ei tiivistämään kaikkea: loput laput jäävät talteen joka tapauksessa. Jos yksimielisyyttä ei synny, otetaan mukaan myös eri mieltä oleva ajatus. Sovi, kuka pöydästä kertoo ne muille.',
      'People stay at the table where they are. Ask them to choose thoughts, not to sum up everything: the other notes are kept in any case. Where they don’t agree, a differing thought comes along as well. Settle who from the table tells them to the others.',
      'Alla stannar vid det bord där de är. Be dem välja tankar, inte sammanfatta allt: de andra lapparna finns kvar i alla fall. Där man inte är ense tas också en avvikande tanke med. Bestäm vem vid bordet som berättar för de andra.',
    ),
  }),
  step('harvest', 'harvest', 20, 'shape:learning-cafe-harvest', {
    title: translated('Sadonkorjuu', 'Harvest', 'Skörd'),
    instruction: translated(
      'Tuokaa pöydän tärkeimmät laput omaan sarakkeeseenne. Kuuntele muita ja kirjoita, mikä toistuu tai yllättää.',
      'Bring your table’s most important notes to its column. Listen to the others and write what comes up again or surprises.',
      'För bordets viktigaste lappar till er kolumn. Lyssna på de andra och skriv vad som återkommer eller överraskar.',
    ),
    guidance: translated(
      'Kutsu kaikki koolle ja anna jokaiselle pöydälle kaksi minuuttia. Muut eivät kommentoi vielä, vaan kirjoittavat havaintojaan oikealle. Kysy lopuksi, mitä tästä seuraa: kuka tekee mitä ja milloin? Tee siitä lappu heti, sillä myöhemmin se unohtuu.',
      'Call everyone together and give each table two minutes. The others do not comment yet but write what they notice on the right. At the end ask what follows: who does what, and when? Make a note of it at once, later it will be forgotten.',
      'Kalla ihop alla och ge varje bord två minuter. De andra kommenterar inte ännu, utan skriver vad de lägger märke till på högra sidan. Fråga till sist vad som följer av detta: vem gör vad, och när? Gör en lapp av det genast, för senare glöms det bort.',
    ),
  }),
  step('close', 'reflect', 7, 'shape:learning-cafe-start', {
    title: translated('Päätös', 'Close', 'Avslutning'),
    instruction: translated(
      'Kerro yhdellä lauseella, mitä opit ja keneltä.',
      'Say in one sentence what you learned, and from whom.',
      'Berätta med en mening vad du lärde dig, och av vem.',
    ),
    guidance: translated(
      'Pidä päätös, vaikka aika olisi vähissä: yksi lause jokaiselta riittää. Isossa joukossa pyydä lauseet lapuille ja lue muutama. Kiitä emäntiä ja isäntiä nimeltä. Kerro, milloin kooste tulee ja milloin tavataan seuraavan kerran.',
      'Keep the close even when time is short: one sentence each will do. In a large group ask for the sentences on notes and read a few. Thank the hosts by name. Tell when the summary comes and when you meet next.',
      'Håll avslutningen även om tiden är knapp: en mening var räcker. I en stor grupp, be om meningarna på lappar och läs upp några. Tacka bordsvärdarna vid namn. Berätta när sammanställningen kommer och när ni ses nästa gång.',
    ),
  }),
]
