const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Resolves at the first signal to end; later ones change nothing, since the way out has begun. */
export function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal))
  })
}

/** Runs `work`; a signal meanwhile ends the process, but only after `close`. */
export async function closing<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  const interrupted = () => {
    void close().finally(() => process.exit(INTERRUPTED))
  }
  for (const signal of SIGNALS) process.once(signal, interrupted)
  try {
    return await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupted)
    await close()
  }
}

const INTERRUPTED = 130
