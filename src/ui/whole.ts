/** Fetches a JSON file and takes it only when it is the very one that was built, by its digest; one that was cut or changed on the way, or where it is kept, is fetched once more past every cache. */
export async function fetchWhole<T>(url: string, integrity: string): Promise<T> {
  const response = await fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: 'reload' }))
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return response.json()
}
