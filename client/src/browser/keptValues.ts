// What this browser keeps from one visit to the next. A browser may refuse to keep anything (private windows, full disk):
// then values last as long as the page, and nothing breaks.

export interface KeptValues {
  /** The value kept under `name`, or null. Never throws. */
  read(name: string): unknown
  /** Keeps a JSON value. Never throws. */
  write(name: string, value: unknown): void
  /** Keeps nothing any more under names that begin so. Never throws. */
  drop(beginning: string): void
}

const PREFIX = 'keha.'

/** `storage` null: nothing outlives the page. */
export function keptValues(storage: Storage | null): KeptValues {
  const here = new Map<string, string>()
  return {
    read: (name) => {
      const text = here.get(name) ?? quietly(() => storage?.getItem(PREFIX + name)) ?? null
      return text === null ? null : (quietly(() => JSON.parse(text) as unknown) ?? null)
    },
    write: (name, value) => {
      const text = JSON.stringify(value)
      const kept = quietly(() => {
        storage?.setItem(PREFIX + name, text)
        return storage !== null
      })
      // What the storage took is read from there, so that two tabs see the same.
      if (kept) here.delete(name)
      else here.set(name, text)
    },
    drop: (beginning) => {
      for (const name of here.keys()) if (name.startsWith(beginning)) here.delete(name)
      quietly(() => {
        for (const name of namesIn(storage)) if (name.startsWith(PREFIX + beginning)) storage?.removeItem(name)
      })
    },
  }
}

const namesIn = (storage: Storage | null): string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at)).filter((name) => typeof name === 'string')

function quietly<T>(attempt: () => T): T | undefined {
  try {
    return attempt()
  } catch {
    return undefined
  }
}
