/** An answer that is not from Zylon's API: a page of HTML, or other text. */
import { Failure } from "../errors.ts";
import { toSafeLine } from "../text.ts";
import { type Delivery, RequestFailure } from "./request-failure.ts";

const LOGIN_PAGE = {
  title: "A login page answered in place of Zylon",
  remedy:
    "Have the login proxy let requests to /api/ through, or set extra-headers to what it asks for",
};

/** @param answer its name, such as `GET /api/v1/app/me answered 200` */
export function createNotApiFailure(
  answer: { readonly name: string; readonly status: number },
  text: string,
  delivery: Delivery,
): RequestFailure {
  const { name, status } = answer;
  const isHtml = isHtmlPage(text);
  const [, title = ""] = /<title[^>]*>([^<]*)/i.exec(text) ?? [];
  const detail = quoteWords((isHtml ? title : text).slice(0, 80), name);
  const isLogin =
    isHtml && /\b(log|sign)[ -]?in\b|password|\bsso\b/i.test(text);
  const failure = new Failure("not-api", detail, isLogin ? LOGIN_PAGE : {});
  return new RequestFailure(failure, { delivery, status, isHtml });
}

export const isHtmlPage = (text: string): boolean =>
  text.trimStart().startsWith("<");

/** `"no such share" (POST /api/… answered 400)`: the server's words come first. */
export function quoteWords(words: string, name: string): string {
  const line = toSafeLine(words);
  return line === "" ? name : `"${line}" (${name})`;
}
