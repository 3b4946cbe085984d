import type { Database } from '../../../lib/storage/database.ts';

/** When the worker dies: before the step did anything, or after it did all but nobody heard of it. */
export type Death = 'before' | 'after';

/** A worker's life: a number of steps, one for each call into the world that it waits for. */
export interface Life {
  /** Steps begun so far. */
  steps: number;
  /** Resolves at the death. */
  died: Promise<'died'>;
  step<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R>;
  db(real: Database): Database;
}

type Anything = (...args: unknown[]) => unknown;

/** Answers nothing, whatever is asked of it: awaiting it never ends. */
const limbo: Anything = new Proxy((() => limbo) as Anything, {
  get: (_target, key) => (key === 'then' ? () => undefined : limbo),
  apply: () => limbo,
});

/** A life that ends at the given step. From then on every call into the world is left without an answer. */
export function lifeUntil(last: number, death: Death): Life {
  let dead = false;
  let tell: (word: 'died') => void = () => undefined;
  const die = () => {
    dead = true;
    tell('died');
    return limbo;
  };
  const life: Life = {
    steps: 0,
    died: new Promise((resolve) => {
      tell = resolve;
    }),
    step:
      (work) =>
      (...args) =>
        run(() => work(...args)) as never,
    db: (real) => dbOf(real, run, runTransaction),
  };

  function run(work: () => Promise<unknown>): unknown {
    if (dead) return limbo;
    life.steps += 1;
    if (life.steps < last) return work();
    return death === 'before' ? die() : work().then(die);
  }

  function runTransaction(open: () => { done: Promise<void> }): unknown {
    if (dead) return limbo;
    life.steps += 1;
    if (life.steps < last) return open();
    if (death === 'before') return die();
    const tx = open();
    const done = tx.done.then(die);
    return bound(tx, { done });
  }

  return life;
}

function dbOf(
  real: Database,
  run: (work: () => Promise<unknown>) => unknown,
  runTransaction: (open: () => { done: Promise<void> }) => unknown,
): Database {
  return new Proxy(real, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      const call = value.bind(target);
      return (...args: unknown[]) =>
        key === 'transaction' ? runTransaction(() => call(...args)) : run(() => call(...args));
    },
  });
}

function bound<T extends object>(target: T, over: Record<PropertyKey, unknown>): T {
  return new Proxy(target, {
    get(_target, key) {
      if (key in over) return over[key];
      const value = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
