// Joining with the code from the wall: code, name, in.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useServices } from '../browser/services.ts'
import { readCode, showCode } from '../ui/joinCode.ts'
import { CodeField } from './CodeField.tsx'
import { PageFrame } from './PageFrame.tsx'
import { type Newcomer, PersonForm } from './PersonForm.tsx'

export function JoinPage() {
  const { t } = useTranslation()
  const { api, myBoards, arrivals } = useServices()
  const [, navigate] = useLocation()
  const [code, setCode] = useState(() => showCode(arrivals.getState().code || (new URLSearchParams(location.search).get('code') ?? '')))
  const [wrong, setWrong] = useState(false)

  const mayJoin = () => {
    setWrong(readCode(code) === null)
    return readCode(code) !== null
  }
  const join = async ({ organisation, ...me }: Newcomer) => {
    const joined = await api.joinByCode({ code: readCode(code) ?? '', ...me, ...(organisation && { organisation }) })
    if (!joined.ok) return joined.code
    arrivals.setState({ code: '' })
    const { board } = myBoards.remember(joined.value, null)
    navigate(`/b/${board.id}`)
    return null
  }

  return (
    <PageFrame title={t('join.title')}>
      <div className="door card">
        <h1 className="door__title">{t('join.title')}</h1>
        <PersonForm mayJoin={mayJoin} onJoin={join}>
          <CodeField code={code} onChange={setCode} wrong={wrong} />
        </PersonForm>
      </div>
    </PageFrame>
  )
}
