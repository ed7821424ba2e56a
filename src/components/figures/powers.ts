const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten for an axis, as `10⁸`; those that read well are written out. */
export function powerOfTen(number: (value: number) => string): (value: number) => string {
  return (value) => {
    const exponent = Math.round(Math.log10(value));
    if (Math.abs(exponent) <= 3) return number(value);
    const raised = [...String(Math.abs(exponent))].map((digit) => digits[Number(digit)]).join('');
    return `10${exponent < 0 ? '⁻' : ''}${raised}`;
  };
}
