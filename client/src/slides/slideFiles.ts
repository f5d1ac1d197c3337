// Which files may become slides, and what can be wrong with them. Pure.

/** Larger presentations are mostly photographs at a size nobody sees on a wall. */
export const MAX_FILE_MB = 50

export type SlidesProblem = 'damaged' | 'password' | 'too-many-pages' | 'too-large' | 'no-slides' | 'mixed'

/** The files cannot become slides; `problem` says why. */
export class SlidesRefused extends Error {
  readonly problem: SlidesProblem

  constructor(problem: SlidesProblem) {
    super(problem)
    this.problem = problem
  }
}

/** What a file picker offers. */
export const SLIDE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

type Chosen = Pick<File, 'name' | 'size' | 'type'>
const isPdf = ({ name, type }: Chosen): boolean => type === 'application/pdf' || /\.pdf$/i.test(name)
const isPicture = ({ type }: Chosen): boolean => (SLIDE_TYPES as readonly string[]).includes(type)

/** One PDF, or pictures. Throws `SlidesRefused` of any other. */
export function fileKind(files: readonly Chosen[]): 'pdf' | 'pictures' {
  if (files.length === 0 || !files.every((file) => isPdf(file) || isPicture(file))) throw new SlidesRefused('no-slides')
  if (files.some(({ size }) => size > MAX_FILE_MB * 1024 * 1024)) throw new SlidesRefused('too-large')
  if (!files.some(isPdf)) return 'pictures'
  if (files.length > 1) throw new SlidesRefused('mixed')
  return 'pdf'
}

/** Pictures in the order a person numbers them: 2 before 10. */
export const inNameOrder = <T extends Chosen>(files: readonly T[]): readonly T[] =>
  [...files].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))

/** What pdf.js rejected with, in our words; null where it is none of these. */
export function pdfProblem(problem: unknown): SlidesProblem | null {
  const name = problem instanceof Error ? problem.name : ''
  if (name === 'PasswordException') return 'password'
  return name === 'InvalidPDFException' || name === 'FormatError' || name === 'MissingPDFException' ? 'damaged' : null
}
