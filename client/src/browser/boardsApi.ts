// The server's HTTP side as the pages use it. Answers pass their schema; what went wrong comes back as a code, never thrown.

import {
  ApiError,
  type CreateBoard,
  CreatedBoard,
  type JoinBoard,
  type JoinByCode,
  Joined,
  type NextBoard,
  TemplateSummary,
} from '@keha/shared/api.ts'
import type { Code } from '@keha/shared/codes.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import { ToldLife } from '@keha/shared/life/boardLife.ts'
import type { BoardCopy } from '@keha/shared/recovery/boardCopy.ts'
import type { Deletion } from '@keha/shared/recovery/deleted.ts'
import { type MakePoint, Point, Points } from '@keha/shared/recovery/points.ts'
import type { ReportOptions } from '@keha/shared/report/contents/reportOptions.ts'
import { z } from 'zod'

/** `offline`: the server could not be reached at all. */
export type ApiProblem = Code | 'offline'
export type ApiResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ApiProblem }

export type FileFormat = 'pdf' | 'html' | 'md' | 'csv' | 'results' | 'json' | 'board'

export interface BoardsApi {
  templates(): Promise<ApiResult<readonly TemplateSummary[]>>
  create(board: CreateBoard): Promise<ApiResult<CreatedBoard>>
  join(id: BoardId, person: JoinBoard): Promise<ApiResult<Joined>>
  joinByCode(person: JoinByCode): Promise<ApiResult<Joined>>
  /** The board of the next round, with what is open of this one. */
  next(id: BoardId, token: string, board: NextBoard): Promise<ApiResult<CreatedBoard>>
  /** What was deleted, newest first: of a participant their own deletions. */
  deleted(id: BoardId, token: string): Promise<ApiResult<readonly Deletion[]>>
  /** Restore points in order of time; facilitators only, as what follows. */
  points(id: BoardId, token: string): Promise<ApiResult<readonly Point[]>>
  /** A point of the board as the server has it now. */
  makePoint(id: BoardId, token: string, reason: MakePoint['reason']): Promise<ApiResult<Point>>
  /** What the board was at a point. */
  pointCopy(id: BoardId, token: string, point: string): Promise<ApiResult<BoardCopy>>
  boardFromPoint(id: BoardId, token: string, point: string, title: string): Promise<ApiResult<CreatedBoard>>
  /** How long the board lives; asked with a person's token, or with the key of its link. */
  life(id: BoardId, secret: string): Promise<ApiResult<ToldLife>>
  /** Chosen in days after the last change; null: until somebody deletes it. Facilitators only, as what follows. */
  chooseLife(id: BoardId, token: string, days: number | null): Promise<ApiResult<ToldLife>>
  /** Erases the board for good. */
  erase(id: BoardId, token: string): Promise<ApiResult<null>>
  /** A new board with what is in a board file. */
  openFile(file: Blob): Promise<ApiResult<CreatedBoard>>
  /** The whole board as a file; of a report what it tells. */
  export(id: BoardId, token: string, format: FileFormat, report?: ReportOptions): Promise<ApiResult<Blob>>
}

export function httpBoardsApi(fetch: typeof globalThis.fetch): BoardsApi {
  const answer = async (path: string, request?: RequestInit): Promise<ApiResult<Response>> => {
    try {
      const response = await fetch(path, request)
      if (response.ok) return { ok: true, value: response }
      const problem = ApiError.safeParse(await response.json().catch(() => null))
      return { ok: false, code: problem.data?.code ?? 'internal' }
    } catch {
      return { ok: false, code: 'offline' }
    }
  }
  const read = async <T>(schema: z.ZodType<T>, answered: Response): Promise<ApiResult<T>> => {
    const decoded = schema.safeParse(await answered.json().catch(() => null))
    return decoded.success ? { ok: true, value: decoded.data } : { ok: false, code: 'internal' }
  }
  const ask = async <T>(schema: z.ZodType<T>, path: string, body?: object, token?: string, method = 'POST'): Promise<ApiResult<T>> => {
    const bearer = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const post = { method, headers: { 'content-type': 'application/json', ...bearer }, body: JSON.stringify(body) }
    const result = await answer(path, body ? post : { headers: bearer })
    return result.ok ? read(schema, result.value) : result
  }
  return {
    templates: () => ask(z.array(TemplateSummary), '/api/templates'),
    create: (board) => ask(CreatedBoard, '/api/boards', board),
    join: (id, person) => ask(Joined, `/api/boards/${id}/join`, person),
    joinByCode: (person) => ask(Joined, '/api/join', person),
    next: (id, token, board) => ask(CreatedBoard, `/api/boards/${id}/next`, board, token),
    deleted: async (id, token) => {
      const decoders = await recordDecoders()
      if (!decoders) return { ok: false, code: 'offline' }
      const result = await ask(decoders.Deletions, `/api/boards/${id}/deleted`, undefined, token)
      return result.ok ? { ok: true, value: result.value.deletions } : result
    },
    points: async (id, token) => {
      const result = await ask(Points, `/api/boards/${id}/points`, undefined, token)
      return result.ok ? { ok: true, value: result.value.points } : result
    },
    makePoint: (id, token, reason) => ask(Point, `/api/boards/${id}/points`, { reason }, token),
    pointCopy: async (id, token, point) => {
      const result = await answer(`/api/boards/${id}/points/${point}`, { headers: { authorization: `Bearer ${token}` } })
      if (!result.ok) return result
      const decoders = await recordDecoders()
      if (!decoders) return { ok: false, code: 'offline' }
      const copy = decoders.decodeCopy(await result.value.text().catch(() => ''))
      return copy ? { ok: true, value: copy } : { ok: false, code: 'internal' }
    },
    boardFromPoint: (id, token, point, title) => ask(CreatedBoard, `/api/boards/${id}/points/${point}/board`, { title }, token),
    life: (id, secret) => ask(ToldLife, `/api/boards/${id}/life`, undefined, secret),
    chooseLife: (id, token, days) => ask(ToldLife, `/api/boards/${id}/life`, { days }, token, 'PUT'),
    erase: async (id, token) => {
      const result = await answer(`/api/boards/${id}`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
      return result.ok ? { ok: true, value: null } : result
    },
    openFile: async (file) => {
      const result = await answer('/api/boards/import', { method: 'POST', headers: { 'content-type': 'application/zip' }, body: file })
      return result.ok ? read(CreatedBoard, result.value) : result
    },
    export: async (id, token, format, report) => {
      const chosen = report ? `&parts=${report.parts.join()}&names=${report.names ? 'yes' : 'no'}` : ''
      const result = await answer(`/api/boards/${id}/export?format=${format}${chosen}`, { headers: { authorization: `Bearer ${token}` } })
      if (!result.ok) return result
      try {
        return { ok: true, value: await result.value.blob() }
      } catch {
        return { ok: false, code: 'offline' }
      }
    },
  }
}

/** What knows the records of a board is large, and the front page has no board: fetched by who asks. Null where it can't be. */
async function recordDecoders() {
  try {
    const [{ Deletions }, { decodeCopy }] = await Promise.all([
      import('@keha/shared/recovery/deleted.ts'),
      import('@keha/shared/recovery/boardCopy.ts'),
    ])
    return { Deletions, decodeCopy }
  } catch {
    return null
  }
}
