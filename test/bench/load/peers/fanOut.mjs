// The least a server can do: every message but a question goes to everyone else in the room, in a frame built once.
// Nothing is decoded, kept or stored. PORT and nothing else.
import http from 'node:http'
import { WebSocketServer } from 'ws'

const SYNC = 0
const STEP1 = 0
const UPDATE = 2
const NOTHING = Buffer.from([SYNC, 1, 2, 0, 0])

const rooms = new Map()

function frameOf(message) {
  const head = message.length < 126 ? 2 : message.length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(head + message.length)
  frame[0] = 0x82
  if (head === 2) frame[1] = message.length
  else if (head === 4) {
    frame[1] = 126
    frame.writeUInt16BE(message.length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(message.length), 2)
  }
  message.copy(frame, head)
  return frame
}

const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = http.createServer((_request, response) => response.end('ok'))
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => {
    socket.setNoDelay(true)
    const name = request.url.split('?')[0]
    const room = rooms.get(name) ?? new Set()
    rooms.set(name, room.add(socket))
    ws.on('close', () => room.delete(socket))
    ws.on('message', (message) => {
      if (message[0] === SYNC && message[1] === STEP1) ws.send(NOTHING)
      if (message[0] === SYNC && message[1] !== UPDATE) return
      const frame = frameOf(message)
      for (const other of room) if (other !== socket && other.writable) other.write(frame)
    })
  }),
)
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))
