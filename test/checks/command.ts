// Runs a command to its end and keeps what it printed; the checks and the test run are made of these.
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface Outcome {
  readonly ok: boolean
  readonly output: string
}

export async function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly echo?: boolean; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
      if (options.echo) process.stdout.write(text)
    })
  }
  const ended = once(child, 'close')
  const failed = once(child, 'error').then(([error]) => {
    throw error
  })
  const [code] = (await Promise.race([ended, failed])) as [number | null]
  return { ok: code === 0, output }
}
