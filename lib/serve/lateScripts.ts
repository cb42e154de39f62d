import { createHash } from 'node:crypto';

export interface LatePage {
  /** The page, again a letter a byte, with the sign taken out, so that its bytes are the same for every reader. */
  readonly html: string;
  /** Of each script that may run in the page, in order: what a security policy names it by. None where the page has no script. */
  readonly hashes: readonly string[];
}

const SCRIPT = /<script\b([^<>]*)>([\s\S]*?)<\/script>/g;
/** They would fetch at once what is wanted later. */
const PRELOAD = /<link\b[^<>]*\sas="script"[^<>]*>/g;

/**
 * Has the scripts of a page wait until a reader first does something; one small script, which comes with the page, starts them then.
 *
 * @remarks
 * Pages say everything and take every choice without script, so most readers never wait for it to load and run.
 *
 * Only scripts that were signed by who made the page are started. They bear a mark that is made from the bytes of the whole page:
 * no text in the page can hold it, since with that text the mark would be another. A script that came into the page with
 * somebody's text bears neither sign nor mark, nor does the policy name its hash.
 *
 * @param html - the bytes of the page, each as one letter (latin1): the text of a large page would take several times as long
 * @param sign - the nonce that whoever made the page was asked to sign its scripts with
 */
export function lateScripts(html: string, sign: string): LatePage {
  const bare = (text: string) => text.replaceAll(` nonce="${sign}"`, '').replaceAll(sign, '');
  const mark = `late-${sha256(bare(html), 'base64url')}`;
  const texts: string[] = [];
  const waiting = html.replace(PRELOAD, '').replace(SCRIPT, (script: string, attributes: string, text: string) => {
    if (!attributes.includes(`nonce="${sign}"`)) return script;
    if (!/\ssrc=/.test(attributes)) texts.push(bare(text));
    return `<script type="${mark}"${attributes}>${text}</script>`;
  });
  if (!waiting.includes(mark)) return { html: bare(html), hashes: [] };
  const starter = starterOf(mark);
  const end = waiting.includes('</body>') ? waiting.lastIndexOf('</body>') : waiting.length;
  const hashes = [...texts, starter].map((text) => `'sha256-${sha256(text, 'base64')}'`);
  return { html: bare(`${waiting.slice(0, end)}<script>${starter}</script>${waiting.slice(end)}`), hashes: [...new Set(hashes)] };
}

const sha256 = (text: string, as: 'base64' | 'base64url') => createHash('sha256').update(text, 'latin1').digest(as);

/**
 * A script whose type no browser knows does not run; a copy of it without that type does, in the order of the page.
 * Back and forward between addresses that a script made, before there is one again, have the page of that address loaded.
 */
const starterOf = (mark: string) => `(function(){
var wanted=["pointermove","pointerdown","keydown","focusin","input","click"];
function start(){
wanted.forEach(function(w){removeEventListener(w,start,true)});removeEventListener("popstate",load);
document.querySelectorAll('script[type="${mark}"]').forEach(function(late){var s=document.createElement("script");
Array.from(late.attributes).forEach(function(a){if(a.name!="type")s.setAttribute(a.name,a.value)});
s.text=late.text;late.replaceWith(s)})}
function load(e){if(e.state)location.reload()}
wanted.forEach(function(w){addEventListener(w,start,true)});addEventListener("popstate",load)
})()`;
