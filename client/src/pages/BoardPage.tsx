// A board's address: straight in where this browser has been let in, the door where a link brought a key, else words and a
// way on. Loads the canvas only for those who go in (and while they type their name). Owns no board state.
import type { BoardId } from '@keha/shared/ids.ts'
import type { ToldLife } from '@keha/shared/life/boardLife.ts'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { arriveWith } from '../browser/arrivals.ts'
import { forgetBoard } from '../browser/forgetBoard.ts'
import { entryFor, type MyBoard } from '../browser/myBoards.ts'
import { useServices } from '../browser/services.ts'
import { fetchBoard } from '../opening/boardParts.ts'
import { OpeningBoard } from '../opening/OpeningBoard.tsx'
import { LostPage } from './LostPage.tsx'
import { PageFrame } from './PageFrame.tsx'
import { type Newcomer, PersonForm } from './PersonForm.tsx'

interface BoardPageProps {
  readonly id: BoardId
  /** The key this person arrived with, if they came by a link. */
  readonly arrivalKey: string | undefined
}

export function BoardPage({ id, arrivalKey }: BoardPageProps) {
  const services = useServices()
  const { myBoards, arrivals } = services
  const [, navigate] = useLocation()
  const [lost, setLost] = useState<'deleted' | 'no-board' | null>(null)
  const [entry, setEntry] = useState(() => entryFor(myBoards.find(id), arrivalKey))

  const joinAgain = () => {
    const key = arrivalKey ?? entry?.key
    myBoards.forget(id)
    setEntry(null)
    if (key) arriveWith(arrivals, id, key)
  }

  /** The board is deleted; who had it open is told on the front page. */
  const gone = useCallback(
    (title: string | null) => {
      forgetBoard(services, id).catch((problem: unknown) => console.error('a copy of a deleted board could not be dropped', problem))
      if (title === null) return setLost('deleted')
      arrivals.setState({ deleted: title })
      navigate('/', { replace: true })
    },
    [services, arrivals, id, navigate],
  )

  if (lost) return <LostPage reason={lost} />
  if (entry) return <OpeningBoard entry={entry} onJoinAgain={joinAgain} onGone={gone} />
  if (arrivalKey === undefined) return <LostPage reason="no-way-in" />
  return <Door id={id} arrivalKey={arrivalKey} onIn={setEntry} onGone={gone} onLost={setLost} />
}

interface DoorProps {
  readonly id: BoardId
  readonly arrivalKey: string
  readonly onIn: (entry: MyBoard) => void
  readonly onGone: (title: null) => void
  /** The link opens no board; told before anybody types their name. */
  readonly onLost: (why: 'no-board') => void
}

function Door({ id, arrivalKey, onIn, onGone, onLost }: DoorProps) {
  const { t } = useTranslation()
  const { api, myBoards } = useServices()
  useEffect(() => {
    fetchBoard()
  }, [])
  const [life, setLife] = useState<ToldLife | null>(null)
  useEffect(() => {
    let left = false
    api.life(id, arrivalKey).then(
      (told) => {
        if (left) return
        if (told.ok) setLife(told.value)
        else if (told.code === 'board-deleted') onGone(null)
        else if (told.code === 'token-invalid') onLost('no-board')
      },
      (problem: unknown) => {
        throw problem
      },
    )
    return () => {
      left = true
    }
  }, [api, id, arrivalKey, onGone, onLost])
  const join = async ({ organisation, ...me }: Newcomer) => {
    const joined = await api.join(id, { key: arrivalKey, ...me, ...(organisation && { organisation }) })
    if (!joined.ok) return joined.code
    onIn(myBoards.remember(joined.value, arrivalKey))
    return null
  }
  return (
    <PageFrame title={t('join.welcome')}>
      <div className="door card">
        <h1 className="door__title">{t('join.welcome')}</h1>
        <p className="soft">{t('join.welcomeLine')}</p>
        <PersonForm life={life} onJoin={join} />
        <Link href="/join" className="door__other">
          {t('join.otherWay')}
        </Link>
      </div>
    </PageFrame>
  )
}
