// @hocuspocus/server with its SQLite extension and default settings. PORT, DATA and nothing else.
import { join } from 'node:path'
import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const server = new Server({
  quiet: true,
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  extensions: [new SQLite({ database: join(process.env.DATA, 'hocuspocus.db') })],
})
await server.listen()
console.log('ready')
