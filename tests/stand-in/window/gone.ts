// biome-ignore lint/suspicious/noExplicitAny: stands for every class, whatever its constructor takes.
type AnyClass = { readonly prototype: any };

/**
 * Makes every member of a class throw once its object is destroyed, as Electron's native members do (electron spec:
 * "prevents users to access methods of webContents after destroyed"). Listeners can still be added and removed.
 * @param isGone   returns true when an object is destroyed.
 * @param except   members that stay usable.
 */
export function refuseWhenGone(type: AnyClass, isGone: (object: object) => boolean, except: readonly string[]): void {
  const { prototype } = type;
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (name === 'constructor' || except.includes(name)) continue;
    Object.defineProperty(prototype, name, guarded(member, isGone));
  }
}

function guarded(member: PropertyDescriptor, isGone: (object: object) => boolean): PropertyDescriptor {
  const guard = <F extends (...args: never[]) => unknown>(run: F) =>
    function (this: object, ...args: never[]): unknown {
      if (isGone(this)) throw new TypeError('Object has been destroyed');
      return run.apply(this, args);
    };
  const { get, set, value } = member;
  if (typeof value === 'function') return { ...member, value: guard(value) };
  return { ...member, ...(get && { get: guard(get) }), ...(set && { set: guard(set) }) } as PropertyDescriptor;
}
