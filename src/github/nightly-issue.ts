/** One issue while the nights are bad: opened on the first of them, brought up to date on each, closed when one is good again. */

import { changeIssue, commentOnIssue, findOpenIssues, type Issue, openIssue } from './issues-api.ts'
import type { Client } from './open-client.ts'

export interface Night {
  /** Hidden in the issue's first line; says which of all issues is this one. */
  marker: string
  isBad: boolean
  title: string
  /** What the issue says, given what it said before (empty for a new one). */
  body(before: string): string
  /** What is said when it is closed. */
  recovery: string
}

/** The issue's address; undefined when there is none, and none is needed. */
export async function tellNight(client: Client, night: Night): Promise<string | undefined> {
  const [existing, ...younger] = await findOpenIssues(client, night.marker)
  for (const twin of younger) await closeTwin(client, twin)
  if (!night.isBad) return existing && close(client, existing, night)
  if (existing !== undefined && (await update(client, existing, night))) return existing.url
  const opened = await openIssue(client, night.title, bodyOf(night, ''))
  return settleRace(client, opened, night)
}

function bodyOf({ marker, body }: Night, before: string): string {
  return `${marker}\n${body(before)}`
}

function update(client: Client, issue: Issue, night: Night): Promise<boolean> {
  return changeIssue(client, issue.number, { title: night.title, body: bodyOf(night, issue.body) })
}

/** The comment first, so that whoever is told of the closing reads why. */
async function close(client: Client, issue: Issue, { recovery }: Night): Promise<string> {
  await commentOnIssue(client, issue.number, recovery)
  await changeIssue(client, issue.number, { state: 'closed', state_reason: 'completed' })
  return issue.url
}

/** Two jobs can find nothing and both open one. The oldest stays. */
async function settleRace(client: Client, opened: Issue, night: Night): Promise<string> {
  const [oldest = opened, ...younger] = await findOpenIssues(client, night.marker)
  for (const twin of younger) await closeTwin(client, twin)
  if (oldest.number !== opened.number) await update(client, oldest, night)
  return oldest.url
}

async function closeTwin(client: Client, twin: Issue): Promise<void> {
  await changeIssue(client, twin.number, { state: 'closed', state_reason: 'not_planned' })
}
