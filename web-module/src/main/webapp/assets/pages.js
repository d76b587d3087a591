/*
 * What a form page does in the browser beyond its forms: shows a typed password, warns of caps lock, writes times in
 * the reader's own zone, and leads to the first field that needs mending. Every page works without it.
 */

/** The page's language with the region that the browser asks for: dates look as this person expects them. */
const language = document.documentElement.lang;
const locale = navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;

/** Without script there is nothing to press, so the server always renders "not shown". */
function togglePassword(button) {
  const field = document.getElementById(button.dataset.reveal);
  const shown = field.type === "password";
  field.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", String(shown));
}

function warnOfCapsLock(event) {
  const hint = document.getElementById("caps-hint");
  if (hint && event.target.id === "password" && event.getModifierState) {
    hint.hidden = !event.getModifierState("CapsLock");
  }
}

const dated = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
const minutes = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
const seconds = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });
const datedSeconds = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "medium" });

/** A time of the day that all is about (`data-day`) goes without its date. */
function formatOf(time, when) {
  if (time.dataset.local === "time") return minutes;
  const day = time.closest("[data-day]")?.dataset.day;
  const sameDay = day !== undefined && new Date(day).toDateString() === when.toDateString();
  if (time.dataset.local === "minutes") return sameDay ? minutes : dated;
  if (time.dataset.local === "seconds") return sameDay ? seconds : datedSeconds;
  return dated;
}

function writeLocalTimes() {
  for (const time of document.querySelectorAll("time[data-local]")) {
    const when = new Date(time.dateTime);
    time.textContent = formatOf(time, when).format(when);
  }
}

/** A file with times in it has them in the reader's own zone as well. */
function askForOwnZone() {
  for (const link of document.querySelectorAll("a[data-zoned]")) {
    const address = new URL(link.href);
    address.searchParams.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
    link.href = address.href;
  }
}

/** A field (`email`) with a message under it (`email-message`) is marked as wrong; the first one gets the focus. */
function leadToMending() {
  const wrong = [];
  for (const message of document.querySelectorAll(".ui-message")) {
    const field = document.getElementById(message.id.replace(/-message$/, ""));
    if (!field) continue;
    const faulty = message.textContent.trim() !== "";
    field.setAttribute("aria-invalid", String(faulty));
    if (faulty) wrong.push(field);
  }
  wrong[0]?.focus();
}

function hideWarningInSecureContext() {
  if (window.isSecureContext) document.querySelector("[data-insecure]")?.setAttribute("hidden", "");
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-reveal]");
  if (button) togglePassword(button);
});
document.addEventListener("keyup", warnOfCapsLock);
document.addEventListener("keydown", warnOfCapsLock);
window.jQuery?.(document).on("pfAjaxComplete", leadToMending);

hideWarningInSecureContext();
writeLocalTimes();
askForOwnZone();
leadToMending();
