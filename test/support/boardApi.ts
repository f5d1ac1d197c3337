// A board made and joined over HTTP, the way every client does it.
import { type CreateBoard, CreatedBoard, type JoinBoard, Joined } from '@keha/shared/api.ts'

async function post<Answer>(
  url: string,
  body: unknown,
  answer: { parse: (value: unknown) => Answer },
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`POST ${url}: ${response.status} ${text}`)
  return answer.parse(JSON.parse(text))
}

export const createBoard = (
  baseUrl: string,
  board: Partial<CreateBoard> = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<CreatedBoard> => post(`${baseUrl}/api/boards`, { template: 'blank', locale: 'fi', ...board }, CreatedBoard, headers)

export const joinBoard = (baseUrl: string, id: string, body: JoinBoard, headers: Readonly<Record<string, string>> = {}): Promise<Joined> =>
  post(`${baseUrl}/api/boards/${id}/join`, body, Joined, headers)
