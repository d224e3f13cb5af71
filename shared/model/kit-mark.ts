/** A kit's mark as people compare it: `7b1e 41c7 9e02`. */
export function kitMark(kit: string): string {
  return kit.replace(/(.{4})(?=.)/g, '$1 ');
}
