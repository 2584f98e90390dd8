/** What is remembered for the length of one look, during which the page is taken to stand still. */
let look = 0;

/** Begins another look: what was remembered of layout and style no longer holds. */
export function beginLook(): void {
  look++;
}

/** Something remembered for the length of one look, during which the page is taken to stand still. */
export function perLook<T>(make: () => T): () => T {
  let made = make();
  let madeIn = look;
  return () => {
    if (madeIn !== look) {
      made = make();
      madeIn = look;
    }
    return made;
  };
}

/** Work that rests between its steps and hands out nothing before its end. */
export type Resting<T> = Generator<undefined, T>;

/** Such work without its rests. */
export function atOnce<T>(work: Resting<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What is asked of an element again and again, found once in a look. */
export function onceALook<T>(find: (el: Element) => T): (el: Element) => T {
  const known = perLook(() => new WeakMap<Element, T>());
  return (el) => {
    const before = known().get(el);
    if (before !== undefined) return before;
    const found = find(el);
    known().set(el, found);
    return found;
  };
}
