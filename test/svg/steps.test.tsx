/** The gallery: both charts in every step's view, on a phone and on a wide screen, as SVG. */
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle } from 'd3'
import { describe, expect, it } from 'vitest'
import { Bars } from '../../src/charts/aid/BarChart.tsx'
import { Pairs } from '../../src/charts/aid/DumbbellChart.tsx'
import { Time } from '../../src/charts/aid/CumulativeChart.tsx'
import { LeadersPlot } from '../../src/charts/leaders/Timeline.tsx'
import { AREA, SHAPES } from '../../src/charts/leaders/shapes.ts'
import { PINNED_STEPS, viewOfStep } from '../../src/story/steps.ts'
import type { View } from '../../src/state/view.ts'
import { WordsContext } from '../../src/i18n/useMessages.ts'
import { data, en } from '../unit/fixtures.ts'

const SIZES = [{ widthPx: 360, heightPx: 300 }, { widthPx: 900, heightPx: 600 }] as const
const nothing = () => undefined
const still = { still: true } as const
const telling = { told: null, tell: nothing, keep: nothing, leave: nothing, end: nothing }

function drawing(view: View, size: (typeof SIZES)[number]): ReactElement {
  if (view.chart === 'leaders') {
    return <LeadersPlot data={data.leaders} view={view} onView={nothing} frame={still} window={null} size={size} telling={telling} onPress={nothing} onTerm={undefined} />
  }
  if (view.counts === 'pair') return <Pairs data={data.aid} view={view} size={size} onView={nothing} frame={still} />
  if (view.form === 'time' && view.counts === 'monthly') return <Time data={data.aid} view={view} size={size} />
  return <Bars data={data.aid} view={view} size={size} onView={nothing} frame={still} />
}

describe('the shapes of milestones', () => {
  it.each([
    ['relations', symbolCircle], ['summit', symbolDiamond], ['war', symbolTriangle], ['enlargement', symbolSquare], ['aid', symbolCross], ['visit', symbolStar],
  ] as const)('draws %s as D3 does', (category, kind) => {
    expect(SHAPES[category]).toBe(symbol(kind, AREA)())
  })
})

describe.each(SIZES)('at $widthPx px', (size) => {
  it.each(PINNED_STEPS)('draws the step %s', async (step) => {
    const view = viewOfStep(step, data)
    if (!view) throw new Error(`${step} has no view`)
    const svg = renderToStaticMarkup(<WordsContext value={en}>{drawing(view, size)}</WordsContext>)
    expect(svg).not.toMatch(/NaN|undefined/)
    await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`./gallery/${step}-${size.widthPx}.svg.txt`)
  })
})
