import { createHash } from 'node:crypto';

export interface LatePage {
  /** The page, again a letter a byte, with one script instead of those that wait; its bytes are the same for every reader. */
  readonly html: string;
  /** What a security policy names that script by; null where the page has none. */
  readonly hash: string | null;
  /** The scripts that stood in the page, as one that runs them in their order; empty where there were none. */
  readonly script: string;
}

const SCRIPT = /<script\b([^<>]*)>([\s\S]*?)<\/script>/g;
/** They would fetch at once what is wanted later. */
const PRELOAD = /<link\b[^<>]*\sas="script"[^<>]*>/g;

/**
 * Takes the scripts out of a page until a reader first does something; one small script, which comes with the page, has them fetched then.
 *
 * @remarks
 * Pages say everything and take every choice without script, so most readers never wait for it to load, nor for the data that it
 * starts from, which is a third of a page.
 *
 * Only scripts that were signed by who made the page are taken. One that came into the page with somebody's text stays where it is,
 * and the policy does not name its hash.
 *
 * @param html - the bytes of the page, each as one letter (latin1): the text of a large page would take several times as long
 * @param sign - the nonce that whoever made the page was asked to sign its scripts with
 * @param address - where the script that is made of those in the page will be
 */
export function lateScripts(html: string, sign: string, address: string): LatePage {
  const bare = (text: string) => text.replaceAll(` nonce="${sign}"`, '').replaceAll(sign, '');
  const texts: string[] = [];
  const files: string[] = [];
  const left = html.replace(PRELOAD, '').replace(SCRIPT, (script: string, attributes: string, text: string) => {
    if (!attributes.includes(`nonce="${sign}"`)) return script;
    const file = / src="([^"]*)"/.exec(attributes)?.[1];
    if (file === undefined) texts.push(bare(text));
    // Others are for browsers that could not run the rest.
    else if (!/\snomodule\b/i.test(attributes)) files.push(file);
    return '';
  });
  if (texts.length + files.length === 0) return { html: bare(left), hash: null, script: '' };
  const starter = starterOf(address, files);
  const end = left.includes('</body>') ? left.lastIndexOf('</body>') : left.length;
  return {
    html: bare(`${left.slice(0, end)}<script>${starter}</script>${left.slice(end)}`),
    hash: `'sha256-${createHash('sha256').update(starter, 'latin1').digest('base64')}'`,
    script: texts.join('\n;'),
  };
}

const quoted = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The files find what stood in the page when they run, and so come after it; they are on their way already. Where the line breaks, the next gesture tries again.
 * A pointer that rests is said to move wherever the page moves under it, by nothing; that is no gesture.
 * Back and forward between addresses that a script made, before there is one again, have the page of that address loaded.
 */
const starterOf = (address: string, files: readonly string[]) => `(function(){
var wanted=["pointermove","pointerdown","keydown","focusin","input","click"],files=${quoted(files)};
function each(turn){wanted.forEach(function(w){turn(w,start,true)})}
function add(name,is){var e=document.createElement(name);for(var k in is)e[k]=is[k];document.head.append(e)}
function start(e){if(e.type==="pointermove"&&!e.movementX&&!e.movementY)return;
each(removeEventListener);
files.forEach(function(f){add("link",{rel:"preload",as:"script",href:f})});
add("script",{src:${quoted(address)},onerror:function(){each(addEventListener)},onload:function(){removeEventListener("popstate",load);
files.forEach(function(f){add("script",{async:true,src:f})})}})}
function load(e){if(e.state)location.reload()}
each(addEventListener);addEventListener("popstate",load)
})()`;
