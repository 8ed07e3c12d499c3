import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { CatalogueItem, Filing, Institution, InsuredPerson } from '../types.ts'

export async function addOperator(
  tx: Write,
  operator: { readonly organisation: string; readonly place: string; readonly since: string },
): Promise<void> {
  await tx`
    UPDATE health.operators SET until = ${operator.since}
    WHERE organisation = ${operator.organisation} AND until IS NULL`
  await tx`
    INSERT INTO health.operators (organisation, place, since)
    VALUES (${operator.organisation}, ${operator.place}, ${operator.since})`
}

/** The place whose insurance the actor's organisation runs; null: none. */
export async function operatedBy(tx: Read): Promise<string | null> {
  const [row] = await tx<{ place: string | null }[]>`SELECT health.operated() AS place`
  return row?.place ?? null
}

/** Codes that are new; those that are known already are left as they are. */
export async function addInstitutions(
  tx: Write,
  institutions: readonly Institution[],
): Promise<readonly string[]> {
  const rows = await tx<{ code: string }[]>`
    INSERT INTO health.institutions (code, name, tier, place, province, organisation, valid_from, valid_to)
    SELECT i.code, i.name, i.tier, i.place, i.province, i.organisation, i."validFrom", i."validTo"
    FROM jsonb_to_recordset(${JSON.stringify(institutions)}::text::jsonb) AS i (
      code text, name jsonb, tier text, place text, province text, organisation uuid, "validFrom" date, "validTo" date
    )
    ON CONFLICT DO NOTHING RETURNING code`
  return rows.map(({ code }) => code)
}

export async function listInstitutionsOf(
  tx: Read,
  codes: readonly string[],
): Promise<readonly Institution[]> {
  return tx<Institution[]>`
    SELECT ${institutionColumns(tx)} FROM health.institutions AS i WHERE i.code = ANY (${codes as string[]})`
}

export function institutionColumns(tx: Read) {
  return tx`i.code, i.name, i.tier, i.place, i.province, i.organisation, i.valid_from AS "validFrom",
    i.valid_to AS "validTo"`
}

export async function setOrganisation(
  tx: Write,
  code: string,
  organisation: string | null,
): Promise<boolean> {
  const rows = await tx`
    UPDATE health.institutions SET organisation = ${organisation} WHERE code = ${code} RETURNING code`
  return rows.length > 0
}

/** How many are new; those that are known already are left as they are. */
export async function addInsured(tx: Write, persons: readonly InsuredPerson[]): Promise<number> {
  const rows = await tx`
    INSERT INTO health.insured_persons (id, place, province, person_group, born_on, family_doctor, valid_from, valid_to)
    SELECT p.id, p.place, p.province, p."group", p."bornOn", p."familyDoctor", p."validFrom", p."validTo"
    FROM jsonb_to_recordset(${JSON.stringify(persons)}::text::jsonb) AS p (
      id uuid, place text, province text, "group" text, "bornOn" date, "familyDoctor" boolean, "validFrom" date,
      "validTo" date
    )
    ON CONFLICT DO NOTHING`
  return rows.count
}

/** Of those within reach. Throws `health.unknown-insured`, for what isn't there and what is another's alike. */
export async function getInsured(tx: Read, id: string): Promise<InsuredPerson> {
  const [found] = await listInsured(tx, [id])
  if (found === undefined) throw new HouseError('health.unknown-insured', { id })
  return found
}

/** Those of these ids that are within reach. */
export async function listInsured(
  tx: Read,
  ids: readonly string[],
): Promise<readonly InsuredPerson[]> {
  return tx<InsuredPerson[]>`
    SELECT p.id, p.place, p.province, p.person_group AS "group", p.born_on AS "bornOn",
      p.family_doctor AS "familyDoctor", p.valid_from AS "validFrom", p.valid_to AS "validTo"
    FROM health.insured_persons AS p WHERE p.id = ANY (${ids as string[]}::uuid[])`
}

export async function endInsurance(tx: Write, id: string, day: string): Promise<void> {
  await tx`UPDATE health.insured_persons SET valid_to = ${day} WHERE id = ${id}`
}

export async function addFilings(
  tx: Write,
  filings: readonly Filing[],
  filedAt: string,
): Promise<void> {
  await tx`
    INSERT INTO health.filings (id, insured, kind, treated_place, valid_from, valid_to, filed_at)
    SELECT f.id, f.insured, f.kind, f."treatedPlace", f."validFrom", f."validTo", ${filedAt}
    FROM jsonb_to_recordset(${JSON.stringify(filings)}::text::jsonb) AS f (
      id uuid, insured uuid, kind text, "treatedPlace" text, "validFrom" date, "validTo" date
    )`
}

export type Entitlement = {
  readonly insured: string
  readonly disease: string
  readonly validFrom: string
  readonly validTo: string | null
}

export async function addEntitlements(
  tx: Write,
  entitlements: readonly Entitlement[],
): Promise<number> {
  const rows = await tx`
    INSERT INTO health.chronic_entitlements (insured, disease, valid_from, valid_to)
    SELECT e.insured, e.disease, e."validFrom", e."validTo"
    FROM jsonb_to_recordset(${JSON.stringify(entitlements)}::text::jsonb) AS e (
      insured uuid, disease text, "validFrom" date, "validTo" date
    )
    ON CONFLICT DO NOTHING`
  return rows.count
}

/** New versions: the open one of the same code ends the day that the new one begins. */
export async function addCatalogueItems(
  tx: Write,
  items: readonly CatalogueItem[],
): Promise<number> {
  const json = JSON.stringify(items.map((item) => ({ ...item, ceiling: item.ceiling?.toString() })))
  await tx`
    UPDATE health.catalogue_items AS held SET valid_to = i."validFrom"
    FROM jsonb_to_recordset(${json}::text::jsonb) AS i (place text, code text, "validFrom" date)
    WHERE held.place = i.place AND held.code = i.code AND held.valid_to IS NULL AND held.valid_from < i."validFrom"`
  const rows = await tx`
    INSERT INTO health.catalogue_items (
      place, code, kind, name, class, first_pay_bp, ceiling_fen, valid_from, valid_to
    )
    SELECT i.place, i.code, i.kind, i.name, i.class, i."firstPay_bp", i.ceiling, i."validFrom", i."validTo"
    FROM jsonb_to_recordset(${json}::text::jsonb) AS i (
      place text, code text, kind text, name jsonb, class text, "firstPay_bp" integer, ceiling bigint,
      "validFrom" date, "validTo" date
    )
    ON CONFLICT DO NOTHING`
  return rows.count
}

export async function addHolder(
  tx: Write,
  holder: { readonly person: string; readonly insured: string; readonly since: string },
): Promise<void> {
  await endHolder(tx, holder.insured, holder.since)
  await tx`
    INSERT INTO health.holders (person, insured, since)
    VALUES (${holder.person}, ${holder.insured}, ${holder.since})`
}

export async function endHolder(tx: Write, insured: string, until: string): Promise<boolean> {
  const rows = await tx`
    UPDATE health.holders SET until = ${until} WHERE insured = ${insured} AND until IS NULL RETURNING insured`
  return rows.length > 0
}
