/** A page's preview picture, 1200 by 630, drawn from the same layouts as the page. */
import type { ReactElement, ReactNode, SVGAttributes } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { layoutBars } from '../charts/aid/layoutBars.ts'
import { BAR_BOX, type PlacedBar, type PlacedRow, type RowLayout } from '../charts/aid/layoutRows.ts'
import { layoutChange } from '../charts/aid/layoutChange.ts'
import { isBarsView, toComparisonRows, toRows, type ComparisonRow, type RowKey } from '../charts/aid/rows.ts'
import { formatBareAmount, formatChange } from '../charts/aid/amounts.ts'
import { getLabel, getNameOrder } from '../charts/aid/labels.ts'
import { defaultQuery, normalizeAid } from '../state/aidView.ts'
import { toPlainText } from '../i18n/richText.ts'
import { toDonorProfile } from '../charts/donor/donorProfile.ts'
import { formatDonorTitle } from '../charts/donor/summary.ts'
import { parseDonor } from '../state/donorUrl.ts'
import { parseAid } from '../state/aidUrl.ts'
import type { AidView, Known } from '../state/view.ts'
import type { Lang } from '../i18n/languages.ts'
import type { Messages } from '../i18n/messages.ts'
import { SocialImageLeaders } from './SocialImageLeaders.tsx'
import { formatAidSource } from '../charts/aid/AidChart.tsx'
import { breakLines, COLOURS, Frame, MARGIN, SANS, WIDTH } from './SocialImageFrame.tsx'
import type { Document } from './template.ts'

type PageData = Known & { readonly messages: Readonly<Record<Lang, Messages>> }

const BOX = { x: MARGIN, y: 212, width: WIDTH - 2 * MARGIN, height: 412 } as const
/** The layout's own size, for as many rows as can be read at a third of the picture's width. */
const SIZE = { widthPx: 520, heightPx: 7 * 25 + 23 } as const

function at(pct: number | undefined, extent: number): number {
  return ((pct ?? 0) / 100) * extent
}

function drawLabel(x: number, y: number, text: string, anchor: 'start' | 'end', weight = 400): ReactElement {
  return <text x={x} y={y + 10} fontFamily={SANS} fontSize={30} fontWeight={weight} textAnchor={anchor} fill={COLOURS.text}>{text}</text>
}

const FILLS: Readonly<Record<PlacedBar['part'], string>> = {
  ...COLOURS, throughEu: COLOURS.militarySoft, promised: COLOURS.background, change: COLOURS.military,
}

type GetPaint<R> = (row: R, part: PlacedBar['part']) => Pick<SVGAttributes<SVGRectElement>, 'fill' | 'stroke' | 'strokeWidth'>
/** Draws the amounts of a row, `middle` px from its top. */
type DrawAmounts<R> = (placed: PlacedRow<R>, middle: number) => ReactNode

/** The visible rows of a layout: names, bars, amounts. */
function drawRows<R extends { readonly key: RowKey }>({ rows, nameX }: RowLayout<R>, messages: Messages, getPaint: GetPaint<R>, drawAmounts: DrawAmounts<R>): readonly ReactElement[] {
  return rows.filter(({ hidden }) => !hidden).map((placed) => {
    const { row, band, bars } = placed
    const heightPx = at(band.height, BOX.height)
    return (
      <g key={row.key} transform={`translate(0 ${at(band.y, BOX.height)})`}>
        {drawLabel(at(nameX, BOX.width) - 14, heightPx / 2, getLabel(row.key, messages), 'end')}
        {bars.map(({ part, at: bar }) => (
          <rect key={part} x={at(bar['x'], BOX.width)} y={at(BAR_BOX['y'], heightPx)} width={at(bar['width'], BOX.width)} height={at(BAR_BOX['height'], heightPx)} {...getPaint(row, part)} />
        ))}
        {drawAmounts(placed, heightPx / 2)}
      </g>
    )
  })
}

function AidPicture({ data, view, messages }: { readonly data: Known['aid']; readonly view: AidView; readonly messages: Messages }): ReactElement {
  const order = getNameOrder(messages)
  if (view.kind === 'comparison') {
    const picture = layoutChange(toComparisonRows(view, data, order), SIZE)
    const zeroX = at(picture.zero, BOX.width)
    const isLess = (row: ComparisonRow) => (row.change ?? 0) < 0
    const bn = (value: number | null) => (value === null ? messages.page.notInRelease() : formatBareAmount(value, 'eur', messages).text)
    return (
      <g transform={`translate(${BOX.x} ${BOX.y})`}>
        <line x1={zeroX} x2={zeroX} y1={0} y2={at(picture.axisY, BOX.height)} stroke={COLOURS.textMuted} strokeWidth={2} />
        {drawRows(picture, messages, (row, part) => ({ fill: isLess(row) ? COLOURS.background : FILLS[part], stroke: FILLS[part], strokeWidth: 3 }), ({ row, value }, middle) => (
          <>
            {row.change !== null && drawLabel(at(value['x'], BOX.width) + (isLess(row) ? 14 : -14), middle, formatChange(row.change, messages).text, isLess(row) ? 'start' : 'end', 600)}
            {drawLabel(BOX.width, middle, messages.aid.thenNow({ then: bn(row.then), now: bn(row.now) }), 'end')}
          </>
        ))}
      </g>
    )
  }
  if (!isBarsView(view)) throw new Error(`${view.chartType} has no preview picture`)
  const picture = layoutBars(toRows(view, data, order), SIZE)
  return (
    <g transform={`translate(${BOX.x} ${BOX.y})`}>
      {drawRows(picture, messages, (_, part) => ({ fill: FILLS[part], stroke: COLOURS.background, strokeWidth: 2 }), ({ row, value }, middle) =>
        row.total !== null && drawLabel(at(value['x'], BOX.width) + 14, middle, formatBareAmount(row.total, view.measure, messages).text, 'start', 600))}
    </g>
  )
}

/** The picture of a page as SVG. */
export function drawPage({ page, title, description }: Document, known: PageData): string {
  const messages = known.messages[page.lang]
  const own = page.kind === 'aid' ? `${messages.aid.title()}: ${messages.aid.noun({ type: parseAid(page.address, '', known.aid).view.type })}` : title.replace(` – ${messages.hero.headline()}`, '')
  const element = () => {
    switch (page.kind) {
      case 'aid': {
        const { view } = parseAid(page.address, '', known.aid)
        return (
          <Frame title={own} lines={breakLines(description, 78, 2)} source={formatAidSource(known.aid, view, messages)}>
            <AidPicture data={known.aid} view={view} messages={messages} />
          </Frame>
        )
      }
      case 'leaders':
        return (
          <Frame title={own} lines={breakLines(description, 78, 2)} source={messages.hero.headline()}>
            <SocialImageLeaders data={known.leaders} address={page.address} messages={messages} box={{ ...BOX, height: 366 }} />
          </Frame>
        )
      case 'claim':
        return <Frame large title={own} lines={breakLines(description, 78, 4)} source={`${messages.page.check()} · ${messages.hero.headline()}`} />
      case 'donor': {
        const { view } = parseDonor(page.address, '', known.aid)
        const focus = normalizeAid({ ...defaultQuery(known.aid), focus: [view.donor] }, known.aid)
        return (
          <Frame title={toPlainText(formatDonorTitle(toDonorProfile(view.donor, known.aid), messages, true))} lines={breakLines(description, 78, 2)} source={formatAidSource(known.aid, focus, messages)}>
            <AidPicture data={known.aid} view={focus} messages={messages} />
          </Frame>
        )
      }
      default:
        return (
          <Frame large title={messages.hero.headline()} lines={breakLines(messages.hero.subhead(), 70, 2)} source={messages.hero.dateline()}>
            <SocialImageLeaders data={known.leaders} address="leaders/all" messages={messages} box={{ ...BOX, y: 300, height: 250 }} />
          </Frame>
        )
    }
  }
  return renderToStaticMarkup(element())
}
