// Boards over HTTP: create, join by link or code, and who a token belongs to.
import {
  type BoardSummary,
  CreateBoard,
  type CreatedBoard,
  JoinBoard,
  JoinByCode,
  type Joined,
  type Membership,
  NextBoard,
  type TemplateSummary,
} from '@keha/shared/api.ts'
import { newBoardDocument } from '@keha/shared/board/document.ts'
import { CODE_LENGTH } from '@keha/shared/ids.ts'
import { inLanguage } from '@keha/shared/locale.ts'
import type { Person, Role } from '@keha/shared/roles.ts'
import { carriedOver } from '@keha/shared/session/carried.ts'
import { nextTitle } from '@keha/shared/session/model/cycle.ts'
import type { EarlierMeeting } from '@keha/shared/session/model/meetings.ts'
import { FACILITATORS, NOTHING_SEALED, sealing } from '@keha/shared/session/model/sealed.ts'
import { turnsSoFar } from '@keha/shared/session/turns.ts'
import { catalogue, findTemplate } from '@keha/templates/catalogue.ts'
import { type BeginningOptions, instantiate } from '@keha/templates/instantiate.ts'
import { summaryOf as summaryOfTemplate } from '@keha/templates/template.ts'
import type { FastifyInstance } from 'fastify'
import * as Y from 'yjs'
import type { RoomLink } from '../link/RoomLink.ts'
import type { Clock } from '../room/Clock.ts'
import { type Random, randomClientId, randomParticipantId, randomSecret } from '../room/Random.ts'
import { hashOf } from '../room/secretHash.ts'
import type { BoardMeta, BoardStore } from '../store/BoardStore.ts'
import { holderOf, memberOf } from './bearer.ts'
import type { CodeGuard } from './CodeGuard.ts'
import { decoded } from './errors.ts'
import { keysFrom } from './keys.ts'
import { baseOf, invitationOf, keepBoard, type NewBoard, newBoard } from './newBoard.ts'
import { Refusal } from './Refusal.ts'
import { perMinute } from './rateLimits.ts'

export interface BoardRoutesOptions {
  readonly store: BoardStore
  readonly link: RoomLink
  readonly clock: Clock
  readonly random: Random
  readonly codeGuard: CodeGuard
  readonly publicUrl: string | undefined
}

export function boardRoutes(app: FastifyInstance, options: BoardRoutesOptions): void {
  const { store, link, clock, random, codeGuard, publicUrl } = options

  app.get('/api/templates', (): TemplateSummary[] => catalogue.map(summaryOfTemplate))

  app.post('/api/boards', { config: perMinute(60) }, async (request, reply): Promise<CreatedBoard> => {
    const { template, locale, title } = decoded(CreateBoard, request.body)
    const created = await create(template, { locale }, title)
    reply.code(201)
    return { id: created.meta.id, title: created.meta.title, ...invitationOf(created.meta, created.keys, baseOf(request, publicUrl)) }
  })

  app.post<{ Params: { id: string } }>('/api/boards/:id/next', { config: perMinute(20) }, async (request, reply): Promise<CreatedBoard> => {
    const { meta, person } = await memberOf(request, request.params.id, store)
    const { template = meta.template, title } = decoded(NextBoard, request.body ?? {})
    const live = await link.read(meta.id)
    if (!live) throw new Refusal('not-found')
    if (live.session.people.members.find(({ id }) => id === person.id)?.role !== 'facilitator') throw new Refusal('only-facilitator')
    if (live.session.cycle.next) throw new Refusal('next-exists')
    const number = live.session.cycle.number + 1
    const previous = { id: meta.id, title: meta.title }
    const turns = turnsSoFar(live.contents, live.session.cycle, previous)
    const after = { number, previous, turns, carried: carriedOver(live.contents, live.session) }
    const next = await create(
      template,
      { locale: meta.locale, after },
      title ?? nextTitle(meta.title, number),
      await link.meetings(meta.id),
    )
    await link.linkNext(meta.id, { id: next.meta.id, title: next.meta.title, code: next.meta.code })
    reply.code(201)
    return { id: next.meta.id, title: next.meta.title, ...invitationOf(next.meta, next.keys, baseOf(request, publicUrl)) }
  })

  async function create(
    templateId: string,
    options: BeginningOptions,
    asked: string | undefined,
    metEarlier: readonly EarlierMeeting[] = [],
  ): Promise<NewBoard> {
    const template = findTemplate(templateId)
    if (!template) throw new Refusal('no-such-template')
    const { locale } = options
    const about = { title: asked ?? inLanguage(template.title, locale), locale, template: template.id }
    const { meta, keys } = newBoard(about, clock, random)
    const beginning = instantiate(template, options)
    const doc = newBoardDocument({ epoch: meta.epoch, records: beginning.records, clientId: randomClientId(random) })
    const sealed = metEarlier.length === 0 ? [] : [sealing(FACILITATORS, { ...NOTHING_SEALED, metEarlier: [...metEarlier] })]
    await keepBoard(store, meta, Y.encodeStateAsUpdate(doc), beginning.events, sealed)
    return { meta, keys }
  }

  app.post<{ Params: { id: string } }>('/api/boards/:id/join', { config: perMinute(600) }, async (request): Promise<Joined> => {
    const { key, ...person } = decoded(JoinBoard, request.body)
    const { meta, role } = await holderOf(key, request.params.id, store)
    const joined = await join(meta, role, person)
    return role === 'facilitator' ? { ...joined, invitation: invitationOf(meta, keysFrom(key), baseOf(request, publicUrl)) } : joined
  })

  app.post('/api/join', { config: perMinute(600) }, (request): Promise<Joined> => {
    const { code, ...person } = decoded(JoinByCode, request.body)
    return codeGuard.attempt(request.ip, async () => {
      const typed = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
      const id = typed.length === CODE_LENGTH ? await store.idOfCode(typed) : undefined
      const meta = id && (await store.meta(id))
      return meta ? join(meta, 'participant', person) : undefined
    })
  })

  app.get<{ Params: { id: string } }>('/api/boards/:id', async (request): Promise<Membership> => {
    const { meta, person } = await memberOf(request, request.params.id, store)
    const session = await link.session(meta.id)
    const { handRaisedAtMs: _, ...now } = session?.people.members.find(({ id }) => id === person.id) ?? {
      ...person,
      handRaisedAtMs: null,
    }
    return { participant: now, board: summaryOf(meta) }
  })

  async function join(meta: BoardMeta, role: Role, { organisation, ...rest }: Omit<JoinBoard, 'key'>): Promise<Joined> {
    const newcomer = { id: randomParticipantId(random), role, ...rest, ...(organisation ? { organisation } : {}) }
    const person: Person | undefined = await link.admit(meta.id, newcomer)
    if (!person) throw new Refusal('not-found')
    const token = randomSecret(random)
    await store.addPerson({ person, board: meta.id, tokenHash: hashOf(token) })
    return { token, participant: person, board: summaryOf(meta) }
  }
}

const summaryOf = ({ id, title, locale, template, epoch }: BoardMeta): BoardSummary => ({ id, title, locale, template, epoch })
