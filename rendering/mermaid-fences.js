/* global document, matchMedia, mermaid */

/**
 * Runs in the page: draws each Mermaid fence where it stands, as GitHub does,
 * in the theme that goes with the page's color scheme. One that cannot be drawn
 * becomes an element of class `mermaid-error` with the reason.
 */
globalThis.drawMermaidFences = async () => {
  const theme = matchMedia("(prefers-color-scheme: dark)").matches
    ? "dark"
    : "default";
  mermaid.initialize({
    startOnLoad: false,
    theme,
    securityLevel: "strict",
    suppressErrorRendering: true,
  });
  for (const [at, code] of [
    ...document.querySelectorAll("pre > code.language-mermaid"),
  ].entries()) {
    const drawing = document.createElement("div");
    try {
      const { svg } = await mermaid.render(`mermaid-${at}`, code.textContent);
      drawing.className = "mermaid-drawing";
      drawing.innerHTML = svg;
    } catch (error) {
      drawing.className = "mermaid-error";
      drawing.textContent = String(error);
    }
    code.parentElement.replaceWith(drawing);
  }
};
