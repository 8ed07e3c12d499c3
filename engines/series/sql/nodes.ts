/** A query (ask, member, num, den): an exact value as a fraction; no row where there is none. */
export type Node = {
  readonly sql: string
  /** The denominator is 1 for sure: only such values add up without a common one. */
  readonly isWhole: boolean
}

function joined(left: Node, right: Node): string {
  return `(${left.sql}) AS l JOIN (${right.sql}) AS r USING (ask, member)`
}

export function quotientOf(top: Node, bottom: Node, scale: number): Node {
  return {
    sql: `SELECT ask, member, l.num * r.den * ${scale} AS num, l.den * r.num AS den
      FROM ${joined(top, bottom)} WHERE r.num <> 0`,
    isWhole: false,
  }
}

export function growthOf(now: Node, then: Node): Node {
  return {
    sql: `SELECT ask, member, (l.num * r.den - l.den * r.num) * 100 AS num, l.den * r.num AS den
      FROM ${joined(now, then)} WHERE r.num <> 0`,
    isWhole: false,
  }
}

export function differenceOf(of: Node, minus: Node): Node {
  return {
    sql: `SELECT ask, member, l.num * r.den - r.num * l.den AS num, l.den * r.den AS den
      FROM ${joined(of, minus)}`,
    isWhole: of.isWhole && minus.isWhole,
  }
}

// A sum with a missing part is no sum: as many values as members, or no row.
export function sumOf(scope: number, of: Node): Node {
  return {
    sql: `SELECT s.ask, ''::text AS member, sum(i.num) AS num, 1::numeric AS den
      FROM scope_${scope} AS s LEFT JOIN (${of.sql}) AS i USING (ask, member)
      GROUP BY s.ask HAVING count(i.num) = count(*)`,
    isWhole: true,
  }
}

export function meanOf(scope: number, of: Node, weight: Node): Node {
  return {
    sql: `SELECT s.ask, ''::text AS member, sum(i.num * w.num) AS num, sum(w.num) AS den
      FROM scope_${scope} AS s
      LEFT JOIN (${of.sql}) AS i USING (ask, member)
      LEFT JOIN (${weight.sql}) AS w USING (ask, member)
      GROUP BY s.ask HAVING count(i.num) = count(*) AND count(w.num) = count(*) AND sum(w.num) <> 0`,
    isWhole: false,
  }
}

// Members without a value are left out; with none at all there is nothing to count.
export function countOf(of: Node, is: string, than: Node): Node {
  return {
    sql: `SELECT i.ask, ''::text AS member,
        (count(*) FILTER (WHERE i.num * abs(t.den) ${is} t.num * sign(t.den)))::numeric AS num, 1::numeric AS den
      FROM (${of.sql}) AS i JOIN (${than.sql}) AS t ON t.ask = i.ask
      GROUP BY i.ask`,
    isWhole: true,
  }
}
