/** The page's language with the region that the browser asks for: dates look as this person expects them. */
export function pageLocale(): string {
  const language = document.documentElement.lang;
  return navigator.languages.find(tag => tag.split('-')[0] === language) ?? language;
}
