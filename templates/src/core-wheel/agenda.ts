// The core wheel's agenda: pulse, four parts in order, trials, and the pulse again.
import type { Step } from '@keha/shared/session/model/agenda.ts'
import { ALONE_FIRST, type StepRights, step, translated, WITHOUT_NAMES } from '../words.ts'

/** The three questions of the pulse, asked before and after. */
const PULSE: StepRights = {
  asks: {
    kind: 'rating',
    criteria: [
      {
        id: 'knowing',
        text: translated('Tunnen muut tässä verkostossa', 'I know the others in this network', 'Jag känner de andra i nätverket'),
      },
      { id: 'trust', text: translated('Luotan muihin', 'I trust the others', 'Jag litar på de andra') },
      {
        id: 'commitment',
        text: translated(
          'Olen sitoutunut yhteiseen työhömme',
          'I am committed to our common work',
          'Jag är engagerad i vårt gemensamma arbete',
        ),
      },
    ],
  },
}

export const coreWheelAgenda: readonly Step[] = [
  step('welcome', 'welcome', 10, 'shape:core-wheel-start', {
    title: translated('Tervetuloa', 'Welcome', 'Välkommen'),
    instruction: translated(
      'Tee harjoitusnurkkaan lappu: nimesi ja yksi asia, jota sinusta ei arvaisi.',
      'Make a note in the practice corner: your name and one thing nobody would guess about you.',
      'Gör en lapp i övningshörnet: ditt namn och en sak som ingen skulle gissa om dig.',
    ),
    guidance: translated(
      'Aloita omasta lapustasi, niin muut uskaltavat perässä. Kerro, miksi pyörä kierretään tässä järjestyksessä: jokainen kohta nojaa edelliseen. Sovi, että sanotut asiat jäävät tähän joukkoon. Pulssi mitataan kahdesti, eikä kenenkään nimi näy siinä.',
      'Begin with your own note, so that others dare to follow. Tell why the wheel is gone round in this order: each part leans on the one before. Agree that what is said stays in this group. The pulse is taken twice, and nobody’s name shows in it.',
      'Börja med din egen lapp, så vågar de andra efter. Berätta varför hjulet gås runt i den här ordningen: varje del stöder sig på den förra. Kom överens om att det sagda stannar i gruppen. Pulsen tas två gånger, och ingens namn syns i den.',
    ),
  }),
  step(
    'pulse-start',
    'rate',
    5,
    'shape:core-wheel-pulse',
    {
      title: translated('Pulssi alussa', 'Pulse at the start', 'Pulsen i början'),
      instruction: translated(
        'Arvioi kolme väitettä yhdestä viiteen. Vain sinä näet oman vastauksesi, muut näkevät jakauman.',
        'Rate three statements from one to five. Only you see your own answer; others see the spread.',
        'Bedöm tre påståenden från ett till fem. Bara du ser ditt eget svar, de andra ser fördelningen.',
      ),
      guidance: translated(
        'Avaa arviointi ja sulje se, kun kaikki ovat vastanneet. Kuvaa hajontaa sanomatta, onko se hyvä vai huono, ja merkitse keskiarvot taulun asteikoille vasemmalle. Jos arviot ovat alhaalla, kiitä rehellisyydestä: siitä on hyvä lähteä.',
        'Open the rating, and close it when everyone has answered. Describe the spread without saying whether it is good or bad, and mark the means on the left of the scales on the board. If they are low, say thank you for honesty: it is a good place to begin.',
        'Öppna bedömningen och stäng den när alla har svarat. Beskriv spridningen utan att säga om den är bra eller dålig, och märk ut medelvärdena till vänster på tavlans skalor. Om de är låga, tacka för ärligheten: därifrån är det bra att börja.',
      ),
    },
    PULSE,
  ),
  step('knowing', 'pairs', 20, 'shape:core-wheel-knowing', {
    title: translated('Tunteminen', 'Knowing', 'Kännedom'),
    instruction: translated(
      'Etsi pari, jonka tunnet huonosti. Haastatelkaa toisianne viisi minuuttia kumpikin ja kirjoita lappu siitä, mitä opit hänestä.',
      'Find a partner you hardly know. Interview each other, five minutes each, and write a note on what you learned of them.',
      'Hitta en partner som du känner lite. Intervjua varandra i fem minuter var och skriv en lapp om vad du lärde dig.',
    ),
    guidance: translated(
      'Jaa parit eri organisaatioista ja kerro, milloin vuoro vaihtuu. Hyvä kysymys on, mitä toinen tekisi, jos aikaa olisi päivä viikossa lisää. Pyydä jokaista esittelemään parinsa yhdellä lauseella, luvan kanssa. Kysykää sitten, mikä auttaisi tuntemaan toisemme myös tapaamisten välillä.',
      'Pair people from different organisations and tell when to change turns. A good question is what the other would do with one more day a week. Have everyone introduce their partner in one sentence, with leave. Then ask what would help us know each other between meetings too.',
      'Para ihop folk från olika organisationer och säg till när turen byts. En bra fråga är vad den andra skulle göra med en extra dag i veckan. Be var och en presentera sin partner med en mening, med lov. Fråga sedan vad som skulle hjälpa oss att lära känna varandra även mellan träffarna.',
    ),
  }),
  step(
    'trust',
    'write',
    15,
    'shape:core-wheel-trust',
    {
      title: translated('Luottamus', 'Trust', 'Tillit'),
      instruction: translated(
        'Kirjoita kaksi lappua: milloin täällä on ollut turvallista olla rehellinen, ja mikä tekisi siitä turvallisempaa?',
        'Write two notes: when has it been safe to be honest here, and what would make it safer?',
        'Skriv två lappar: när har det varit tryggt att vara ärlig här, och vad skulle göra det tryggare?',
      ),
      guidance: translated(
        'Laput ovat nimettömiä myös paljastamisen jälkeen, ja se kannattaa sanoa. Kirjoittamiseen viisi minuuttia, lukemiseen kymmenen. Kysykää, mikä lapuissa toistuu, älkää sitä, kuka ne kirjoitti. Jos jokin koskee, pysähdy hetkeksi ja kiitä.',
        'The notes stay without names after they are revealed, and that is worth saying. Five minutes to write, ten to read. Ask what comes up again in the notes, not who wrote this. If something hurts, stop for a moment and say thank you.',
        'Lapparna är utan namn även när de har visats, och det är värt att säga. Fem minuter för att skriva, tio för att läsa. Fråga vad som återkommer i lapparna, inte vem som skrev. Om något gör ont, stanna upp en stund och tacka.',
      ),
    },
    WITHOUT_NAMES,
  ),
  step('break', 'break', 10, null, {
    title: translated('Tauko', 'Break', 'Paus'),
    instruction: translated(
      'Juo jotain jonkun kanssa, jonka kanssa et ole vielä puhunut.',
      'Have a drink with somebody you have not talked with yet.',
      'Drick något med någon som du ännu inte har talat med.',
    ),
    guidance: translated(
      'Tauko on osa ohjelmaa: siinä tutustutaan. Etäosallistujille voi avata vapaan keskustelun kahden tai kolmen hengen ryhmissä. Jatka ajallaan, sillä sitoutumiseen tarvitaan virkeää väkeä.',
      'The break is part of the programme: people get acquainted in it. For remote participants you can open free talk in twos or threes. Go on in time, for commitment needs people who are awake.',
      'Pausen är en del av programmet: i den bekantar man sig. För dem på distans kan du öppna fritt samtal två eller tre åt gången. Fortsätt i tid, för engagemang kräver pigga människor.',
    ),
  }),
  step(
    'commitment',
    'write',
    15,
    'shape:core-wheel-commitment',
    {
      title: translated('Sitoutuminen', 'Commitment', 'Engagemang'),
      instruction: translated(
        'Kirjoita, miksi olet mukana ja minkä pienen asian voit luvata. Toiselle lapulle: mitä siihen tarvitset?',
        'Write why you are in this and which small thing you can promise. On another note: what do you need for it?',
        'Skriv varför du är med och vilken liten sak du kan lova. På en annan lapp: vad behöver du för det?',
      ),
      guidance: translated(
        'Pyydä todellisia syitä, myös itsekkäitä: ne kantavat pisimpään. Pieni lupaus, joka pitää, kasvattaa luottamusta enemmän kuin suuri, joka unohtuu. Lukekaa tarpeet ääneen ja katsokaa, mihin joku toinen voi heti vastata.',
        'Ask for real reasons, selfish ones too: they carry furthest. A small promise that holds grows more trust than a large one that is forgotten. Read the needs aloud and see which of them somebody else can answer at once.',
        'Be om verkliga skäl, även själviska: de bär längst. Ett litet löfte som håller ger mer tillit än ett stort som glöms. Läs behoven högt och se vilka av dem någon annan genast kan svara på.',
      ),
    },
    ALONE_FIRST,
  ),
  step('learning', 'discuss', 15, 'shape:core-wheel-learning', {
    title: translated('Yhdessä oppiminen', 'Learning together', 'Gemensamt lärande'),
    instruction: translated(
      'Puhukaa kolmistaan: missä olemme oppineet toisiltamme? Kirjoittakaa esimerkit oikeaan sarakkeeseen.',
      'Talk in threes: where have we learned from each other? Write the examples in the column they belong to.',
      'Samtala tre och tre: var har vi lärt oss av varandra? Skriv exemplen i den kolumn där de hör hemma.',
    ),
    guidance: translated(
      'Tieto leviää keskustelussa ja yhteisissä paikoissa, joissa sitä säilytetään. Me-henki syntyy, kun jotain ratkaistaan yhdessä. Uusia tulijoita saadaan, kun ovi on auki ja joku seisoo siinä. Katsokaa, mikä sarakkeista jäi tyhjimmäksi: sen kohdalla pyörä hidastaa.',
      'Knowledge spreads in talk and in shared places where it is kept. A sense of we is born when something is solved together. New people come when the door is open and somebody stands in it. See which column stayed emptiest: there the wheel slows down.',
      'Kunskap sprids i samtal och på gemensamma ställen där den sparas. Vi-andan föds när något löses tillsammans. Nya kommer när dörren är öppen och någon står i den. Se vilken kolumn som blev tommast: där bromsar hjulet.',
    ),
  }),
  step('trials', 'agree', 15, 'shape:core-wheel-tried', {
    title: translated('Mitä kokeilemme?', 'What do we try?', 'Vad prövar vi?'),
    instruction: translated(
      'Poimikaa lapuista kaksi tai kolme pientä tekoa. Kirjoittakaa, kuka aloittaa ja milloin katsomme, miten kävi.',
      'Pick two or three small deeds from the notes. Write who begins and when we look at how it went.',
      'Plocka två eller tre små handlingar ur lapparna. Skriv vem som börjar och när vi ser hur det gick.',
    ),
    guidance: translated(
      'Valitkaa teko, joka vahvistaa pyörän heikointa kohtaa. Jos tunteminen puuttuu, älkää aloittako sitoumuksista. Kysy jokaisesta kokeilusta, voivatko kaikki elää sen kanssa, ja odota vastausta. Kokeilulla on aloittaja, ei vastuullista, jota syytetään.',
      'Choose a deed that strengthens the weakest part of the wheel. If knowing is missing, do not begin with commitments. For each trial ask whether everyone can live with it, and wait for the answer. A trial has somebody who begins it, not somebody to blame.',
      'Välj en handling som stärker hjulets svagaste del. Om kännedomen saknas, börja inte med åtaganden. Fråga för varje försök om alla kan leva med det, och vänta på svar. Ett försök har någon som börjar, inte någon att skylla på.',
    ),
  }),
  step(
    'pulse-end',
    'rate',
    5,
    'shape:core-wheel-pulse',
    {
      title: translated('Pulssi lopussa', 'Pulse at the end', 'Pulsen i slutet'),
      instruction: translated(
        'Arvioi samat kolme väitettä uudelleen. Vastauksesi näkyy tälläkin kertaa vain sinulle.',
        'Rate the same three statements again. This time too only you see your answer.',
        'Bedöm samma tre påståenden igen. Även nu är det bara du som ser ditt svar.',
      ),
      guidance: translated(
        'Merkitse keskiarvot nyt asteikkojen oikealle puolelle ja katsokaa, mikä liikkui. Myös lasku on tieto: ehkä puhe muuttui todemmaksi. Kysy yhdeltä tai kahdelta vapaaehtoiselta, mikä heitä liikutti. Seuraavalla kerralla näette suunnan.',
        'Mark the means on the right of the scales now and see what has moved. A fall is knowledge too: perhaps the talk became truer. Ask one or two volunteers what moved them. Next time you will see the direction.',
        'Märk nu ut medelvärdena till höger på skalorna och se vad som har rört sig. Även en nedgång är kunskap: kanske samtalet blev sannare. Fråga en eller två frivilliga vad som rörde dem. Nästa gång ser ni riktningen.',
      ),
    },
    PULSE,
  ),
]
