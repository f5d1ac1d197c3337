// An instruction with its simple formatting, as elements; no text of anybody ever becomes markup.
import { Fragment } from 'react'
import { instructionBlocks, type Run } from './instructionText.ts'

export function InstructionText({ text, className }: { readonly text: string; readonly className: string }) {
  return (
    <div className={`instruction ${className}`}>
      {instructionBlocks(text).map(({ kind, lines }, at) =>
        kind === 'list' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no names; they change only as a whole.
          <ul key={at}>
            {lines.map((runs, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <li key={line}>
                <Runs runs={runs} />
              </li>
            ))}
          </ul>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <p key={at}>
            {lines.map((runs, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <Fragment key={line}>
                {line > 0 ? <br /> : null}
                <Runs runs={runs} />
              </Fragment>
            ))}
          </p>
        ),
      )}
    </div>
  )
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
  return runs.map(({ text, bold }, at) => (bold ? <strong key={at}>{text}</strong> : <Fragment key={at}>{text}</Fragment>))
}
