// Open space: the participants make the programme at the marketplace and move by their own feet.
import type { Template } from '../template.ts'
import { translated } from '../words.ts'
import { openSpaceAgenda } from './agenda.ts'
import { drawOpenSpace } from './board.ts'

export const openSpace: Template = {
  id: 'open-space',
  phase: 'learn',
  title: translated('Open space', 'Open space', 'Open space'),
  summary: translated(
    'Osallistujat tekevät ohjelman itse: kuka tahansa tuo torille aiheen, ja jokainen kulkee sinne, missä oppii tai voi antaa. Sopii, kun teema on tärkeä mutta ratkaisu vielä auki.',
    'The participants make the programme themselves: anyone brings a topic to the marketplace, and everyone goes where they learn or can give. For a theme that matters and an answer that is still open.',
    'Deltagarna gör programmet själva: vem som helst tar ett ämne till torget, och var och en går dit där hen lär sig eller kan bidra. Passar när temat är viktigt men svaret ännu öppet.',
  ),
  people: { min: 8, max: 100 },
  needs: translated(
    'Teema, joka koskettaa kaikkia, kutsu etukäteen ja riittävästi aikaa. Aiheita ei päätetä valmiiksi.',
    'A theme that touches everyone, an invitation beforehand, and enough time. Topics are not decided in advance.',
    'Ett tema som berör alla, en inbjudan på förhand och tillräckligt med tid. Ämnena bestäms inte i förväg.',
  ),
  outcome: translated(
    'Jokaisesta aiheesta pääkohdat ja sovitut asiat sekä yhdessä valitut seuraavat askeleet.',
    'The main points and agreements of every topic, and next steps chosen together.',
    'Huvudpunkter och överenskommelser från varje ämne, och nästa steg som valts tillsammans.',
  ),
  roles: [
    {
      name: translated('Fasilitoija', 'Facilitator', 'Facilitator'),
      task: translated(
        'Avaa piirin, selittää säännöt ja väistyy. Pitää torin auki ja kellon näkyvillä.',
        'Opens the circle, explains the rules and steps aside. Keeps the marketplace open and the clock in sight.',
        'Öppnar cirkeln, förklarar reglerna och kliver åt sidan. Håller torget öppet och klockan synlig.',
      ),
    },
    {
      name: translated('Aiheen kutsuja', 'Convener', 'Sammankallare'),
      task: translated(
        'Tuo torille aiheen, josta välittää, avaa keskustelun tilassaan ja huolehtii, että pääkohdat jäävät lapuille.',
        'Brings a topic they care about to the marketplace, opens the talk in its space and sees that the main points stay on notes.',
        'Tar ett ämne som känns viktigt till torget, öppnar samtalet i sitt rum och ser till att huvudpunkterna hamnar på lappar.',
      ),
    },
    {
      name: translated('Perhonen', 'Butterfly', 'Fjäril'),
      task: translated(
        'Pysähtyy, lepää ja juttelee matkan varrella. Perhosten luona syntyy joskus päivän paras ajatus.',
        'Stops, rests and chats on the way. The best thought of the day is sometimes born among butterflies.',
        'Stannar till, vilar och pratar längs vägen. Bland fjärilarna föds ibland dagens bästa tanke.',
      ),
    },
  ],
  source: translated(
    'Menetelmän loi Harrison Owen, ja sen paikka verkostotyössä on Timo Järvensivun jäsennyksestä (2019). Tekstit ovat Kehän omia.',
    'The method was created by Harrison Owen; its place in network work is from Timo Järvensivu’s framework (2019). The wording is Kehä’s own.',
    'Metoden skapades av Harrison Owen; dess plats i nätverksarbetet kommer från Timo Järvensivus modell (2019). Texterna är Kehäs egna.',
  ),
  scaffold: (locale) => drawOpenSpace(locale).records,
  firstRecords: (locale) => drawOpenSpace(locale).notes,
  agenda: openSpaceAgenda,
}
