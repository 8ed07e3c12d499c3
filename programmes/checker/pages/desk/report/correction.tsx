import type { PageFrame } from '#programmes/contract/page'
import type { CheckedClaim } from '../../../types.ts'
import { CorrectForm } from './correct-form.tsx'
import { TakeBack } from './take-back.tsx'

type Props = {
  readonly claim: CheckedClaim
  readonly frame: PageFrame
  /** What counts now counts at once: the text is tested against the data again. */
  readonly onChange: () => void
}

/** What was said of the words of a claim can be taken back, and something else said. */
export function Correction({ claim, frame, onChange }: Props) {
  return (
    <>
      <TakeBack {...{ claim, frame }} onTakenBack={onChange} />
      <CorrectForm {...{ claim, frame }} onCorrected={onChange} />
    </>
  )
}
