// Hands a file to the browser to save.

/** Long enough for any browser to have begun reading it. */
const READ_MS = 60_000

export function downloadFile(contents: Blob, name: string): void {
  const url = URL.createObjectURL(contents)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), READ_MS)
}

/** A title as a file's name: what file systems refuse is left out. */
export function fileName(title: string, ending: string): string {
  const bare = title
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
  return `${bare || 'keha'}.${ending}`
}
