/** An answer that is not from Zylon's API: a page of HTML, or other text. */
import { Failure } from "../errors.ts";
import { quoteWords } from "./answer-value.ts";
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
  const detail = quoteWords(isHtml ? title : text, name, 80);
  const isLogin =
    /<input[^>]+type=["']?password/i.test(text) ||
    /\b(log|sign)[ -]?in\b|\bsso\b/i.test(title);
  const failure = new Failure("not-api", detail, isLogin ? LOGIN_PAGE : {});
  return new RequestFailure(failure, { delivery, status, isHtml });
}

export const isHtmlPage = (text: string): boolean =>
  text.trimStart().startsWith("<");
