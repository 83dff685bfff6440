/** One Tab stop for many marks: arrows move between the elements `[data-focus-id]` under a root, and Tab comes back to the last. */
import { useCallback, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'

interface Cell {
  readonly element: Element
  readonly row: number
  readonly col: number
}

export interface RovingTabIndex {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  /** 0 for the one mark that Tab stops at, -1 for the others. */
  readonly getTabIndex: (key: string) => 0 | -1
}

/** A mark that can be pressed, or the row of one. */
const PRESSABLE = '[role="button"], :has(> [role="button"])'

const STEPS: Readonly<Record<string, readonly [rows: number, cols: number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1],
}

function listMarks(root: Element | null): readonly Element[] {
  return [...(root?.querySelectorAll('[data-focus-id]') ?? [])].filter((mark) => !mark.closest('[aria-hidden="true"]'))
}

/** Row and column of a mark; a mark inside a row inherits it, and without rows all marks are one row. */
function toCell(element: Element): Cell {
  const read = (name: string) => Number(element.closest(`[${name}]`)?.getAttribute(name) ?? 0)
  return { element, row: read('data-row'), col: read('data-col') }
}

/** Where a key leads from a mark; undefined at the end of the row, the column or the marks. */
export function findNext(marks: readonly Element[], from: Element, key: string): Element | undefined {
  if (key === 'Home') return marks[0]
  if (key === 'End') return marks.at(-1)
  const step = STEPS[key]
  const at = marks.indexOf(from)
  if (!step || at === -1) return undefined
  const [rows, cols] = step
  if (!marks.some((mark) => mark.closest('[data-row]'))) return marks[at + rows + cols]
  const cells = marks.map(toCell)
  const here = toCell(from)
  if (cols !== 0) return cells.filter(({ row }) => row === here.row)[cells.filter(({ row }) => row === here.row).findIndex(({ element }) => element === from) + cols]?.element
  const row = cells.map((cell) => cell.row).filter((other) => (other - here.row) * rows > 0).toSorted((a, b) => (a - b) * rows)[0]
  return cells.filter((cell) => cell.row === row && cell.col <= here.col).at(-1)?.element ?? cells.find((cell) => cell.row === row)?.element
}

function focus(element: Element): void {
  if (element instanceof SVGElement || element instanceof HTMLElement) element.focus()
}

/**
 * Keys of the marks under `root`, in the order of the document, or by `data-row` and `data-col` where they have them.
 * `keys` are the marks' `data-focus-id`s, in the order of the document.
 */
export function useRovingTabIndex(root: RefObject<Element | null>, keys: readonly string[]): RovingTabIndex {
  const [last, setLast] = useState<string | null>(null)
  // If the view no longer has the mark that Tab stops at, Tab stops at the first mark.
  const stop = last !== null && keys.includes(last) ? last : keys[0]
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const { target, key } = event
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return
    const mark = target.closest('[data-focus-id]')
    if (!mark) return
    const next = findNext(listMarks(root.current), mark, key)
    if (next) focus(next)
    // Marks that are not buttons leave both keys to the browser.
    else if ((key === 'Enter' || key === ' ') && mark.closest(PRESSABLE)) mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
    else if (key === 'Escape' && (target instanceof SVGElement || target instanceof HTMLElement)) target.blur()
    // An arrow at the end of a row stays in the chart and must not scroll the page.
    else if (!(key in STEPS)) return
    event.preventDefault()
  }, [root])
  const onFocus = useCallback((event: FocusEvent) => {
    const key = event.target.closest('[data-focus-id]')?.getAttribute('data-focus-id')
    if (key != null) setLast(key)
  }, [])
  const getTabIndex = useCallback((key: string) => (key === stop ? 0 : -1), [stop])
  return { onKeyDown, onFocus, getTabIndex }
}
