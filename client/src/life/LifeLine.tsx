// How long the board is kept, in one sentence, for everybody on it.
import { useLife } from './useLife.ts'
import { useLifeWords } from './useLifeWords.ts'

export function LifeLine() {
  const { life } = useLife()
  const words = useLifeWords()
  return life ? <p className="soft small">{words(life)}</p> : null
}
