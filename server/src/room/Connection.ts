// The port to one client's line as a room sees it: messages out, an end, and how much the client has yet to take.
// What comes in reaches the room through its `Line`. Nothing here throws: on a line that has ended, calls do nothing.

export interface Connection {
  /** Sends one message. Messages of one turn may leave in one write, always in order. The bytes are not changed afterwards. */
  send(message: Uint8Array): void
  /** Sends several. Where many are given the very same array, their bytes are put together once. It is not changed afterwards. */
  sendAll(messages: readonly Uint8Array[]): void
  /** Ends the line with a close code of codes.ts. What was sent before still goes out. */
  close(closeCode: number, reason: string): void
  /** Bytes sent and not yet taken by the network. */
  bufferedBytes(): number
}
