// The fifteen things a network agrees on: a short name and a question that opens each.
import type { Translated } from '@keha/shared/locale.ts'
import { translated } from '../words.ts'

interface Topic {
  readonly name: Translated
  readonly question: Translated
}

const topic = (name: Translated, question: Translated): Topic => ({ name, question })

export const TOPICS: readonly Topic[] = [
  topic(
    translated('Koordinointi ja fasilitointi', 'Coordination and facilitation', 'Koordinering och facilitering'),
    translated(
      'Kuka pitää langat käsissään ja kuka auttaa meitä keskustelemaan?',
      'Who holds the threads, and who helps us talk?',
      'Vem håller i trådarna, och vem hjälper oss att samtala?',
    ),
  ),
  topic(
    translated('Tunteminen, luottamus, sitoutuminen', 'Knowing, trust, commitment', 'Kännedom, tillit, engagemang'),
    translated(
      'Millä arkisilla teoilla ne meillä kasvavat?',
      'By which everyday deeds do they grow?',
      'Med vilka vardagliga handlingar växer de?',
    ),
  ),
  topic(
    translated('Tapaamiset', 'Meetings', 'Träffar'),
    translated(
      'Kuinka usein tapaamme, missä ja mitä varten?',
      'How often do we meet, where and what for?',
      'Hur ofta träffas vi, var och varför?',
    ),
  ),
  topic(
    translated('Mitä teemme yhdessä', 'What we do together', 'Vad vi gör tillsammans'),
    translated(
      'Vaihdammeko tietoa, opimmeko vai teemmekö hankkeita?',
      'Do we exchange news, learn or run projects?',
      'Utbyter vi nyheter, lär vi oss eller driver vi projekt?',
    ),
  ),
  topic(
    translated('Viestintä ja tieto', 'Communication and knowledge', 'Kommunikation och kunskap'),
    translated(
      'Missä puhumme, ja mistä tieto löytyy jälkeenpäin?',
      'Where do we talk, and where is it found later?',
      'Var talar vi, och var finns det sedan?',
    ),
  ),
  topic(
    translated('Päätökset', 'Decisions', 'Beslut'),
    translated(
      'Mistä päätämme yhdessä, ja milloin päätös on tehty?',
      'What do we decide together, and when is it made?',
      'Vad beslutar vi ihop, och när är det beslutat?',
    ),
  ),
  topic(
    translated('Jäsenet ja uudet tulijat', 'Members and newcomers', 'Medlemmar och nykomlingar'),
    translated(
      'Ketä meiltä puuttuu, ja kuka ottaa tulijan vastaan?',
      'Who is missing, and who receives a newcomer?',
      'Vem saknas, och vem tar emot den som är ny?',
    ),
  ),
  topic(
    translated('Roolit', 'Roles', 'Roller'),
    translated(
      'Mitä rooleja tarvitsemme, ja miten ne vaihtuvat?',
      'Which roles do we need, and how do they change?',
      'Vilka roller behövs, och hur byts de?',
    ),
  ),
  topic(
    translated('Odotettu sitoutuminen', 'Commitment expected', 'Förväntat engagemang'),
    translated('Mihin lupautuu se, joka lähtee mukaan?', 'What does one promise by joining?', 'Vad lovar den som kommer med?'),
  ),
  topic(
    translated('Osallistujien panos', 'What participants put in', 'Deltagarnas insats'),
    translated(
      'Mitä aikaa, osaamista tai tilaa kukin tuo?',
      'What time, skill or place does each bring?',
      'Vilken tid, kunskap eller plats bidrar var och en med?',
    ),
  ),
  topic(
    translated('Erilaiset tarpeet', 'Different needs', 'Olika behov'),
    translated(
      'Kenen ääni jää kuulematta, ja mitä teemme sille?',
      'Whose voice goes unheard, and what do we do?',
      'Vems röst hörs inte, och vad gör vi åt det?',
    ),
  ),
  topic(
    translated('Kotiorganisaatiot ja sidosryhmät', 'Home organisations and others', 'Hemorganisationer och andra'),
    translated('Kuka kertoo heille, mitä ja milloin?', 'Who tells them, what and when?', 'Vem berättar för dem, vad och när?'),
  ),
  topic(
    translated('Raha ja resurssit', 'Money and resources', 'Pengar och resurser'),
    translated(
      'Millä tämä pyörii, ja kuka siitä vastaa?',
      'What keeps this running, and who answers for it?',
      'Vad håller det här i gång, och vem svarar för det?',
    ),
  ),
  topic(
    translated('Seuranta ja arviointi', 'Follow-up and assessment', 'Uppföljning och utvärdering'),
    translated(
      'Mistä näemme yhdessä, miten meillä menee?',
      'From what do we see together how we are doing?',
      'Av vad ser vi tillsammans hur det går?',
    ),
  ),
  topic(
    translated('Kehittäminen ja uudistuminen', 'Development and renewal', 'Utveckling och förnyelse'),
    translated(
      'Milloin pysähdymme muuttamaan tapojamme?',
      'When do we stop and change our ways?',
      'När stannar vi upp och ändrar våra sätt?',
    ),
  ),
]
