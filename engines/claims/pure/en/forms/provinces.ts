/** Provinces by the names that stand behind those of their cities and counties. */
export const PROVINCES: ReadonlySet<string> = new Set(
  'beijing tianjin hebei shanxi liaoning jilin heilongjiang shanghai jiangsu zhejiang anhui fujian jiangxi shandong henan hubei hunan guangdong guangxi hainan chongqing sichuan guizhou yunnan tibet shaanxi gansu qinghai ningxia xinjiang california texas florida illinois ohio pennsylvania michigan georgia virginia massachusetts washington oregon ontario quebec alberta victoria queensland'.split(
    ' ',
  ),
)
