// arguments: kind, name, scope (element or null). Answers [element to act on, null] or [null, why].
const [kind, wanted, scope] = arguments;

const button = "button, summary, [role=button], [role=tab], [role=menuitem], [role=switch], " +
    "input[type=submit], input[type=button], input[type=reset]";
const link = "a[href], [role=link]";
const mark = "input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]";
const field = "input:not([type=hidden], [type=submit], [type=button], [type=reset]), textarea, " +
    "select, [role=slider], [role=textbox], [role=switch], [role=checkbox], [role=radio], " +
    "[contenteditable=true]";
const group = "fieldset, [role=group], [role=radiogroup], [role=tablist], select";
const kinds = {
    button, link, field, group,
    option: `${mark}, ${button}, option`,
    pressable: `${button}, ${link}, ${mark}`,
};

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

// Text as a screen reader hears it: without what is hidden from it, or controls inside a label.
function heard(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || node.getAttribute("aria-hidden") === "true") return "";
    if (node.matches("img[alt]")) return node.alt;
    if (node.matches("input, textarea, select")) return "";
    if (node.hidden) return "";
    return [...node.childNodes].map(heard).join(" ");
}

function named(element) {
    const pointed = element.getAttribute("aria-labelledby");
    if (pointed) {
        const parts = pointed.split(/\s+/).map((id) => document.getElementById(id));
        return tidy(parts.filter(Boolean).map((part) => part.textContent).join(" "));
    }
    if (element.getAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
    if (element.matches("fieldset")) return tidy(element.querySelector("legend")?.textContent);
    if (element.labels?.length) return tidy([...element.labels].map(heard).join(" "));
    if (element.matches("input[type=submit], input[type=button], input[type=reset]")) return tidy(element.value);
    if (!element.matches("input, textarea, select")) return tidy(heard(element)) || tidy(element.title);
    return tidy(element.title) || tidy(element.placeholder);
}

function visible(element) {
    if (element.closest("[inert]")) return false;
    // An option has no box of its own.
    if (element.matches("option")) return true;
    return element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true }) &&
        element.getClientRects().length > 0;
}

// A hidden radio button is pressed through the label drawn in its place.
function target(element) {
    const box = element.getBoundingClientRect();
    const tiny = box.width < 4 || box.height < 4;
    return tiny && element.matches("input") && element.labels?.length ? element.labels[0] : element;
}

const within = scope ?? document.querySelector("dialog:modal") ?? document;
const candidates = [...within.querySelectorAll(kinds[kind])].filter(visible);
const names = candidates.map(named);
const name = tidy(wanted);

let hits = candidates.filter((_, i) => names[i] === name);
if (hits.length === 0) {
    hits = candidates.filter((_, i) => names[i].includes(name));
    if (new Set(hits.map(named)).size > 1) {
        return [null, `"${name}" could be any of: ${hits.map(named).join(" | ")}`];
    }
}
if (hits.length === 0) {
    return [null, `no ${kind} is called "${name}"; there is: ${names.filter(Boolean).join(" | ")}`];
}
const found = target(hits[0]);
found.scrollIntoView({ block: "center", behavior: "instant" });
return [found, null];
