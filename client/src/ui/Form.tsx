// A form whose fields say themselves what is wrong: whoever sent it is put into the first field that does.
import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from 'react'

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'ref'> {
  /** Marks what is wrong before it returns, or sends what is right. */
  readonly onSend: () => void
}

export function Form({ onSend, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [sent, setSent] = useState(0)
  useEffect(() => {
    if (sent > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [sent])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend()
    setSent((times) => times + 1)
  }
  return <form {...rest} ref={form} onSubmit={submit} noValidate />
}
