/** Coefficients of Lanczos (g = 7), good to some 15 digits. */
const LANCZOS = [
  0.999_999_999_999_809_93, 676.520_368_121_885_1, -1259.139_216_722_402_8, 771.323_428_777_653_13,
  -176.615_029_162_140_6, 12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6,
  1.505_632_735_149_311_6e-7,
] as const
const STEPS = 10_000
const SMALL = 1e-16

/** The value below which a share `p` of a gamma distribution of this shape (scale 1) lies. Half a quantile of chi-square with 2 x shape degrees of freedom is the same number. */
export function gammaQuantile(p: number, shape: number): number {
  let [low, high] = [0, Math.max(1, shape)]
  while (gammaShareBelow(high, shape) < p) high *= 2
  // Halving ends where two neighbouring numbers have nothing between them.
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (gammaShareBelow(middle, shape) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** How much of a gamma distribution of this shape (scale 1) lies below a value: from 0 to 1. */
export function gammaShareBelow(value: number, shape: number): number {
  if (value <= 0) return 0
  const front = Math.exp(shape * Math.log(value) - value - logGamma(shape))
  return value < shape + 1 ? front * series(value, shape) : 1 - front * fraction(value, shape)
}

function series(value: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < STEPS && Math.abs(term) > Math.abs(sum) * SMALL; n++) {
    term *= value / (shape + n)
    sum += term
  }
  return sum
}

/** The continued fraction of the upper part, by Lentz. */
function fraction(value: number, shape: number): number {
  let b = value + 1 - shape
  let c = 1 / Number.MIN_VALUE ** 0.5
  let d = 1 / b
  let product = d
  for (let n = 1; n < STEPS; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    product *= d * c
    if (Math.abs(d * c - 1) < SMALL) break
  }
  return product
}

function logGamma(value: number): number {
  const x = value - 1
  const t = x + 7.5
  const sum = LANCZOS.reduce((all, one, n) => (n === 0 ? one : all + one / (x + n)), 0)
  return Math.log(2 * Math.PI) / 2 + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}
