import type { Explained, Ground } from '#engines/rule/pure'
import { formatDay, say } from '#platform/i18n'
import { tell } from '#web'
import { STANDINGS, WORDS_OF_BILL as W } from './check-bill/words.ts'

/** An explanation as nested lists: what was computed, from which number of which clause, and what was nearest. */
export function ExplainedTree({
  tree,
  lang,
}: {
  readonly tree: readonly Explained[]
  readonly lang: string
}) {
  return (
    <ol className="explained">
      {tree.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of one name are the lines of a bill, in their order
        <li key={`${node.step}-${index}`}>
          <p className="explained-head">
            <span>{say(node.title, lang)}</span>
            <b>{say(node.value, lang)}</b>
          </p>
          {say(node.arithmetic, lang) !== '' && (
            <p className="small arithmetic">{say(node.arithmetic, lang)}</p>
          )}
          {node.why.length > 0 && (
            <ul className="grounds">
              {node.why.map((ground) => (
                <li key={`${ground.parameter}-${ground.validFrom}`}>
                  <GroundLine ground={ground} lang={lang} />
                </li>
              ))}
            </ul>
          )}
          {node.nearest.map(({ rule, wanting }) => (
            <p className="small quiet" key={rule.en}>
              {say(rule, lang)} — {say(W.nearest, lang)}: {say(wanting, lang)}
            </p>
          ))}
          {node.parts.length > 0 && <ExplainedTree tree={node.parts} lang={lang} />}
        </li>
      ))}
    </ol>
  )
}

function GroundLine({ ground, lang }: { readonly ground: Ground; readonly lang: string }) {
  const from = formatDay(ground.validFrom, lang)
  const when =
    ground.validTo === null
      ? tell(W.from, lang, { day: from })
      : tell(W.fromTo, lang, { from, to: formatDay(ground.validTo, lang) })
  return (
    <>
      {say(ground.title, lang)} <b>{say(ground.value, lang)}</b> · {say(ground.placeName, lang)} ·{' '}
      {when}
      {ground.clause !== null && <> · {say(ground.clause, lang)}</>}
      <br />
      <span className="quiet">
        {say(ground.documentTitle, lang)}{' '}
        <span className={`tag standing-${ground.standing}`}>
          {say(STANDINGS[ground.standing], lang)}
        </span>
      </span>
    </>
  )
}
