/** The environment of this process, changed for a while. */

/** Sets these variables, and removes those that are `undefined`; the function that it returns undoes it. */
export function setEnvironment(env: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  const set = ([name, value]: readonly [string, string | undefined]): void => {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  };
  Object.entries(env).forEach(set);
  return () => before.forEach(set);
}
