// @y/websocket-server with y-leveldb, as their own readmes put them together. PORT, DATA and nothing else.
import http from 'node:http'
import { join } from 'node:path'
import { setPersistence, setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { LeveldbPersistence } from 'y-leveldb'
import * as Y13 from 'yjs'
import * as Y from 'yjs14'

// With the newest ws, as all others here: its own is of 2019.
const store = new LeveldbPersistence(join(process.env.DATA, 'leveldb'))

setPersistence({
  provider: store,
  bindState: async (name, doc) => {
    const stored = await store.getYDoc(name)
    const mine = Y.encodeStateAsUpdate(doc)
    if (mine.length > 2) await store.storeUpdate(name, mine)
    Y.applyUpdate(doc, Y13.encodeStateAsUpdate(stored))
    doc.on('update', (update) => void store.storeUpdate(name, update))
  },
  writeState: () => Promise.resolve(),
})

const sockets = new WebSocketServer({ noServer: true })
const server = http.createServer((_request, response) => response.end('ok'))
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request)),
)
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))
