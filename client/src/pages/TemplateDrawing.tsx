// The template as it will lie on the board, drawn when the pages were built. Decorative: the card says in words what it is.
import { useLocale } from '../locales/language.ts'

export function TemplateDrawing({ template }: { readonly template: string }) {
  const locale = useLocale()
  return <img className="template__drawing" src={`/drawings/${template}-${locale}.svg`} alt="" width={480} height={270} loading="lazy" />
}
