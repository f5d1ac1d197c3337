// Where a link that people wrote may lead.

/** The address of a link as ASCII, or undefined where it is not one that may be followed from a document. */
export function linkTarget(href: string): string | undefined {
  const address = href.trim().replace(/\p{Cs}/gu, '')
  if (!/^(?:https?:\/\/|mailto:|tel:)[^\s]/i.test(address)) return undefined
  return address.replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
}
