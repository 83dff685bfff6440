/** Chooses the donors in focus: by typing a name; they are removed one by one or all at once. */
import { useId, useState, type ReactElement } from 'react'
import type { AidData, DonorId } from '../../data/aid.ts'
import { getPlaceName } from '../../i18n/format.ts'
import { useMessages } from '../../i18n/useMessages.ts'
import controls from '../../components/Controls.module.css'
import { getNameOrder } from './labels.ts'

interface DonorPickerProps {
  readonly data: AidData
  /** The positions of the donors that can be chosen. */
  readonly donors: readonly number[]
  readonly focus: readonly DonorId[]
  readonly onFocus: (focus: readonly DonorId[]) => void
}

export function DonorPicker({ data, donors, focus, onFocus }: DonorPickerProps): ReactElement {
  const messages = useMessages()
  const id = useId()
  const [text, setText] = useState('')
  const [unknown, setUnknown] = useState<string | null>(null)
  const { controls: labels } = messages.aid
  const names = donors.flatMap((at) => data.donors.slice(at, at + 1)).map(({ id: donor }) => ({ id: donor, name: getPlaceName(donor, messages.formats) }))
  const compare = getNameOrder(messages)
  const fold = (typed: string) => typed.trim().toLocaleLowerCase(messages.lang)
  const add = (donor: DonorId) => {
    setText('')
    setUnknown(null)
    if (!focus.includes(donor)) onFocus([...focus, donor])
  }
  const onType = (typed: string) => {
    // Picking from the list enters a whole name. A name that begins another name may be still being typed.
    const begun = names.filter(({ name }) => fold(name).startsWith(fold(typed)))
    const [only] = begun
    if (only && begun.length === 1 && fold(only.name) === fold(typed)) add(only.id)
    else setText(typed)
  }
  const onEnter = () => {
    const typed = fold(text)
    if (typed === '') return
    const begun = names.filter(({ name }) => fold(name).startsWith(typed))
    const found = names.find(({ id: donor, name }) => fold(name) === typed || fold(donor) === typed) ?? (begun.length === 1 ? begun[0] : undefined)
    if (found) add(found.id)
    else setUnknown(text)
  }
  return (
    <>
      <div className={controls.choice}>
        <label htmlFor={id}>{labels.focus()}</label>
        <input id={id} type="text" list={`${id}l`} value={text} placeholder={labels.focusHint()} autoComplete="off" aria-describedby={`${id}u`}
          onChange={(event) => onType(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); onEnter() } }} />
        <datalist id={`${id}l`}>
          {names.toSorted((a, b) => compare(a.id, b.id)).map(({ id: donor, name }) => <option key={donor} value={name}>{name}</option>)}
        </datalist>
      </div>
      <p className={controls.note} id={`${id}u`} role="status">{unknown === null ? '' : labels.unknown({ text: unknown })}</p>
      {focus.length > 0 && (
        <ul className={controls.chips}>
          {focus.map((donor) => (
            <li key={donor}>
              <button type="button" aria-label={labels.remove({ name: getPlaceName(donor, messages.formats) })} onClick={() => onFocus(focus.filter((other) => other !== donor))}>
                {`${getPlaceName(donor, messages.formats)} ×`}
              </button>
            </li>
          ))}
          <li><button type="button" onClick={() => onFocus([])}>{labels.clear()}</button></li>
        </ul>
      )}
    </>
  )
}
