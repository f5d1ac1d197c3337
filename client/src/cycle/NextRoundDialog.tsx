// Starts the next round's board: asks for its title, says what comes along, and opens it for this facilitator.

import { readBoard } from '@keha/shared/board/readBoard.ts'
import { carriedOver } from '@keha/shared/session/carried.ts'
import { nextTitle } from '@keha/shared/session/model/cycle.ts'
import { type FormEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useBoard, useOpenBoard } from '../board/board.ts'
import type { ApiProblem } from '../browser/boardsApi.ts'
import { useServices } from '../browser/services.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { useProblemWords } from '../ui/problemWords.ts'

const MAX_TITLE_LENGTH = 120

export function NextRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { api, myBoards, arrivals } = useServices()
  const { line, entry } = useOpenBoard()
  const problemWords = useProblemWords()
  const [, navigate] = useLocation()
  const number = useBoard(({ session }) => (session?.cycle.number ?? 1) + 1)
  const member = useBoard(({ session, you }) => session?.people.members.find(({ id }) => id === you?.id))
  const carried = useMemo(() => {
    const { session } = line.state.getState()
    return session ? carriedOver(readBoard(line.doc, []), session) : []
  }, [line])
  const [title, setTitle] = useState(nextTitle(entry.board.title, number))
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const count = (kind: string) => carried.filter(({ outcome }) => outcome.kind === kind).length

  const start = async () => {
    setWorking(true)
    const chosen = title.trim()
    const created = await api.next(entry.board.id, entry.token, chosen === '' ? {} : { title: chosen })
    if (!created.ok) {
      setWorking(false)
      return setProblem(created.code)
    }
    const { id, keys } = created.value
    const joined = await api.join(id, {
      key: keys.facilitator,
      name: member?.name ?? entry.participant.name,
      ...(member?.organisation && { organisation: member.organisation }),
    })
    if (joined.ok) myBoards.remember(joined.value, keys.facilitator)
    arrivals.setState({ created: id })
    navigate(`/b/${id}`)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!working) void start()
  }

  return (
    <Dialog title={t('cycle.start')} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{t('cycle.comes', { actions: count('action'), questions: count('question'), decisions: count('decision') })}</p>
        {carried.length === 0 ? <p className="notice">{t('cycle.nothing')}</p> : null}
        <Field
          label={t('start.title')}
          problem={problem ? problemWords(problem) : undefined}
          autoComplete="off"
          maxLength={MAX_TITLE_LENGTH}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
          data-first
        />
        <FormEnd onCancel={onClose} words={working ? t('start.working') : t('cycle.go')} working={working} />
      </form>
    </Dialog>
  )
}
