// The soft sound of a step's beginning and end, made here: two low tones that fade. Never before this person has pressed
// something on the page. Whether it is wanted is kept by the browser: at first by facilitators only.
import type { Role } from '@keha/shared/roles.ts'
import type { KeptValues } from '../browser/keptValues.ts'

const NAME = 'chime'
/** A fifth apart, low enough to be calm; hertz. */
const TONES_HZ = [392, 587] as const
const TONE_APART_S = 0.18
const FADE_S = 1.1
/** Of the loudest: heard in a talking room's pauses, and frightens nobody. */
const LOUDNESS = 0.12

export const wantsChime = (kept: KeptValues, role: Role): boolean => {
  const chosen = kept.read(NAME)
  return typeof chosen === 'boolean' ? chosen : role === 'facilitator'
}
export const keepChime = (kept: KeptValues, wanted: boolean): void => kept.write(NAME, wanted)

let context: AudioContext | null = null

export function chime(): void {
  if (navigator.userActivation?.hasBeenActive !== true) return
  context ??= new AudioContext()
  const from = context.currentTime
  for (const [at, hz] of TONES_HZ.entries()) {
    const begins = from + at * TONE_APART_S
    const tone = new OscillatorNode(context, { type: 'sine', frequency: hz })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, begins)
    volume.gain.linearRampToValueAtTime(LOUDNESS, begins + 0.03)
    volume.gain.exponentialRampToValueAtTime(0.0001, begins + FADE_S)
    tone.connect(volume).connect(context.destination)
    tone.start(begins)
    tone.stop(begins + FADE_S)
  }
}
