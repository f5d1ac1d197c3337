// A code typed on the front page; the join page goes on with it.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useServices } from '../browser/services.ts'
import { Form } from '../ui/Form.tsx'
import { readCode } from '../ui/joinCode.ts'
import { CodeField } from './CodeField.tsx'

export function CodeCard() {
  const { t } = useTranslation()
  const { arrivals } = useServices()
  const [, navigate] = useLocation()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState(false)
  const goOn = () => {
    if (readCode(code) === null) return setWrong(true)
    arrivals.setState({ code })
    navigate('/join')
  }
  return (
    <Form className="card code-card" onSend={goOn}>
      <h2 className="code-card__title">{t('join.byCode')}</h2>
      <CodeField code={code} onChange={setCode} wrong={wrong} />
      <button type="submit" className="button button--main button--large button--wide">
        {t('join.goOn')}
      </button>
    </Form>
  )
}
