/**
 * The median of some numbers: unlike the mean, one slow run on a busy machine does not move it.
 * @param {readonly number[]} numbers
 */
export function median(numbers) {
  return percentile(numbers, 0.5);
}

/**
 * The number that this share of all (0 to 1) does not exceed.
 * @param {readonly number[]} numbers
 * @param {number} share
 */
export function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = Number.NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * @param {number} number
 * @param {number} [places]
 */
export function rounded(number, places = 1) {
  return Number(number.toFixed(places));
}
