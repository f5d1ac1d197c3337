// The open space agenda: circle, marketplace, two time slots of sessions, news, direction, closing circle.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { step, translated } from '../words.ts'

export const openSpaceAgenda: readonly Step[] = [
  step('circle', 'welcome', 15, 'shape:open-space-circle', {
    title: translated('Piiri avautuu', 'The circle opens', 'Cirkeln öppnas'),
    instruction: translated(
      'Tee piiriin lappu nimelläsi. Mieti, mistä teeman kulmasta sinä haluaisit tänään puhua.',
      'Make a note with your name in the circle. Think which side of the theme you would like to talk about today.',
      'Gör en lapp med ditt namn i cirkeln. Fundera på vilken sida av temat du vill tala om i dag.',
    ),
    guidance: translated(
      'Kerro teema ja se, miksi juuri nämä ihmiset on kutsuttu. Lue periaatteet ja liikkuvuuden laki omin sanoin: vastuu omasta oppimisesta on jokaisella itsellään. Sano suoraan, ettei ohjelmaa ole vielä olemassa. Älä ehdota aiheita itse, vaikka hiljaisuus tuntuisi pitkältä.',
      'Present the theme and say why these very people are invited. Put the principles and the law of mobility in your own words: everyone is responsible for their own learning. Say plainly that there is no programme yet. Do not suggest topics yourself, even if the silence feels long.',
      'Berätta om temat och varför just dessa människor är inbjudna. Återge principerna och rörlighetens lag med egna ord: var och en ansvarar för sitt eget lärande. Säg rent ut att det ännu inte finns något program. Föreslå inga ämnen själv, även om tystnaden känns lång.',
    ),
  }),
  step('marketplace', 'marketplace', 30, 'shape:open-space-marketplace', {
    title: translated('Tori: aiheet', 'Marketplace: topics', 'Torget: ämnen'),
    instruction: translated(
      'Jos sinulla on aihe, kirjoita lapulle otsikko ja nimesi. Kerro se kaikille puolessa minuutissa ja vie lappu torille.',
      'If you have a topic, write a title and your name on a note. Tell it to all in half a minute and take the note to the marketplace.',
      'Om du har ett ämne, skriv rubrik och ditt namn på en lapp. Berätta för alla på en halv minut och för lappen till torget.',
    ),
    guidance: translated(
      'Pyydä kutsujia esiin yksi kerrallaan, kukin kertoo aiheensa lyhyesti. Aihe saa olla kysymys, huoli tai idea, kunhan sen tuoja aikoo olla itse paikalla. Hyväksy kaikki aiheet ja anna samankaltaisten jäädä rinnakkain, elleivät kutsujat itse halua yhdistää niitä. Jos aiheita tulee vain muutama, pidä ne yhdessä kaikkien kesken.',
      'Ask conveners forward one at a time, each tells their topic briefly. A topic may be a question, a worry or an idea, as long as the one who brings it means to be there. Accept all topics and let similar ones stand side by side unless their conveners wish to merge. If there are only a few, take them together with everyone.',
      'Be sammankallarna komma fram en i taget, var och en berättar kort. Ett ämne får vara en fråga, en oro eller en idé, bara den som tar upp det själv tänker vara med. Godta alla ämnen och låt liknande stå bredvid varandra, om inte sammankallarna själva vill slå ihop dem. Blir det bara några få, ta dem tillsammans med alla.',
    ),
  }),
  step('timetable', 'marketplace', 10, 'shape:open-space-marketplace', {
    title: translated('Aikataulu valmiiksi', 'The timetable', 'Tidtabellen'),
    instruction: translated(
      'Katso aiheita ja merkitse ne, joihin haluat mukaan. Sano kutsujalle, jos kaksi tärkeää on samaan aikaan.',
      'Look at the topics and mark those you want to join. Tell the convener if two that matter to you are at the same time.',
      'Se på ämnena och märk ut dem du vill vara med i. Säg till sammankallaren om två viktiga ligger samtidigt.',
    ),
    guidance: translated(
      'Yhdessä ruudussa on yksi aihe, eikä kukaan kutsu kahta aihetta samaan aikaan. Anna kutsujien sopia siirroista keskenään. Kirjoita aikaikkunoiden kellonajat ja kunkin tilan aiheet paikoilleen. Muistuta, että uusia aiheita saa tuoda pitkin matkaa.',
      'One topic to a place, and nobody convenes two topics at the same time. Let conveners settle moves between themselves. Write in the times of the slots and the topics of each space. Remind everyone that new topics may be brought along the way.',
      'Ett ämne per plats, och ingen kallar samman två ämnen samtidigt. Låt sammankallarna komma överens om flyttningar. Skriv in tidsluckornas klockslag och ämnena för varje rum. Påminn om att nya ämnen får tas upp längs vägen.',
    ),
  }),
  step('sessions-1', 'sessions', 45, null, {
    title: translated('Aikaikkuna 1', 'Time slot 1', 'Tidslucka 1'),
    instruction: translated(
      'Mene tilaan, jonka aihe kiinnostaa. Kirjoittakaa pääkohdat ja sovitut asiat lapuille keskustelun aikana.',
      'Go to the space whose topic interests you. Write main points and agreements on notes while you talk.',
      'Gå till det rum vars ämne intresserar dig. Skriv huvudpunkter och avtalade saker på lappar under samtalet.',
    ),
    guidance: translated(
      'Pysy taustalla ja auta vain, jos joku ei löydä tilaansa. Katso, että jokaisessa tilassa joku kirjoittaa, sillä muuten ajatukset katoavat. Muistuta puolivälissä, että saa vaihtaa tilaa kesken kaiken, eikä sitä tarvitse selitellä. Ilmoita viisi minuuttia ennen loppua.',
      'Stay in the background and help only if somebody cannot find their space. See that somebody writes in each space, or the thoughts will vanish. Remind people half-way that they may change space at any time without explaining. Announce the last five minutes.',
      'Håll dig i bakgrunden och hjälp bara den som inte hittar sitt rum. Se till att någon skriver i varje rum, annars försvinner tankarna. Påminn halvvägs om att man får byta rum när som helst utan att förklara. Säg till fem minuter före slutet.',
    ),
  }),
  step('break', 'break', 10, null, {
    title: translated('Tauko', 'Break', 'Paus'),
    instruction: translated(
      'Pidä tauko. Torilla näet, mitä seuraavassa aikaikkunassa on tarjolla.',
      'Take a break. The marketplace shows what the next time slot offers.',
      'Ta en paus. På torget ser du vad nästa tidslucka bjuder på.',
    ),
    guidance: translated(
      'Käytä tauko siihen, että käyt torilla läpi tulossa olevat aiheet. Kysy kutsujilta, onko heillä kaikki tarvittava. Kerro mahdollisista uusista aiheista kirjallisesti, älä keskeytä lepoa.',
      'Use the break to go through the coming topics at the marketplace. Ask conveners whether they have what they need. Tell of any new topics in writing, do not interrupt the rest.',
      'Använd pausen till att gå igenom de kommande ämnena på torget. Fråga sammankallarna om de har det de behöver. Berätta skriftligt om nya ämnen, stör inte vilan.',
    ),
  }),
  step('sessions-2', 'sessions', 45, null, {
    title: translated('Aikaikkuna 2', 'Time slot 2', 'Tidslucka 2'),
    instruction: translated(
      'Valitse seuraava aihe ja siirry sen tilaan. Lopuksi kutsuja tarkistaa, että tärkein on kirjattu.',
      'Choose the next topic and move to its space. At the end the convener checks that the most important is written down.',
      'Välj nästa ämne och gå till dess rum. Till sist ser sammankallaren efter att det viktigaste är antecknat.',
    ),
    guidance: translated(
      'Toinen aikaikkuna käynnistyy yleensä itsestään. Pyydä kutsujia varaamaan viimeiset viisi minuuttia kahteen asiaan: mitä sovimme, ja kuka keskustelusta puuttui? Jos jokin tila tyhjenee, kiitä kutsujaa ja anna sen olla: aihe sai sen, mitä se tarvitsi.',
      'The second time slot usually starts by itself. Ask conveners to keep the last five minutes for two things: what did we agree, and who was missing from the talk? If a space empties, thank its convener and let it be: the topic got what it needed.',
      'Den andra tidsluckan kommer oftast i gång av sig själv. Be sammankallarna spara de sista fem minuterna till två saker: vad avtalade vi, och vem saknades i samtalet? Om ett rum töms, tacka sammankallaren och låt det vara: ämnet fick vad det behövde.',
    ),
  }),
  step('news', 'harvest', 15, 'shape:open-space-news', {
    title: translated('Uutiset', 'News', 'Nyheter'),
    instruction: translated(
      'Kutsujat kertovat minuutissa, mitä heidän tilassaan syntyi. Kuuntele, mikä jatkuu aiheesta toiseen.',
      'Conveners tell in a minute what came up in their space. Listen for what runs from topic to topic.',
      'Sammankallarna berättar på en minut vad som uppstod i deras rum. Lyssna efter det som löper från ämne till ämne.',
    ),
    guidance: translated(
      'Näytä tila kerrallaan kaikille ja pyydä kutsujalta vain kaksi asiaa: yllättävin havainto ja se, mitä sovittiin. Pidä minuutista kiinni ystävällisesti. Kysymykset kirjataan lapuille kyseiseen tilaan, keskustelu käydään myöhemmin.',
      'Show one space at a time to everyone and ask its convener for just two things: the most surprising insight and what was agreed. Keep to the minute, kindly. Questions go on notes in that space; the talk comes later.',
      'Visa ett rum i taget för alla och be sammankallaren om bara två saker: den mest överraskande insikten och det som avtalades. Håll vänligt fast vid minuten. Frågor skrivs på lappar i rummet, samtalet tas senare.',
    ),
  }),
  step('direction', 'vote', 20, 'shape:open-space-news', {
    title: translated('Yhteinen suunta', 'Common direction', 'Gemensam riktning'),
    instruction: translated(
      'Valitse aiheet, joita verkoston pitäisi viedä eteenpäin. Kirjoita nimesi sinne, missä itse jatkat.',
      'Choose the topics the network should take forward. Write your name where you go on yourself.',
      'Välj de ämnen som nätverket borde föra vidare. Skriv ditt namn där du själv fortsätter.',
    ),
    guidance: translated(
      'Siirrä taulukkoon ne aiheet, jotka saavat eniten kannatusta, enintään kolme. Jokaiselle etsitään heti seuraava askel, tekijä ja aika. Jos kukaan ei ota aihetta, se jää odottamaan, ja sekin on tulos. Kirjaa myös se, kenelle asiasta pitää kertoa.',
      'Move to the table the topics with most support, three at most. Each gets at once a next step, a doer and a date. If nobody takes a topic, it stays waiting, and that too is a result. Write down also who must be told.',
      'Flytta till tabellen de ämnen som får mest stöd, högst tre. Varje ämne får genast ett nästa steg, en ansvarig och en tid. Om ingen tar ett ämne får det vänta, och även det är ett resultat. Anteckna också vem som behöver få veta.',
    ),
  }),
  step('closing', 'reflect', 10, 'shape:open-space-closing', {
    title: translated('Päätöspiiri', 'Closing circle', 'Slutcirkel'),
    instruction: translated(
      'Kirjoita piiriin yksi lappu: minkä ajatuksen viet mukanasi?',
      'Write one note in the circle: which thought do you take with you?',
      'Skriv en lapp i cirkeln: vilken tanke tar du med dig?',
    ),
    guidance: translated(
      'Anna kaksi minuuttia kirjoittamiseen. Kierrätä sitten puheenvuoro niin, että jokainen saa sanoa lauseen tai siirtää vuoron eteenpäin. Älä kokoa tai arvioi sanottua. Kerro, mistä muistiinpanot löytyvät, ja kiitä kutsujia.',
      'Give two minutes for writing. Then let the turn go round so that each may say a sentence or pass it on. Do not sum up or judge what is said. Tell where the notes can be found, and thank the conveners.',
      'Ge två minuter för att skriva. Låt sedan ordet gå runt så att var och en får säga en mening eller skicka det vidare. Sammanfatta eller bedöm inte det sagda. Berätta var anteckningarna finns och tacka sammankallarna.',
    ),
  }),
]
