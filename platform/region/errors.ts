import type { ErrorCatalogue } from '#platform/errors'

export const errors: ErrorCatalogue = {
  'region.invalid': {
    kind: 'invalid',
    message: {
      en: 'The region pack has {count} problem(s):\n{listEn}',
      zh: '地区数据包有 {count} 处问题：\n{listZh}',
    },
    remedy: {
      en: 'Correct the lines named, then run `onedelta region check` again. Nothing was loaded.',
      zh: '请改正上列各行，再运行 `onedelta region check`。本次没有载入任何内容。',
    },
  },
  'region.no-pack': {
    kind: 'invalid',
    message: {
      en: 'There is no region pack in {folder}: region.yaml is missing.',
      zh: '{folder} 中没有地区数据包：缺少 region.yaml。',
    },
    remedy: {
      en: 'Name the folder of a pack, for example regions/template.',
      zh: '请指明数据包所在的文件夹，例如 regions/template。',
    },
  },
  'region.another-in-store': {
    kind: 'conflict',
    message: {
      en: 'The store holds the region {held}; {region} needs one of its own.',
      zh: '此数据库存放的是地区 {held}；{region} 需要另一个。',
    },
    remedy: {
      en: 'Name another folder in ONEDELTA_DATA, or another database in DATABASE_URL.',
      zh: '请用 ONEDELTA_DATA 指定另一个文件夹，或用 DATABASE_URL 指定另一个数据库。',
    },
  },
  'region.no-file': {
    kind: 'invalid',
    message: {
      en: 'The region pack has no file {path}.',
      zh: '地区数据包中没有文件 {path}。',
    },
    remedy: {
      en: 'Check the name; paths are relative to the folder of the pack.',
      zh: '请检查文件名；路径以数据包所在文件夹为起点。',
    },
  },
  'region.path-outside': {
    kind: 'refused',
    message: {
      en: 'The path {path} leads outside the region pack.',
      zh: '路径 {path} 超出了地区数据包的范围。',
    },
    remedy: {
      en: 'Use a plain path below the folder of the pack, without `..` and without symbolic links.',
      zh: '请使用数据包文件夹之内的普通路径，不含 `..`，也不含符号链接。',
    },
  },
  'region.file-too-large': {
    kind: 'invalid',
    message: {
      en: '{path} has {bytes} bytes; a file read at once may have {max}.',
      zh: '{path} 有 {bytes} 字节；一次读入的文件最多 {max} 字节。',
    },
    remedy: {
      en: 'Split the file, or load it with `onedelta series import`, which reads in a stream.',
      zh: '请拆分该文件，或用 `onedelta series import` 以流的方式载入。',
    },
  },
  'region.not-text': {
    kind: 'invalid',
    message: { en: '{path} is not UTF-8 text.', zh: '{path} 不是 UTF-8 文本。' },
    remedy: { en: 'Save the file as UTF-8.', zh: '请把该文件另存为 UTF-8 编码。' },
  },
  'region.unknown-place': {
    kind: 'not-found',
    message: {
      en: 'The region {region} has no place {place}.',
      zh: '地区 {region} 中没有地方 {place}。',
    },
    remedy: {
      en: 'Look the place up with `./onedelta place find NAME`, or on /places. Near it: {near}.',
      zh: '请用 `./onedelta place find 名称` 或在 /places 页面查找。相近的有：{near}。',
    },
  },
  'region.unknown-composition': {
    kind: 'not-found',
    message: {
      en: 'The region {region} has no composition {composition}.',
      zh: '地区 {region} 中没有组成 {composition}。',
    },
    remedy: {
      en: 'Add it to compositions.yaml, or use one of: {known}.',
      zh: '请把它写入 compositions.yaml，或使用：{known}。',
    },
  },
}
