// A setting that is on or off and takes effect at once: what it is, what it means as it stands, and the switch.
import { useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'

interface SwitchRowProps {
  readonly icon: IconName
  readonly name: string
  /** What follows from how it stands. */
  readonly state: string
  readonly isOn: boolean
  readonly onSwitch: (isOn: boolean) => void
}

export function SwitchRow({ icon, name, state, isOn, onSwitch }: SwitchRowProps) {
  const id = useId()
  return (
    <div className="switch-row">
      <div className="switch-row__words">
        <span className="switch-row__name" id={`${id}-name`}>
          <Icon name={icon} />
          {name}
        </span>
        <span className="soft small" id={`${id}-state`}>
          {state}
        </span>
      </div>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={isOn}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-state`}
        onClick={() => onSwitch(!isOn)}
      />
    </div>
  )
}
