import { HouseError } from '#platform/errors'
import type { Actor, BaseContext, May, Role, Rule } from './types.ts'

export const ROLES: readonly Role[] = [
  'reader',
  'contributor',
  'analyst',
  'approver',
  'administrator',
]

export const anyone: May = mayBy({ kind: 'anyone' })
export const house: May = mayBy({ kind: 'house' })
export const signedIn: May = mayBy({ kind: 'signed-in' })

/** Members of any organisation who have one of these roles in it. */
export function roles(...named: readonly Role[]): May {
  return mayBy({ kind: 'roles', roles: named, office: false })
}

/** The same of the region's own office alone. */
export function officeRoles(...named: readonly Role[]): May {
  return mayBy({ kind: 'roles', roles: named, office: true })
}

/** Who makes a change: a visitor is a reader there, with no more than anyone's rights. */
export function changing<C extends BaseContext>(ctx: C): C {
  return ctx.actor.kind === 'visitor'
    ? { ...ctx, actor: { kind: 'anonymous', id: ctx.actor.id } }
    : ctx
}

/** Who reads: somebody whose second step is due reads what is open to everybody, and sees no more of it than everybody. */
export function reading<C extends BaseContext>(ctx: C): C {
  return isDue(ctx) ? { ...ctx, actor: { kind: 'anonymous', id: 'reader' } } : ctx
}

/** Throws `action.refused`, `action.second-step-due`, `action.out-of-scope`. */
export function requireRight(name: string, may: May, ctx: BaseContext): void {
  const { actor } = ctx
  if (!may(ctx)) {
    throw new HouseError('action.refused', {
      name,
      actor: actorWords(actor),
      actorZh: actorWordsZh(actor),
    })
  }
  if (isSecondStepDue(may, ctx)) throw new HouseError('action.second-step-due')
  if (actor.kind !== 'person' || actor.scopes === null) return
  // What anyone may needs no scope: a key is never worth less than no key.
  if (may.rule.kind === 'anyone' || isInScope(name, actor.scopes)) return
  throw new HouseError('action.out-of-scope', { name, scopes: actor.scopes.join(', ') || '—' })
}

/** Whether somebody has to have a second step first, and to have come in with it. What anyone may stays open to them as well. */
export function isSecondStepDue({ rule }: May, ctx: BaseContext): boolean {
  return rule.kind !== 'anyone' && isDue(ctx)
}

function isDue({ actor, now }: BaseContext): boolean {
  if (actor.kind !== 'person' || actor.secondStepBy === undefined) return false
  return Temporal.Instant.compare(actor.secondStepBy, now) <= 0
}

export function actorWords(actor: Actor): string {
  return actor.kind === 'person' ? actor.name : `${actor.kind} ${actor.id}`
}

function actorWordsZh(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return actor.name
    case 'anonymous':
      return '未登录的读者'
    case 'visitor':
      return '未登录的访客'
    case 'owner':
      return `终端所有者 ${actor.id}`
    case 'system':
      return `系统 ${actor.id}`
  }
}

/** Whether scopes reach an action or query: by its name, its programme's (`desk.*`), or all (`*`). */
export function isInScope(name: string, scopes: readonly string[]): boolean {
  const [programme = ''] = name.split('.')
  return scopes.some((scope) => scope === '*' || scope === name || scope === `${programme}.*`)
}

function mayBy(rule: Rule): May {
  const may = ({ actor, world }: BaseContext) =>
    allows(rule, actor) && (actor.kind !== 'visitor' || world === 'simulated')
  return Object.assign(may, { rule })
}

/** Whether a rule lets an actor pass; nothing else of the request counts. */
export function allows(rule: Rule, actor: Actor): boolean {
  if (actor.kind === 'owner' || actor.kind === 'system') return true
  // Nobody's records stand behind what a visitor sees; what a visitor may do, `perform` decides as for a reader.
  if (actor.kind === 'visitor') return rule.kind !== 'house'
  switch (rule.kind) {
    case 'anyone':
      return true
    case 'house':
      return false
    case 'signed-in':
      return actor.kind === 'person'
    case 'roles':
      return (
        actor.kind === 'person' &&
        actor.organisation !== null &&
        (!rule.office || actor.office) &&
        rule.roles.some((role) => actor.roles.includes(role))
      )
  }
}
