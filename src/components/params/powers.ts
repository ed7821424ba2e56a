/** Powers of ten, as both languages write them. */

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `10⁻⁴`; the exponent is rounded. */
export function powerOfTen(exponent: number): string {
  const whole = Math.round(exponent);
  const raised = [...String(Math.abs(whole))].map((digit) => digits[Number(digit)]).join('');
  return `10${whole < 0 ? '⁻' : ''}${raised}`;
}
