/** The fault against the probes over time, as SVG that is whole without a script, and the data that a script shows when it is touched. */

import { markup } from '../markup.ts'
import type { ActivityResult, ExperimentResult, ProbeResult, SampleResult } from '../result.ts'
import { thinSamples } from '../thin.ts'
import { duration, percent } from '../words.ts'

/** Units of the drawing, not of the screen. */
const WIDTH = 1000
const HEIGHT = 46
const BAR_HEIGHT = 26
const BARS_MAX = 200
const TICKS = 6
/** Seconds between two ticks that a person reads without counting. */
const STEPS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 21_600, 86_400]

/** Empty when nothing ran. `samplesMax`: per probe. */
export function renderTimeline(experiment: ExperimentResult, samplesMax: number): string {
  const length = lengthOf(experiment)
  if (experiment.phases.length === 0 || length <= 0) return ''
  const scale: Scale = { x: (seconds) => round(Math.min(1, Math.max(0, seconds / length)) * WIDTH), experiment }
  const probes = (experiment.hypothesis?.probes ?? []).map((probe) => ({
    ...probe,
    series: thinSamples(probe.series, samplesMax),
  }))
  return [
    `<div class="timeline" tabindex="0" role="group" aria-label="Timeline. Arrow keys move through it.">`,
    methodRow(scale),
    ...probes.map((probe) => probeRow(probe, scale)),
    axisRow(length),
    '<div class="cursor" hidden></div><div class="tip" role="status" hidden></div>',
    `<script type="application/json">${dataOf(experiment, probes, length)}</script>`,
    '</div>',
    legend(experiment),
  ].join('\n')
}

interface Scale {
  x(seconds: number): number
  experiment: ExperimentResult
}

function lengthOf({ timing, phases }: ExperimentResult): number {
  const ends = phases.flatMap(({ activities }) => activities.map(({ timing: { at, seconds } }) => at + seconds))
  return ends.reduce((latest, end) => Math.max(latest, end), timing.seconds)
}

/** What was done: the activities of the method and the rollbacks. */
function methodRow(scale: Scale): string {
  const bars = playedIn(scale.experiment)
    .map((activity) => {
      const { at, seconds } = activity.timing
      const width = Math.max(3, round(scale.x(at + seconds) - scale.x(at)))
      return `<rect class="${kindOf(activity)}" x="${Math.min(scale.x(at), WIDTH - width)}" y="5" width="${width}" height="16" rx="2"/>`
    })
    .join('')
  return row('What was done', '', svg('bars', BAR_HEIGHT, `${underFault(scale)}${bars}`))
}

function kindOf({ type, outcome, evidence }: ActivityResult): string {
  return outcome === 'failed' || evidence.nothing !== null ? 'failed' : type
}

function playedIn({ phases }: ExperimentResult): ActivityResult[] {
  return phases
    .filter(({ name }) => name === 'method' || name === 'rollbacks')
    .flatMap(({ activities }) => activities)
    .slice(0, BARS_MAX)
}

/** A stroke per sample, as high as its answer took; behind it the times in which it was good or not. */
function probeRow(probe: ProbeResult, scale: Scale): string {
  const spans = probe.samples > 2 ? probe.spans : []
  const bands = spans.map(({ from, to, isGood }) => {
    const width = Math.max(3, round(scale.x(to) - scale.x(from)))
    return `<rect class="span-${isGood ? 'good' : 'bad'}" x="${scale.x(from)}" y="0" width="${width}" height="${HEIGHT}"/>`
  })
  const strokes = [true, false].map((isGood) => {
    const path = strokesOf(probe, isGood, scale)
    return path === '' ? '' : `<path class="sample-${isGood ? 'good' : 'bad'}" d="${path}"/>`
  })
  const words = `${percent(probe.share)} good, up to ${duration(probe.answerSeconds.max)}`
  return row(probe.name, words, svg('', HEIGHT, bands.join('') + faultEdges(scale) + strokes.join('')))
}

function strokesOf({ series, answerSeconds }: ProbeResult, isGood: boolean, scale: Scale): string {
  return series
    .filter((sample) => sample.isGood === isGood)
    .map(({ at, seconds }) => {
      const height = Math.max(6, Math.round((seconds / Math.max(answerSeconds.max, 0.001)) * (HEIGHT - 6)))
      return `M${scale.x(at)} ${HEIGHT}v-${height}`
    })
    .join('')
}

function underFault({ x, experiment: { fault } }: Scale): string {
  if (fault === null) return ''
  const width = Math.max(3, round(x(fault.to) - x(fault.from)))
  return `<rect class="under-fault" x="${x(fault.from)}" y="0" width="${width}" height="${BAR_HEIGHT}"/>`
}

/** Only its edges, so that what is good and bad keeps its colour. */
function faultEdges({ x, experiment: { fault } }: Scale): string {
  return fault === null ? '' : `<path class="fault-edge" d="M${x(fault.from)} 0v${HEIGHT}M${x(fault.to)} 0v${HEIGHT}"/>`
}

function svg(kind: string, height: number, inside: string): string {
  const lane = `<rect class="lane" x="0" y="0" width="${WIDTH}" height="${height}"/>`
  return `<svg class="${kind}" viewBox="0 0 ${WIDTH} ${height}" preserveAspectRatio="none" aria-hidden="true">${lane}${inside}</svg>`
}

function row(label: string, words: string, drawing: string): string {
  const small = words === '' ? '' : `<small>${markup(words)}</small>`
  return `<div class="row"><span>${markup(label, 60)}${small}</span>${drawing}</div>`
}

function axisRow(length: number): string {
  const step = STEPS.find((one) => length / one <= TICKS) ?? length / TICKS
  const ticks: string[] = []
  for (let at = 0; at <= length * 0.97; at += step) {
    const anchor = at === 0 ? 'start' : 'middle'
    ticks.push(
      `<text x="${round((at / length) * 100)}%" y="15" text-anchor="${anchor}">${duration(at).replace(/^0 ms$/, '0')}</text>`,
    )
  }
  return `<div class="row"><span></span><svg class="axis" aria-hidden="true">${ticks.join('')}</svg></div>`
}

function legend({ fault, hypothesis }: ExperimentResult): string {
  const entries = [
    fault === null ? '' : '<span><i class="l-fault"></i>action, and the time under the fault</span>',
    hypothesis === null ? '' : '<span><i class="l-good"></i>good answer</span><span><i class="l-bad"></i>bad answer</span>',
    hypothesis === null ? '' : '<span>height: how long the answer took</span>',
  ]
  return `<p class="legend">${entries.join('')}</p>`
}

/** Short keys and lists, because there may be very many samples. A tag in a text cannot end the script that it stands in. */
function dataOf(experiment: ExperimentResult, probes: readonly ProbeResult[], length: number): string {
  const { fault } = experiment
  const data = {
    length,
    fault: fault === null ? null : [fault.from, fault.to],
    bars: playedIn(experiment).map(({ name, timing: { at, seconds } }) => [name.slice(0, 100), at, round(at + seconds)]),
    probes: probes.map(({ name, series, answers }) => ({
      name: name.slice(0, 100),
      answers: usedAnswers(series, answers),
      series: series.map(({ at, seconds, isGood, answer }) => [at, seconds, isGood ? 1 : 0, answer ?? -1]),
    })),
  }
  return JSON.stringify(data).replace(/[<>&\u007f-\u009f\p{Cf}\u2028\u2029]/gu, unicodeEscape)
}

/** Those that no sample names are left empty, so that the numbers still fit. */
function usedAnswers(series: readonly SampleResult[], answers: ProbeResult['answers']): string[] {
  const used = new Set(series.map(({ answer }) => answer))
  return answers.map(({ seen }, index) => (used.has(index) ? seen : ''))
}

function unicodeEscape(found: string): string {
  return [...found.split('')].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
