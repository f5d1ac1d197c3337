// The order of names in a report. One for all languages, so that the same report is the same file whoever makes it.

/** By the Finnish alphabet, which is the Swedish one: å, ä and ö come last. */
export const byAlphabet = (a: string, b: string): number => a.localeCompare(b, 'fi')
