// The check of the texts: all three languages have the same keys with the same blanks to fill, nothing is empty, no key is
// unused and none that the code names is missing. Prints each fault and ends with 1 where there is one.
// Plain keys are found as quoted words anywhere in the sources, so that tables of keys count; plurals by their stem.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = join(import.meta.dirname, 'src')
const LANGUAGES = ['fi', 'en', 'sv']
const PLURAL = /_(one|other)$/

type Texts = ReadonlyMap<string, string>

function textsOf(language: string): Texts {
  const texts = new Map<string, string>()
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.set(path, value)
    else for (const [key, child] of Object.entries(value as object)) walk(child, path ? `${path}.${key}` : key)
  }
  walk(JSON.parse(readFileSync(join(SOURCES, 'locales', `${language}.json`), 'utf8')), '')
  return texts
}

const blanksOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ')

export function localeProblems(languages: Readonly<Record<string, Texts>>, sources: string): string[] {
  const problems: string[] = []
  const [first = '', ...others] = Object.keys(languages)
  const texts = languages[first] ?? new Map<string, string>()
  const quoted = new Set([...sources.matchAll(/(['"])([a-z]\w*(?:\.\w+)+)\1/g)].map(([, , key = '']) => key))
  for (const [language, own] of Object.entries(languages))
    for (const [key, text] of own) if (text.trim() === '') problems.push(`${language}: ${key} is empty`)
  for (const other of others) {
    const own = languages[other] ?? new Map<string, string>()
    for (const [key, text] of texts) {
      const translation = own.get(key)
      if (translation === undefined) problems.push(`${other}: ${key} is missing`)
      else if (blanksOf(translation) !== blanksOf(text)) problems.push(`${other}: ${key} has other blanks than ${first}`)
    }
    for (const key of own.keys()) if (!texts.has(key)) problems.push(`${first}: ${key} is missing, ${other} has it`)
  }
  const stems = new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))
  for (const stem of stems) if (!quoted.has(stem)) problems.push(`${stem} is not used`)
  for (const [, , key = ''] of sources.matchAll(/\bt\(\s*(['"])([^'"]+)\1/g)) if (!stems.has(key)) problems.push(`t('${key}') has no text`)
  return problems
}

if (import.meta.main) {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  )
  const sources = files.map((file) => readFileSync(join(SOURCES, file), 'utf8')).join('\n')
  const problems = localeProblems(Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)])), sources)
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}
