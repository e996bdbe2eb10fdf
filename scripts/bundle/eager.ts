/** Has V8 compile functions together with the file that they are in. */
import ts from 'typescript';
import type { Range } from './called.ts';

/**
 * V8 skips a function when it first reads a file, and reads it again at the first call; but it compiles a function in
 * parentheses at once (https://v8.dev/blog/preparser#pife). So the functions in `called` get parentheses. A declaration
 * has to become a variable for that: at the top of the function that it is in, so that its name is known there as
 * before. Methods stay as they are, and so do declarations in a block or of the file itself.
 * @param code in which every statement has its semicolon, as esbuild writes it
 */
export function eager(code: string, called: readonly Range[]): string {
  const places = new Set(called.map(({ start, end }) => `${start}-${end}`));
  const isCalled = (node: ts.Node): boolean => places.has(`${node.getStart()}-${node.end}`);
  /** The name of a declaration that is made a variable; V8 names the function after that. */
  const nameOf = (node: ts.Node): ts.Identifier | undefined => {
    if (!ts.isFunctionDeclaration(node) || !isCalled(node)) return undefined;
    return ts.isBlock(node.parent) && ts.isFunctionLike(node.parent.parent) ? node.name : undefined;
  };

  const rewritten = (node: ts.Node): string => {
    const variables: string[] = [];
    let text = '';
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      text += code.slice(at, child.getStart());
      at = child.end;
      const name = nameOf(child);
      if (name !== undefined) variables.push(`var ${name.text}=(${rewritten(child)});`);
      else if (child !== nameOf(node)) text += rewritten(child);
    });
    text += code.slice(at, node.end);
    if (variables.length > 0) text = `{${variables.join('\n')}${text.slice(1)}`;
    const isExpression = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
    return isExpression && isCalled(node) && !ts.isParenthesizedExpression(node.parent) ? `(${text})` : text;
  };

  return rewritten(ts.createSourceFile('index.js', code, ts.ScriptTarget.Latest, true));
}
