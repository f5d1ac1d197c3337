// Counts of what rooms did since the process began; `/metrics` reads them.
export class Tally {
  rooms = 0
  lines = 0
  updatesTaken = 0
  updatesRefused = 0
  commandsAccepted = 0
  commandsRefused = 0
  storeFaults = 0
  compactions = 0
  roomsBroken = 0
}
