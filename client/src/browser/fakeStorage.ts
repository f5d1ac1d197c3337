// A browser's storage for tests, which can be full.

export function fakeStorage({ full = false } = {}): Storage {
  const values = new Map<string, string>()
  return {
    get length() {
      return values.size
    },
    clear: () => values.clear(),
    getItem: (name) => values.get(name) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (name) => {
      values.delete(name)
    },
    setItem: (name, value) => {
      if (full) throw new DOMException('full', 'QuotaExceededError')
      values.set(name, value)
    },
  }
}
