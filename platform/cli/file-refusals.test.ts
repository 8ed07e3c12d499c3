import { expect, test } from 'vitest'
import { sayError } from '#platform/errors'
import { errors } from './errors.ts'
import { unreadable, unwritable } from './file-refusals.ts'

function failed(code: string): Error {
  return Object.assign(new Error(`${code}: the system's own words, open 'report.txt'`), { code })
}

test.each([
  ['ENOENT', 'cli.no-file', 'There is no file /data/report.txt (looked for in /data).'],
  ['ENOTDIR', 'cli.no-file', 'There is no file /data/report.txt (looked for in /data).'],
  ['EISDIR', 'cli.folder', '/data/report.txt is a folder, not a file.'],
  ['EACCES', 'cli.may-not-read', 'This user may not read the file /data/report.txt.'],
  ['EIO', 'cli.unreadable-file', 'The system cannot read the file /data/report.txt (EIO).'],
])('a file that is not read for %s is told of in our words', (code, known, words) => {
  const refusal = unreadable('/data/report.txt', failed(code))
  expect([refusal.code, sayError(refusal, errors, 'en').message]).toEqual([known, words])
})

test.each([
  ['ENOENT', 'cli.no-folder', '没有文件夹 /data，无法写入 /data/report.txt。'],
  ['EROFS', 'cli.may-not-write', '当前用户无权在 /data 中写入 /data/report.txt。'],
  ['ENOSPC', 'cli.no-room', '/data 所在磁盘空间不足，无法写入 /data/report.txt。'],
  ['EIO', 'cli.unwritable-file', '系统无法写入文件 /data/report.txt（EIO）。'],
])('a file that is not written for %s is told of in our words', (code, known, words) => {
  const refusal = unwritable('/data/report.txt', failed(code))
  expect([refusal.code, sayError(refusal, errors, 'zh').message]).toEqual([known, words])
})

test('none of them shows the words of the system, which know one language', () => {
  for (const code of ['ENOENT', 'EISDIR', 'EACCES', 'EIO', 'ENOSPC'])
    for (const refusal of [unreadable('report.txt', failed(code)), unwritable('x', failed(code))])
      for (const lang of ['en', 'zh'])
        expect(JSON.stringify(sayError(refusal, errors, lang))).not.toContain('own words')
})
