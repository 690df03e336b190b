/** Takes a database away from this browser, with all that it holds. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

/** An old tab: it keeps an older version of a database open and does not make room for a newer one. */
export function blockedBy(database: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Runs with a browser whose store refuses, or never answers. */
export async function withOpen<T>(how: 'refuses' | 'is silent', run: () => Promise<T>): Promise<T> {
  const real = IDBFactory.prototype.open
  IDBFactory.prototype.open = () => {
    if (how === 'refuses') throw new DOMException('refused', 'SecurityError')
    return new EventTarget() as IDBOpenDBRequest
  }
  try {
    return await run()
  } finally {
    IDBFactory.prototype.open = real
  }
}

/** Runs with a browser that has no room for one row more. */
export async function withFullDisk<T>(run: () => Promise<T>): Promise<T> {
  const real = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('no room', 'QuotaExceededError')
  }
  try {
    return await run()
  } finally {
    IDBObjectStore.prototype.put = real
  }
}

/** Runs with a browser that finds only while it writes that the disk is full, as some do: what was asked ends with an AbortError, the transaction with the reason. */
export async function withFullDiskAtTheEnd<T>(run: () => Promise<T>): Promise<T> {
  const real = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: [unknown]) {
    const request = real.apply(this, row)
    const { transaction } = this
    Object.defineProperty(transaction, 'error', {
      value: new DOMException('no room', 'QuotaExceededError'),
    })
    transaction.abort()
    return request
  }
  try {
    return await run()
  } finally {
    IDBObjectStore.prototype.put = real
  }
}

/** Runs with a browser whose `localStorage` is another thing, or throws when it is looked at. */
export async function withLocalStorage<T>(get: () => unknown, run: () => T | Promise<T>): Promise<T> {
  const real = Object.getOwnPropertyDescriptor(window, 'localStorage')!
  Object.defineProperty(window, 'localStorage', { configurable: true, get })
  try {
    return await run()
  } finally {
    Object.defineProperty(window, 'localStorage', real)
  }
}
