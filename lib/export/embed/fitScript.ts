/**
 * For pages that hold an embed: fits each frame's height to its width.
 *
 * @remarks
 * The embed runs no script and so cannot tell its height; the heights stand in the frame's own `data-heights`, made with the snippet.
 * Nothing is asked for, stored or sent.
 */
export const FIT_SCRIPT = `(function(){
function fit(f){var t=f.dataset.heights.split(" ").map(function(p){return p.split(":").map(Number)}),w=f.clientWidth,i=t.findIndex(function(p){return p[0]>=w});
if(i<0)i=t.length-1;var b=t[i],a=t[Math.max(i-1,0)],s=b[0]-a[0],h=s?a[1]+(b[1]-a[1])*Math.min((w-a[0])/s,1):b[1];
f.style.height=Math.ceil(h)+"px"}
var o=new ResizeObserver(function(e){e.forEach(function(x){fit(x.target)})});
document.querySelectorAll("iframe[data-heights]").forEach(function(f){o.observe(f)})
})();
`;
