import type { PackFiles, Problem, Region } from '#platform/region'
import { type Casebook, readCases, runCase } from './cases.ts'
import { type Declared, readRulesTo } from './read-rules.ts'

/** Everything wrong with the rules of a pack: their files, and the cases that don't come out as they say. */
export function checkRules(
  region: Region,
  files: PackFiles,
  casebooks: readonly Casebook[],
): readonly Problem[] {
  const problems: Problem[] = []
  const rules = readRulesTo(problems, region, files, declaredBy(casebooks))
  const cases = readCases(rules, casebooks, region, problems)
  if (problems.length > 0) return problems
  return cases.flatMap((one) => {
    const casebook = casebooks.find(({ formula }) => formula === one.formula)
    if (casebook === undefined) return []
    const { differing } = runCase(one, rules.book, casebook)
    return differing.map(({ field, expected, found }) => ({
      file: one.file,
      line: one.line,
      message: {
        en: `“${one.name.en}”: ${field} should be ${expected} and comes out as ${found}. Correct the case or the rule.`,
        zh: `“${one.name.zh}”：${field} 应为 ${expected}，计算得 ${found}。请改正用例或规则。`,
      },
    }))
  })
}

export function declaredBy(casebooks: readonly Casebook[]): Declared {
  return {
    parameters: casebooks.flatMap(({ parameters }) => parameters),
    formulas: casebooks.map(({ formula }) => formula),
  }
}
