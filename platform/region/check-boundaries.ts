import type { PackFiles } from './pack-files.ts'
import type { Spot } from './spot.ts'
import { field } from './spot.ts'
import type { Boundaries, Place } from './types.ts'

const SHAPES = ['Polygon', 'MultiPolygon']

/** That the boundaries can be read, are GeoJSON of areas, and name only places of the pack, each once. */
export function checkBoundaries(
  boundaries: Boundaries,
  files: PackFiles,
  places: ReadonlySet<Place['id']>,
  spot: Spot,
): void {
  if (!files.has(boundaries.file)) {
    field(spot, 'file').report({
      en: `The boundaries' file ${boundaries.file} isn't in the pack. Add it, or leave \`boundaries\` out.`,
      zh: `数据包中没有边界文件 ${boundaries.file}。请补上，或去掉 \`boundaries\`。`,
    })
    return
  }
  const report = (en: string, zh: string): void =>
    spot.report({ en: `${boundaries.file}: ${en}`, zh: `${boundaries.file}：${zh}` })
  const features = featuresOf(files.readText(boundaries.file))
  if (features === undefined) {
    report(
      'no GeoJSON FeatureCollection. Save it as GeoJSON (RFC 7946).',
      '不是 GeoJSON 要素集。请存为 GeoJSON（RFC 7946）。',
    )
    return
  }
  const seen = new Set<string>()
  for (const [index, feature] of features.entries()) {
    const { id, shape } = idAndShape(feature)
    const name = id === '' ? `features[${index}]` : id
    if (!places.has(id))
      report(
        `${name} is no place of the pack. A feature's \`id\` is the id of its place.`,
        `${name} 不是数据包中的地方。要素的 \`id\` 应为其地方的标识。`,
      )
    if (seen.has(id)) report(`${name} is there twice. Keep one.`, `${name} 出现两次。请保留一个。`)
    if (!SHAPES.includes(shape))
      report(
        `${name} is no area. Its geometry must be a Polygon or a MultiPolygon.`,
        `${name} 不是面。其几何类型应为 Polygon 或 MultiPolygon。`,
      )
    seen.add(id)
  }
}

function featuresOf(text: string): readonly unknown[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    const features = property(parsed, 'features')
    return Array.isArray(features) ? features : undefined
  } catch {
    return undefined
  }
}

function idAndShape(feature: unknown): { readonly id: string; readonly shape: string } {
  const id = property(feature, 'id')
  const shape = property(property(feature, 'geometry'), 'type')
  return {
    id: typeof id === 'string' ? id : '',
    shape: typeof shape === 'string' ? shape : '',
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
