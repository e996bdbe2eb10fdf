/** What the build does so that V8 compiles the functions of a whole run together with the file. */
import { readFileSync } from 'node:fs';
import { calledIn, type Range } from '../../scripts/bundle/called.ts';
import { eager } from '../../scripts/bundle/eager.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();

/** The code after the build. The functions that are called stand in « and », and may contain others. */
function built(marked: string): string {
  const called: Range[] = [];
  const starts: number[] = [];
  let code = '';
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') starts.push(code.length);
    else if (part === '»') called.push({ start: starts.pop() ?? 0, end: code.length });
    else code += part;
  }
  return eager(code, called);
}

test.each([
  ['an arrow function', 'let f = «() => 1», g = () => 2;', 'let f = (() => 1), g = () => 2;'],
  ['a function in an expression', 'use(«function () { return 1 }»);', 'use((function () { return 1 }));'],
  ['one in parentheses already', '(«() => 1»)();', '(() => 1)();'],
  ['one in another', 'let f = «async (a) => a.map(«(b) => b»)»;', 'let f = (async (a) => a.map(((b) => b)));'],
  [
    'a declaration in a function: a variable at its top',
    '() => { use(f); «function f(a) { return a }» function g() {} }',
    '() => {var f=(function (a) { return a }); use(f);  function g() {} }',
  ],
  [
    'several of any kind, in their order',
    '() => { «async function f() {}» «function* g() { «function h() {}» }» }',
    '() => {var f=(async function () {});\nvar g=(function* () {var h=(function () {});  });   }',
  ],
  ['a method', 'class A { «f() { return 1 }» }', 'class A { f() { return 1 } }'],
  // What is declared in a block is known there alone, and what a file declares may be exported.
  ['a declaration in a block', '() => { { «function f() {}» } }', '() => { { function f() {} } }'],
  ['a declaration of the file', '«function f() {}»', 'function f() {}'],
])('%s', (_case, marked, expected) => {
  expect(built(marked)).toBe(expected);
});

test('in the committed bundle, every function that a whole run calls is compiled with the file, if it can be', async () => {
  const called = await calledIn('dist/index.js', folder);
  expect(called.length).toBeGreaterThan(400);
  const code = readFileSync('dist/index.js', 'utf8');
  expect(eager(code, called)).toBe(code);
});
