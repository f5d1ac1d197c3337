// The time as a component sees it: renders anew as long as it is asked to.
import { useEffect, useState } from 'react'
import { useServices } from '../browser/services.ts'

/** Half a second, so that no second is skipped on a face of whole seconds. */
const TICK_MS = 500

/** This computer's time, ms; moves while `ticking`. */
export function useNow(ticking: boolean): number {
  const { now } = useServices()
  const [time, setTime] = useState(now)
  useEffect(() => {
    setTime(now())
    if (!ticking) return
    const interval = setInterval(() => setTime(now()), TICK_MS)
    return () => clearInterval(interval)
  }, [ticking, now])
  return time
}
