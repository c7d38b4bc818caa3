import type { Decimal } from './decimal.js';

/** An exact number: a fraction in lowest terms, its denominator above 0. No division loses anything. */
export class Fraction {
  static readonly zero = Fraction.of('0');

  readonly numerator: bigint;
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    const sign = denominator < 0n ? -1n : 1n;
    const common = commonDivisor(absolute(numerator), absolute(denominator));
    this.numerator = (sign * numerator) / common;
    this.denominator = (sign * denominator) / common;
  }

  /** The number that a decimal writes. */
  static of(decimal: Decimal): Fraction {
    const [whole = '0', digits = ''] = decimal.split('.');
    return new Fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator));
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** Throws a RangeError where the other is 0. */
  over(other: Fraction): Fraction {
    if (other.numerator === 0n) throw new RangeError('Nothing is divided by 0.');
    return new Fraction(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  abs(): Fraction {
    return new Fraction(absolute(this.numerator), this.denominator);
  }

  /** -1, 0 or 1. */
  get sign(): number {
    return this.numerator === 0n ? 0 : this.numerator < 0n ? -1 : 1;
  }

  /** As {@link Array.prototype.sort} wants it. */
  compare(other: Fraction): number {
    return this.minus(other).sign;
  }

  equals(other: Fraction): boolean {
    return this.compare(other) === 0;
  }

  /** With exactly so many digits after the point, rounded half up (of two equally near, the one further from 0). */
  rounded(scale: number): Decimal {
    const shifted = absolute(this.numerator) * 10n ** BigInt(scale);
    const nearest = (2n * shifted + this.denominator) / (2n * this.denominator);
    const digits = String(nearest).padStart(scale + 1, '0');
    const written = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return this.sign < 0 && nearest !== 0n ? `-${written}` : written;
  }

  /**
   * Written out in full, with no fewer digits after the point than asked for; where it has more than `scaleMax`, or no
   * end, rounded to that many.
   */
  decimal(scaleMin: number, scaleMax: number): Decimal {
    for (let scale = scaleMin; scale < scaleMax; scale += 1) {
      if (10n ** BigInt(scale) % this.denominator === 0n) return this.rounded(scale);
    }
    return this.rounded(Math.max(scaleMin, scaleMax));
  }

  /** `3/10`, and a whole number without a denominator. */
  toString(): string {
    const { numerator, denominator } = this;
    return denominator === 1n ? String(numerator) : `${String(numerator)}/${String(denominator)}`;
  }
}

function absolute(number: bigint): bigint {
  return number < 0n ? -number : number;
}

/** Step by step and not by calling itself: numbers of some thousand digits take as many steps as that. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}
