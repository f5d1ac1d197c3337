// Finite fields as tables of sums and products: what the exact seating counts with. Elements are numbered from 0; 0 and 1 are
// the field's zero and one.

export interface FiniteField {
  readonly order: number
  readonly plus: (a: number, b: number) => number
  readonly times: (a: number, b: number) => number
}

/** The field of `order` elements, or undefined where there is none: an order is a power of a prime. */
export function finiteField(order: number): FiniteField | undefined {
  const prime = smallestDivisor(order)
  const degree = Math.round(Math.log(order) / Math.log(prime))
  if (order < 2 || prime ** degree !== order) return undefined
  const digits = Array.from({ length: order }, (_, element) => digitsOf(element, prime, degree))
  const numberOf = (polynomial: readonly number[]) => polynomial.reduce((sum, digit, place) => sum + digit * prime ** place, 0)
  const table = (of: (a: readonly number[], b: readonly number[]) => readonly number[]) =>
    digits.map((a) => digits.map((b) => numberOf(of(a, b))))
  const sums = table((a, b) => a.map((digit, place) => (digit + (b[place] ?? 0)) % prime))
  for (const modulus of digits) {
    const products = table((a, b) => productModulo(a, b, modulus, prime))
    const hasNoZeroDivisors = products.every((row, a) => row.every((product, b) => product !== 0 || a === 0 || b === 0))
    if (hasNoZeroDivisors) return { order, plus: (a, b) => sums[a]?.[b] ?? 0, times: (a, b) => products[a]?.[b] ?? 0 }
  }
  return undefined
}

function smallestDivisor(of: number): number {
  for (let divisor = 2; divisor * divisor <= of; divisor++) if (of % divisor === 0) return divisor
  return of
}

/** An element as a polynomial: its digits to the base of the prime, lowest first. */
const digitsOf = (element: number, prime: number, degree: number): number[] =>
  Array.from({ length: degree }, (_, place) => Math.floor(element / prime ** place) % prime)

/** The product modulo x^degree − modulus: each power of x beyond the degree is written by the lower ones. */
function productModulo(a: readonly number[], b: readonly number[], modulus: readonly number[], prime: number): number[] {
  let product = a.map(() => 0)
  for (const digit of [...b].reverse()) {
    const carried = product.at(-1) ?? 0
    product = a.map((own, place) => ((product[place - 1] ?? 0) + carried * (modulus[place] ?? 0) + digit * own) % prime)
  }
  return product
}
