import { describe, expect, test } from '@jest/globals'
import { liveLog, type Progress, reportProgress } from '../../src/controls/live-log.ts'
import { action, crash, experimentOf, failure, play, probe, type Script, steadiness, usual, working } from '../engine/stage.ts'

async function linesOf(experiment: Parameters<typeof play>[0], script: Script): Promise<string[]> {
  const lines: string[] = []
  await play(experiment, script, { controls: [liveLog((level, message) => void lines.push(`${level}: ${message}`))] })
  return lines
}

describe('live log', () => {
  test('one line for each activity: what it is, how it ended, how long it took', async () => {
    expect(await linesOf(usual(), { steady: working(0.02, 1), inject: working(1.5) })).toEqual([
      'info: Probe steady … met (0.02 s)',
      'info: Action inject … done (1.50 s)',
      'info: Probe steady … met (0.02 s)',
      'info: Action back … done (0.00 s)',
    ])
  })

  test('what is not as it should be is a warning', async () => {
    const lines = await linesOf(usual({ method: [action('inject'), action('next')] }), {
      steady: [1, 2],
      inject: failure('no route'),
    })
    expect(lines).toEqual(
      expect.arrayContaining(['warning: Probe steady … not met (0.00 s)', 'warning: Action inject … failed: no route (0.00 s)']),
    )
  })

  test('a probe of the method is told as done, before the next activity begins', async () => {
    const lines = await linesOf(experimentOf({ method: [probe('look'), action('inject')] }), {})
    expect(lines).toEqual(['info: Probe look … done (0.00 s)', 'info: Action inject … done (0.00 s)'])
  })

  test('a probe of the method with a tolerance of its own is told at the end of the method at the latest', async () => {
    expect(await linesOf(experimentOf({ method: [probe('look', { tolerance: 1 })] }), {})).toEqual([
      'info: Probe look … done (0.00 s)',
    ])
  })

  test('an activity that was stopped says so', async () => {
    expect(await linesOf(experimentOf({ method: [action('inject')] }), { inject: crash() })).toEqual([
      'warning: Action inject … stopped',
    ])
  })

  test('each activity is told when it begins, for a live line', async () => {
    const told: Progress[] = []
    await play(
      experimentOf({ method: [action('inject')] }),
      {},
      { controls: [reportProgress((progress) => void told.push(progress))] },
    )
    expect(told).toEqual([
      { isOver: false, isGood: true, text: 'Action inject …' },
      { isOver: true, isGood: true, text: 'Action inject … done (0.00 s)' },
    ])
  })

  test('names and messages from outside are one harmless line', async () => {
    const name = '\u001b[31mx\n::error::y'
    const hypothesis = steadiness(probe(name, { tolerance: 1 }))
    const lines = await linesOf(experimentOf({ 'steady-state-hypothesis': hypothesis }), {
      [name]: failure('a\n::stop-commands::b'),
    })
    expect(lines).toEqual(['warning: Probe x ::error::y … failed: a ::stop-commands::b (0.00 s)'])
  })
})
