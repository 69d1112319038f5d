/*! Temml 0.13.5, changed for Kanbao (see .config/temml). MIT licence:
The MIT License (MIT)

Copyright (c) 2020 Ron Kok

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/
var __spreadArray=this&&this.__spreadArray||function(e,t,r){if(r||2===arguments.length)for(var n,a=0,o=t.length;a<o;a++)if(n||!(a in t)){n||(n=Array.prototype.slice.call(t,0,a));n[a]=t[a]}
return e.concat(n||Array.prototype.slice.call(t))},temml=function(){"use strict";var e=function e(t,r){var n,a=" "+t,o=r&&r.loc;if(o&&o.start<=o.end){var i=o.lexer.input;n=o.start;var s=o.end
;n===i.length?a+=" at end of input: ":a+=" at position "+(n+1)+": \n";var l=i.slice(n,s).replace(/[^]/g,"$&\u0332")
;a+=(n>15?"\u2026"+i.slice(n-15,n):i.slice(0,n))+l+(s+15<i.length?i.slice(s,s+15)+"\u2026":i.slice(s))}var u=new Error(a);u.name="ParseError";u.__proto__=e.prototype;u.position=n;return u}
;e.prototype.__proto__=Error.prototype;var t=function(e,t,r){if(!Object.prototype.hasOwnProperty.call(e,t))return r;var n=e[t];return void 0===n?r:n},r=/([A-Z])/g,n=function(e){
return e.replace(r,"-$1").toLowerCase()},a={"&":"&amp;",">":"&gt;","<":"&lt;",'"':"&quot;","'":"&#x27;"},o=/[&><"']/g;function i(e){return String(e).replace(o,function(e){return a[e]})}
var s=function(e){return"ordgroup"===e.type||"color"===e.type?1===e.body.length?s(e.body[0]):e:"font"===e.type?s(e.body):e},l=function(e){var t=s(e)
;return"mathord"===t.type||"textord"===t.type||"atom"===t.type},u=function(e){return+e.toFixed(4)
},c="aceg\u0131\u0237mnopqrsuvwxyz\u03b1\u03b3\u03b5\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c0\u03c1\u03c2\u03c3\u03c4\u03c5\u03c7\u03c9\u03d5\ud835\udc1a\ud835\udc1c\ud835\udc1e\ud835\udc20\ud835\udc26\ud835\udc27\ud835\udc28\ud835\udc29\ud835\udc2a\ud835\udc2b\ud835\udc2c\ud835\udc2e\ud835\udc2f\ud835\udc30\ud835\udc31\ud835\udc32\ud835\udc33",p=["__proto__","prototype","constructor"],m=function(){
function e(e){e=e||{};this.displayMode=t(e,"displayMode",!1);this.annotate=t(e,"annotate",!1);this.leqno=t(e,"leqno",!1);this.throwOnError=t(e,"throwOnError",!1)
;this.errorColor=t(e,"errorColor","#b22222");this.macros=function(e){if(null==e||"object"!=typeof e)return Object.create(null);for(var t=0,r=p;t<r.length;t++){var n=r[t]
;Object.prototype.hasOwnProperty.call(e,n)&&delete e[n]}return Object.setPrototypeOf(e,null)}(Object.prototype.hasOwnProperty.call(e,"macros")?e.macros:void 0);this.wrap=t(e,"wrap","none")
;this.xml=t(e,"xml",!1);this.colorIsTextColor=t(e,"colorIsTextColor",!1);this.strict=t(e,"strict",!1);this.trust=t(e,"trust",!1)
;var r=Object.prototype.hasOwnProperty.call(e,"maxSize")?e.maxSize:void 0;this.maxSize=void 0===r?[1/0,1/0]:Array.isArray(r)?r:[1/0,1/0];this.maxExpand=Math.max(0,t(e,"maxExpand",1e3))
;this.wrapDelimiterPairs=!0}e.prototype.isTrusted=function(e){if(e.url&&!e.protocol){var t=function(e){var t=/^[\x00-\x20]*([^\\/#?]*?)(:|&#0*58|&#x0*3a|&colon)/i.exec(e)
;return t?":"!==t[2]?null:/^[a-zA-Z][a-zA-Z0-9+\-.]*$/.test(t[1])?t[1].toLowerCase():null:"_relative"}(e.url);if(null==t)return!1;e.protocol=t}
var r="function"==typeof this.trust?this.trust(e):this.trust;return Boolean(r)};return e}(),d={},h={};function f(e){for(var t=e.type,r=e.names,n=e.props,a=e.handler,o=e.mathmlBuilder,i={type:t,
numArgs:n.numArgs,argTypes:n.argTypes,allowedInArgument:!!n.allowedInArgument,allowedInText:!!n.allowedInText,allowedInMath:void 0===n.allowedInMath||n.allowedInMath,
numOptionalArgs:n.numOptionalArgs||0,infix:!!n.infix,primitive:!!n.primitive,handler:a},s=0;s<r.length;++s)d[r[s]]=i;t&&o&&(h[t]=o)}function g(e){f({type:e.type,names:[],props:{numArgs:0},
handler:function(){throw new Error("Should never be called.")},mathmlBuilder:e.mathmlBuilder})}var b=function(e){return"ordgroup"===e.type&&1===e.body.length?e.body[0]:e},y=function(e){
return"ordgroup"===e.type?e.body:[e]},v=function(){function e(e){this.children=e;this.classes=[];this.style={}}e.prototype.hasClass=function(e){return this.classes.includes(e)}
;e.prototype.toNode=function(){for(var e=document.createDocumentFragment(),t=0;t<this.children.length;t++)e.appendChild(this.children[t].toNode());return e};e.prototype.toMarkup=function(){
for(var e="",t=0;t<this.children.length;t++)e+=this.children[t].toMarkup();return e};e.prototype.toText=function(){return this.children.map(function(e){return e.toText()}).join("")};return e
}(),w=function(e){return e.filter(function(e){return e}).join(" ")},x=function(e,t){this.classes=e||[];this.attributes={};this.style=t||{}},k=function(e){var t=document.createElement(e)
;t.className=w(this.classes);for(var r in this.style)Object.prototype.hasOwnProperty.call(this.style,r)&&(t.style[r]=this.style[r])
;for(var n in this.attributes)Object.prototype.hasOwnProperty.call(this.attributes,n)&&t.setAttribute(n,this.attributes[n])
;for(var a=0;a<this.children.length;a++)t.appendChild(this.children[a].toNode());return t},A=function(e){var t="<".concat(e);this.classes.length&&(t+=' class="'.concat(i(w(this.classes)),'"'))
;var r="";for(var a in this.style)Object.prototype.hasOwnProperty.call(this.style,a)&&(r+="".concat(n(a),":").concat(this.style[a],";"));r&&(t+=' style="'.concat(r,'"'))
;for(var o in this.attributes)Object.prototype.hasOwnProperty.call(this.attributes,o)&&(t+=" ".concat(o,'="').concat(i(this.attributes[o]),'"'));t+=">"
;for(var s=0;s<this.children.length;s++)t+=this.children[s].toMarkup();return t+="</".concat(e,">")},T=function(){function e(e,t,r){x.call(this,e,r);this.children=t||[]}
e.prototype.setAttribute=function(e,t){this.attributes[e]=t};e.prototype.toNode=function(){return k.call(this,"span")};e.prototype.toMarkup=function(){return A.call(this,"span")};return e
}(),S=function(){function e(e){this.text=e}e.prototype.toNode=function(){return document.createTextNode(this.text)};e.prototype.toMarkup=function(){return i(this.text)};return e}(),O=function(){
function e(e,t,r){this.href=e;this.classes=t;this.children=r||[]}e.prototype.toNode=function(){var e=document.createElement("a");e.setAttribute("href",this.href)
;this.classes.length>0&&(e.className=w(this.classes));for(var t=0;t<this.children.length;t++)e.appendChild(this.children[t].toNode());return e};e.prototype.toMarkup=function(){
var e="<a href='".concat(i(this.href),"'");this.classes.length>0&&(e+=' class="'.concat(i(w(this.classes)),'"'));e+=">";for(var t=0;t<this.children.length;t++)e+=this.children[t].toMarkup()
;return e+="</a>"};return e}(),q=function(){function e(e,t,r){this.alt=t;this.src=e;this.classes=["mord"];this.style=r}e.prototype.hasClass=function(e){return this.classes.includes(e)}
;e.prototype.toNode=function(){var e=document.createElement("img");e.src=this.src;e.alt=this.alt;e.className="mord"
;for(var t in this.style)Object.prototype.hasOwnProperty.call(this.style,t)&&(e.style[t]=this.style[t]);return e};e.prototype.toMarkup=function(){
var e="<img src='".concat(this.src,"' alt='").concat(this.alt,"'"),t="";for(var r in this.style)Object.prototype.hasOwnProperty.call(this.style,r)&&(t+="".concat(n(r),":").concat(this.style[r],";"))
;t&&(e+=' style="'.concat(i(t),'"'));return e+=">"};return e}();function B(e){return new v(e)}var C=function(){function e(e,t,r,n){this.type=e;this.attributes={};this.children=t||[];this.classes=r||[]
;this.style=n||{};this.label=""}e.prototype.setAttribute=function(e,t){this.attributes[e]=t};e.prototype.getAttribute=function(e){return this.attributes[e]};e.prototype.setLabel=function(e){
this.label=e};e.prototype.toNode=function(){var e=document.createElementNS("http://www.w3.org/1998/Math/MathML",this.type)
;for(var t in this.attributes)Object.prototype.hasOwnProperty.call(this.attributes,t)&&e.setAttribute(t,this.attributes[t]);this.classes.length>0&&(e.className=w(this.classes))
;for(var r in this.style)Object.prototype.hasOwnProperty.call(this.style,r)&&(e.style[r]=this.style[r]);for(var n=0;n<this.children.length;n++)e.appendChild(this.children[n].toNode());return e}
;e.prototype.toMarkup=function(){var e="<"+this.type;for(var t in this.attributes)if(Object.prototype.hasOwnProperty.call(this.attributes,t)){e+=" "+t+'="';e+=i(this.attributes[t]);e+='"'}
this.classes.length>0&&(e+=' class="'.concat(i(w(this.classes)),'"'));var r=""
;for(var a in this.style)Object.prototype.hasOwnProperty.call(this.style,a)&&(r+="".concat(n(a),":").concat(this.style[a],";"));r&&(e+=' style="'.concat(r,'"'));e+=">"
;for(var o=0;o<this.children.length;o++)e+=this.children[o].toMarkup();return e+="</"+this.type+">"};e.prototype.toText=function(){return this.children.map(function(e){return e.toText()}).join("")}
;return e}(),N=function(){function e(e){this.text=e}e.prototype.toNode=function(){return document.createTextNode(this.text)};e.prototype.toMarkup=function(){return i(this.toText())}
;e.prototype.toText=function(){return this.text};return e}(),z=function(e){var t;1===e.length&&"mrow"===e[0].type?(t=e.pop()).type="mstyle":t=new C("mstyle",e);return t},E=function(e){var t=0
;if(e.body&&Array.isArray(e.body))for(var r=0,n=e.body;r<n.length;r++){var a=n[r];t+=E(a)}else if(e.body)t+=E(e.body);else if("supsub"===e.type){t+=E(e.base);e.sub&&(t+=.7*E(e.sub))
;e.sup&&(t+=.7*E(e.sup))}else if("mathord"===e.type||"textord"===e.type)for(var o=0,i=e.text.split("");o<i.length;o++){var s=i[o].codePointAt(0);t+=96<s&&s<123||944<s&&s<970?.56:47<s&&s<58?.5:.92
}else t+=1;return t},I={widehat:"\u02c6",widecheck:"\u02c7",widetilde:"~",wideparen:"\u23dc",utilde:"~",overleftarrow:"\u2190",underleftarrow:"\u2190",xleftarrow:"\u2190",overrightarrow:"\u2192",
underrightarrow:"\u2192",xrightarrow:"\u2192",underbrace:"\u23df",overbrace:"\u23de",overbracket:"\u23b4",underbracket:"\u23b5",overgroup:"\u23e0",overparen:"\u23dc",undergroup:"\u23e1",
underparen:"\u23dd",overleftrightarrow:"\u2194",underleftrightarrow:"\u2194",xleftrightarrow:"\u2194",Overrightarrow:"\u21d2",xRightarrow:"\u21d2",overleftharpoon:"\u21bc",xleftharpoonup:"\u21bc",
overrightharpoon:"\u21c0",xrightharpoonup:"\u21c0",xLeftarrow:"\u21d0",xLeftrightarrow:"\u21d4",xhookleftarrow:"\u21a9",xhookrightarrow:"\u21aa",xmapsto:"\u21a6",xrightharpoondown:"\u21c1",
xleftharpoondown:"\u21bd",xtwoheadleftarrow:"\u219e",xtwoheadrightarrow:"\u21a0",xlongequal:"=",xrightleftarrows:"\u21c4",xtofrom:"\u21c4",xleftrightharpoons:"\u21cb",xrightleftharpoons:"\u21cc",
yields:"\u2192",yieldsLeft:"\u2190",mesomerism:"\u2194",longrightharpoonup:"\u21c0",longleftharpoondown:"\u21bd",eqrightharpoonup:"\u21c0",eqleftharpoondown:"\u21bd","\\cdrightarrow":"\u2192",
"\\cdleftarrow":"\u2190","\\cdlongequal":"=",yieldsLeftRight:"\u21c4",chemequilibrium:"\u21cc"},L=function(e){var t=new N(I[e.slice(1)]),r=new C("mo",[t]);r.setAttribute("stretchy","true");return r
},F=["\\widehat","\\widecheck"],j=function(e){var t=L(e.label);if(e.label.indexOf("tilde")>-1){
1<(r=E(e.base))&&r<1.6?t.classes.push("tml-tilde-2"):1.6<=r&&r<2.5?t.classes.push("tml-tilde-3"):2.5<=r&&t.classes.push("tml-tilde-4")}else if(F.includes(e.label)){var r
;0<(r=E(e.base))&&r<=1?t.classes.push("tml-hat-1"):1<r&&r<1.6?t.classes.push("tml-hat-2"):1.6<=r&&r<2.5?t.classes.push("tml-hat-3"):2.5<=r&&t.classes.push("tml-hat-4")}return t},M={bin:1,close:1,
inner:1,open:1,punct:1,rel:1},D={"accent-token":1,mathord:1,"op-token":1,spacing:1,textord:1},G=Object.create(null);G.math=Object.create(null);G.text=Object.create(null);function P(e,t,r,n,a){
if("math"!==e&&"text"!==e)throw new TypeError("Invalid mode: ".concat(e," called in defineSymbol"));var o={group:t,replace:r};G[e][n]=o;a&&r&&(G[e][r]=o)}
var R="math",$="text",_="accent-token",U="bin",H="close",V="inner",W="mathord",X="op-token",Z="open",Y="punct",J="rel",K="spacing",Q="textord";P(R,J,"\u2261","\\equiv",!0);P(R,J,"\u227a","\\prec",!0)
;P(R,J,"\u227b","\\succ",!0);P(R,J,"\u223c","\\sim",!0);P(R,J,"\u27c2","\\perp",!0);P(R,J,"\u2aaf","\\preceq",!0);P(R,J,"\u2ab0","\\succeq",!0);P(R,J,"\u2243","\\simeq",!0)
;P(R,J,"\u224c","\\backcong",!0);P(R,J,"|","\\mid",!0);P(R,J,"\u226a","\\ll",!0);P(R,J,"\u226b","\\gg",!0);P(R,J,"\u224d","\\asymp",!0);P(R,J,"\u2225","\\parallel");P(R,J,"\u2323","\\smile",!0)
;P(R,J,"\u2291","\\sqsubseteq",!0);P(R,J,"\u2292","\\sqsupseteq",!0);P(R,J,"\u2250","\\doteq",!0);P(R,J,"\u2322","\\frown",!0);P(R,J,"\u220b","\\ni",!0);P(R,J,"\u220c","\\notni",!0)
;P(R,J,"\u221d","\\propto",!0);P(R,J,"\u22a2","\\vdash",!0);P(R,J,"\u22a3","\\dashv",!0);P(R,J,"\u220b","\\owns");P(R,J,"\u2258","\\arceq",!0);P(R,J,"\u2259","\\wedgeq",!0)
;P(R,J,"\u225a","\\veeeq",!0);P(R,J,"\u225b","\\stareq",!0);P(R,J,"\u225d","\\eqdef",!0);P(R,J,"\u225e","\\measeq",!0);P(R,J,"\u225f","\\questeq",!0);P(R,J,"\u2260","\\ne",!0);P(R,J,"\u2260","\\neq")
;P(R,J,"\u2a75","\\eqeq",!0);P(R,J,"\u2a76","\\eqeqeq",!0);P(R,J,"\u2237","\\dblcolon",!0);P(R,J,"\u2254","\\coloneqq",!0);P(R,J,"\u2255","\\eqqcolon",!0);P(R,J,"\u2239","\\eqcolon",!0)
;P(R,J,"\u2a74","\\Coloneqq",!0);P(R,Y,".","\\ldotp");P(R,Y,"\xb7","\\cdotp");P(R,Q,"#","\\#");P($,Q,"#","\\#");P(R,Q,"&","\\&");P($,Q,"&","\\&");P(R,Q,"\u2135","\\aleph",!0)
;P(R,Q,"\u2200","\\forall",!0);P(R,Q,"\u210f","\\hbar",!0);P(R,Q,"\u2203","\\exists",!0);P(R,Z,"\u2207","\\nabla",!0);P(R,Q,"\u266d","\\flat",!0);P(R,Q,"\u2113","\\ell",!0)
;P(R,Q,"\u266e","\\natural",!0);P(R,Q,"\u212b","\\Angstrom",!0);P($,Q,"\u212b","\\Angstrom",!0);P(R,Q,"\u2663","\\clubsuit",!0);P(R,Q,"\u2667","\\varclubsuit",!0);P(R,Q,"\u2118","\\wp",!0)
;P(R,Q,"\u266f","\\sharp",!0);P(R,Q,"\u2662","\\diamondsuit",!0);P(R,Q,"\u2666","\\vardiamondsuit",!0);P(R,Q,"\u211c","\\Re",!0);P(R,Q,"\u2661","\\heartsuit",!0);P(R,Q,"\u2665","\\varheartsuit",!0)
;P(R,Q,"\u2111","\\Im",!0);P(R,Q,"\u2660","\\spadesuit",!0);P(R,Q,"\u2664","\\varspadesuit",!0);P(R,Q,"\u2640","\\female",!0);P(R,Q,"\u2642","\\male",!0);P(R,Q,"\xa7","\\S",!0);P($,Q,"\xa7","\\S")
;P(R,Q,"\xb6","\\P",!0);P($,Q,"\xb6","\\P");P($,Q,"\u263a","\\smiley",!0);P(R,Q,"\u263a","\\smiley",!0);P(R,Q,"\u2020","\\dag");P($,Q,"\u2020","\\dag");P($,Q,"\u2020","\\textdagger")
;P(R,Q,"\u2021","\\ddag");P($,Q,"\u2021","\\ddag");P($,Q,"\u2021","\\textdaggerdbl");P(R,H,"\u23b1","\\rmoustache",!0);P(R,Z,"\u23b0","\\lmoustache",!0);P(R,H,"\u27ef","\\rgroup",!0)
;P(R,Z,"\u27ee","\\lgroup",!0);P(R,U,"\u2213","\\mp",!0);P(R,U,"\u2296","\\ominus",!0);P(R,U,"\u228e","\\uplus",!0);P(R,U,"\u2293","\\sqcap",!0);P(R,U,"\u2217","\\ast");P(R,U,"\u2294","\\sqcup",!0)
;P(R,U,"\u25ef","\\bigcirc",!0);P(R,U,"\u2219","\\bullet",!0);P(R,U,"\u2021","\\ddagger");P(R,U,"\u2240","\\wr",!0);P(R,U,"\u2a3f","\\amalg");P(R,U,"&","\\And");P(R,U,"\u2afd","\\sslash",!0)
;P(R,J,"\u27f5","\\longleftarrow",!0);P(R,J,"\u21d0","\\Leftarrow",!0);P(R,J,"\u27f8","\\Longleftarrow",!0);P(R,J,"\u27f6","\\longrightarrow",!0);P(R,J,"\u21d2","\\Rightarrow",!0)
;P(R,J,"\u27f9","\\Longrightarrow",!0);P(R,J,"\u2194","\\leftrightarrow",!0);P(R,J,"\u27f7","\\longleftrightarrow",!0);P(R,J,"\u21d4","\\Leftrightarrow",!0);P(R,J,"\u27fa","\\Longleftrightarrow",!0)
;P(R,J,"\u21a4","\\mapsfrom",!0);P(R,J,"\u21a6","\\mapsto",!0);P(R,J,"\u27fc","\\longmapsto",!0);P(R,J,"\u2197","\\nearrow",!0);P(R,J,"\u21a9","\\hookleftarrow",!0)
;P(R,J,"\u21aa","\\hookrightarrow",!0);P(R,J,"\u2198","\\searrow",!0);P(R,J,"\u21bc","\\leftharpoonup",!0);P(R,J,"\u21c0","\\rightharpoonup",!0);P(R,J,"\u2199","\\swarrow",!0)
;P(R,J,"\u21bd","\\leftharpoondown",!0);P(R,J,"\u21c1","\\rightharpoondown",!0);P(R,J,"\u2196","\\nwarrow",!0);P(R,J,"\u21cc","\\rightleftharpoons",!0);P(R,W,"\u21af","\\lightning",!0)
;P(R,W,"\u220e","\\QED",!0);P(R,W,"\u2030","\\permil",!0);P($,Q,"\u2030","\\permil");P(R,W,"\u2609","\\astrosun",!0);P(R,W,"\u263c","\\sun",!0);P(R,W,"\u263e","\\leftmoon",!0)
;P(R,W,"\u263d","\\rightmoon",!0);P(R,W,"\u2295","\\Earth");P(R,J,"\u226e","\\nless",!0);P(R,J,"\u2a87","\\lneq",!0);P(R,J,"\u2268","\\lneqq",!0);P(R,J,"\u2268\ufe00","\\lvertneqq")
;P(R,J,"\u22e6","\\lnsim",!0);P(R,J,"\u2a89","\\lnapprox",!0);P(R,J,"\u2280","\\nprec",!0);P(R,J,"\u22e0","\\npreceq",!0);P(R,J,"\u22e8","\\precnsim",!0);P(R,J,"\u2ab9","\\precnapprox",!0)
;P(R,J,"\u2241","\\nsim",!0);P(R,J,"\u2224","\\nmid",!0);P(R,J,"\u2224","\\nshortmid");P(R,J,"\u22ac","\\nvdash",!0);P(R,J,"\u22ad","\\nvDash",!0);P(R,J,"\u22ea","\\ntriangleleft")
;P(R,J,"\u22ec","\\ntrianglelefteq",!0);P(R,J,"\u2284","\\nsubset",!0);P(R,J,"\u2285","\\nsupset",!0);P(R,J,"\u228a","\\subsetneq",!0);P(R,J,"\u228a\ufe00","\\varsubsetneq")
;P(R,J,"\u2acb","\\subsetneqq",!0);P(R,J,"\u2acb\ufe00","\\varsubsetneqq");P(R,J,"\u226f","\\ngtr",!0);P(R,J,"\u2a88","\\gneq",!0);P(R,J,"\u2269","\\gneqq",!0);P(R,J,"\u2269\ufe00","\\gvertneqq")
;P(R,J,"\u22e7","\\gnsim",!0);P(R,J,"\u2a8a","\\gnapprox",!0);P(R,J,"\u2281","\\nsucc",!0);P(R,J,"\u22e1","\\nsucceq",!0);P(R,J,"\u22e9","\\succnsim",!0);P(R,J,"\u2aba","\\succnapprox",!0)
;P(R,J,"\u2246","\\ncong",!0);P(R,J,"\u2226","\\nparallel",!0);P(R,J,"\u2226","\\nshortparallel");P(R,J,"\u22af","\\nVDash",!0);P(R,J,"\u22eb","\\ntriangleright")
;P(R,J,"\u22ed","\\ntrianglerighteq",!0);P(R,J,"\u228b","\\supsetneq",!0);P(R,J,"\u228b","\\varsupsetneq");P(R,J,"\u2acc","\\supsetneqq",!0);P(R,J,"\u2acc\ufe00","\\varsupsetneqq")
;P(R,J,"\u22ae","\\nVdash",!0);P(R,J,"\u2ab5","\\precneqq",!0);P(R,J,"\u2ab6","\\succneqq",!0);P(R,U,"\u22b4","\\unlhd");P(R,U,"\u22b5","\\unrhd");P(R,J,"\u219a","\\nleftarrow",!0)
;P(R,J,"\u219b","\\nrightarrow",!0);P(R,J,"\u21cd","\\nLeftarrow",!0);P(R,J,"\u21cf","\\nRightarrow",!0);P(R,J,"\u21ae","\\nleftrightarrow",!0);P(R,J,"\u21ce","\\nLeftrightarrow",!0)
;P(R,J,"\u25b3","\\vartriangle");P(R,Q,"\u210f","\\hslash");P(R,Q,"\u25bd","\\triangledown");P(R,Q,"\u25ca","\\lozenge");P(R,Q,"\u24c8","\\circledS");P(R,Q,"\xae","\\circledR",!0)
;P($,Q,"\xae","\\circledR");P($,Q,"\xae","\\textregistered");P(R,Q,"\u2221","\\measuredangle",!0);P(R,Q,"\u2204","\\nexists");P(R,Q,"\u2127","\\mho");P(R,Q,"\u2132","\\Finv",!0)
;P(R,Q,"\u2141","\\Game",!0);P(R,Q,"\u2035","\\backprime");P(R,Q,"\u2036","\\backdprime");P(R,Q,"\u2037","\\backtrprime");P(R,Q,"\u25b2","\\blacktriangle");P(R,Q,"\u25bc","\\blacktriangledown")
;P(R,Q,"\u25a0","\\blacksquare");P(R,Q,"\u29eb","\\blacklozenge");P(R,Q,"\u2605","\\bigstar");P(R,Q,"\u2222","\\sphericalangle",!0);P(R,Q,"\u2201","\\complement",!0);P(R,Q,"\u2571","\\diagup")
;P(R,Q,"\u2572","\\diagdown");P(R,Q,"\u25a1","\\square");P(R,Q,"\u25a1","\\Box");P(R,Q,"\u25ca","\\Diamond");P(R,Q,"\xa5","\\yen",!0);P($,Q,"\xa5","\\yen",!0);P(R,Q,"\u2713","\\checkmark",!0)
;P($,Q,"\u2713","\\checkmark");P(R,Q,"\u2717","\\ballotx",!0);P($,Q,"\u2717","\\ballotx");P($,Q,"\u2022","\\textbullet");P(R,Q,"\u2136","\\beth",!0);P(R,Q,"\u2138","\\daleth",!0)
;P(R,Q,"\u2137","\\gimel",!0);P(R,Q,"\u03dd","\\digamma",!0);P(R,Q,"\u03f0","\\varkappa");P(R,Z,"\u231c","\\ulcorner",!0);P(R,H,"\u231d","\\urcorner",!0);P(R,Z,"\u231e","\\llcorner",!0)
;P(R,H,"\u231f","\\lrcorner",!0);P(R,J,"\u2266","\\leqq",!0);P(R,J,"\u2a7d","\\leqslant",!0);P(R,J,"\u2a95","\\eqslantless",!0);P(R,J,"\u2272","\\lesssim",!0);P(R,J,"\u2a85","\\lessapprox",!0)
;P(R,J,"\u224a","\\approxeq",!0);P(R,U,"\u22d6","\\lessdot");P(R,J,"\u22d8","\\lll",!0);P(R,J,"\u2276","\\lessgtr",!0);P(R,J,"\u22da","\\lesseqgtr",!0);P(R,J,"\u2a8b","\\lesseqqgtr",!0)
;P(R,J,"\u2251","\\doteqdot");P(R,J,"\u2253","\\risingdotseq",!0);P(R,J,"\u2252","\\fallingdotseq",!0);P(R,J,"\u223d","\\backsim",!0);P(R,J,"\u22cd","\\backsimeq",!0);P(R,J,"\u2ac5","\\subseteqq",!0)
;P(R,J,"\u22d0","\\Subset",!0);P(R,J,"\u228f","\\sqsubset",!0);P(R,J,"\u227c","\\preccurlyeq",!0);P(R,J,"\u22de","\\curlyeqprec",!0);P(R,J,"\u227e","\\precsim",!0);P(R,J,"\u2ab7","\\precapprox",!0)
;P(R,J,"\u22b2","\\vartriangleleft");P(R,J,"\u22b4","\\trianglelefteq");P(R,J,"\u22a8","\\vDash",!0);P(R,J,"\u22ab","\\VDash",!0);P(R,J,"\u22aa","\\Vvdash",!0);P(R,J,"\u2323","\\smallsmile")
;P(R,J,"\u2322","\\smallfrown");P(R,J,"\u224f","\\bumpeq",!0);P(R,J,"\u224e","\\Bumpeq",!0);P(R,J,"\u2267","\\geqq",!0);P(R,J,"\u2a7e","\\geqslant",!0);P(R,J,"\u2a96","\\eqslantgtr",!0)
;P(R,J,"\u2273","\\gtrsim",!0);P(R,J,"\u2a86","\\gtrapprox",!0);P(R,U,"\u22d7","\\gtrdot");P(R,J,"\u22d9","\\ggg",!0);P(R,J,"\u2277","\\gtrless",!0);P(R,J,"\u22db","\\gtreqless",!0)
;P(R,J,"\u2a8c","\\gtreqqless",!0);P(R,J,"\u2256","\\eqcirc",!0);P(R,J,"\u2257","\\circeq",!0);P(R,J,"\u225c","\\triangleq",!0);P(R,J,"\u223c","\\thicksim");P(R,J,"\u2248","\\thickapprox")
;P(R,J,"\u2ac6","\\supseteqq",!0);P(R,J,"\u22d1","\\Supset",!0);P(R,J,"\u2290","\\sqsupset",!0);P(R,J,"\u227d","\\succcurlyeq",!0);P(R,J,"\u22df","\\curlyeqsucc",!0);P(R,J,"\u227f","\\succsim",!0)
;P(R,J,"\u2ab8","\\succapprox",!0);P(R,J,"\u22b3","\\vartriangleright");P(R,J,"\u22b5","\\trianglerighteq");P(R,J,"\u22a9","\\Vdash",!0);P(R,J,"\u2223","\\shortmid");P(R,J,"\u2225","\\shortparallel")
;P(R,J,"\u226c","\\between",!0);P(R,J,"\u22d4","\\pitchfork",!0);P(R,J,"\u221d","\\varpropto");P(R,J,"\u25c0","\\blacktriangleleft");P(R,J,"\u2234","\\therefore",!0);P(R,J,"\u220d","\\backepsilon")
;P(R,J,"\u25b6","\\blacktriangleright");P(R,J,"\u2235","\\because",!0);P(R,J,"\u22d8","\\llless");P(R,J,"\u22d9","\\gggtr");P(R,U,"\u22b2","\\lhd");P(R,U,"\u22b3","\\rhd");P(R,J,"\u2242","\\eqsim",!0)
;P(R,J,"\u2251","\\Doteq",!0);P(R,J,"\u297d","\\strictif",!0);P(R,J,"\u297c","\\strictfi",!0);P(R,U,"\u2214","\\dotplus",!0);P(R,U,"\u2216","\\smallsetminus");P(R,U,"\u22d2","\\Cap",!0)
;P(R,U,"\u22d3","\\Cup",!0);P(R,U,"\u2a5e","\\doublebarwedge",!0);P(R,U,"\u229f","\\boxminus",!0);P(R,U,"\u229e","\\boxplus",!0);P(R,U,"\u29c4","\\boxslash",!0);P(R,U,"\u22c7","\\divideontimes",!0)
;P(R,U,"\u22c9","\\ltimes",!0);P(R,U,"\u22ca","\\rtimes",!0);P(R,U,"\u22cb","\\leftthreetimes",!0);P(R,U,"\u22cc","\\rightthreetimes",!0);P(R,U,"\u22cf","\\curlywedge",!0)
;P(R,U,"\u22ce","\\curlyvee",!0);P(R,U,"\u229d","\\circleddash",!0);P(R,U,"\u229b","\\circledast",!0);P(R,U,"\u22ba","\\intercal",!0);P(R,U,"\u22d2","\\doublecap");P(R,U,"\u22d3","\\doublecup")
;P(R,U,"\u22a0","\\boxtimes",!0);P(R,U,"\u22c8","\\bowtie",!0);P(R,U,"\u22c8","\\Join");P(R,U,"\u27d5","\\leftouterjoin",!0);P(R,U,"\u27d6","\\rightouterjoin",!0);P(R,U,"\u27d7","\\fullouterjoin",!0)
;P(R,U,"\u2238","\\dotminus",!0);P(R,U,"\u27d1","\\wedgedot",!0);P(R,U,"\u27c7","\\veedot",!0);P(R,U,"\u2a62","\\doublebarvee",!0);P(R,U,"\u2a63","\\veedoublebar",!0);P(R,U,"\u2a5f","\\wedgebar",!0)
;P(R,U,"\u2a60","\\wedgedoublebar",!0);P(R,U,"\u2a54","\\Vee",!0);P(R,U,"\u2a53","\\Wedge",!0);P(R,U,"\u2a43","\\barcap",!0);P(R,U,"\u2a42","\\barcup",!0);P(R,U,"\u2a48","\\capbarcup",!0)
;P(R,U,"\u2a40","\\capdot",!0);P(R,U,"\u2a47","\\capovercup",!0);P(R,U,"\u2a46","\\cupovercap",!0);P(R,U,"\u2a4d","\\closedvarcap",!0);P(R,U,"\u2a4c","\\closedvarcup",!0)
;P(R,U,"\u2a2a","\\minusdot",!0);P(R,U,"\u2a2b","\\minusfdots",!0);P(R,U,"\u2a2c","\\minusrdots",!0);P(R,U,"\u22bb","\\Xor",!0);P(R,U,"\u22bc","\\Nand",!0);P(R,U,"\u22bd","\\Nor",!0)
;P(R,U,"\u22bd","\\barvee");P(R,U,"\u2af4","\\interleave",!0);P(R,U,"\u29e2","\\shuffle",!0);P(R,U,"\u2af6","\\threedotcolon",!0);P(R,U,"\u2982","\\typecolon",!0);P(R,U,"\u223e","\\invlazys",!0)
;P(R,U,"\u2a4b","\\twocaps",!0);P(R,U,"\u2a4a","\\twocups",!0);P(R,U,"\u2a4e","\\Sqcap",!0);P(R,U,"\u2a4f","\\Sqcup",!0);P(R,U,"\u2a56","\\veeonvee",!0);P(R,U,"\u2a55","\\wedgeonwedge",!0)
;P(R,U,"\u29d7","\\blackhourglass",!0);P(R,U,"\u29c6","\\boxast",!0);P(R,U,"\u29c8","\\boxbox",!0);P(R,U,"\u29c7","\\boxcircle",!0);P(R,U,"\u229c","\\circledequal",!0)
;P(R,U,"\u29b7","\\circledparallel",!0);P(R,U,"\u29b6","\\circledvert",!0);P(R,U,"\u29b5","\\circlehbar",!0);P(R,U,"\u27e1","\\concavediamond",!0);P(R,U,"\u27e2","\\concavediamondtickleft",!0)
;P(R,U,"\u27e3","\\concavediamondtickright",!0);P(R,U,"\u22c4","\\diamond",!0);P(R,U,"\u29d6","\\hourglass",!0);P(R,U,"\u27e0","\\lozengeminus",!0);P(R,U,"\u233d","\\obar",!0)
;P(R,U,"\u29b8","\\obslash",!0);P(R,U,"\u2a38","\\odiv",!0);P(R,U,"\u29c1","\\ogreaterthan",!0);P(R,U,"\u29c0","\\olessthan",!0);P(R,U,"\u29b9","\\operp",!0);P(R,U,"\u2a37","\\Otimes",!0)
;P(R,U,"\u2a36","\\otimeshat",!0);P(R,U,"\u22c6","\\star",!0);P(R,U,"\u25b3","\\triangle",!0);P(R,U,"\u2a3a","\\triangleminus",!0);P(R,U,"\u2a39","\\triangleplus",!0)
;P(R,U,"\u2a3b","\\triangletimes",!0);P(R,U,"\u27e4","\\whitesquaretickleft",!0);P(R,U,"\u27e5","\\whitesquaretickright",!0);P(R,U,"\u2a33","\\smashtimes",!0);P(R,J,"\u21e2","\\dashrightarrow",!0)
;P(R,J,"\u21e0","\\dashleftarrow",!0);P(R,J,"\u21c7","\\leftleftarrows",!0);P(R,J,"\u21c6","\\leftrightarrows",!0);P(R,J,"\u21da","\\Lleftarrow",!0);P(R,J,"\u219e","\\twoheadleftarrow",!0)
;P(R,J,"\u21a2","\\leftarrowtail",!0);P(R,J,"\u21ab","\\looparrowleft",!0);P(R,J,"\u21cb","\\leftrightharpoons",!0);P(R,J,"\u21b6","\\curvearrowleft",!0);P(R,J,"\u21ba","\\circlearrowleft",!0)
;P(R,J,"\u21b0","\\Lsh",!0);P(R,J,"\u21c8","\\upuparrows",!0);P(R,J,"\u21bf","\\upharpoonleft",!0);P(R,J,"\u21c3","\\downharpoonleft",!0);P(R,J,"\u22b6","\\origof",!0);P(R,J,"\u22b7","\\imageof",!0)
;P(R,J,"\u22b8","\\multimap",!0);P(R,J,"\u21ad","\\leftrightsquigarrow",!0);P(R,J,"\u21c9","\\rightrightarrows",!0);P(R,J,"\u21c4","\\rightleftarrows",!0);P(R,J,"\u21a0","\\twoheadrightarrow",!0)
;P(R,J,"\u21a3","\\rightarrowtail",!0);P(R,J,"\u21ac","\\looparrowright",!0);P(R,J,"\u21b7","\\curvearrowright",!0);P(R,J,"\u21bb","\\circlearrowright",!0);P(R,J,"\u21b1","\\Rsh",!0)
;P(R,J,"\u21ca","\\downdownarrows",!0);P(R,J,"\u21be","\\upharpoonright",!0);P(R,J,"\u21c2","\\downharpoonright",!0);P(R,J,"\u21dd","\\rightsquigarrow",!0);P(R,J,"\u21dd","\\leadsto")
;P(R,J,"\u21db","\\Rrightarrow",!0);P(R,J,"\u21be","\\restriction");P(R,Q,"\u2018","`");P(R,Q,"$","\\$");P($,Q,"$","\\$");P($,Q,"$","\\textdollar");P(R,Q,"\xa2","\\cent");P($,Q,"\xa2","\\cent")
;P(R,Q,"%","\\%");P($,Q,"%","\\%");P(R,Q,"_","\\_");P($,Q,"_","\\_");P($,Q,"_","\\textunderscore");P($,Q,"\u2423","\\textvisiblespace",!0);P(R,Q,"\u2220","\\angle",!0);P(R,Q,"\u221e","\\infty",!0)
;P(R,Q,"\u2032","\\prime");P(R,Q,"\u2033","\\dprime");P(R,Q,"\u2034","\\trprime");P(R,Q,"\u2057","\\qprime");P(R,Q,"\u25b3","\\triangle");P($,Q,"\u0391","\\Alpha",!0);P($,Q,"\u0392","\\Beta",!0)
;P($,Q,"\u0393","\\Gamma",!0);P($,Q,"\u0394","\\Delta",!0);P($,Q,"\u0395","\\Epsilon",!0);P($,Q,"\u0396","\\Zeta",!0);P($,Q,"\u0397","\\Eta",!0);P($,Q,"\u0398","\\Theta",!0)
;P($,Q,"\u0399","\\Iota",!0);P($,Q,"\u039a","\\Kappa",!0);P($,Q,"\u039b","\\Lambda",!0);P($,Q,"\u039c","\\Mu",!0);P($,Q,"\u039d","\\Nu",!0);P($,Q,"\u039e","\\Xi",!0);P($,Q,"\u039f","\\Omicron",!0)
;P($,Q,"\u03a0","\\Pi",!0);P($,Q,"\u03a1","\\Rho",!0);P($,Q,"\u03a3","\\Sigma",!0);P($,Q,"\u03a4","\\Tau",!0);P($,Q,"\u03a5","\\Upsilon",!0);P($,Q,"\u03a6","\\Phi",!0);P($,Q,"\u03a7","\\Chi",!0)
;P($,Q,"\u03a8","\\Psi",!0);P($,Q,"\u03a9","\\Omega",!0);P(R,W,"\u0391","\\Alpha",!0);P(R,W,"\u0392","\\Beta",!0);P(R,W,"\u0393","\\Gamma",!0);P(R,W,"\u0394","\\Delta",!0)
;P(R,W,"\u0395","\\Epsilon",!0);P(R,W,"\u0396","\\Zeta",!0);P(R,W,"\u0397","\\Eta",!0);P(R,W,"\u0398","\\Theta",!0);P(R,W,"\u0399","\\Iota",!0);P(R,W,"\u039a","\\Kappa",!0)
;P(R,W,"\u039b","\\Lambda",!0);P(R,W,"\u039c","\\Mu",!0);P(R,W,"\u039d","\\Nu",!0);P(R,W,"\u039e","\\Xi",!0);P(R,W,"\u039f","\\Omicron",!0);P(R,W,"\u03a0","\\Pi",!0);P(R,W,"\u03a1","\\Rho",!0)
;P(R,W,"\u03a3","\\Sigma",!0);P(R,W,"\u03a4","\\Tau",!0);P(R,W,"\u03a5","\\Upsilon",!0);P(R,W,"\u03a6","\\Phi",!0);P(R,W,"\u03a7","\\Chi",!0);P(R,W,"\u03a8","\\Psi",!0);P(R,W,"\u03a9","\\Omega",!0)
;P(R,Z,"\xac","\\neg",!0);P(R,Z,"\xac","\\lnot");P(R,Q,"\u22a4","\\top");P(R,Q,"\u22a5","\\bot");P(R,Q,"\u2205","\\emptyset");P(R,Q,"\u2300","\\varnothing");P(R,W,"\u03b1","\\alpha",!0)
;P(R,W,"\u03b2","\\beta",!0);P(R,W,"\u03b3","\\gamma",!0);P(R,W,"\u03b4","\\delta",!0);P(R,W,"\u03f5","\\epsilon",!0);P(R,W,"\u03b6","\\zeta",!0);P(R,W,"\u03b7","\\eta",!0)
;P(R,W,"\u03b8","\\theta",!0);P(R,W,"\u03b9","\\iota",!0);P(R,W,"\u03ba","\\kappa",!0);P(R,W,"\u03bb","\\lambda",!0);P(R,W,"\u03bc","\\mu",!0);P(R,W,"\u03bd","\\nu",!0);P(R,W,"\u03be","\\xi",!0)
;P(R,W,"\u03bf","\\omicron",!0);P(R,W,"\u03c0","\\pi",!0);P(R,W,"\u03c1","\\rho",!0);P(R,W,"\u03c3","\\sigma",!0);P(R,W,"\u03c4","\\tau",!0);P(R,W,"\u03c5","\\upsilon",!0);P(R,W,"\u03d5","\\phi",!0)
;P(R,W,"\u03c7","\\chi",!0);P(R,W,"\u03c8","\\psi",!0);P(R,W,"\u03c9","\\omega",!0);P(R,W,"\u03b5","\\varepsilon",!0);P(R,W,"\u03d1","\\vartheta",!0);P(R,W,"\u03d6","\\varpi",!0)
;P(R,W,"\u03f1","\\varrho",!0);P(R,W,"\u03c2","\\varsigma",!0);P(R,W,"\u03c6","\\varphi",!0);P(R,W,"\u03d8","\\Coppa",!0);P(R,W,"\u03d9","\\coppa",!0);P(R,W,"\u03d9","\\varcoppa",!0)
;P(R,W,"\u03de","\\Koppa",!0);P(R,W,"\u03df","\\koppa",!0);P(R,W,"\u03e0","\\Sampi",!0);P(R,W,"\u03e1","\\sampi",!0);P(R,W,"\u03da","\\Stigma",!0);P(R,W,"\u03db","\\stigma",!0);P(R,W,"\u2aeb","\\Bot")
;P(R,Q,"\xf0","\\eth",!0);P($,Q,"\xf0","\xf0");P(R,Q,"\xc5","\\AA");P($,Q,"\xc5","\\AA",!0);P(R,Q,"\xc6","\\AE",!0);P($,Q,"\xc6","\\AE",!0);P(R,Q,"\xd0","\\DH",!0);P($,Q,"\xd0","\\DH",!0)
;P(R,Q,"\xde","\\TH",!0);P($,Q,"\xde","\\TH",!0);P(R,Q,"\xdf","\\ss",!0);P($,Q,"\xdf","\\ss",!0);P(R,Q,"\xe5","\\aa");P($,Q,"\xe5","\\aa",!0);P(R,Q,"\xe6","\\ae",!0);P($,Q,"\xe6","\\ae",!0)
;P(R,Q,"\xf0","\\dh");P($,Q,"\xf0","\\dh",!0);P(R,Q,"\xfe","\\th",!0);P($,Q,"\xfe","\\th",!0);P(R,Q,"\u0110","\\DJ",!0);P($,Q,"\u0110","\\DJ",!0);P(R,Q,"\u0111","\\dj",!0);P($,Q,"\u0111","\\dj",!0)
;P(R,Q,"\u0141","\\L",!0);P($,Q,"\u0141","\\L",!0);P(R,Q,"\u0141","\\l",!0);P($,Q,"\u0141","\\l",!0);P(R,Q,"\u014a","\\NG",!0);P($,Q,"\u014a","\\NG",!0);P(R,Q,"\u014b","\\ng",!0)
;P($,Q,"\u014b","\\ng",!0);P(R,Q,"\u0152","\\OE",!0);P($,Q,"\u0152","\\OE",!0);P(R,Q,"\u0153","\\oe",!0);P($,Q,"\u0153","\\oe",!0);P(R,U,"\u2217","\u2217",!0);P(R,U,"+","+");P(R,U,"\u2217","*")
;P(R,U,"\u2044","/",!0);P(R,U,"\u2044","\u2044");P(R,U,"\u2212","-",!0);P(R,U,"\u22c5","\\cdot",!0);P(R,U,"\u2218","\\circ",!0);P(R,U,"\xf7","\\div",!0);P(R,U,"\xb1","\\pm",!0)
;P(R,U,"\xd7","\\times",!0);P(R,U,"\u2229","\\cap",!0);P(R,U,"\u222a","\\cup",!0);P(R,U,"\u2216","\\setminus",!0);P(R,U,"\u2227","\\land");P(R,U,"\u2228","\\lor");P(R,U,"\u2227","\\wedge",!0)
;P(R,U,"\u2228","\\vee",!0);P(R,Z,"\u27e6","\\llbracket",!0);P(R,H,"\u27e7","\\rrbracket",!0);P(R,Z,"\u27e8","\\langle",!0);P(R,Z,"\u27ea","\\lAngle",!0);P(R,Z,"\u2989","\\llangle",!0)
;P(R,Z,"|","\\lvert");P(R,Z,"\u2016","\\lVert",!0);P(R,Q,"!","\\oc");P(R,Q,"?","\\wn");P(R,Q,"\u2193","\\shpos");P(R,Q,"\u2195","\\shift");P(R,Q,"\u2191","\\shneg");P(R,H,"?","?");P(R,H,"!","!")
;P(R,H,"\u203c","\u203c");P(R,H,"\u27e9","\\rangle",!0);P(R,H,"\u27eb","\\rAngle",!0);P(R,H,"\u298a","\\rrangle",!0);P(R,H,"|","\\rvert");P(R,H,"\u2016","\\rVert");P(R,Z,"\u2983","\\lBrace",!0)
;P(R,H,"\u2984","\\rBrace",!0);P(R,J,"=","\\equal",!0);P(R,J,":",":");P(R,J,"\u2248","\\approx",!0);P(R,J,"\u2245","\\cong",!0);P(R,J,"\u2265","\\ge");P(R,J,"\u2265","\\geq",!0)
;P(R,J,"\u2190","\\gets");P(R,J,">","\\gt",!0);P(R,J,"\u2208","\\in",!0);P(R,J,"\u2209","\\notin",!0);P(R,J,"\ue020","\\@not");P(R,J,"\u2282","\\subset",!0);P(R,J,"\u2283","\\supset",!0)
;P(R,J,"\u2286","\\subseteq",!0);P(R,J,"\u2287","\\supseteq",!0);P(R,J,"\u2288","\\nsubseteq",!0);P(R,J,"\u2288","\\nsubseteqq");P(R,J,"\u2289","\\nsupseteq",!0);P(R,J,"\u2289","\\nsupseteqq")
;P(R,J,"\u22a8","\\models");P(R,J,"\u2190","\\leftarrow",!0);P(R,J,"\u2264","\\le");P(R,J,"\u2264","\\leq",!0);P(R,J,"<","\\lt",!0);P(R,J,"\u2192","\\rightarrow",!0);P(R,J,"\u2192","\\to")
;P(R,J,"\u2271","\\ngeq",!0);P(R,J,"\u2271","\\ngeqq");P(R,J,"\u2271","\\ngeqslant");P(R,J,"\u2270","\\nleq",!0);P(R,J,"\u2270","\\nleqq");P(R,J,"\u2270","\\nleqslant");P(R,J,"\u2aeb","\\Perp",!0)
;P(R,K,"\xa0","\\ ");P(R,K,"\xa0","\\space");P(R,K,"\xa0","\\nobreakspace");P($,K,"\xa0","\\ ");P($,K,"\xa0"," ");P($,K,"\xa0","\\space");P($,K,"\xa0","\\nobreakspace");P(R,K,null,"\\nobreak")
;P(R,K,null,"\\allowbreak");P(R,Y,",",",");P($,Y,":",":");P(R,Y,";",";");P(R,U,"\u22bc","\\barwedge");P(R,U,"\u22bb","\\veebar");P(R,U,"\u2299","\\odot",!0);P(R,U,"\u2295\ufe0e","\\oplus")
;P(R,U,"\u2297","\\otimes",!0);P(R,Q,"\u2202","\\partial",!0);P(R,U,"\u2298","\\oslash",!0);P(R,U,"\u229a","\\circledcirc",!0);P(R,U,"\u22a1","\\boxdot",!0);P(R,U,"\u25b3","\\bigtriangleup")
;P(R,U,"\u25bd","\\bigtriangledown");P(R,U,"\u2020","\\dagger");P(R,U,"\u22c4","\\diamond");P(R,U,"\u25c3","\\triangleleft");P(R,U,"\u25b9","\\triangleright");P(R,Z,"{","\\{");P($,Q,"{","\\{")
;P($,Q,"{","\\textbraceleft");P(R,H,"}","\\}");P($,Q,"}","\\}");P($,Q,"}","\\textbraceright");P(R,Z,"{","\\lbrace");P(R,H,"}","\\rbrace");P(R,Z,"[","\\lbrack",!0);P($,Q,"[","\\lbrack",!0)
;P(R,H,"]","\\rbrack",!0);P($,Q,"]","\\rbrack",!0);P(R,Z,"(","\\lparen",!0);P(R,H,")","\\rparen",!0);P(R,Z,"\u2987","\\llparenthesis",!0);P(R,H,"\u2988","\\rrparenthesis",!0)
;P($,Q,"<","\\textless",!0);P($,Q,">","\\textgreater",!0);P(R,Z,"\u230a","\\lfloor",!0);P(R,H,"\u230b","\\rfloor",!0);P(R,Z,"\u2308","\\lceil",!0);P(R,H,"\u2309","\\rceil",!0)
;P(R,Q,"\\","\\backslash");P(R,Q,"|","|");P(R,Q,"|","\\vert");P($,Q,"|","\\textbar",!0);P(R,Q,"\u2016","\\|");P(R,Q,"\u2016","\\Vert");P($,Q,"\u2016","\\textbardbl");P($,Q,"~","\\textasciitilde")
;P($,Q,"\\","\\textbackslash");P($,Q,"^","\\textasciicircum");P(R,J,"\u2191","\\uparrow",!0);P(R,J,"\u21d1","\\Uparrow",!0);P(R,J,"\u2193","\\downarrow",!0);P(R,J,"\u21d3","\\Downarrow",!0)
;P(R,J,"\u2195","\\updownarrow",!0);P(R,J,"\u21d5","\\Updownarrow",!0);P(R,X,"\u2210","\\coprod");P(R,X,"\u22c1","\\bigvee");P(R,X,"\u22c0","\\bigwedge");P(R,X,"\u2a04","\\biguplus")
;P(R,X,"\u2a04","\\bigcupplus");P(R,X,"\u2a03","\\bigcupdot");P(R,X,"\u2a07","\\bigdoublevee");P(R,X,"\u2a08","\\bigdoublewedge");P(R,X,"\u22c2","\\bigcap");P(R,X,"\u22c3","\\bigcup")
;P(R,X,"\u222b","\\int");P(R,X,"\u222b","\\intop");P(R,X,"\u222c","\\iint");P(R,X,"\u222d","\\iiint");P(R,X,"\u220f","\\prod");P(R,X,"\u2211","\\sum");P(R,X,"\u2a02","\\bigotimes")
;P(R,X,"\u2a01","\\bigoplus");P(R,X,"\u2a00","\\bigodot");P(R,X,"\u2a09","\\bigtimes");P(R,X,"\u222e","\\oint");P(R,X,"\u222f","\\oiint");P(R,X,"\u2230","\\oiiint");P(R,X,"\u2231","\\intclockwise")
;P(R,X,"\u2232","\\varointclockwise");P(R,X,"\u2a0c","\\iiiint");P(R,X,"\u2a0d","\\intbar");P(R,X,"\u2a0e","\\intBar");P(R,X,"\u2a0f","\\fint");P(R,X,"\u2a12","\\rppolint")
;P(R,X,"\u2a13","\\scpolint");P(R,X,"\u2a15","\\pointint");P(R,X,"\u2a16","\\sqint");P(R,X,"\u2a17","\\intlarhk");P(R,X,"\u2a18","\\intx");P(R,X,"\u2a19","\\intcap");P(R,X,"\u2a1a","\\intcup")
;P(R,X,"\u2a05","\\bigsqcap");P(R,X,"\u2a06","\\bigsqcup");P(R,X,"\u222b","\\smallint");P($,V,"\u2026","\\textellipsis");P(R,V,"\u2026","\\mathellipsis");P($,V,"\u2026","\\ldots",!0)
;P(R,V,"\u2026","\\ldots",!0);P(R,V,"\u22f0","\\iddots",!0);P(R,V,"\u22ef","\\@cdots",!0);P(R,V,"\u22f1","\\ddots",!0);P(R,Q,"\u22ee","\\varvdots");P($,Q,"\u22ee","\\varvdots");P(R,_,"\xb4","\\acute")
;P(R,_,"`","\\grave");P(R,_,"\xa8","\\ddot");P(R,_,"\u2026","\\dddot");P(R,_,"\u2026.","\\ddddot");P(R,_,"~","\\tilde");P(R,_,"\u203e","\\bar");P(R,_,"\u02d8","\\breve");P(R,_,"\u02c7","\\check")
;P(R,_,"\u02c6","\\hat");P(R,_,"\u2192","\\vec");P(R,_,"\u02d9","\\dot");P(R,_,"\u02da","\\mathring");P(R,W,"\u0131","\\imath",!0);P(R,W,"\u0237","\\jmath",!0);P(R,Q,"\u0131","\u0131")
;P(R,Q,"\u0237","\u0237");P($,Q,"\u0131","\\i",!0);P($,Q,"\u0237","\\j",!0);P($,Q,"\xf8","\\o",!0);P(R,W,"\xf8","\\o",!0);P($,Q,"\xd8","\\O",!0);P(R,W,"\xd8","\\O",!0);P($,_,"\u02ca","\\'")
;P($,_,"\u02cb","\\`");P($,_,"\u02c6","\\^");P($,_,"~","\\~");P($,_,"\u02c9","\\=");P($,_,"\u02d8","\\u");P($,_,"\u02d9","\\.");P($,_,"\xb8","\\c");P($,_,"\u02da","\\r");P($,_,"\u02c7","\\v")
;P($,_,"\xa8",'\\"');P($,_,"\u02dd","\\H");P(R,_,"\u02ca","\\'");P(R,_,"\u02cb","\\`");P(R,_,"\u02c6","\\^");P(R,_,"~","\\~");P(R,_,"\u02c9","\\=");P(R,_,"\u02d8","\\u");P(R,_,"\u02d9","\\.")
;P(R,_,"\xb8","\\c");P(R,_,"\u02da","\\r");P(R,_,"\u02c7","\\v");P(R,_,"\xa8",'\\"');P(R,_,"\u02dd","\\H");var ee={"--":!0,"---":!0,"``":!0,"''":!0};P($,Q,"\u2013","--",!0)
;P($,Q,"\u2013","\\textendash");P($,Q,"\u2014","---",!0);P($,Q,"\u2014","\\textemdash");P($,Q,"\u2018","`",!0);P($,Q,"\u2018","\\textquoteleft");P($,Q,"\u2019","'",!0)
;P($,Q,"\u2019","\\textquoteright");P($,Q,"\u201c","``",!0);P($,Q,"\u201c","\\textquotedblleft");P($,Q,"\u201d","''",!0);P($,Q,"\u201d","\\textquotedblright");P(R,Q,"\xb0","\\degree",!0)
;P($,Q,"\xb0","\\degree");P($,Q,"\xb0","\\textdegree",!0);P(R,Q,"\xa3","\\pounds");P(R,Q,"\xa3","\\mathsterling",!0);P($,Q,"\xa3","\\pounds");P($,Q,"\xa3","\\textsterling",!0)
;P(R,Q,"\u2720","\\maltese");P($,Q,"\u2720","\\maltese");P(R,Q,"\u20ac","\\euro",!0);P($,Q,"\u20ac","\\euro",!0);P($,Q,"\u20ac","\\texteuro");P(R,Q,"\xa9","\\copyright",!0)
;P($,Q,"\xa9","\\textcopyright");P(R,Q,"\u2300","\\diameter",!0);P($,Q,"\u2300","\\diameter");P(R,Q,"\ud835\udee4","\\varGamma");P(R,Q,"\ud835\udee5","\\varDelta");P(R,Q,"\ud835\udee9","\\varTheta")
;P(R,Q,"\ud835\udeec","\\varLambda");P(R,Q,"\ud835\udeef","\\varXi");P(R,Q,"\ud835\udef1","\\varPi");P(R,Q,"\ud835\udef4","\\varSigma");P(R,Q,"\ud835\udef6","\\varUpsilon")
;P(R,Q,"\ud835\udef7","\\varPhi");P(R,Q,"\ud835\udef9","\\varPsi");P(R,Q,"\ud835\udefa","\\varOmega");P($,Q,"\ud835\udee4","\\varGamma");P($,Q,"\ud835\udee5","\\varDelta")
;P($,Q,"\ud835\udee9","\\varTheta");P($,Q,"\ud835\udeec","\\varLambda");P($,Q,"\ud835\udeef","\\varXi");P($,Q,"\ud835\udef1","\\varPi");P($,Q,"\ud835\udef4","\\varSigma")
;P($,Q,"\ud835\udef6","\\varUpsilon");P($,Q,"\ud835\udef7","\\varPhi");P($,Q,"\ud835\udef9","\\varPsi");P($,Q,"\ud835\udefa","\\varOmega");for(var te='0123456789/@."',re=0;re<14;re++){
P(R,Q,se=te.charAt(re),se)}var ne='0123456789!@*()-=+";:?/.,';for(re=0;re<25;re++){P($,Q,se=ne.charAt(re),se)}var ae="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";for(re=0;re<52;re++){
P(R,W,se=ae.charAt(re),se);P($,Q,se,se)}
var oe="\xc7\xd0\xde\xe7\xfe\u2102\u210d\u2115\u2119\u211a\u211d\u2124\u210e\u210f\u210a\u210b\u210c\u2110\u2111\u2112\u2113\u2118\u211b\u211c\u212c\u2130\u2131\u2133\u212d\u2128"
;for(re=0;re<30;re++){P(R,W,se=oe.charAt(re),se);P($,Q,se,se)}var ie="";for(re=0;re<52;re++){P(R,W,ie=String.fromCharCode(55349,56320+re),ie);P($,Q,ie,ie)
;P(R,W,ie=String.fromCharCode(55349,56372+re),ie);P($,Q,ie,ie);P(R,W,ie=String.fromCharCode(55349,56424+re),ie);P($,Q,ie,ie);P(R,W,ie=String.fromCharCode(55349,56580+re),ie);P($,Q,ie,ie)
;P(R,W,ie=String.fromCharCode(55349,56736+re),ie);P($,Q,ie,ie);P(R,W,ie=String.fromCharCode(55349,56788+re),ie);P($,Q,ie,ie);P(R,W,ie=String.fromCharCode(55349,56840+re),ie);P($,Q,ie,ie)
;P(R,W,ie=String.fromCharCode(55349,56944+re),ie);P($,Q,ie,ie);P(R,W,ie=String.fromCharCode(55349,56632+re),ie);P($,Q,ie,ie);var se;P(R,W,se=ae.charAt(re),ie=String.fromCharCode(55349,56476+re))
;P($,Q,se,ie)}for(re=0;re<10;re++){P(R,W,ie=String.fromCharCode(55349,57294+re),ie);P($,Q,ie,ie);P(R,W,ie=String.fromCharCode(55349,57314+re),ie);P($,Q,ie,ie)
;P(R,W,ie=String.fromCharCode(55349,57324+re),ie);P($,Q,ie,ie);P(R,W,ie=String.fromCharCode(55349,57334+re),ie);P($,Q,ie,ie)}var le=function(e,t,r){
!G[t][e]||!G[t][e].replace||55349===e.charCodeAt(0)||Object.prototype.hasOwnProperty.call(ee,e)&&r&&(r.fontFamily&&"tt"===r.fontFamily.slice(4,6)||r.font&&"tt"===r.font.slice(4,6))||(e=G[t][e].replace)
;return new N(e)},ue=function(e,t){if(0===e.children.length||"mtext"!==e.children[e.children.length-1].type){var r=new C("mtext",[new N(t.children[0].text)]);e.children.push(r)
}else e.children[e.children.length-1].children[0].text+=t.children[0].text},ce=function(e){if("mrow"!==e.type&&"mstyle"!==e.type)return e;if(0===e.children.length)return e
;for(var t=new C("mrow"),r=0;r<e.children.length;r++){var n=e.children[r];if("mtext"===n.type&&0===Object.keys(n.attributes).length)ue(t,n);else if("mrow"===n.type){
for(var a=!0,o=0;o<n.children.length;o++){if("mtext"!==(i=n.children[o]).type||0!==Object.keys(n.attributes).length){a=!1;break}}if(a)for(o=0;o<n.children.length;o++){var i=n.children[o];ue(t,i)
}else t.children.push(n)}else t.children.push(n)}for(r=0;r<t.children.length;r++)if("mtext"===t.children[r].type){var s=t.children[r]
;" "===s.children[0].text.charAt(0)&&(s.children[0].text="\xa0"+s.children[0].text.slice(1));var l=s.children[0].text.length
;l>0&&" "===s.children[0].text.charAt(l-1)&&(s.children[0].text=s.children[0].text.slice(0,-1)+"\xa0");for(var u=0,c=Object.entries(e.attributes);u<c.length;u++){var p=c[u],m=p[0],d=p[1]
;s.attributes[m]=d}}return 1===t.children.length&&"mtext"===t.children[0].type?t.children[0]:t},pe=function(e,t){void 0===t&&(t=!1);if(!(1!==e.length||e[0]instanceof v))return e[0];if(!t){
if(e[0]instanceof C&&"mo"===e[0].type&&!e[0].attributes.fence){e[0].attributes.lspace="0em";e[0].attributes.rspace="0em"}var r=e.length-1
;if(e[r]instanceof C&&"mo"===e[r].type&&!e[r].attributes.fence){e[r].attributes.lspace="0em";e[r].attributes.rspace="0em"}}return new C("mrow",e)};function me(e){if(!e)return!1
;if("mi"===e.type&&1===e.children.length){return(t=e.children[0])instanceof N&&"."===t.text}if("mtext"===e.type&&1===e.children.length){return(t=e.children[0])instanceof N&&"\u2008"===t.text}
if("mo"===e.type&&1===e.children.length&&"true"===e.getAttribute("separator")&&"0em"===e.getAttribute("lspace")&&"0em"===e.getAttribute("rspace")){var t
;return(t=e.children[0])instanceof N&&","===t.text}return!1}var de=function(e,t){var r=e[t],n=e[t+1];return"atom"===r.type&&","===r.text&&r.loc&&n.loc&&r.loc.end===n.loc.start},he=function(e){
return"atom"===e.type&&"rel"===e.family||"mclass"===e.type&&"mrel"===e.mclass},fe=function(e,t,r){var n,a,o;void 0===r&&(r=!1);if(!r&&1===e.length){if((c=be(e[0],t))instanceof C&&"mo"===c.type){
c.setAttribute("lspace","0em");c.setAttribute("rspace","0em")}return[c]}for(var i,s=[],l=[],u=0;u<e.length;u++)l.push(be(e[u],t));for(u=0;u<l.length;u++){var c=l[u]
;u<e.length-1&&he(e[u])&&he(e[u+1])&&c.setAttribute("rspace","0em");u>0&&he(e[u])&&he(e[u-1])&&c.setAttribute("lspace","0em")
;if("mn"===c.type&&i&&"mn"===i.type)(n=i.children).push.apply(n,c.children);else if(me(c)&&i&&"mn"===i.type)(a=i.children).push.apply(a,c.children);else if(i&&"mn"===i.type&&u<l.length-1&&"mn"===l[u+1].type&&de(e,u))(o=i.children).push.apply(o,c.children);else{
if("mn"===c.type&&me(i)){c.children=__spreadArray(__spreadArray([],i.children,!0),c.children,!0);s.pop()}else if(("msup"===c.type||"msub"===c.type)&&c.children.length>=1&&i&&("mn"===i.type||me(i))){
var p=c.children[0];if(p instanceof C&&"mn"===p.type&&i){p.children=__spreadArray(__spreadArray([],i.children,!0),p.children,!0);s.pop()}}s.push(c);i=c}}return s},ge=function(e,t,r){void 0===r&&(r=!1)
;return pe(fe(e,t,r),r)},be=function(t,r){if(!t)return new C("mrow");if(h[t.type]){return h[t.type](t,r)}throw new e("Got group of unknown type: '"+t.type+"'")},ye=function(e){
return new C("mtd",[],[],{padding:"0",width:"50%"})},ve=["mrow","mtd","mtable","mtr"],we=function(e){for(var t=0,r=e.children;t<r.length;t++){var n=r[t];if(n.type&&ve.includes(n.type)){
if(n.classes&&"tml-label"===n.classes[0]){return a=n.label}if(a=we(n))return a}else if(!n.type){var a;if(a=we(n))return a}}};function xe(e,t,r,n){var a=null;if(1===e.length&&"tag"===e[0].type){
a=e[0].tag;e=e[0].body}var o=fe(e,r);if(1===o.length&&o[0]instanceof O)return o[0]
;var i=n.displayMode||n.annotate?"none":n.wrap,s=0===o.length?null:o[0],l=1===o.length&&null===a&&s instanceof C?o[0]:function(e,t,r){for(var n=[],a=[],o=[],i=0,s=0;s<e.length;){
for(;e[s]instanceof v;)e.splice.apply(e,__spreadArray([s,1],e[s].children,!1));var l=e[s];if(l.attributes&&l.attributes.linebreak&&"newline"===l.attributes.linebreak){
o.length>0&&a.push(new C("mrow",o));a.push(l);o=[];(f=new C("mtd",a)).style.textAlign="left";n.push(new C("mtr",[f]));a=[];s+=1}else{o.push(l)
;if(l.type&&"mo"===l.type&&1===l.children.length&&(!l.attributes.form||"prefix"!==l.attributes.form)&&!Object.prototype.hasOwnProperty.call(l.attributes,"movablelimits")){var u=l.children[0].text
;if("="===t&&"="===u){if((i+=1)>1){o.pop();var c=new C("mrow",o);a.push(c);o=[l]}}else if("tex"===t){var p=s<e.length-1?e[s+1]:null,m=!0
;if(!p||"mtext"!==p.type||!p.attributes.linebreak||"nobreak"!==p.attributes.linebreak)for(var d=s+1;d<e.length;d++){var h=e[d]
;if(!h.type||"mspace"!==h.type||h.attributes.linebreak&&"newline"===h.attributes.linebreak)break;o.push(h);s+=1;h.attributes&&h.attributes.linebreak&&"nobreak"===h.attributes.linebreak&&(m=!1)}if(m){
c=new C("mrow",o);a.push(c);o=[]}}}s+=1}}if(o.length>0){c=new C("mrow",o);a.push(c)}if(n.length>0){var f;(f=new C("mtd",a)).style.textAlign="left";var g=new C("mtr",[f]);n.push(g)
;var b=new C("mtable",n);if(!r){b.setAttribute("columnalign","left");b.setAttribute("rowspacing","0em")}return b}return B(a)}(o,i,n.displayMode);a&&(l=function(e,t,r,n){t=ge(t[0].body,r)
;(t=ce(t)).classes.push("tml-tag");var a=we(e);e=new C("mtd",[e]);var o=[ye(),e,ye()];o[n?0:2].children.push(t);var i=new C("mtr",o,["tml-tageqn"]);a&&i.setAttribute("id",a);var s=new C("mtable",[i])
;s.style.width="100%";s.setAttribute("displaystyle","true");return s}(l,a,r,n.leqno));if(n.annotate){var u=new C("annotation",[new N(t)]);u.setAttribute("encoding","application/x-tex")
;l=new C("semantics",[l,u])}var c=new C("math",[l]);n.xml&&c.setAttribute("xmlns","http://www.w3.org/1998/Math/MathML");if(n.displayMode){c.setAttribute("display","block");c.style.display="block math"
;c.classes=["tml-display"]}return c}var ke=function(e,t){var r=e.isStretchy?j(e):new C("mo",[le(e.label,e.mode)]);e.isStretchy||r.setAttribute("stretchy","false")
;"\\vec"!==e.label&&(r.style.mathDepth="0");var n="\\c"===e.label?"munder":"mover",a=Te.has(e.label);if("mover"===n&&"math"===e.mode&&!e.isStretchy&&e.base.text&&1===e.base.text.length){
var o=e.base.text,i="\\vec"===e.label,s="\\vec"===i?"-vec":"";i&&r.classes.push("tml-vec");var l=i?"-vec":a?"-acc":""
;if("DHKLUcegorsuvxyz\u03a0\u03a5\u03a8\u03b1\u03b4\u03b7\u03b9\u03bc\u03bd\u03bf\u03c4\u03c5\u03c7\u03f5".indexOf(o)>-1){r.classes.push("chr-sml".concat(s));r.classes.push("wbk-sml".concat(l))
}else if("BCEGIMNOPQRSTXZlpqtw\u0393\u0398\u039e\u03a3\u03a6\u03a9\u03b2\u03b5\u03b6\u03b8\u03be\u03c1\u03c2\u03c6\u03c8\u03d1\u03d5\u03f1".indexOf(o)>-1){r.classes.push("chr-med".concat(s))
;r.classes.push("wbk-med".concat(l))}else if("AFJdf\u0394\u039b".indexOf(o)>-1){r.classes.push("chr-lrg".concat(s));r.classes.push("wbk-lrg".concat(l))
}else i?r.classes.push("wbk-vec"):a&&r.classes.push("wbk-acc")}else a&&r.classes.push("wbk-acc");return new C(n,[be(e.base,t),r])
},Ae=new Set(["\\acute","\\check","\\grave","\\ddot","\\dddot","\\ddddot","\\tilde","\\bar","\\breve","\\check","\\hat","\\vec","\\dot","\\mathring"]),Te=new Set(["\\acute","\\bar","\\breve","\\check","\\dot","\\ddot","\\grave","\\hat","\\mathring","\\`","\\'","\\^","\\=","\\u","\\.",'\\"',"\\r","\\H","\\v"]),Se={
"\\`":"\u0300","\\'":"\u0301","\\^":"\u0302","\\~":"\u0303","\\=":"\u0304","\\u":"\u0306","\\.":"\u0307",'\\"':"\u0308","\\r":"\u030a","\\H":"\u030b","\\v":"\u030c","\\c":"\u0327"};f({type:"accent",
names:["\\acute","\\grave","\\ddot","\\dddot","\\ddddot","\\tilde","\\bar","\\breve","\\check","\\hat","\\vec","\\dot","\\mathring","\\overparen","\\widecheck","\\widehat","\\wideparen","\\widetilde","\\overrightarrow","\\overleftarrow","\\Overrightarrow","\\overleftrightarrow","\\overgroup","\\overleftharpoon","\\overrightharpoon"],
props:{numArgs:1},handler:function(e,t){var r=b(t[0]),n=!Ae.has(e.funcName);return{type:"accent",mode:e.parser.mode,label:e.funcName,isStretchy:n,base:r}},mathmlBuilder:ke});f({type:"accent",
names:["\\'","\\`","\\^","\\~","\\=","\\c","\\u","\\.",'\\"',"\\r","\\H","\\v"],props:{numArgs:1,allowedInText:!0,allowedInMath:!0,argTypes:["primitive"]},handler:function(e,t){
var r=b(t[0]),n=e.parser.mode;"math"===n&&e.parser.settings.strict&&console.log("Temml parse error: Command ".concat(e.funcName," is invalid in math mode."))
;return"text"===n&&r.text&&1===r.text.length&&e.funcName in Se&&c.indexOf(r.text)>-1?{type:"textord",mode:"text",text:r.text+Se[e.funcName]}:"\\c"===e.funcName&&"text"===n&&r.text&&1===r.text.length?{
type:"textord",mode:"text",text:r.text+"\u0327"}:{type:"accent",mode:n,label:e.funcName,isStretchy:!1,base:r}},mathmlBuilder:ke});f({type:"accentUnder",
names:["\\underleftarrow","\\underrightarrow","\\underleftrightarrow","\\undergroup","\\underparen","\\utilde"],props:{numArgs:1},handler:function(e,t){var r=e.parser,n=e.funcName,a=t[0];return{
type:"accentUnder",mode:r.mode,label:n,base:a}},mathmlBuilder:function(e,t){var r=j(e);r.style["math-depth"]=0;return new C("munder",[be(e.base,t),r])}});var Oe={pt:800/803,pc:9600/803,
dd:1238/1157*800/803,cc:12.792133216944668,nd:685/642*800/803,nc:1370/107*800/803,sp:1/65536*800/803,mm:25.4/72,cm:2.54/72,in:1/72,px:96/72
},qe=["em","ex","mu","pt","mm","cm","in","px","bp","pc","dd","cc","nd","nc","sp"],Be=function(e){"string"!=typeof e&&(e=e.unit);return qe.indexOf(e)>-1},Ce=function(e){return[1,.7,.5][Math.max(e-1,0)]
},Ne=function(t,r){var n=t.number;if(r.maxSize[0]<0&&n>0)return{number:0,unit:"em"};var a=t.unit;switch(a){case"mm":case"cm":case"in":case"px":return n*Oe[a]>r.maxSize[1]?{number:r.maxSize[1],
unit:"pt"}:{number:n,unit:a};case"em":case"ex":"ex"===a&&(n*=.431);n=Math.min(n/Ce(r.level),r.maxSize[0]);return{number:u(n),unit:"em"};case"bp":n>r.maxSize[1]&&(n=r.maxSize[1]);return{number:n,
unit:"pt"};case"pt":case"pc":case"dd":case"cc":case"nd":case"nc":case"sp":n=Math.min(n*Oe[a],r.maxSize[1]);return{number:u(n),unit:"pt"};case"mu":n=Math.min(n/18,r.maxSize[0]);return{number:u(n),
unit:"em"};default:throw new e("Invalid unit: '"+a+"'")}},ze=function(e){var t=new C("mspace");t.setAttribute("width",e+"em");return t},Ee=function(e,t,r,n){void 0===t&&(t=.3);void 0===r&&(r=0)
;void 0===n&&(n=!1);if(null==e&&0===r)return ze(t);var a=e?[e]:[];0!==t&&a.unshift(ze(t));r>0&&a.push(ze(r));if(n){var o=new C("mpadded",a);o.setAttribute("height","0.1px");return o}
return new C("mrow",a)},Ie=function(e,t){return Number(e)/Ce(t)},Le=function(e,t,r,n){var a=L(e),o="eq"===e.slice(1,3),i="x"===e.charAt(1)?"1.75":"cd"===e.slice(2,4)?"3.0":o?"1.0":"2.0"
;a.setAttribute("lspace","0");a.setAttribute("rspace",o?"0.5em":"0")
;var s,l,u=n.withLevel(n.level<2?2:3),c=Ie(i,u.level),p=Ie(i,3),m=Ee(null,c.toFixed(4),0),d=Ee(null,p.toFixed(4),0),h=Ie(o?0:.3,u.level).toFixed(4),f=t&&t.body&&(t.body.body||t.body.length>0);if(f){
var g=be(t,u);g=Ee(g,h,h,"\\\\cdrightarrow"===e||"\\\\cdleftarrow"===e);s=new C("mover",[g,d])}var b,y=r&&r.body&&(r.body.body||r.body.length>0);if(y){g=be(r,u);g=Ee(g,h,h);l=new C("munder",[g,d])}
b=f||y?f&&y?new C("munderover",[a,l,s]):f?new C("mover",[a,s]):new C("munder",[a,l]):new C("mover",[a,m]);"3.0"===i&&(b.style.height="1em");b.setAttribute("accent","false");return b};f({type:"xArrow",
names:["\\xleftarrow","\\xrightarrow","\\xLeftarrow","\\xRightarrow","\\xleftrightarrow","\\xLeftrightarrow","\\xhookleftarrow","\\xhookrightarrow","\\xmapsto","\\xrightharpoondown","\\xrightharpoonup","\\xleftharpoondown","\\xleftharpoonup","\\xlongequal","\\xtwoheadrightarrow","\\xtwoheadleftarrow","\\xtofrom","\\xleftrightharpoons","\\xrightleftharpoons","\\yields","\\yieldsLeft","\\mesomerism","\\longrightharpoonup","\\longleftharpoondown","\\yieldsLeftRight","\\chemequilibrium","\\\\cdrightarrow","\\\\cdleftarrow","\\\\cdlongequal"],
props:{numArgs:1,numOptionalArgs:1},handler:function(e,t,r){var n=e.parser,a=e.funcName;return{type:"xArrow",mode:n.mode,name:a,body:t[0],below:r[0]}},mathmlBuilder:function(e,t){
var r=[Le(e.name,e.body,e.below,t)];r.unshift(ze(.2778));r.push(ze(.2778));return new C("mrow",r)}});var Fe={"\\equilibriumRight":["\\longrightharpoonup","\\eqleftharpoondown"],
"\\equilibriumLeft":["\\eqrightharpoonup","\\longleftharpoondown"]};f({type:"stackedArrow",names:["\\equilibriumRight","\\equilibriumLeft"],props:{numArgs:1,numOptionalArgs:1},handler:function(e,t,r){
var n=e.parser,a=e.funcName,o=t[0]?{type:"hphantom",mode:n.mode,body:t[0]}:null,i=r[0]?{type:"hphantom",mode:n.mode,body:r[0]}:null;return{type:"stackedArrow",mode:n.mode,name:a,body:t[0],
upperArrowBelow:i,lowerArrowBody:o,below:r[0]}},mathmlBuilder:function(e,t){
var r,n=Fe[e.name][0],a=Fe[e.name][1],o=Le(n,e.body,e.upperArrowBelow,t),i=Le(a,e.lowerArrowBody,e.below,t),s=new C("mpadded",[o]);s.setAttribute("voffset","0.3em");s.setAttribute("height","+0.3em")
;s.setAttribute("depth","-0.3em");if("\\equilibriumLeft"===e.name){var l=new C("mpadded",[i]);l.setAttribute("width","0.5em");r=new C("mpadded",[ze(.2778),l,s,ze(.2778)])}else{
s.setAttribute("width","\\equilibriumRight"===e.name?"0.5em":"0");r=new C("mpadded",[ze(.2778),s,i,ze(.2778)])}r.setAttribute("voffset","-0.18em");r.setAttribute("height","-0.18em")
;r.setAttribute("depth","+0.18em");return r}});var je={};function Me(e){for(var t=e.type,r=e.names,n=e.props,a=e.handler,o=e.mathmlBuilder,i={type:t,numArgs:n.numArgs||0,allowedInText:!1,
numOptionalArgs:0,handler:a},s=0;s<r.length;++s)je[r[s]]=i;o&&(h[t]=o)}function De(e,t){
if(!e||e.type!==t)throw new Error("Expected node of type ".concat(t,", but got ")+(e?"node of type ".concat(e.type):String(e)));return e}function Ge(e){var t=Pe(e)
;if(!t)throw new Error("Expected node of symbol group type, but got "+(e?"node of type ".concat(e.type):String(e)));return t}function Pe(e){
return e&&("atom"===e.type||"delimiter"===e.type||Object.prototype.hasOwnProperty.call(D,e.type))?e:null}var Re={">":"\\\\cdrightarrow","<":"\\\\cdleftarrow","=":"\\\\cdlongequal",A:"\\uparrow",
V:"\\downarrow","|":"\\Vert",".":"no arrow"},$e=function(){return{type:"styling",body:[],mode:"math",scriptLevel:"display"}},_e=function(e){return"textord"===e.type&&"@"===e.text},Ue=function(e,t){
return("mathord"===e.type||"atom"===e.type)&&e.text===t};function He(e,t,r){var n=Re[e];switch(n){case"\\\\cdrightarrow":case"\\\\cdleftarrow":return r.callFunction(n,[t[0]],[t[1]]);case"\\uparrow":
case"\\downarrow":var a={type:"atom",text:n,mode:"math",family:"rel"},o={type:"ordgroup",mode:"math",
body:[r.callFunction("\\\\cdleft",[t[0]],[]),r.callFunction("\\Big",[a],[]),r.callFunction("\\\\cdright",[t[1]],[])],semisimple:!0};return r.callFunction("\\\\cdparent",[o],[]);case"\\\\cdlongequal":
return r.callFunction("\\\\cdlongequal",[],[]);case"\\Vert":return r.callFunction("\\Big",[{type:"textord",text:"\\Vert",mode:"math"}],[]);default:return{type:"textord",text:" ",mode:"math"}}}f({
type:"cdlabel",names:["\\\\cdleft","\\\\cdright"],props:{numArgs:1},handler:function(e,t){var r=e.parser,n=e.funcName;return{type:"cdlabel",mode:r.mode,side:n.slice(4),label:t[0]}},
mathmlBuilder:function(e,t){if(0===e.label.body.length)return new C("mrow",t);var r=be(e.label,t);"left"===e.side&&r.classes.push("tml-shift-left");var n=new C("mtd",[r]);n.style.padding="0"
;var a=new C("mtr",[n]),o=new C("mtable",[a]),i=new C("mpadded",[o]);i.setAttribute("width","0.1px");i.setAttribute("displaystyle","false");i.setAttribute("scriptlevel","1");return i}});f({
type:"cdlabelparent",names:["\\\\cdparent"],props:{numArgs:1},handler:function(e,t){return{type:"cdlabelparent",mode:e.parser.mode,fragment:t[0]}},mathmlBuilder:function(e,t){
return new C("mrow",[be(e.fragment,t)])}});var Ve=function(e){return{type:"ordgroup",mode:"math",body:e,semisimple:!0}},We=function(e,t){return{type:t,mode:"math",body:Ve(e)}},Xe=function(){
function e(e,t,r){this.lexer=e;this.start=t;this.end=r}e.range=function(t,r){return r?t&&t.loc&&r.loc&&t.loc.lexer===r.loc.lexer?new e(t.loc.lexer,t.loc.start,r.loc.end):null:t&&t.loc};return e
}(),Ze=function(){function e(e,t){this.text=e;this.loc=t}e.prototype.range=function(t,r){return new e(r,Xe.range(this,t))};return e}(),Ye=0,Je=1,Ke=2,Qe=3,et=Object.create(null);function tt(e,t){
et[e]=t}var rt=et;tt("\\noexpand",function(e){var t=e.popToken();if(e.isExpandable(t.text)){t.noexpand=!0;t.treatAsRelax=!0}return{tokens:[t],numArgs:0}});tt("\\expandafter",function(e){
var t=e.popToken();e.expandOnce(!0);return{tokens:[t],numArgs:0}});tt("\\@firstoftwo",function(e){return{tokens:e.consumeArgs(2)[0],numArgs:0}});tt("\\@secondoftwo",function(e){return{
tokens:e.consumeArgs(2)[1],numArgs:0}});tt("\\@ifnextchar",function(e){var t=e.consumeArgs(3);e.consumeSpaces();var r=e.future();return 1===t[0].length&&t[0][0].text===r.text?{tokens:t[1],numArgs:0}:{
tokens:t[2],numArgs:0}});tt("\\@ifstar","\\@ifnextchar *{\\@firstoftwo{#1}}");tt("\\TextOrMath",function(e){var t=e.consumeArgs(2);return"text"===e.mode?{tokens:t[0],numArgs:0}:{tokens:t[1],numArgs:0}
});var nt=function(e){for(var t="",r=e.length-1;r>-1;r--)t+=e[r].text;return t},at={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,a:10,A:10,b:11,B:11,c:12,C:12,d:13,D:13,e:14,E:14,f:15,F:15},ot=function(e){
var t=e.future().text;return"EOF"===t?[null,""]:[at[t.charAt(0)],t]},it=function(e,t,r){for(var n=1;n<t.length;n++){e*=r;e+=at[t.charAt(n)]}return e};tt("\\char",function(t){
var r,n,a,o=t.popToken(),i="";if("'"===o.text){a=8;o=t.popToken()}else if('"'===o.text){a=16;o=t.popToken()}else if("`"===o.text)if("\\"===(o=t.popToken()).text[0])i=o.text.charCodeAt(1);else{
if("EOF"===o.text)throw new e("\\char` missing argument");i=o.text.charCodeAt(0)}else a=10;if(a){var s=o.text
;if(null==(i=at[s.charAt(0)])||i>=a)throw new e("Invalid base-".concat(a," digit ").concat(o.text));i=it(i,s,a);var l=void 0;l=(r=ot(t))[0],s=r[1];for(;null!=l&&l<a;){i*=a;i=it(i+=l,s,a);t.popToken()
;l=(n=ot(t))[0],s=n[1]}}return"\\@char{".concat(i,"}")});function st(e){for(var t=e.consumeArgs(1)[0],r="",n=t[t.length-1].loc.start,a=t.length-1;a>=0;a--){var o=t[a].loc.start;if(o>n){r+=" ";n=o}
r+=t[a].text;n+=t[a].text.length}return r}tt("\\surd","\\sqrt{\\vphantom{|}}");tt("\u2295","\\oplus");tt("\\long","");tt("\\bgroup","{");tt("\\egroup","}");tt("~","\\nobreakspace");tt("\\lq","`")
;tt("\\rq","'");tt("\\aa","\\r a");tt("\\Bbbk","\\Bbb{k}");tt("\\mathstrut","\\vphantom{(}");tt("\\underbar","\\underline{\\text{#1}}");tt("\\vdots","{\\varvdots\\rule{0pt}{15pt}}")
;tt("\u22ee","\\vdots");tt("\\arraystretch","1");tt("\\arraycolsep","6pt");tt("\\substack","\\begin{subarray}{c}#1\\end{subarray}");tt("\\iff","\\DOTSB\\;\\Longleftrightarrow\\;")
;tt("\\implies","\\DOTSB\\;\\Longrightarrow\\;");tt("\\impliedby","\\DOTSB\\;\\Longleftarrow\\;");var lt={",":"\\dotsc","\\not":"\\dotsb","+":"\\dotsb","=":"\\dotsb","<":"\\dotsb",">":"\\dotsb",
"-":"\\dotsb","*":"\\dotsb",":":"\\dotsb","\\DOTSB":"\\dotsb","\\coprod":"\\dotsb","\\bigvee":"\\dotsb","\\bigwedge":"\\dotsb","\\biguplus":"\\dotsb","\\bigcap":"\\dotsb","\\bigcup":"\\dotsb",
"\\prod":"\\dotsb","\\sum":"\\dotsb","\\bigotimes":"\\dotsb","\\bigoplus":"\\dotsb","\\bigodot":"\\dotsb","\\bigsqcap":"\\dotsb","\\bigsqcup":"\\dotsb","\\bigtimes":"\\dotsb","\\And":"\\dotsb",
"\\longrightarrow":"\\dotsb","\\Longrightarrow":"\\dotsb","\\longleftarrow":"\\dotsb","\\Longleftarrow":"\\dotsb","\\longleftrightarrow":"\\dotsb","\\Longleftrightarrow":"\\dotsb",
"\\mapsto":"\\dotsb","\\longmapsto":"\\dotsb","\\hookrightarrow":"\\dotsb","\\doteq":"\\dotsb","\\mathbin":"\\dotsb","\\mathrel":"\\dotsb","\\relbar":"\\dotsb","\\Relbar":"\\dotsb",
"\\xrightarrow":"\\dotsb","\\xleftarrow":"\\dotsb","\\DOTSI":"\\dotsi","\\int":"\\dotsi","\\oint":"\\dotsi","\\iint":"\\dotsi","\\iiint":"\\dotsi","\\iiiint":"\\dotsi","\\DOTSX":"\\dotsx"}
;tt("\\dots",function(e){var t="\\dotso",r=e.expandAfterFuture().text;r in lt?t=lt[r]:("\\not"===r.slice(0,4)||r in G.math&&["bin","rel"].includes(G.math[r].group))&&(t="\\dotsb");return t});var ut={
")":!0,"]":!0,"\\rbrack":!0,"\\}":!0,"\\rbrace":!0,"\\rangle":!0,"\\rceil":!0,"\\rfloor":!0,"\\rgroup":!0,"\\rmoustache":!0,"\\right":!0,"\\bigr":!0,"\\biggr":!0,"\\Bigr":!0,"\\Biggr":!0,$:!0,";":!0,
".":!0,",":!0};tt("\\dotso",function(e){return e.future().text in ut?"\\ldots\\,":"\\ldots"});tt("\\dotsc",function(e){var t=e.future().text;return t in ut&&","!==t?"\\ldots\\,":"\\ldots"})
;tt("\\cdots",function(e){return e.future().text in ut?"\\@cdots\\,":"\\@cdots"});tt("\\dotsb","\\cdots");tt("\\dotsm","\\cdots");tt("\\dotsi","\\!\\cdots");tt("\\idotsint","\\int\\!\\cdots\\!\\int")
;tt("\\dotsx","\\ldots\\,");tt("\\DOTSI","\\relax");tt("\\DOTSB","\\relax");tt("\\DOTSX","\\relax");tt("\\tmspace","\\TextOrMath{\\kern#1#3}{\\mskip#1#2}\\relax")
;tt("\\,","{\\tmspace+{3mu}{.1667em}}");tt("\\thinspace","\\,");tt("\\>","\\mskip{4mu}");tt("\\:","{\\tmspace+{4mu}{.2222em}}");tt("\\medspace","\\:");tt("\\;","{\\tmspace+{5mu}{.2777em}}")
;tt("\\thickspace","\\;");tt("\\!","{\\tmspace-{3mu}{.1667em}}");tt("\\negthinspace","\\!");tt("\\negmedspace","{\\tmspace-{4mu}{.2222em}}");tt("\\negthickspace","{\\tmspace-{5mu}{.277em}}")
;tt("\\enspace","\\kern.5em ");tt("\\enskip","\\hskip.5em\\relax");tt("\\quad","\\hskip1em\\relax");tt("\\qquad","\\hskip2em\\relax");tt("\\AA","\\TextOrMath{\\Angstrom}{\\mathring{A}}\\relax")
;tt("\\tag","\\@ifstar\\tag@literal\\tag@paren");tt("\\tag@paren","\\tag@literal{({#1})}");tt("\\tag@literal",function(t){if(t.macros.get("\\df@tag"))throw new e("Multiple \\tag")
;return"\\gdef\\df@tag{\\text{#1}}"});tt("\\notag","\\nonumber");tt("\\nonumber","\\gdef\\@eqnsw{0}");tt("\\bmod","\\mathbin{\\text{mod}}")
;tt("\\pod","\\allowbreak\\mathchoice{\\mkern18mu}{\\mkern8mu}{\\mkern8mu}{\\mkern8mu}(#1)");tt("\\pmod","\\pod{{\\rm mod}\\mkern6mu#1}")
;tt("\\mod","\\allowbreak\\mathchoice{\\mkern18mu}{\\mkern12mu}{\\mkern12mu}{\\mkern12mu}{\\rm mod}\\,\\,#1");tt("\\newline","\\\\\\relax")
;tt("\\TeX","\\textrm{T}\\kern-.1667em\\raisebox{-.5ex}{E}\\kern-.125em\\textrm{X}");tt("\\LaTeX","\\textrm{L}\\kern-.35em\\raisebox{0.2em}{\\scriptstyle A}\\kern-.15em\\TeX")
;tt("\\Temml","\\textrm{T}\\kern-0.2em\\lower{0.2em}{\\textrm{E}}\\kern-0.08em{\\textrm{M}\\kern-0.08em\\raise{0.2em}\\textrm{M}\\kern-0.08em\\textrm{L}}")
;tt("\\hspace","\\@ifstar\\@hspacer\\@hspace");tt("\\@hspace","\\hskip #1\\relax");tt("\\@hspacer","\\rule{0pt}{0pt}\\hskip #1\\relax");tt("\\colon",'\\mathpunct{\\char"3a}')
;tt("\\prescript","\\pres@cript{_{#1}^{#2}}{}{#3}");tt("\\ordinarycolon",'\\char"3a');tt("\\vcentcolon","\\mathrel{\\raisebox{0.035em}{\\ordinarycolon}}")
;tt("\\coloneq",'\\mathrel{\\raisebox{0.035em}{\\ordinarycolon}\\char"2212}');tt("\\Coloneq",'\\mathrel{\\char"2237\\char"2212}');tt("\\Eqqcolon",'\\mathrel{\\char"3d\\char"2237}')
;tt("\\Eqcolon",'\\mathrel{\\char"2212\\char"2237}');tt("\\colonapprox",'\\mathrel{\\raisebox{0.035em}{\\ordinarycolon}\\char"2248}');tt("\\Colonapprox",'\\mathrel{\\char"2237\\char"2248}')
;tt("\\colonsim",'\\mathrel{\\raisebox{0.035em}{\\ordinarycolon}\\char"223c}');tt("\\Colonsim",'\\mathrel{\\raisebox{0.035em}{\\ordinarycolon}\\char"223c}');tt("\\ratio","\\vcentcolon")
;tt("\\coloncolon","\\dblcolon");tt("\\colonequals","\\coloneqq");tt("\\coloncolonequals","\\Coloneqq");tt("\\equalscolon","\\eqqcolon");tt("\\equalscoloncolon","\\Eqqcolon")
;tt("\\colonminus","\\coloneq");tt("\\coloncolonminus","\\Coloneq");tt("\\minuscolon","\\eqcolon");tt("\\minuscoloncolon","\\Eqcolon");tt("\\coloncolonapprox","\\Colonapprox")
;tt("\\coloncolonsim","\\Colonsim");tt("\\notni","\\mathrel{\\char`\u220c}");tt("\\limsup","\\DOTSB\\operatorname*{lim\\,sup}");tt("\\liminf","\\DOTSB\\operatorname*{lim\\,inf}")
;tt("\\injlim","\\DOTSB\\operatorname*{inj\\,lim}");tt("\\projlim","\\DOTSB\\operatorname*{proj\\,lim}");tt("\\varlimsup","\\DOTSB\\operatorname*{\\overline{\\text{lim}}}")
;tt("\\varliminf","\\DOTSB\\operatorname*{\\underline{\\text{lim}}}");tt("\\varinjlim","\\DOTSB\\operatorname*{\\underrightarrow{\\text{lim}}}")
;tt("\\varprojlim","\\DOTSB\\operatorname*{\\underleftarrow{\\text{lim}}}");tt("\\centerdot","{\\medspace\\rule{0.167em}{0.189em}\\medspace}");tt("\\argmin","\\DOTSB\\operatorname*{arg\\,min}")
;tt("\\argmax","\\DOTSB\\operatorname*{arg\\,max}");tt("\\plim","\\DOTSB\\operatorname*{plim}");tt("\\leftmodels","\\mathop{\\reflectbox{$\\models$}}");tt("\\bra","\\mathinner{\\langle{#1}|}")
;tt("\\ket","\\mathinner{|{#1}\\rangle}");tt("\\braket","\\mathinner{\\langle{#1}\\rangle}");tt("\\Bra","\\left\\langle#1\\right|");tt("\\Ket","\\left|#1\\right\\rangle");var ct=function(e,t){
var r="|"===t[0]?"\\vert":"\\Vert",n="}\\,\\middle".concat(r,"\\,{");return e.slice(0,t.index)+n+e.slice(t.index+t[0].length)};tt("\\Braket",function(e){
for(var t,r=st(e),n=/\|\||\||\\\|/g;null!==(t=n.exec(r));)r=ct(r,t);return"\\left\\langle{"+r+"}\\right\\rangle"});tt("\\Set",function(e){var t=st(e),r=/\|\||\||\\\|/.exec(t);r&&(t=ct(t,r))
;return"\\left\\{\\:{"+t+"}\\:\\right\\}"});tt("\\set",function(e){return"\\{{"+st(e).replace(/\|/,"}\\mid{")+"}\\}"});tt("\\angln","{\\angl n}");tt("\\odv","\\@ifstar\\odv@next\\odv@numerator")
;tt("\\odv@numerator","\\frac{\\mathrm{d}#1}{\\mathrm{d}#2}");tt("\\odv@next","\\frac{\\mathrm{d}}{\\mathrm{d}#2}#1");tt("\\pdv","\\@ifstar\\pdv@next\\pdv@numerator");var pt=function(e){
var t=e[0][0].text,r=nt(e[1]).split(","),n=String(r.length),a="1"===n?"\\partial":"\\partial^".concat(n),o="";r.map(function(e){o+="\\partial "+e.trim()+"\\,"});return[t,a,o.replace(/\\,$/,"")]}
;tt("\\pdv@numerator",function(e){var t=pt(e.consumeArgs(2)),r=t[0],n=t[1],a=t[2];return"\\frac{".concat(n," ").concat(r,"}{").concat(a,"}")});tt("\\pdv@next",function(e){
var t=pt(e.consumeArgs(2)),r=t[0],n=t[1],a=t[2];return"\\frac{".concat(n,"}{").concat(a,"} ").concat(r)});tt("\\upalpha","\\up@greek{\\alpha}");tt("\\upbeta","\\up@greek{\\beta}")
;tt("\\upgamma","\\up@greek{\\gamma}");tt("\\updelta","\\up@greek{\\delta}");tt("\\upepsilon","\\up@greek{\\epsilon}");tt("\\upzeta","\\up@greek{\\zeta}");tt("\\upeta","\\up@greek{\\eta}")
;tt("\\uptheta","\\up@greek{\\theta}");tt("\\upiota","\\up@greek{\\iota}");tt("\\upkappa","\\up@greek{\\kappa}");tt("\\uplambda","\\up@greek{\\lambda}");tt("\\upmu","\\up@greek{\\mu}")
;tt("\\upnu","\\up@greek{\\nu}");tt("\\upxi","\\up@greek{\\xi}");tt("\\upomicron","\\up@greek{\\omicron}");tt("\\uppi","\\up@greek{\\pi}");tt("\\upalpha","\\up@greek{\\alpha}")
;tt("\\uprho","\\up@greek{\\rho}");tt("\\upsigma","\\up@greek{\\sigma}");tt("\\uptau","\\up@greek{\\tau}");tt("\\upupsilon","\\up@greek{\\upsilon}");tt("\\upphi","\\up@greek{\\phi}")
;tt("\\upchi","\\up@greek{\\chi}");tt("\\uppsi","\\up@greek{\\psi}");tt("\\upomega","\\up@greek{\\omega}");tt("\\invamp",'\\mathbin{\\char"214b}');tt("\\parr",'\\mathbin{\\char"214b}')
;tt("\\upand",'\\mathbin{\\char"214b}');tt("\\with",'\\mathbin{\\char"26}');tt("\\multimapinv",'\\mathrel{\\char"27dc}');tt("\\multimapboth",'\\mathrel{\\char"29df}')
;tt("\\scoh",'{\\mkern5mu\\char"2322\\mkern5mu}');tt("\\sincoh",'{\\mkern5mu\\char"2323\\mkern5mu}')
;tt("\\coh",'{\\mkern5mu\\rule{}{0.7em}\\mathrlap{\\smash{\\raise2mu{\\char"2322}}}\n{\\smash{\\lower4mu{\\char"2323}}}\\mkern5mu}')
;tt("\\incoh",'{\\mkern5mu\\rule{}{0.7em}\\mathrlap{\\smash{\\raise2mu{\\char"2323}}}\n{\\smash{\\lower4mu{\\char"2322}}}\\mkern5mu}');tt("\\standardstate","\\text{\\tiny\\char`\u29b5}")
;function mt(e){var t=[];e.consumeSpaces();var r=e.fetch().text;if("\\relax"===r){e.consume();e.consumeSpaces();r=e.fetch().text}for(;"\\hline"===r||"\\hdashline"===r;){e.consume()
;t.push("\\hdashline"===r);e.consumeSpaces();r=e.fetch().text}return t}var dt=function(t){if(!t.parser.settings.displayMode)throw new e("{".concat(t.envName,"} can be used only in display mode."))
},ht=/([-+]?) *(\d+(?:\.\d*)?|\.\d+) *([a-z]{2})/,ft=function(e){var t=e.get("\\arraystretch");"string"!=typeof t&&(t=nt(t.tokens));t=isNaN(t)?null:Number(t);var r=e.get("\\arraycolsep")
;"string"!=typeof r&&(r=nt(r.tokens));var n=ht.exec(r);return[t,n?{number:+(n[1]+n[2]),unit:n[3]}:null]},gt=function(t){for(var r="",n=0;n<t.length;n++)if("label"===t[n].type){
if(r)throw new e("Multiple \\labels in one row");r=t[n].string}return r};function bt(e){if(-1===e.indexOf("ed"))return-1===e.indexOf("*")}function yt(t,r,n){
var a=r.cols,o=r.envClasses,i=r.autoTag,s=r.singleRow,l=r.emptySingleRow,u=r.maxNumCols,c=r.leqno,p=r.arraystretch,m=r.arraycolsep,d=o&&o.includes("bordermatrix")?"}":"\\end";t.gullet.beginGroup()
;s||t.gullet.macros.set("\\cr","\\\\\\relax");t.gullet.beginGroup();var h=[],f=[h],g=[],b=[],y=[],v=null!=i?[]:void 0;function w(){i&&t.gullet.macros.set("\\@eqnsw","1",!0)}function x(){
if(v)if(t.gullet.macros.get("\\df@tag")){v.push(t.subparse([new Ze("\\df@tag")]));t.gullet.macros.set("\\df@tag",void 0,!0)}else v.push(Boolean(i)&&"1"===t.gullet.macros.get("\\@eqnsw"))}w()
;y.push(mt(t));for(;;){var k=t.parseExpression(!1,s?"\\end":"\\\\");t.gullet.endGroup();t.gullet.beginGroup();k={type:"ordgroup",mode:t.mode,body:k,semisimple:!0};h.push(k);var A=t.fetch().text
;if("&"===A){if(u&&h.length===u){if(!o.includes("array"))throw new e(2===u?"The split environment accepts no more than two columns":"The equation environment accepts only one column",t.nextToken)
;if(t.settings.strict)throw new e("Too few columns specified in the {array} column argument.",t.nextToken)}t.consume()}else{if(A===d){x();1===h.length&&0===k.body.length&&(f.length>1||!l)&&f.pop()
;b.push(gt(k.body));y.length<f.length+1&&y.push([]);break}if("\\\\"!==A)throw new e("Expected & or \\\\ or \\cr or "+d,t.nextToken);t.consume();var T=void 0
;" "!==t.gullet.future().text&&(T=t.parseSizeGroup(!0));g.push(T?T.value:null);x();b.push(gt(k.body));y.push(mt(t));h=[];f.push(h);w()}}t.gullet.endGroup();t.gullet.endGroup();return{type:"array",
mode:t.mode,body:f,cols:a,rowGaps:g,hLinesBeforeRow:y,envClasses:o,autoTag:i,scriptLevel:n,tags:v,labels:b,leqno:c,arraystretch:p,arraycolsep:m}}function vt(e){
return"d"===e.slice(0,1)?"display":"text"}var wt={c:"center ",l:"left ",r:"right "},xt=function(e){var t=new C("mtd",[]);t.style={padding:"0",width:"50%"}
;e.envClasses.includes("multline")&&(t.style.width="7.5%");return t},kt=function(e,t){for(var r,n,a=[],o=e.body.length,i=e.hLinesBeforeRow,s=e.tags&&e.tags.some(function(e){return e}),l=function(r){
for(var n=e.body[r],l=[],u="text"===e.scriptLevel?Je:"script"===e.scriptLevel?Ke:Ye,c=0;c<n.length;c++){var p=new C("mtd",[be(n[c],t.withLevel(u))]);if(e.envClasses.includes("multline")){
var m=0===r?"left":r===o-1?"right":"center";"center"!==m&&p.classes.push("tml-"+m)}l.push(p)}for(var d=e.body[0].length,h=0;h<d-n.length;h++)l.push(new C("mtd",[],[],t));if(s){var f=e.tags[r],g=void 0
;if(!0===f)g=new C("mtext",[new T(["tml-eqn"])]);else if(!1===f)g=new C("mtext",[],[]);else{g=ge(f[0].body,t.withLevel(u),!0);(g=ce(g)).classes=["tml-tag"]}if(g){l.unshift(xt(e));l.push(xt(e))
;e.leqno?l[0].children.push(g):l[l.length-1].children.push(g)}}var b=new C("mtr",l,[]),y=e.labels.shift();if(y&&e.tags&&e.tags[r]){b.setAttribute("id",y)
;Array.isArray(e.tags[r])&&b.classes.push("tml-tageqn")}0===r&&i[0].length>0&&(2===i[0].length?b.children.forEach(function(e){e.style.borderTop="0.15em double"}):b.children.forEach(function(e){
e.style.borderTop=i[0][0]?"0.06em dashed":"0.06em solid"}));i[r+1].length>0&&(2===i[r+1].length?b.children.forEach(function(e){e.style.borderBottom="0.15em double"}):b.children.forEach(function(e){
e.style.borderBottom=i[r+1][0]?"0.06em dashed":"0.06em solid"}));var v=!0;for(c=0;c<b.children.length;c++){var w=b.children[c].children[0];if(!w||"mpadded"!==w.type||"0px"!==w.attributes.height){v=!1
;break}}if(v){b.classes.push("ff-squash");for(c=0;c<b.children.length;c++){b.children[c].style.paddingTop="0";b.children[c].style.paddingBottom="0"}}a.push(b)},u=0;u<o;u++)l(u)
;if(e.arraystretch&&1!==e.arraystretch){var c=String(1.4*e.arraystretch-.8)+"ex";for(u=0;u<a.length;u++)for(var p=0;p<a[u].children.length;p++){a[u].children[p].style.paddingTop=c
;a[u].children[p].style.paddingBottom=c}}if(e.envClasses.length>0){
r=e.envClasses.includes("abut")||e.envClasses.includes("cases")?"0":e.envClasses.includes("small")?"0.1389":e.envClasses.includes("cd")?"0.25":"0.4";n="em"}if(e.arraycolsep){var m=Ne(e.arraycolsep,t)
;r=m.number.toFixed(4);n=m.unit}if(r){var d=0===a.length?0:a[0].children.length,h=function(t,n){return 0===t&&0===n||t===d-1&&1===n?"0":"align"!==e.envClasses[0]?r:1===n?"0":s?t%2?"1":"0":t%2?"0":"1"}
;for(u=0;u<a.length;u++)for(p=0;p<a[u].children.length;p++){a[u].children[p].style.paddingLeft="".concat(h(p,0)).concat(n);a[u].children[p].style.paddingRight="".concat(h(p,1)).concat(n)}}
if(0===e.envClasses.length)for(u=0;u<a.length;u++){a[u].children[0].style.paddingLeft="0em"
;a[u].children.length===a[0].children.length&&(a[u].children[a[u].children.length-1].style.paddingRight="0em")}if(e.envClasses.length>0){
var f=e.envClasses.includes("align")||e.envClasses.includes("alignat");for(u=0;u<a.length;u++){var g=a[u];if(f){for(p=0;p<g.children.length;p++)g.children[p].classes=["tml-"+(p%2?"left":"right")]
;if(s){var b=e.leqno?0:g.children.length-1;g.children[b].classes=[]}}g.children.length>1&&e.envClasses.includes("cases")&&(g.children[1].style.paddingLeft="1em")
;if(e.envClasses.includes("cases")||e.envClasses.includes("subarray"))for(var y=0,v=g.children;y<v.length;y++){v[y].classes.push("tml-left")}}}var w=new C("mtable",a)
;e.envClasses.length>0&&(e.envClasses.includes("jot")?w.classes.push("tml-jot"):e.envClasses.includes("small")&&w.classes.push("tml-small"))
;"display"===e.scriptLevel&&w.setAttribute("displaystyle","true");(e.autoTag||e.envClasses.includes("multline"))&&(w.style.width="100%");if(e.cols&&e.cols.length>0){
for(var x=e.cols,k=!1,A=0,S=x.length;"separator"===x[A].type;)A+=1;for(;"separator"===x[S-1].type;)S-=1
;if("separator"===x[0].type)for(var O="separator"===x[1].type?"0.15em double":"|"===x[0].separator?"0.06em solid ":"0.06em dashed ",q=0,B=w.children;q<B.length;q++){
(g=B[q]).children[0].style.borderLeft=O}var N=s?0:-1;for(u=A;u<S;u++)if("align"===x[u].type){var z=wt[x[u].align];N+=1;for(var E=0,I=w.children;E<I.length;E++){g=I[E]
;"center"!==z.trim()&&N<g.children.length&&(g.children[N].classes=["tml-"+z.trim()])}k=!0}else if("separator"===x[u].type){if(k){
O="separator"===x[u+1].type?"0.15em double":"|"===x[u].separator?"0.06em solid":"0.06em dashed";for(var L=0,F=w.children;L<F.length;L++){N<(g=F[L]).children.length&&(g.children[N].style.borderRight=O)
}}k=!1}if("separator"===x[x.length-1].type){O="separator"===x[x.length-2].type?"0.15em double":"|"===x[x.length-1].separator?"0.06em solid":"0.06em dashed";for(var j=0,M=w.children;j<M.length;j++){
(g=M[j]).children[g.children.length-1].style.borderRight=O;g.children[g.children.length-1].style.paddingRight="0.4em"}}}
e.envClasses.includes("small")&&(w=new C("mstyle",[w])).setAttribute("scriptlevel","1");return w},At=function(t,r){-1===t.envName.indexOf("ed")&&dt(t);var n,a="split"===t.envName,o=[],i=yt(t.parser,{
cols:o,emptySingleRow:!0,autoTag:a?void 0:bt(t.envName),envClasses:["abut","jot"],maxNumCols:"split"===t.envName?2:void 0,leqno:t.parser.settings.leqno},"display"),s=0,l=t.envName.indexOf("at")>-1
;if(r[0]&&l){for(var u="",c=0;c<r[0].body.length;c++){u+=De(r[0].body[c],"textord").text}if(isNaN(u))throw new e("The alignat enviroment requires a numeric first argument.");n=Number(u);s=2*n}
i.body.forEach(function(t){if(l){var r=t.length/2;if(n<r)throw new e("Too many math in a row: "+"expected ".concat(n,", but got ").concat(r),t[0])}else s<t.length&&(s=t.length)});for(c=0;c<s;++c){
var p="r";c%2==1&&(p="l");o[c]={type:"align",align:p}}"split"===t.envName||(l?i.envClasses.push("alignat"):i.envClasses[0]="align");return i};Me({type:"array",names:["array","darray"],props:{numArgs:1
},handler:function(t,r){var n=(Pe(r[0])?[r[0]]:De(r[0],"ordgroup").body).map(function(t){var r=Ge(t).text;if(-1!=="lcr".indexOf(r))return{type:"align",align:r};if("|"===r)return{type:"separator",
separator:"|"};if(":"===r)return{type:"separator",separator:":"};throw new e("Unknown column alignment: "+r,t)}),a=ft(t.parser.gullet.macros),o=a[0],i=a[1],s={cols:n,envClasses:["array"],
maxNumCols:n.length,arraystretch:o,arraycolsep:i};return yt(t.parser,s,vt(t.envName))},mathmlBuilder:kt});Me({type:"array",
names:["matrix","pmatrix","bmatrix","Bmatrix","vmatrix","Vmatrix","matrix*","pmatrix*","bmatrix*","Bmatrix*","vmatrix*","Vmatrix*"],props:{numArgs:0},handler:function(t){var r={matrix:null,
pmatrix:["(",")"],bmatrix:["[","]"],Bmatrix:["\\{","\\}"],vmatrix:["|","|"],Vmatrix:["\\Vert","\\Vert"]}[t.envName.replace("*","")],n="c",a={envClasses:[],cols:[]}
;if("*"===t.envName.charAt(t.envName.length-1)){var o=t.parser;o.consumeSpaces();if("["===o.fetch().text){o.consume();o.consumeSpaces();n=o.fetch().text
;if(-1==="lcr".indexOf(n))throw new e("Expected l or c or r",o.nextToken);o.consume();o.consumeSpaces();o.expect("]");o.consume();a.cols=[]}}var i=yt(t.parser,a,"text")
;i.cols=i.body.length>0?new Array(i.body[0].length).fill({type:"align",align:n}):[];var s=ft(t.parser.gullet.macros),l=s[0],u=s[1];i.arraystretch=l;!u||6===u&&"pt"===u||(i.arraycolsep=u);return r?{
type:"leftright",mode:t.mode,body:[i],left:r[0],right:r[1],rightColor:void 0}:i},mathmlBuilder:kt});Me({type:"array",names:["bordermatrix"],props:{numArgs:0},handler:function(e){var t=yt(e.parser,{
cols:[],envClasses:["bordermatrix"]},"text");t.cols=t.body.length>0?new Array(t.body[0].length).fill({type:"align",align:"c"}):[];t.envClasses=[];t.arraystretch=1
;return"matrix"===e.envName?t:function(e,t){var r=e.body;r[0].shift();for(var n=new Array(r.length-1).fill().map(function(){return[]}),a=1;a<r.length;a++){n[a-1].push(r[a].shift())
;for(var o=[],i=0;i<r[a].length;i++)o.push(r[a][i]);n[a-1].push(We(o,"vphantom"))}var s=new Array(r.length).fill().map(function(){return[]});for(i=0;i<r[0].length;i++)s[0].push(r[0][i])
;for(a=1;a<r.length;a++)for(i=0;i<r[0].length;i++)s[a].push(We(r[a][i].body,"hphantom"));for(i=0;i<r[0].length;i++)r[0][i]=We(r[0][i].body,"hphantom");var l={type:"array",mode:"math",body:n,cols:[{
type:"align",align:"c"}],rowGaps:new Array(n.length-1).fill(null),hLinesBeforeRow:new Array(n.length+1).fill().map(function(){return[]}),envClasses:[],scriptLevel:"text",arraystretch:1,
labels:new Array(n.length).fill(""),arraycolsep:{number:.04,unit:"em"}},u={type:"styling",mode:"math",scriptLevel:"text",body:[{type:"array",mode:"math",body:s,cols:new Array(s.length).fill({
type:"align",align:"c"}),rowGaps:new Array(s.length-1).fill(null),hLinesBeforeRow:new Array(s.length+1).fill().map(function(){return[]}),envClasses:[],scriptLevel:"text",arraystretch:1,
labels:new Array(s.length).fill(""),arraycolsep:null}]},c={type:"leftright",mode:"math",body:[e],left:t?t[0]:"(",right:t?t[1]:")",rightColor:void 0};return Ve([l,{type:"supsub",mode:"math",stack:!0,
base:{type:"op",mode:"math",limits:!0,alwaysHandleSupSub:!0,parentIsSupSub:!0,symbol:!1,suppressBaseShift:!0,body:[c]},sup:u,sub:null}])}(t,e.delimiters)},mathmlBuilder:kt});Me({type:"array",
names:["smallmatrix"],props:{numArgs:0},handler:function(e){return yt(e.parser,{envClasses:["small"]},"script")},mathmlBuilder:kt});Me({type:"array",names:["subarray"],props:{numArgs:1},
handler:function(t,r){var n=(Pe(r[0])?[r[0]]:De(r[0],"ordgroup").body).map(function(t){var r=Ge(t).text;if(-1!=="lc".indexOf(r))return{type:"align",align:r}
;throw new e("Unknown column alignment: "+r,t)});if(n.length>1)throw new e("{subarray} can contain only one column");var a={cols:n,envClasses:["small"]}
;if((a=yt(t.parser,a,"script")).body.length>0&&a.body[0].length>1)throw new e("{subarray} can contain only one column");return a},mathmlBuilder:kt});Me({type:"array",
names:["cases","dcases","rcases","drcases"],props:{numArgs:0},handler:function(e){var t=yt(e.parser,{cols:[],envClasses:["cases"]},vt(e.envName));return{type:"leftright",mode:e.mode,body:[t],
left:e.envName.indexOf("r")>-1?".":"\\{",right:e.envName.indexOf("r")>-1?"\\}":".",rightColor:void 0}},mathmlBuilder:kt});Me({type:"array",names:["align","align*","aligned","split"],props:{numArgs:0},
handler:At,mathmlBuilder:kt});Me({type:"array",names:["alignat","alignat*","alignedat"],props:{numArgs:1},handler:At,mathmlBuilder:kt});Me({type:"array",names:["gathered","gather","gather*"],props:{
numArgs:0},handler:function(e){"gathered"!==e.envName&&dt(e);var t={cols:[],envClasses:["abut","jot"],autoTag:bt(e.envName),emptySingleRow:!0,leqno:e.parser.settings.leqno}
;return yt(e.parser,t,"display")},mathmlBuilder:kt});Me({type:"array",names:["equation","equation*"],props:{numArgs:0},handler:function(e){dt(e);var t={autoTag:bt(e.envName),emptySingleRow:!0,
singleRow:!0,maxNumCols:1,envClasses:["align"],leqno:e.parser.settings.leqno};return yt(e.parser,t,"display")},mathmlBuilder:kt});Me({type:"array",names:["multline","multline*"],props:{numArgs:0},
handler:function(e){dt(e);var t={autoTag:"multline"===e.envName,maxNumCols:1,envClasses:["jot","multline"],leqno:e.parser.settings.leqno};return yt(e.parser,t,"display")},mathmlBuilder:kt});Me({
type:"array",names:["CD"],props:{numArgs:0},handler:function(t){dt(t);return function(t){var r=[];t.gullet.beginGroup();t.gullet.macros.set("\\cr","\\\\\\relax");t.gullet.beginGroup();for(;;){
r.push(t.parseExpression(!1,"\\\\"));t.gullet.endGroup();t.gullet.beginGroup();var n=t.fetch().text;if("&"!==n&&"\\\\"!==n){if("\\end"===n){0===r[r.length-1].length&&r.pop();break}
throw new e("Expected \\\\ or \\cr or \\end",t.nextToken)}t.consume()}for(var a=[],o=[a],i=0;i<r.length;i++){for(var s=r[i],l=$e(),u=0;u<s.length;u++)if(_e(s[u])){a.push(l)
;var c=Ge(s[u+=1]).text,p=new Array(2);p[0]={type:"ordgroup",mode:"math",body:[]};p[1]={type:"ordgroup",mode:"math",body:[]};if("=|.".indexOf(c)>-1);else{
if(!("<>AV".indexOf(c)>-1))throw new e('Expected one of "<>AV=|." after @.');for(var m=0;m<2;m++){for(var d=!0,h=u+1;h<s.length;h++){if(Ue(s[h],c)){d=!1;u=h;break}
if(_e(s[h]))throw new e("Missing a "+c+" character to complete a CD arrow.",s[h]);p[m].body.push(s[h])}if(d)throw new e("Missing a "+c+" character to complete a CD arrow.",s[u])}}var f=He(c,p,t)
;a.push(f);l=$e()}else l.body.push(s[u]);i%2==0?a.push(l):a.shift();a=[];o.push(a)}o.pop();t.gullet.endGroup();t.gullet.endGroup();return{type:"array",mode:"math",body:o,tags:null,
labels:new Array(o.length+1).fill(""),envClasses:["jot","cd"],cols:[],hLinesBeforeRow:new Array(o.length+1).fill([])}}(t.parser)},mathmlBuilder:kt});f({type:"text",names:["\\hline","\\hdashline"],
props:{numArgs:0,allowedInText:!0,allowedInMath:!0},handler:function(t,r){throw new e("".concat(t.funcName," valid only within array environment"))}});var Tt=je;f({type:"bordermatrix",
names:["\\bordermatrix","\\matrix"],props:{numArgs:0,numOptionalArgs:1},handler:function(e,t,r){var n=e.parser,a=e.funcName,o=["(",")"];if("\\bordermatrix"===a&&r[0]&&r[0].body){var i=r[0].body
;1===i.length&&"delimiter"===i[0].type&&(o=[i[0].left,i[0].right])}n.consumeSpaces();n.consume();var s=Tt.bordermatrix,l={mode:n.mode,envName:a.slice(1),delimiters:o,parser:n},u=s.handler(l)
;n.expect("}",!0);return u}});f({type:"cancelto",names:["\\cancelto"],props:{numArgs:2},handler:function(e,t){var r=e.parser,n=t[0],a=t[1];return{type:"cancelto",mode:r.mode,body:a,to:n,
isCharacterBox:l(a)}},mathmlBuilder:function(e,t){var r=new C("mrow",[be(e.body,t)],["ff-narrow"]),n=new C("mphantom",[be(e.body,t)]),a=new C("mrow",[n],["tml-cancelto"]);a.style.color=t.color
;if(e.isCharacterBox&&c.indexOf(e.body.body[0].text)>-1){a.style.left="0.1em";a.style.width="90%"}var o,i=new C("mrow",[r,a],["menclose"])
;if(!e.isCharacterBox||/[f\u222b\u2211]/.test(e.body.body[0].text))n.style.paddingRight="0.2em";else{n.style.padding="0.5ex 0.1em 0 0";var s=new C("mspace",[]);s.setAttribute("height","0.85em")
;r.children.push(s)}if(e.isCharacterBox)(o=new C("mspace",[])).setAttribute("height","1em");else{var l=be(e.body,t),u=new C("mpadded",[l]);u.setAttribute("width","0.1px");o=new C("mphantom",[u])}
var p=be(e.to,t);p.style.color=t.color;var m=new C("mpadded",[p]);if(!e.isCharacterBox||/[f\u222b\u2211]/.test(e.body.body[0].text)){var d=new C("mspace",[]);d.setAttribute("width","0.2em")
;m.children.unshift(d)}m.setAttribute("width","0.1px");var h=new C("mover",[o,m]),f=new C("mrow",[],["ff-nudge-left"]);return B([pe([i,h]),f])}});f({type:"textord",names:["\\@char"],props:{numArgs:1,
allowedInText:!0},handler:function(t,r){for(var n=t.parser,a=t.token,o=De(r[0],"ordgroup").body,i="",s=0;s<o.length;s++){i+=De(o[s],"textord").text}var l=parseInt(i)
;if(isNaN(l))throw new e("\\@char has non-numeric argument ".concat(i),a);return{type:"textord",mode:n.mode,text:String.fromCodePoint(l)}}})
;var St=/^(#[a-f0-9]{3}|#?[a-f0-9]{6})$/i,Ot=/^(#[a-f0-9]{3}|#?[a-f0-9]{6}|[a-z]+)$/i,qt=/^ *\d{1,3} *(?:, *\d{1,3} *){2}$/,Bt=/^ *[10](?:\.\d*)? *(?:, *[10](?:\.\d*)? *){2}$/,Ct=/^[a-f0-9]{6}$/i,Nt=function(e){
var t=e.toString(16);1===t.length&&(t="0"+t);return t
},zt=JSON.parse('{\n  "Apricot": "#ffb484",\n  "Aquamarine": "#08b4bc",\n  "Bittersweet": "#c84c14",\n  "blue": "#0000FF",\n  "Blue": "#303494",\n  "BlueGreen": "#08b4bc",\n  "BlueViolet": "#503c94",\n  "BrickRed": "#b8341c",\n  "brown": "#BF8040",\n  "Brown": "#802404",\n  "BurntOrange": "#f8941c",\n  "CadetBlue": "#78749c",\n  "CarnationPink": "#f884b4",\n  "Cerulean": "#08a4e4",\n  "CornflowerBlue": "#40ace4",\n  "cyan": "#00FFFF",\n  "Cyan": "#08acec",\n  "Dandelion": "#ffbc44",\n  "darkgray": "#404040",\n  "DarkOrchid": "#a8548c",\n  "Emerald": "#08ac9c",\n  "ForestGreen": "#089c54",\n  "Fuchsia": "#90348c",\n  "Goldenrod": "#ffdc44",\n  "gray": "#808080",\n  "Gray": "#98949c",\n  "green": "#00FF00",\n  "Green": "#08a44c",\n  "GreenYellow": "#e0e474",\n  "JungleGreen": "#08ac9c",\n  "Lavender": "#f89cc4",\n  "lightgray": "#c0c0c0",\n  "lime": "#BFFF00",\n  "LimeGreen": "#90c43c",\n  "magenta": "#FF00FF",\n  "Magenta": "#f0048c",\n  "Mahogany": "#b0341c",\n  "Maroon": "#b03434",\n  "Melon": "#f89c7c",\n  "MidnightBlue": "#086494",\n  "Mulberry": "#b03c94",\n  "NavyBlue": "#086cbc",\n  "olive": "#7F7F00",\n  "OliveGreen": "#407c34",\n  "orange": "#FF8000",\n  "Orange": "#f8843c",\n  "OrangeRed": "#f0145c",\n  "Orchid": "#b074ac",\n  "Peach": "#f8945c",\n  "Periwinkle": "#8074bc",\n  "PineGreen": "#088c74",\n  "pink": "#ff7f7f",\n  "Plum": "#98248c",\n  "ProcessBlue": "#08b4ec",\n  "purple": "#BF0040",\n  "Purple": "#a0449c",\n  "RawSienna": "#983c04",\n  "red": "#ff0000",\n  "Red": "#f01c24",\n  "RedOrange": "#f86434",\n  "RedViolet": "#a0246c",\n  "Rhodamine": "#f0549c",\n  "Royallue": "#0874bc",\n  "RoyalPurple": "#683c9c",\n  "RubineRed": "#f0047c",\n  "Salmon": "#f8948c",\n  "SeaGreen": "#30bc9c",\n  "Sepia": "#701404",\n  "SkyBlue": "#48c4dc",\n  "SpringGreen": "#c8dc64",\n  "Tan": "#e09c74",\n  "teal": "#007F7F",\n  "TealBlue": "#08acb4",\n  "Thistle": "#d884b4",\n  "Turquoise": "#08b4cc",\n  "violet": "#800080",\n  "Violet": "#60449c",\n  "VioletRed": "#f054a4",\n  "WildStrawberry": "#f0246c",\n  "yellow": "#FFFF00",\n  "Yellow": "#fff404",\n  "YellowGreen": "#98cc6c",\n  "YellowOrange": "#ffa41c"\n}'),Et=function(t,r){
var n="";if("HTML"===t){if(!St.test(r))throw new e("Invalid HTML input.");n=r}else if("RGB"===t){if(!qt.test(r))throw new e("Invalid RGB input.");r.split(",").map(function(e){n+=Nt(Number(e.trim()))})
}else{if(!Bt.test(r))throw new e("Invalid rbg input.");r.split(",").map(function(t){var r=Number(t.trim());if(r>1)throw new e("Color rgb input must be < 1.");n+=Nt(Number((255*r).toFixed(0)))})}
"#"!==n.charAt(0)&&(n="#"+n);return n},It=function(t,r,n){var a="\\\\color@".concat(t);if(!Ot.exec(t))throw new e("Invalid color: '"+t+"'",n);if(Ct.test(t))return"#"+t;if("#"===t.charAt(0))return t
;r.has(a)?t=r.get(a).tokens[0].text:zt[t]&&(t=zt[t]);return t},Lt=function(e,t){var r=fe(e.body,t.withColor(e.color));0===r.length&&r.push(new C("mrow"));return B(r=r.map(function(t){
t.style.color=e.color;return t}))};f({type:"color",names:["\\textcolor"],props:{numArgs:2,numOptionalArgs:1,allowedInText:!0,argTypes:["raw","raw","original"]},handler:function(e,t,r){
var n=e.parser,a=e.token,o=r[0]&&De(r[0],"raw").string,i="";if(o){var s=De(t[0],"raw").string;i=Et(o,s)}else i=It(De(t[0],"raw").string,n.gullet.macros,a);var l=t[1];return{type:"color",mode:n.mode,
color:i,isTextColor:!0,body:y(l)}},mathmlBuilder:Lt});f({type:"color",names:["\\color"],props:{numArgs:1,numOptionalArgs:1,allowedInText:!0,argTypes:["raw","raw"]},handler:function(e,t,r){
var n=e.parser,a=e.breakOnTokenText,o=e.token,i=r[0]&&De(r[0],"raw").string,s="";if(i){var l=De(t[0],"raw").string;s=Et(i,l)}else s=It(De(t[0],"raw").string,n.gullet.macros,o)
;var u=n.parseExpression(!0,a,!0);return{type:"color",mode:n.mode,color:s,isTextColor:!1,body:u}},mathmlBuilder:Lt});f({type:"color",names:["\\definecolor"],props:{numArgs:3,allowedInText:!0,
argTypes:["raw","raw","raw"]},handler:function(t,r){var n=t.parser,a=(t.funcName,t.token),o=De(r[0],"raw").string;if(!/^[A-Za-z]+$/.test(o))throw new e("Color name must be latin letters.",a)
;var i=De(r[1],"raw").string;if(!["HTML","RGB","rgb"].includes(i))throw new e("Color model must be HTML, RGB, or rgb.",a);var s=De(r[2],"raw").string,l=Et(i,s)
;n.gullet.macros.set("\\\\color@".concat(o),{tokens:[{text:l}],numArgs:0});return{type:"internal",mode:n.mode}}});f({type:"cr",names:["\\\\"],props:{numArgs:0,numOptionalArgs:0,allowedInText:!0},
handler:function(e,t,r){var n=e.parser,a="["===n.gullet.future().text?n.parseSizeGroup(!0):null,o=!n.settings.displayMode;return{type:"cr",mode:n.mode,newLine:o,size:a&&De(a,"size").value}},
mathmlBuilder:function(e,t){var r=new C("mo");if(e.newLine){r.setAttribute("linebreak","newline");if(e.size){var n=Ne(e.size,t);r.setAttribute("height",n.number+n.unit)}}return r}});var Ft={
"\\global":"\\global","\\long":"\\\\globallong","\\\\globallong":"\\\\globallong","\\def":"\\gdef","\\gdef":"\\gdef","\\edef":"\\xdef","\\xdef":"\\xdef","\\let":"\\\\globallet",
"\\futurelet":"\\\\globalfuture"},jt=function(t){var r=t.text;if(/^(?:[\\{}$&#^_]|EOF)$/.test(r))throw new e("Expected a control sequence",t);return r},Mt=function(e,t,r,n){
var a=e.gullet.macros.get(r.text);if(null==a){r.noexpand=!0;a={tokens:[r],numArgs:0,unexpandable:!e.gullet.isExpandable(r.text)}}e.gullet.macros.set(t,a,n)};f({type:"internal",
names:["\\global","\\long","\\\\globallong"],props:{numArgs:0,allowedInText:!0},handler:function(t){var r=t.parser,n=t.funcName;r.consumeSpaces();var a=r.fetch();if(Ft[a.text]){
"\\global"!==n&&"\\\\globallong"!==n||(a.text=Ft[a.text]);return De(r.parseFunction(),"internal")}throw new e("Invalid token after macro prefix",a)}});f({type:"internal",
names:["\\def","\\gdef","\\edef","\\xdef"],props:{numArgs:0,allowedInText:!0,primitive:!0},handler:function(t){var r=t.parser,n=t.funcName,a=r.gullet.popToken(),o=a.text
;if(/^(?:[\\{}$&#^_]|EOF)$/.test(o))throw new e("Expected a control sequence",a);for(var i,s=0,l=[[]];"{"!==r.gullet.future().text;)if("#"===(a=r.gullet.popToken()).text){
if("{"===r.gullet.future().text){i=r.gullet.future();l[s].push("{");break}a=r.gullet.popToken();if(!/^[1-9]$/.test(a.text))throw new e('Invalid argument number "'.concat(a.text,'"'))
;if(parseInt(a.text)!==s+1)throw new e('Argument number "'.concat(a.text,'" out of order'));s++;l.push([])}else{if("EOF"===a.text)throw new e("Expected a macro definition");l[s].push(a.text)}
var u=r.gullet.consumeArg().tokens;i&&u.unshift(i);if("\\edef"===n||"\\xdef"===n){if((u=r.gullet.expandTokens(u)).length>r.gullet.settings.maxExpand)throw new e("Too many expansions in an "+n)
;u.reverse()}r.gullet.macros.set(o,{tokens:u,numArgs:s,delimiters:l},n===Ft[n]);return{type:"internal",mode:r.mode}}});f({type:"internal",names:["\\let","\\\\globallet"],props:{numArgs:0,
allowedInText:!0,primitive:!0},handler:function(e){var t=e.parser,r=e.funcName,n=jt(t.gullet.popToken());t.gullet.consumeSpaces();var a=function(e){var t=e.gullet.popToken()
;"="===t.text&&" "===(t=e.gullet.popToken()).text&&(t=e.gullet.popToken());return t}(t);Mt(t,n,a,"\\\\globallet"===r);return{type:"internal",mode:t.mode}}});f({type:"internal",
names:["\\futurelet","\\\\globalfuture"],props:{numArgs:0,allowedInText:!0,primitive:!0},handler:function(e){
var t=e.parser,r=e.funcName,n=jt(t.gullet.popToken()),a=t.gullet.popToken(),o=t.gullet.popToken();Mt(t,n,o,"\\\\globalfuture"===r);t.gullet.pushToken(o);t.gullet.pushToken(a);return{type:"internal",
mode:t.mode}}});f({type:"internal",names:["\\newcommand","\\renewcommand","\\providecommand"],props:{numArgs:0,allowedInText:!0,primitive:!0},handler:function(t){
var r=t.parser,n=t.funcName,a="",o=r.gullet.popToken();if("{"===o.text){a=jt(r.gullet.popToken());r.gullet.popToken()}else a=jt(o);0
;if(!r.gullet.isDefined(a)&&"\\renewcommand"===n)throw new e("\\renewcommand{".concat(a,"} when command ").concat(a," does not yet exist; use \\newcommand"));var i=0;if("["===r.gullet.future().text){
var s=r.gullet.popToken();s=r.gullet.popToken();if(!/^[0-9]$/.test(s.text))throw new e('Invalid number of arguments: "'.concat(s.text,'"'));i=parseInt(s.text)
;if("]"!==(s=r.gullet.popToken()).text)throw new e('Invalid argument "'.concat(s.text,'"'))}var l=r.gullet.consumeArg().tokens;"\\providecommand"===n&&r.gullet.macros.has(a)||r.gullet.macros.set(a,{
tokens:l,numArgs:i});return{type:"internal",mode:r.mode}}});var Dt={"\\bigl":{mclass:"mopen",size:1},"\\Bigl":{mclass:"mopen",size:2},"\\biggl":{mclass:"mopen",size:3},"\\Biggl":{mclass:"mopen",size:4
},"\\bigr":{mclass:"mclose",size:1},"\\Bigr":{mclass:"mclose",size:2},"\\biggr":{mclass:"mclose",size:3},"\\Biggr":{mclass:"mclose",size:4},"\\bigm":{mclass:"mrel",size:1},"\\Bigm":{mclass:"mrel",
size:2},"\\biggm":{mclass:"mrel",size:3},"\\Biggm":{mclass:"mrel",size:4},"\\big":{mclass:"mord",size:1},"\\Big":{mclass:"mord",size:2},"\\bigg":{mclass:"mord",size:3},"\\Bigg":{mclass:"mord",size:4}
},Gt={"(":")","\\lparen":"\\rparen","[":"]","\\lbrack":"\\rbrack","\\{":"\\}","\\lbrace":"\\rbrace","\u2987":"\u2988","\\llparenthesis":"\\rrparenthesis","\\lfloor":"\\rfloor","\u230a":"\u230b",
"\\lceil":"\\rceil","\u2308":"\u2309","\\langle":"\\rangle","\u27e8":"\u27e9","\\lAngle":"\\rAngle","\u27ea":"\u27eb","\\llangle":"\\rrangle","\u2989":"\u298a","\\lvert":"\\rvert","\\lVert":"\\rVert",
"\\lgroup":"\\rgroup","\u27ee":"\u27ef","\\lmoustache":"\\rmoustache","\u23b0":"\u23b1","\\llbracket":"\\rrbracket","\u27e6":"\u27e7","\\lBrace":"\\rBrace","\u2983":"\u2984"
},Pt=new Set(Object.keys(Gt));new Set(Object.values(Gt))
;var Rt=new Set(["(","\\lparen",")","\\rparen","[","\\lbrack","]","\\rbrack","\\{","\\lbrace","\\}","\\rbrace","\u2987","\\llparenthesis","\u2988","\\rrparenthesis","\\lfloor","\\rfloor","\u230a","\u230b","\\lceil","\\rceil","\u2308","\u2309","<",">","\\langle","\u27e8","\\rangle","\u27e9","\\lAngle","\u27ea","\\rAngle","\u27eb","\\llangle","\u2989","\\rrangle","\u298a","\\lt","\\gt","\\lvert","\\rvert","\\lVert","\\rVert","\\lgroup","\\rgroup","\u27ee","\u27ef","\\lmoustache","\\rmoustache","\u23b0","\u23b1","\\llbracket","\\rrbracket","\u27e6","\u27e7","\\lBrace","\\rBrace","\u2983","\u2984","/","\\backslash","|","\\vert","\\|","\\Vert","\u2016","\\uparrow","\\Uparrow","\\downarrow","\\Downarrow","\\updownarrow","\\Updownarrow","."]),$t=new Set(["}","\\left","\\middle","\\right"]),_t=function(e){
return e.length>0&&(Rt.has(e)||Dt[e]||$t.has(e))},Ut=[0,1.2,1.8,2.4,3];function Ht(t,r){"ordgroup"===t.type&&1===t.body.length&&(t=t.body[0]);var n=Pe(t);if(n&&Rt.has(n.text)){
"<"!==n.text&&"\\lt"!==n.text||(n.text="\u27e8");">"!==n.text&&"\\gt"!==n.text||(n.text="\u27e9");return n}
throw new e(n?"Invalid delimiter '".concat(n.text,"' after '").concat(r.funcName,"'"):"Invalid delimiter type '".concat(t.type,"'"),t)}
var Vt=new Set(["/","\\","\\backslash","\u2216","\\vert","|"]),Wt=function(e,t,r,n){var a=new C("mo",[le("."===e?"":e,t)]);a.setAttribute("fence","true");a.setAttribute("form",r)
;a.setAttribute("stretchy",n?"true":"false");return a};f({type:"delimsizing",
names:["\\bigl","\\Bigl","\\biggl","\\Biggl","\\bigr","\\Bigr","\\biggr","\\Biggr","\\bigm","\\Bigm","\\biggm","\\Biggm","\\big","\\Big","\\bigg","\\Bigg"],props:{numArgs:1,argTypes:["primitive"]},
handler:function(e,t){var r=Ht(t[0],e),n={type:"delimsizing",mode:e.parser.mode,size:Dt[e.funcName].size,mclass:Dt[e.funcName].mclass,delim:r.text},a=e.parser.fetch().text;return"^"!==a&&"_"!==a?n:{
type:"ordgroup",mode:"math",body:[n,{type:"ordgroup",mode:"math",body:[]}]}},mathmlBuilder:function(e){var t=[],r="."===e.delim?"":e.delim;t.push(le(r,e.mode));var n=new C("mo",t)
;"mopen"===e.mclass||"mclose"===e.mclass?n.setAttribute("fence","true"):n.setAttribute("fence","false");(Vt.has(r)||r.indexOf("arrow")>-1)&&n.setAttribute("stretchy","true")
;n.setAttribute("symmetric","true");n.setAttribute("minsize",Ut[e.size]+"em");n.setAttribute("maxsize",Ut[e.size]+"em");return n}});function Xt(e){
if(!e.body)throw new Error("Bug: The delim ParseNode wasn't fully parsed.")}f({type:"leftright-right",names:["\\right"],props:{numArgs:1,argTypes:["primitive"]},handler:function(e,t){return{
type:"leftright-right",mode:e.parser.mode,delim:Ht(t[0],e).text}}});f({type:"leftright",names:["\\left"],props:{numArgs:1,argTypes:["primitive"]},handler:function(t,r){var n=Ht(r[0],t),a=t.parser
;++a.leftrightDepth;for(var o=a.parseExpression(!1,"\\right",!0),i=a.fetch();"\\middle"===i.text;){a.consume();var s=a.fetch().text
;if(!G.math[s])throw new e("Invalid delimiter '".concat(s,"' after '\\middle'"));Ht({type:"atom",mode:"math",text:s},{funcName:"\\middle"});o.push({type:"middle",mode:"math",delim:s});a.consume()
;o=o.concat(a.parseExpression(!1,"\\right",!0));i=a.fetch()}--a.leftrightDepth;a.expect("\\right",!1);var l=De(a.parseFunction(),"leftright-right");return{type:"leftright",mode:a.mode,body:o,
left:n.text,right:l.delim,isStretchy:!0}},mathmlBuilder:function(e,t){Xt(e);var r=fe(e.body,t),n=Wt(e.left,e.mode,"prefix",!0);r.unshift(n);var a=Wt(e.right,e.mode,"postfix",!0);if(e.body.length>0){
var o=e.body[e.body.length-1];"color"!==o.type||o.isTextColor||a.setAttribute("mathcolor",o.color)}r.push(a);return pe(r)}});f({type:"delimiter",names:Array.from(Pt),props:{numArgs:0,allowedInText:!0,
allowedInMath:!0,allowedInArgument:!0},handler:function(t){var r=t.parser,n=t.funcName,a=t.token;if("text"===r.mode)return{type:"textord",mode:"text",text:n,loc:a.loc}
;if(!r.settings.wrapDelimiterPairs)return{type:"atom",mode:"math",family:"open",loc:a.loc,text:n};var o=Gt[n],i=r.parseExpression(!1,o,!1);if(r.fetch().text!==o)throw new e("Unmatched delimiter")
;r.consume();return{type:"delimiter",mode:r.mode,body:i,left:n,right:o}},mathmlBuilder:function(e,t){Xt(e);var r=fe(e.body,t),n=Wt(e.left,e.mode,"prefix",!1);r.unshift(n)
;var a=Wt(e.right,e.mode,"postfix",!1);if(e.body.length>0){var o=e.body[e.body.length-1];"color"!==o.type||o.isTextColor||a.setAttribute("mathcolor",o.color)}r.push(a);return pe(r)}});f({
type:"middle",names:["\\middle"],props:{numArgs:1,argTypes:["primitive"]},handler:function(t,r){var n=Ht(r[0],t);if(!t.parser.leftrightDepth)throw new e("\\middle without preceding \\left",n);return{
type:"middle",mode:t.parser.mode,delim:n.text}},mathmlBuilder:function(e){var t=le(e.delim,e.mode),r=new C("mo",[t]);r.setAttribute("stretchy","true");r.setAttribute("form","infix");if("/"!==t.text){
r.setAttribute("lspace","0.05em");r.setAttribute("rspace","0.05em")}return r}});var Zt=["\\boxed","\\fcolorbox","\\colorbox"],Yt=function(e,t){
var r=Zt.includes(e.label)?"mrow":"menclose",n=new C(r,[be(e.body,t)]);switch(e.label){case"\\overline":n.setAttribute("notation","top");n.classes.push("tml-overline");break;case"\\underline":
n.setAttribute("notation","bottom");n.classes.push("tml-underline");break;case"\\cancel":n.setAttribute("notation","updiagonalstrike");n.children.push(new C("mrow",[],["tml-cancel","upstrike"]));break
;case"\\bcancel":n.setAttribute("notation","downdiagonalstrike");n.children.push(new C("mrow",[],["tml-cancel","downstrike"]));break;case"\\sout":n.setAttribute("notation","horizontalstrike")
;n.children.push(new C("mrow",[],["tml-cancel","sout"]));break;case"\\xcancel":n.setAttribute("notation","updiagonalstrike downdiagonalstrike")
;n.children.push(new C("mrow",[],["tml-cancel","tml-xcancel"]));break;case"\\longdiv":n.setAttribute("notation","longdiv");n.classes.push("longdiv-top")
;n.children.push(new C("mrow",[],["longdiv-arc"]));break;case"\\phase":n.setAttribute("notation","phasorangle");n.classes.push("phasor-bottom");n.children.push(new C("mrow",[],["phasor-angle"]));break
;case"\\textcircled":n.setAttribute("notation","circle");n.classes.push("circle-pad");n.children.push(new C("mrow",[],["textcircle"]));break;case"\\angl":n.setAttribute("notation","actuarial")
;n.classes.push("actuarial");break;case"\\boxed":n.style.padding="3pt";n.style.border="1px solid";n.setAttribute("scriptlevel","0");n.setAttribute("displaystyle","true");break;case"\\fbox":
n.setAttribute("notation","box");n.classes.push("tml-fbox");break;case"\\fcolorbox":case"\\colorbox":n.style.padding="0.3em"
;"\\fcolorbox"===e.label&&(n.style.border="0.0667em solid "+String(e.borderColor))}e.backgroundColor&&n.setAttribute("mathbackground",e.backgroundColor);return n};f({type:"enclose",
names:["\\colorbox"],props:{numArgs:2,numOptionalArgs:1,allowedInText:!0,argTypes:["raw","raw","text"]},handler:function(e,t,r){var n=e.parser,a=e.funcName,o=r[0]&&De(r[0],"raw").string,i="";if(o){
var s=De(t[0],"raw").string;i=Et(o,s)}else i=It(De(t[0],"raw").string,n.gullet.macros);var l=t[1];return{type:"enclose",mode:n.mode,label:a,backgroundColor:i,body:l}},mathmlBuilder:Yt});f({
type:"enclose",names:["\\fcolorbox"],props:{numArgs:3,numOptionalArgs:1,allowedInText:!0,argTypes:["raw","raw","raw","text"]},handler:function(e,t,r){
var n,a=e.parser,o=e.funcName,i=r[0]&&De(r[0],"raw").string,s="";if(i){var l=De(t[0],"raw").string,u=De(t[0],"raw").string;s=Et(i,l);n=Et(i,u)}else{s=It(De(t[0],"raw").string,a.gullet.macros)
;n=It(De(t[1],"raw").string,a.gullet.macros)}var c=t[2];return{type:"enclose",mode:a.mode,label:o,backgroundColor:n,borderColor:s,body:c}},mathmlBuilder:Yt});f({type:"enclose",names:["\\fbox"],props:{
numArgs:1,argTypes:["hbox"],allowedInText:!0},handler:function(e,t){return{type:"enclose",mode:e.parser.mode,label:"\\fbox",body:t[0]}}});f({type:"enclose",
names:["\\angl","\\cancel","\\bcancel","\\xcancel","\\overline","\\boxed","\\longdiv","\\phase"],props:{numArgs:1},handler:function(e,t){var r=e.parser,n=e.funcName,a=t[0];return{type:"enclose",
mode:r.mode,label:n,body:a}},mathmlBuilder:Yt});f({type:"enclose",names:["\\sout"],props:{numArgs:1,allowedInText:!0},handler:function(e,t){var r=e.parser,n=e.funcName,a=t[0];return{type:"enclose",
mode:r.mode,label:n,body:a}},mathmlBuilder:Yt});f({type:"enclose",names:["\\underline"],props:{numArgs:1,allowedInText:!0},handler:function(e,t){var r=e.parser,n=e.funcName,a=t[0];return{
type:"enclose",mode:r.mode,label:n,body:a}},mathmlBuilder:Yt});f({type:"enclose",names:["\\textcircled"],props:{numArgs:1,argTypes:["text"],allowedInArgument:!0,allowedInText:!0},
handler:function(e,t){var r=e.parser,n=e.funcName,a=t[0];return{type:"enclose",mode:r.mode,label:n,body:a}},mathmlBuilder:Yt});f({type:"environment",names:["\\begin","\\end"],props:{numArgs:1,
argTypes:["text"]},handler:function(t,r){var n=t.parser,a=t.funcName,o=r[0];if("ordgroup"!==o.type)throw new e("Invalid environment name",o)
;for(var i="",s=0;s<o.body.length;++s)i+=De(o.body[s],"textord").text;if("\\begin"===a){if(!Object.prototype.hasOwnProperty.call(Tt,i))throw new e("No such environment: "+i,o)
;var l=Tt[i],u=n.parseArguments("\\begin{"+i+"}",l),c=u.args,p=u.optArgs,m={mode:n.mode,envName:i,parser:n},d=l.handler(m,c,p);n.expect("\\end",!1)
;var h=n.nextToken,f=De(n.parseFunction(),"environment");if(f.name!==i)throw new e("Mismatch: \\begin{".concat(i,"} matched by \\end{").concat(f.name,"}"),h);return d}return{type:"environment",
mode:n.mode,name:i,nameGroup:o}}});f({type:"envTag",names:["\\env@tag"],props:{numArgs:1,argTypes:["math"]},handler:function(e,t){return{type:"envTag",mode:e.parser.mode,body:t[0]}},
mathmlBuilder:function(e,t){return new C("mrow")}});f({type:"noTag",names:["\\env@notag"],props:{numArgs:0},handler:function(e){return{type:"noTag",mode:e.parser.mode}},mathmlBuilder:function(e,t){
return new C("mrow")}});var Jt=Object.freeze({B:8426,E:8427,F:8427,H:8387,I:8391,L:8390,M:8422,R:8393,e:8394,g:8355,o:8389}),Kt=Object.freeze({C:8426,H:8388,I:8392,R:8394,Z:8398}),Qt=Object.freeze({
C:8383,H:8389,N:8391,P:8393,Q:8393,R:8395,Z:8394}),er=Object.freeze({"\u03f5":119527,"\u03d1":119564,"\u03f0":119534,"\u03c6":119577,"\u03f1":119535,"\u03d6":119563}),tr=Object.freeze({
"\u03f5":119643,"\u03d1":119680,"\u03f0":119650,"\u03c6":119693,"\u03f1":119651,"\u03d6":119679}),rr=Object.freeze({"\u03f5":119701,"\u03d1":119738,"\u03f0":119708,"\u03c6":119751,"\u03f1":119709,
"\u03d6":119737}),nr=Object.freeze({"\u03f5":119759,"\u03d1":119796,"\u03f0":119766,"\u03c6":119809,"\u03f1":119767,"\u03d6":119795}),ar=Object.freeze({upperCaseLatin:{normal:function(e){return 0},
bold:function(e){return 119743},italic:function(e){return 119795},"bold-italic":function(e){return 119847},script:function(e){return Jt[e]||119899},"script-bold":function(e){return 119951},
fraktur:function(e){return Kt[e]||120003},"fraktur-bold":function(e){return 120107},"double-struck":function(e){return Qt[e]||120055},"sans-serif":function(e){return 120159},
"sans-serif-bold":function(e){return 120211},"sans-serif-italic":function(e){return 120263},"sans-serif-bold-italic":function(e){return 120380},monospace:function(e){return 120367}},lowerCaseLatin:{
normal:function(e){return 0},bold:function(e){return 119737},italic:function(e){return"h"===e?8358:119789},"bold-italic":function(e){return 119841},script:function(e){return Jt[e]||119893},
"script-bold":function(e){return 119945},fraktur:function(e){return 119997},"fraktur-bold":function(e){return 120101},"double-struck":function(e){return 120049},"sans-serif":function(e){return 120153
},"sans-serif-bold":function(e){return 120205},"sans-serif-italic":function(e){return 120257},"sans-serif-bold-italic":function(e){return 120309},monospace:function(e){return 120361}},upperCaseGreek:{
normal:function(e){return 0},bold:function(e){return 119575},italic:function(e){return 119633},"bold-italic":function(e){return 119575},script:function(e){return 0},"script-bold":function(e){return 0
},fraktur:function(e){return 0},"fraktur-bold":function(e){return 0},"double-struck":function(e){return 0},"sans-serif":function(e){return 119749},"sans-serif-bold":function(e){return 119749},
"sans-serif-italic":function(e){return 0},"sans-serif-bold-italic":function(e){return 119807},monospace:function(e){return 0}},lowerCaseGreek:{normal:function(e){return 0},bold:function(e){
return 119569},italic:function(e){return 119627},"bold-italic":function(e){return"\u03d5"===e?119678:119685},script:function(e){return 0},"script-bold":function(e){return 0},fraktur:function(e){
return 0},"fraktur-bold":function(e){return 0},"double-struck":function(e){return 0},"sans-serif":function(e){return 119743},"sans-serif-bold":function(e){return 119743},
"sans-serif-italic":function(e){return 0},"sans-serif-bold-italic":function(e){return 119801},monospace:function(e){return 0}},varGreek:{normal:function(e){return 0},bold:function(e){return er[e]||-51
},italic:function(e){return 0},"bold-italic":function(e){return tr[e]||58},script:function(e){return 0},"script-bold":function(e){return 0},fraktur:function(e){return 0},"fraktur-bold":function(e){
return 0},"double-struck":function(e){return 0},"sans-serif":function(e){return rr[e]||116},"sans-serif-bold":function(e){return rr[e]||116},"sans-serif-italic":function(e){return 0},
"sans-serif-bold-italic":function(e){return nr[e]||174},monospace:function(e){return 0}},numeral:{normal:function(e){return 0},bold:function(e){return 120734},italic:function(e){return 0},
"bold-italic":function(e){return 0},script:function(e){return 0},"script-bold":function(e){return 0},fraktur:function(e){return 0},"fraktur-bold":function(e){return 0},"double-struck":function(e){
return 120744},"sans-serif":function(e){return 120754},"sans-serif-bold":function(e){return 120764},"sans-serif-italic":function(e){return 0},"sans-serif-bold-italic":function(e){return 0},
monospace:function(e){return 120774}}}),or=function(e,t){
var r=e.codePointAt(0),n=64<r&&r<91?"upperCaseLatin":96<r&&r<123?"lowerCaseLatin":912<r&&r<938?"upperCaseGreek":944<r&&r<970||"\u03d5"===e?"lowerCaseGreek":120545<r&&r<120572||er[e]?"varGreek":47<r&&r<58?"numeral":"other"
;return"other"===n?e:String.fromCodePoint(r+ar[n][t](e))},ir=Object.freeze({a:"\u1d00",b:"\u0299",c:"\u1d04",d:"\u1d05",e:"\u1d07",f:"\ua730",g:"\u0262",h:"\u029c",i:"\u026a",j:"\u1d0a",k:"\u1d0b",
l:"\u029f",m:"\u1d0d",n:"\u0274",o:"\u1d0f",p:"\u1d18",q:"\u01eb",r:"\u0280",s:"s",t:"\u1d1b",u:"\u1d1c",v:"\u1d20",w:"\u1d21",x:"x",y:"\u028f",z:"\u1d22"}),sr=["mathrm","mathit"],lr=function(e,t){
var r=e.font,n=t.withFont(r),a=be(e.body,n);if(0===a.children.length)return a;if("boldsymbol"===r&&["mo","mpadded","mrow"].includes(a.type)){a.style.fontWeight="bold";return a}if(function(e,t){
if(!sr.includes(t)||!e.body||"ordgroup"!==e.body.type||1===e.body.body.length)return!1;if("mathord"!==e.body.body[0].type)return!1;for(var r=1;r<e.body.body.length;r++){var n=e.body.body[r].type
;if("mathord"!==n&&("textord"!==n||isNaN(e.body.body[r].text)))return!1}return!0}(e,r)){var o=a.children[0].children[0].children?a.children[0].children[0]:a.children[0];delete o.attributes.mathvariant
;for(var i=1;i<a.children.length;i++)o.children[0].text+=a.children[i].children[0].children?a.children[i].children[0].children[0].text:a.children[i].children[0].text;if("mathit"===r){
o.children[0].text=o.children[0].text.split("").map(function(e){return or(e,"italic")}).join("");return o}var s=new C("mpadded",[o]);s.setAttribute("lspace","0");return s}
var l="mo"===a.children[0].type;for(i=1;i<a.children.length;i++){"mo"===a.children[i].type&&"boldsymbol"===r&&(a.children[i].style.fontWeight="bold");"mi"!==a.children[i].type&&(l=!1)
;"normal"!==(a.children[i].attributes&&a.children[i].attributes.mathvariant||"")&&(l=!1)}if(!l)return a;var u=a.children[0];for(i=1;i<a.children.length;i++)u.children.push(a.children[i].children[0])
;if(u.attributes.mathvariant&&"normal"===u.attributes.mathvariant){var c=new C("mtext",new N("\u200b"));return new C("mrow",[c,u])}return u},ur={"\\Bbb":"\\mathbb","\\bold":"\\mathbf",
"\\frak":"\\mathfrak","\\bm":"\\boldsymbol"};f({type:"font",
names:["\\mathrm","\\mathit","\\mathbf","\\mathnormal","\\up@greek","\\boldsymbol","\\mathbb","\\mathcal","\\mathfrak","\\mathscr","\\mathsf","\\mathsfit","\\mathtt","\\Bbb","\\bm","\\bold","\\frak"],
props:{numArgs:1,allowedInArgument:!0},handler:function(e,t){var r=e.parser,n=e.funcName,a=b(t[0]),o=n;o in ur&&(o=ur[o]);return{type:"font",mode:r.mode,font:o.slice(1),body:a}},mathmlBuilder:lr});f({
type:"font",names:["\\rm","\\sf","\\tt","\\bf","\\it","\\cal"],props:{numArgs:0,allowedInText:!0},handler:function(e,t){
var r=e.parser,n=e.funcName,a=e.breakOnTokenText,o=r.mode,i=r.parseExpression(!0,a,!0);return{type:"font",mode:o,font:"math".concat(n.slice(1)),body:{type:"ordgroup",mode:r.mode,body:i}}},
mathmlBuilder:lr});var cr=["display","text","script","scriptscript"],pr={auto:-1,display:0,text:0,script:1,scriptscript:2},mr=function(e,t){t=function(e,t){var r=t;if("display"===e){
var n=r.level>=Ke?Je:Ye;r=r.withLevel(n)}else"text"===e&&r.level===Ye?r=r.withLevel(Je):"auto"===e?r=r.incrementLevel():"script"===e?r=r.withLevel(Ke):"scriptscript"===e&&(r=r.withLevel(Qe));return r
}(e.scriptLevel,t);var r=be(e.numer,t),n=be(e.denom,t);if(3===t.level){r.style.mathDepth="2";r.setAttribute("scriptlevel","2");n.style.mathDepth="2";n.setAttribute("scriptlevel","2")}
var a=new C("mfrac",[r,n]);if(e.hasBarLine){if(e.barSize){var o=Ne(e.barSize,t);a.setAttribute("linethickness",o.number+o.unit)}}else a.setAttribute("linethickness","0px")
;if(null!=e.leftDelim||null!=e.rightDelim){var i=[];if(null!=e.leftDelim){var s=new C("mo",[new N(e.leftDelim.replace("\\",""))]);s.setAttribute("fence","true");i.push(s)}i.push(a)
;if(null!=e.rightDelim){var l=new C("mo",[new N(e.rightDelim.replace("\\",""))]);l.setAttribute("fence","true");i.push(l)}a=pe(i)}if("auto"!==e.scriptLevel){
(a=new C("mstyle",[a])).setAttribute("displaystyle",String("display"===e.scriptLevel));a.setAttribute("scriptlevel",pr[e.scriptLevel])}return a};f({type:"genfrac",
names:["\\cfrac","\\dfrac","\\frac","\\tfrac","\\dbinom","\\binom","\\tbinom","\\\\atopfrac","\\\\bracefrac","\\\\brackfrac"],props:{numArgs:2,allowedInArgument:!0},handler:function(e,t){
var r=e.parser,n=e.funcName,a=t[0],o=t[1],i=!1,s=null,l=null,u="auto";switch(n){case"\\cfrac":case"\\dfrac":case"\\frac":case"\\tfrac":i=!0;break;case"\\\\atopfrac":i=!1;break;case"\\dbinom":
case"\\binom":case"\\tbinom":s="(";l=")";break;case"\\\\bracefrac":s="\\{";l="\\}";break;case"\\\\brackfrac":s="[";l="]";break;default:throw new Error("Unrecognized genfrac command")}
"\\cfrac"===n||n.startsWith("\\d")?u="display":n.startsWith("\\t")&&(u="text");return{type:"genfrac",mode:r.mode,continued:!1,numer:a,denom:o,hasBarLine:i,leftDelim:s,rightDelim:l,scriptLevel:u,
barSize:null}},mathmlBuilder:mr});f({type:"infix",names:["\\over","\\choose","\\atop","\\brace","\\brack"],props:{numArgs:0,infix:!0},handler:function(e){var t,r=e.parser,n=e.funcName,a=e.token
;switch(n){case"\\over":t="\\frac";break;case"\\choose":t="\\binom";break;case"\\atop":t="\\\\atopfrac";break;case"\\brace":t="\\\\bracefrac";break;case"\\brack":t="\\\\brackfrac";break;default:
throw new Error("Unrecognized infix genfrac command")}return{type:"infix",mode:r.mode,replaceWith:t,token:a}}});var dr=function(e){var t=null;e.length>0&&(t="."===(t=e)?null:t);return t};f({
type:"genfrac",names:["\\genfrac"],props:{numArgs:6,allowedInArgument:!0,argTypes:["math","math","size","text","math","math"]},handler:function(e,t){
var r,n=e.parser,a=t[4],o=t[5],i=b(t[0]),s="atom"===i.type&&"open"===i.family?dr(i.text):null,l=b(t[1]),u="atom"===l.type&&"close"===l.family?dr(l.text):null,c=De(t[2],"size"),p=null
;r=!!c.isBlank||(p=c.value).number>0;var m="auto",d=t[3];if("ordgroup"===d.type){if(d.body.length>0){var h=De(d.body[0],"textord");m=cr[Number(h.text)]}}else{d=De(d,"textord");m=cr[Number(d.text)]}
return{type:"genfrac",mode:n.mode,numer:a,denom:o,continued:!1,hasBarLine:r,barSize:p,leftDelim:s,rightDelim:u,scriptLevel:m}},mathmlBuilder:mr});f({type:"infix",names:["\\above"],props:{numArgs:1,
argTypes:["size"],infix:!0},handler:function(e,t){var r=e.parser,n=(e.funcName,e.token);return{type:"infix",mode:r.mode,replaceWith:"\\\\abovefrac",barSize:De(t[0],"size").value,token:n}}});f({
type:"genfrac",names:["\\\\abovefrac"],props:{numArgs:3,argTypes:["math","size","math"]},handler:function(e,t){var r=e.parser,n=(e.funcName,t[0]),a=function(e){
if(!e)throw new Error("Expected non-null, but got "+String(e));return e}(De(t[1],"infix").barSize),o=t[2],i=a.number>0;return{type:"genfrac",mode:r.mode,numer:n,denom:o,continued:!1,hasBarLine:i,
barSize:a,leftDelim:null,rightDelim:null,scriptLevel:"auto"}},mathmlBuilder:mr});f({type:"hbox",names:["\\hbox"],props:{numArgs:1,argTypes:["hbox"],allowedInArgument:!0,allowedInText:!1},
handler:function(e,t){return{type:"hbox",mode:e.parser.mode,body:y(t[0])}},mathmlBuilder:function(e,t){var r=t.withLevel(Je),n=ge(e.body,r);return ce(n)}});f({type:"horizBracket",
names:["\\overbrace","\\underbrace","\\overbracket","\\underbracket"],props:{numArgs:1},handler:function(e,t){var r=e.parser,n=e.funcName;return{type:"horizBracket",mode:r.mode,label:n,
isOver:/^\\over/.test(n),base:t[0]}},mathmlBuilder:function(e,t){var r=L(e.label);r.style["math-depth"]=0;return new C(e.isOver?"mover":"munder",[be(e.base,t),r])}});f({type:"html",
names:["\\class","\\id","\\style","\\data"],props:{numArgs:2,argTypes:["raw","original"],allowedInText:!0},handler:function(t,r){var n,a=t.parser,o=t.funcName,i=t.token,s=De(r[0],"raw").string,l=r[1]
;if(a.settings.strict)throw new e('Function "'.concat(o,'" is disabled in strict mode'),i);var u={};switch(o){case"\\class":u.class=s;n={command:"\\class",class:s};break;case"\\id":u.id=s;n={
command:"\\id",id:s};break;case"\\style":u.style=s;n={command:"\\style",style:s};break;case"\\data":for(var c=s.split(","),p=0;p<c.length;p++){var m=c[p].split("=")
;if(2!==m.length)throw new e("Error parsing key-value for \\data");u["data-"+m[0].trim()]=m[1].trim()}n={command:"\\data",attributes:u};break;default:throw new Error("Unrecognized html command")}
if(!a.settings.isTrusted(n))throw new e('Function "'.concat(o,'" is not trusted'),i);return{type:"html",mode:a.mode,attributes:u,body:y(l)}},mathmlBuilder:function(e,t){var r=ge(e.body,t),n=[]
;e.attributes.class&&n.push.apply(n,e.attributes.class.trim().split(/\s+/));r.classes=n
;for(var a in e.attributes)"class"!==a&&Object.prototype.hasOwnProperty.call(e.attributes,a)&&r.setAttribute(a,e.attributes[a]);return r}});var hr=function(t){
if(/^[-+]? *(\d+(\.\d*)?|\.\d+)$/.test(t))return{number:+t,unit:"bp"};var r=/([-+]?) *(\d+(?:\.\d*)?|\.\d+) *([a-z]{2})/.exec(t);if(!r)throw new e("Invalid size: '"+t+"' in \\includegraphics");var n={
number:+(r[1]+r[2]),unit:r[3]};if(!Be(n))throw new e("Invalid unit: '"+n.unit+"' in \\includegraphics.");return n};f({type:"includegraphics",names:["\\includegraphics"],props:{numArgs:1,
numOptionalArgs:1,argTypes:["raw","url"],allowedInText:!1},handler:function(t,r,n){var a=t.parser,o=t.token,i={number:0,unit:"em"},s={number:.9,unit:"em"},l={number:0,unit:"em"},u=""
;if(n[0])for(var c=De(n[0],"raw").string.split(","),p=0;p<c.length;p++){var m=c[p].split("=");if(2===m.length){var d=m[1].trim();switch(m[0].trim()){case"alt":u=d;break;case"width":i=hr(d);break
;case"height":s=hr(d);break;case"totalheight":l=hr(d);break;default:throw new e("Invalid key: '"+m[0]+"' in \\includegraphics.")}}}var h=De(r[0],"url").url
;""===u&&(u=(u=(u=h).replace(/^.*[\\/]/,"")).substring(0,u.lastIndexOf(".")));if(!a.settings.isTrusted({command:"\\includegraphics",url:h}))throw new e('Function "\\includegraphics" is not trusted',o)
;return{type:"includegraphics",mode:a.mode,alt:u,width:i,height:s,totalheight:l,src:h}},mathmlBuilder:function(e,t){var r=Ne(e.height,t),n={number:0,unit:"em"}
;if(e.totalheight.number>0&&e.totalheight.unit===r.unit&&e.totalheight.number>r.number){n.number=e.totalheight.number-r.number;n.unit=r.unit}var a=0;e.width.number>0&&(a=Ne(e.width,t));var o={
height:r.number+n.number+"em"};a.number>0&&(o.width=a.number+a.unit);n.number>0&&(o.verticalAlign=-n.number+n.unit);var i=new q(e.src,e.alt,o);i.height=r;i.depth=n;return new C("mtext",[i])}});f({
type:"kern",names:["\\kern","\\mkern","\\hskip","\\mskip"],props:{numArgs:1,argTypes:["size"],primitive:!0,allowedInText:!0},handler:function(t,r){
var n=t.parser,a=t.funcName,o=t.token,i=De(r[0],"size");if(n.settings.strict){var s="m"===a[1],l="mu"===i.value.unit;if(s){
if(!l)throw new e("LaTeX's ".concat(a," supports only mu units, ")+"not ".concat(i.value.unit," units"),o);if("math"!==n.mode)throw new e("LaTeX's ".concat(a," works only in math mode"),o)
}else if(l)throw new e("LaTeX's ".concat(a," doesn't support mu units"),o)}return{type:"kern",mode:n.mode,dimension:i.value}},mathmlBuilder:function(e,t){
var r=Ne(e.dimension,t),n=r.number>0&&"em"===r.unit?fr(r.number):"";if("text"===e.mode&&n.length>0){var a=new N(n);return new C("mtext",[a])}if(r.number>=0){var o
;(o=new C("mspace")).setAttribute("width",r.number+r.unit);return o}(o=new C("mrow")).style.marginLeft=r.number+r.unit;return o}});var fr=function(e){
return e>=.05555&&e<=.05556?"\u200a":e>=.1666&&e<=.1667?"\u2009":e>=.2222&&e<=.2223?"\u2005":e>=.2777&&e<=.2778?"\u2005\u200a":""},gr=/[^A-Za-z_0-9-]/g;f({type:"label",names:["\\label"],props:{
numArgs:1,argTypes:["raw"]},handler:function(e,t){return{type:"label",mode:e.parser.mode,string:t[0].string.replace(gr,"")}},mathmlBuilder:function(e,t){var r=new C("mrow",[],["tml-label"])
;e.string.length>0&&r.setLabel(e.string);return r}});var br=["\\clap","\\llap","\\rlap"];f({type:"lap",names:["\\mathllap","\\mathrlap","\\mathclap","\\clap","\\llap","\\rlap"],props:{numArgs:1,
allowedInText:!0},handler:function(t,r){var n=t.parser,a=t.funcName,o=t.token;if(br.includes(a)){
if(n.settings.strict&&"text"!==n.mode)throw new e("{".concat(a,"} can be used only in text mode.\n Try \\math").concat(a.slice(1)),o);a=a.slice(1)}else a=a.slice(5);var i=r[0];return{type:"lap",
mode:n.mode,alignment:a,body:i}},mathmlBuilder:function(e,t){var r;if("llap"===e.alignment){var n=fe(y(e.body),t),a=new C("mphantom",n);(r=new C("mpadded",[a])).setAttribute("width","0.1px")}
var o,i=be(e.body,t);if("llap"===e.alignment){i.style.position="absolute";i.style.right="0";i.style.bottom="0";o=new C("mpadded",[r,i])}else o=new C("mpadded",[i])
;if("rlap"===e.alignment)e.body.body.length>0&&"genfrac"===e.body.body[0].type&&o.setAttribute("lspace","0.16667em");else{var s="llap"===e.alignment?"-1":"-0.5";o.setAttribute("lspace",s+"width")
;if("llap"===e.alignment)o.style.position="relative";else{o.style.display="flex";o.style.justifyContent="center"}}o.setAttribute("width","0.1px");return o}});f({type:"ordgroup",names:["\\(","$"],
props:{numArgs:0,allowedInText:!0,allowedInMath:!1},handler:function(e,t){var r=e.funcName,n=e.parser,a=n.mode;n.switchMode("math");var o="\\("===r?"\\)":"$",i=n.parseExpression(!1,o);n.expect(o)
;n.switchMode(a);return{type:"ordgroup",mode:n.mode,body:i}}});f({type:"text",names:["\\)","\\]"],props:{numArgs:0,allowedInText:!0,allowedInMath:!1},handler:function(t,r){
throw new e("Mismatched ".concat(t.funcName),r)}});f({type:"mathchoice",names:["\\mathchoice"],props:{numArgs:4,primitive:!0},handler:function(e,t){return{type:"mathchoice",mode:e.parser.mode,
display:y(t[0]),text:y(t[1]),script:y(t[2]),scriptscript:y(t[3])}},mathmlBuilder:function(e,t){var r=function(e,t){switch(t.level){case Ye:return e.display;case Je:return e.text;case Ke:
return e.script;case Qe:return e.scriptscript;default:return e.text}}(e,t);return ge(r,t)}});var yr=["text","textord","mathord","atom"];function vr(e,t){var r,n=fe(e.body,t)
;if("minner"===e.mclass)r=new C("mpadded",n);else if("mord"===e.mclass)if(e.isCharacterBox||"mathord"===n[0].type){(r=n[0]).type="mi"
;1===r.children.length&&r.children[0].text&&"\u2207"===r.children[0].text&&r.setAttribute("mathvariant","normal")}else r=new C("mi",n);else{r=new C("mrow",n);if(e.mustPromote){(r=n[0]).type="mo"
;e.isCharacterBox&&e.body[0].text&&/[A-Za-z]/.test(e.body[0].text)&&r.setAttribute("mathvariant","italic")}else r=new C("mrow",n);var a=t.level<2;if("mrow"===r.type){if(a)if("mbin"===e.mclass){
r.children.unshift(ze(.2222));r.children.push(ze(.2222))}else if("mrel"===e.mclass){r.children.unshift(ze(.2778));r.children.push(ze(.2778))
}else if("mpunct"===e.mclass)r.children.push(ze(.1667));else if("minner"===e.mclass){r.children.unshift(ze(.0556));r.children.push(ze(.0556))}}else if("mbin"===e.mclass){
r.attributes.lspace=a?"0.2222em":"0";r.attributes.rspace=a?"0.2222em":"0"}else if("mrel"===e.mclass){r.attributes.lspace=a?"0.2778em":"0";r.attributes.rspace=a?"0.2778em":"0"
}else if("mpunct"===e.mclass){r.attributes.lspace="0em";r.attributes.rspace=a?"0.1667em":"0"}else if("mopen"===e.mclass||"mclose"===e.mclass){r.attributes.lspace="0em";r.attributes.rspace="0em"
}else if("minner"===e.mclass&&a){r.attributes.lspace="0.0556em";r.attributes.width="+0.1111em"}if("mopen"!==e.mclass&&"mclose"!==e.mclass){delete r.attributes.stretchy;delete r.attributes.form}}
return r}f({type:"mclass",names:["\\mathord","\\mathbin","\\mathrel","\\mathopen","\\mathclose","\\mathpunct","\\mathinner"],props:{numArgs:1,primitive:!0},handler:function(e,t){
for(var r=e.parser,n=e.funcName,a=t[0],o=l(a),i=!0,s={type:"mathord",text:"",mode:r.mode},u=0,c=a.body?a.body:[a];u<c.length;u++){var p=c[u];if(!yr.includes(p.type)){i=!1;break}
G[r.mode][p.text]?s.text+=G[r.mode][p.text].replace:p.text?s.text+=p.text:p.body&&p.body.map(function(e){s.text+=e.text})}return i&&"\\mathord"===n&&"mathord"===s.type&&s.text.length>1?s:{
type:"mclass",mode:r.mode,mclass:"m"+n.slice(5),body:y(i?s:a),isCharacterBox:o,mustPromote:i}},mathmlBuilder:vr});var wr=function(e){
var t="ordgroup"===e.type&&e.body.length&&1===e.body.length?e.body[0]:e;if("atom"===t.type){var r=e.body.length>0&&e.body[0].text&&G.math[e.body[0].text]?G.math[e.body[0].text].group:t.family
;return"bin"===r||"rel"===r?"m"+r:"mord"}return"mord"};f({type:"mclass",names:["\\@binrel"],props:{numArgs:2},handler:function(e,t){return{type:"mclass",mode:e.parser.mode,mclass:wr(t[0]),
body:y(t[1]),isCharacterBox:l(t[1])}}});f({type:"mclass",names:["\\stackrel","\\overset","\\underset"],props:{numArgs:2},handler:function(e,t){e.parser;var r,n=e.funcName,a=t[1],o=t[0],i={
type:"mrel"===(r="\\stackrel"!==n?wr(a):"mrel")||"mbin"===r?"op":"ordgroup",mode:a.mode,limits:!0,alwaysHandleSupSub:!0,parentIsSupSub:!1,symbol:!1,suppressBaseShift:"\\stackrel"!==n,body:y(a)}
;return{type:"supsub",mode:o.mode,stack:!0,base:i,sup:"\\underset"===n?null:o,sub:"\\underset"===n?o:null}},mathmlBuilder:vr});var xr=function(e,t,r){if(!e)return r;var n=be(e,t)
;return"mrow"===n.type&&0===n.children.length?r:n};f({type:"multiscript",names:["\\sideset","\\pres@cript"],props:{numArgs:3},handler:function(t,r){var n=t.parser,a=t.funcName,o=t.token
;if(0===r[2].body.length)throw new e(a+"cannot parse an empty base.");var i=r[2].body[0]
;if(n.settings.strict&&"\\sideset"===a&&!i.symbol)throw new e("The base of \\sideset must be a big operator. Try \\prescript.")
;if(r[0].body.length>0&&"supsub"!==r[0].body[0].type||r[1].body.length>0&&"supsub"!==r[1].body[0].type)throw new e("\\sideset can parse only subscripts and superscripts in its first two arguments",o)
;var s=r[0].body.length>0?r[0].body[0]:null,l=r[1].body.length>0?r[1].body[0]:null;return s||l?s?{type:"multiscript",mode:n.mode,isSideset:"\\sideset"===a,prescripts:s,postscripts:l,base:i}:{
type:"styling",mode:n.mode,scriptLevel:"text",body:[{type:"supsub",mode:n.mode,base:i,sup:l.sup,sub:l.sub}]}:i},mathmlBuilder:function(e,t){
var r=be(e.base,t),n=new C("mprescripts"),a=new C("none"),o=[],i=xr(e.prescripts.sub,t,a),s=xr(e.prescripts.sup,t,a);if(e.isSideset){i.setAttribute("style","text-align: left;")
;s.setAttribute("style","text-align: left;")}if(e.postscripts){o=[r,xr(e.postscripts.sub,t,a),xr(e.postscripts.sup,t,a),n,i,s]}else o=[r,n,i,s];return new C("mmultiscripts",o)}});f({type:"not",
names:["\\not"],props:{numArgs:1,primitive:!0,allowedInText:!1},handler:function(e,t){var r,n=e.parser,a=l(t[0]);if(a){"\\"===(r=y(t[0]))[0].text.charAt(0)&&(r[0].text=G.math[r[0].text].replace)
;r[0].text=r[0].text.slice(0,1)+"\u0338"+r[0].text.slice(1)}else{r=[{type:"textord",mode:"math",text:"\u0338"},{type:"kern",mode:"math",dimension:{number:-.6,unit:"em"}},t[0]]}return{type:"not",
mode:n.mode,body:r,isCharacterBox:a}},mathmlBuilder:function(e,t){if(e.isCharacterBox){return fe(e.body,t,!0)[0]}return ge(e.body,t)}})
;var kr=["textord","mathord","atom"],Ar=["\\smallint"],Tr=["textord","mathord","ordgroup","close","leftright","font"],Sr=function(e){e.attributes.lspace="0.1667em";e.attributes.rspace="0.1667em"
},Or=function(e,t){var r;if(e.symbol){r=new C("mo",[le(e.name,e.mode)]);Ar.includes(e.name)?r.setAttribute("largeop","false"):r.setAttribute("movablelimits","false");e.fromMathOp&&Sr(r)
}else if(e.body){r=new C("mo",fe(e.body,t));e.fromMathOp&&Sr(r)}else{r=new C("mi",[new N(e.name.slice(1))]);if(!e.parentIsSupSub){var n=[r,new C("mo",[le("\u2061","text")])];if(e.needsLeadingSpace){
var a=new C("mspace");a.setAttribute("width","0.1667em");n.unshift(a)}if(!e.isFollowedByDelimiter){var o=new C("mspace");o.setAttribute("width","0.1667em");n.push(o)}r=new C("mrow",n)}}return r},qr={
"\u220f":"\\prod","\u2210":"\\coprod","\u2211":"\\sum","\u22c0":"\\bigwedge","\u22c1":"\\bigvee","\u22c2":"\\bigcap","\u22c3":"\\bigcup","\u2a00":"\\bigodot","\u2a01":"\\bigoplus",
"\u2a02":"\\bigotimes","\u2a04":"\\biguplus","\u2a05":"\\bigsqcap","\u2a06":"\\bigsqcup","\u2a03":"\\bigcupdot","\u2a07":"\\bigdoublevee","\u2a08":"\\bigdoublewedge","\u2a09":"\\bigtimes"};f({
type:"op",
names:["\\coprod","\\bigvee","\\bigwedge","\\biguplus","\\bigcupplus","\\bigcupdot","\\bigcap","\\bigcup","\\bigdoublevee","\\bigdoublewedge","\\intop","\\prod","\\sum","\\bigotimes","\\bigoplus","\\bigodot","\\bigsqcap","\\bigsqcup","\\bigtimes","\\smallint","\u220f","\u2210","\u2211","\u22c0","\u22c1","\u22c2","\u22c3","\u2a00","\u2a01","\u2a02","\u2a03","\u2a04","\u2a05","\u2a06","\u2a07","\u2a08","\u2a09"],
props:{numArgs:0},handler:function(e,t){var r=e.parser,n=e.funcName;1===n.length&&(n=qr[n]);return{type:"op",mode:r.mode,limits:!0,parentIsSupSub:!1,symbol:!0,stack:!1,name:n}},mathmlBuilder:Or});f({
type:"op",names:["\\mathop"],props:{numArgs:1,primitive:!0},handler:function(e,t){var r=e.parser,n=t[0],a=n.body?n.body:[n],o=1===a.length&&kr.includes(a[0].type);return{type:"op",mode:r.mode,
limits:!0,parentIsSupSub:!1,symbol:o,fromMathOp:!0,stack:!1,name:o?a[0].text:null,body:o?null:y(n)}},mathmlBuilder:Or});var Br={"\u222b":"\\int","\u222c":"\\iint","\u222d":"\\iiint","\u222e":"\\oint",
"\u222f":"\\oiint","\u2230":"\\oiiint","\u2231":"\\intclockwise","\u2232":"\\varointclockwise","\u2a0c":"\\iiiint","\u2a0d":"\\intbar","\u2a0e":"\\intBar","\u2a0f":"\\fint","\u2a12":"\\rppolint",
"\u2a13":"\\scpolint","\u2a15":"\\pointint","\u2a16":"\\sqint","\u2a17":"\\intlarhk","\u2a18":"\\intx","\u2a19":"\\intcap","\u2a1a":"\\intcup"};f({type:"op",
names:["\\arcsin","\\arccos","\\arctan","\\arctg","\\arcctg","\\arg","\\ch","\\cos","\\cosec","\\cosh","\\cot","\\cotg","\\coth","\\csc","\\ctg","\\cth","\\deg","\\dim","\\exp","\\hom","\\ker","\\lg","\\ln","\\log","\\sec","\\sin","\\sinh","\\sh","\\sgn","\\tan","\\tanh","\\tg","\\th"],
props:{numArgs:0},handler:function(e){var t=e.parser,r=e.funcName,n=t.prevAtomType,a=t.gullet.future().text;return{type:"op",mode:t.mode,limits:!1,parentIsSupSub:!1,symbol:!1,stack:!1,
isFollowedByDelimiter:_t(a),needsLeadingSpace:n.length>0&&Tr.includes(n),name:r}},mathmlBuilder:Or});f({type:"op",names:["\\det","\\gcd","\\inf","\\lim","\\max","\\min","\\Pr","\\sup"],props:{
numArgs:0},handler:function(e){var t=e.parser,r=e.funcName,n=t.prevAtomType,a=t.gullet.future().text;return{type:"op",mode:t.mode,limits:!0,parentIsSupSub:!1,symbol:!1,stack:!1,
isFollowedByDelimiter:_t(a),needsLeadingSpace:n.length>0&&Tr.includes(n),name:r}},mathmlBuilder:Or});f({type:"op",
names:["\\int","\\iint","\\iiint","\\iiiint","\\oint","\\oiint","\\oiiint","\\intclockwise","\\varointclockwise","\\intbar","\\intBar","\\fint","\\rppolint","\\scpolint","\\pointint","\\sqint","\\intlarhk","\\intx","\\intcap","\\intcup","\u222b","\u222c","\u222d","\u222e","\u222f","\u2230","\u2231","\u2232","\u2a0c","\u2a0d","\u2a0e","\u2a0f","\u2a12","\u2a13","\u2a15","\u2a16","\u2a17","\u2a18","\u2a19","\u2a1a"],
props:{numArgs:0,allowedInArgument:!0},handler:function(e){var t=e.parser,r=e.funcName;1===r.length&&(r=Br[r]);return{type:"op",mode:t.mode,limits:!1,parentIsSupSub:!1,symbol:!0,stack:!1,name:r}},
mathmlBuilder:Or});f({type:"operatorname",names:["\\operatorname@","\\operatornamewithlimits"],props:{numArgs:1,allowedInArgument:!0},handler:function(e,t){
var r=e.parser,n=e.funcName,a=t[0],o=r.prevAtomType,i=r.gullet.future().text;return{type:"operatorname",mode:r.mode,body:y(a),alwaysHandleSupSub:"\\operatornamewithlimits"===n,limits:!1,
parentIsSupSub:!1,isFollowedByDelimiter:_t(i),needsLeadingSpace:o.length>0&&Tr.includes(o)}},mathmlBuilder:function(e,t){for(var r,n=fe(e.body,t.withFont("mathrm")),a=!0,o=0;o<n.length;o++){var i=n[o]
;if(i instanceof C){
(("mrow"===i.type||"mpadded"===i.type)&&1===i.children.length&&i.children[0]instanceof C||"mrow"===i.type&&2===i.children.length&&i.children[0]instanceof C&&i.children[1]instanceof C&&"mspace"===i.children[1].type&&!i.children[1].attributes.width&&0===i.children[1].children.length)&&(i=i.children[0])
;switch(i.type){case"mi":case"mn":case"ms":case"mtext":break;case"mspace":if(i.attributes.width){var s=i.attributes.width.replace("em",""),l=fr(Number(s));""===l?a=!1:n[o]=new C("mtext",[new N(l)])}
break;case"mo":var u=i.children[0];1===i.children.length&&u instanceof N?u.text=u.text.replace(/\u2212/,"-").replace(/\u2217/,"*"):a=!1;break;default:a=!1}}else a=!1}if(a){var c=n.map(function(e){
return e.toText()}).join("");n=[new N(c)]}else if(1===n.length&&["mover","munder"].includes(n[0].type)&&("mi"===n[0].children[0].type||"mtext"===n[0].children[0].type)){n[0].children[0].type="mi"
;if(e.parentIsSupSub)return new C("mrow",n);var p=new C("mo",[le("\u2061","text")]);return B([n[0],p])}if(a){r=new C("mi",n);1===n[0].text.length&&r.setAttribute("mathvariant","normal")
}else r=new C("mrow",n);if(!e.parentIsSupSub){var m=[r,p=new C("mo",[le("\u2061","text")])];if(e.needsLeadingSpace){var d=new C("mspace");d.setAttribute("width","0.1667em");m.unshift(d)}
if(!e.isFollowedByDelimiter){var h=new C("mspace");h.setAttribute("width","0.1667em");m.push(h)}return B(m)}return r}});tt("\\operatorname","\\@ifstar\\operatornamewithlimits\\operatorname@");g({
type:"ordgroup",mathmlBuilder:function(e,t){return ge(e.body,t,e.semisimple)}});f({type:"phantom",names:["\\phantom"],props:{numArgs:1,allowedInText:!0},handler:function(e,t){var r=e.parser,n=t[0]
;return{type:"phantom",mode:r.mode,body:y(n)}},mathmlBuilder:function(e,t){var r=fe(e.body,t);return new C("mphantom",r)}});f({type:"hphantom",names:["\\hphantom"],props:{numArgs:1,allowedInText:!0},
handler:function(e,t){var r=e.parser,n=t[0];return{type:"hphantom",mode:r.mode,body:n}},mathmlBuilder:function(e,t){var r=fe(y(e.body),t),n=new C("mphantom",r),a=new C("mpadded",[n])
;a.setAttribute("height","0px");a.setAttribute("depth","0px");return a}});f({type:"vphantom",names:["\\vphantom"],props:{numArgs:1,allowedInText:!0},handler:function(e,t){var r=e.parser,n=t[0];return{
type:"vphantom",mode:r.mode,body:n}},mathmlBuilder:function(e,t){var r=fe(y(e.body),t),n=new C("mphantom",r),a=new C("mpadded",[n]);a.setAttribute("width","0.1px");return a}});f({type:"pmb",
names:["\\pmb"],props:{numArgs:1,allowedInText:!0},handler:function(e,t){return{type:"pmb",mode:e.parser.mode,body:y(t[0])}},mathmlBuilder:function(e,t){var r=fe(e.body,t),n=z(r)
;n.setAttribute("style","font-weight:bold");return n}});var Cr=function(e,t){var r=t.withLevel(Je),n=new C("mpadded",[be(e.body,r)]),a=Ne(e.dy,t);n.setAttribute("voffset",a.number+a.unit)
;a.number>0?n.style.padding=a.number+a.unit+" 0 0 0":n.style.padding="0 0 "+Math.abs(a.number)+a.unit+" 0";return n};f({type:"raise",names:["\\raise","\\lower"],props:{numArgs:2,
argTypes:["size","primitive"],primitive:!0},handler:function(e,t){var r=e.parser,n=e.funcName,a=De(t[0],"size").value;"\\lower"===n&&(a.number*=-1);var o=t[1];return{type:"raise",mode:r.mode,dy:a,
body:o}},mathmlBuilder:Cr});f({type:"raise",names:["\\raisebox"],props:{numArgs:2,argTypes:["size","hbox"],allowedInText:!0},handler:function(e,t){var r=e.parser,n=(e.funcName,
De(t[0],"size").value),a=t[1];return{type:"raise",mode:r.mode,dy:n,body:a}},mathmlBuilder:Cr});f({type:"ref",names:["\\ref","\\eqref"],props:{numArgs:1,argTypes:["raw"]},handler:function(e,t){
var r=e.parser,n=e.funcName;return{type:"ref",mode:r.mode,funcName:n,string:t[0].string.replace(gr,"")}},mathmlBuilder:function(e,t){var r="\\ref"===e.funcName?["tml-ref"]:["tml-ref","tml-eqref"]
;return new O("#"+e.string,r,null)}});f({type:"reflect",names:["\\reflectbox"],props:{numArgs:1,argTypes:["hbox"],allowedInText:!0},handler:function(e,t){return{type:"reflect",mode:e.parser.mode,
body:t[0]}},mathmlBuilder:function(e,t){var r=be(e.body,t);r.style.transform="scaleX(-1)";return r}});f({type:"internal",names:["\\relax"],props:{numArgs:0,allowedInText:!0,allowedInArgument:!0},
handler:function(e){return{type:"internal",mode:e.parser.mode}}});f({type:"rule",names:["\\rule"],props:{numArgs:2,numOptionalArgs:1,allowedInText:!0,allowedInMath:!0,argTypes:["size","size","size"]},
handler:function(e,t,r){var n=e.parser,a=r[0],o=De(t[0],"size"),i=De(t[1],"size");return{type:"rule",mode:n.mode,shift:a&&De(a,"size").value,width:o.value,height:i.value}},mathmlBuilder:function(e,t){
var r=Ne(e.width,t),n=Ne(e.height,t),a=e.shift?Ne(e.shift,t):{number:0,unit:"em"},o=t.color&&t.getColor()||"black",i=new C("mspace");r.number>0&&n.number>0&&i.setAttribute("mathbackground",o)
;i.setAttribute("width",r.number+r.unit);i.setAttribute("height",n.number+n.unit);if(0===a.number)return i;var s=new C("mpadded",[i]);if(a.number>=0)s.setAttribute("height","+"+a.number+a.unit);else{
s.setAttribute("height",a.number+a.unit);s.setAttribute("depth","+"+-a.number+a.unit)}s.setAttribute("voffset",a.number+a.unit);return s}});var Nr=/^[0-9]$/,zr={0:"\u2080",1:"\u2081",2:"\u2082",
3:"\u2083",4:"\u2084",5:"\u2085",6:"\u2086",7:"\u2087",8:"\u2088",9:"\u2089"},Er={0:"\u2070",1:"\xb9",2:"\xb2",3:"\xb3",4:"\u2074",5:"\u2075",6:"\u2076",7:"\u2077",8:"\u2078",9:"\u2079"};f({
type:"sfrac",names:["\\sfrac"],props:{numArgs:2,allowedInText:!0,allowedInMath:!0},handler:function(t,r){for(var n=t.parser,a="",o=0,i=r[0].body;o<i.length;o++){
if("textord"!==(c=i[o]).type||!Nr.test(c.text))throw new e("Numerator must be an integer.",c);a+=c.text}for(var s="",l=0,u=r[1].body;l<u.length;l++){var c
;if("textord"!==(c=u[l]).type||!Nr.test(c.text))throw new e("Denominator must be an integer.",c);s+=c.text}return{type:"sfrac",mode:n.mode,numerator:a,denominator:s}},mathmlBuilder:function(e,t){
var r=e.numerator.split("").map(function(e){return Er[e]}).join(""),n=e.denominator.split("").map(function(e){return zr[e]}).join(""),a=new N(r+"\u2044"+n,e.mode,t)
;return new C("mn",[a],["special-fraction"])}});var Ir={"\\tiny":.5,"\\sixptsize":.6,"\\Tiny":.6,"\\scriptsize":.7,"\\footnotesize":.8,"\\small":.9,"\\normalsize":1,"\\large":1.2,"\\Large":1.44,
"\\LARGE":1.728,"\\huge":2.074,"\\Huge":2.488};f({type:"sizing",
names:["\\tiny","\\sixptsize","\\Tiny","\\scriptsize","\\footnotesize","\\small","\\normalsize","\\large","\\Large","\\LARGE","\\huge","\\Huge"],props:{numArgs:0,allowedInText:!0},
handler:function(e,t){var r=e.breakOnTokenText,n=e.funcName,a=e.parser;a.settings.strict&&"math"===a.mode&&console.log("Temml strict-mode warning: Command ".concat(n," is invalid in math mode."))
;var o=a.parseExpression(!1,r,!0);return{type:"sizing",mode:a.mode,funcName:n,body:o}},mathmlBuilder:function(e,t){
var r=t.withFontSize(Ir[e.funcName]),n=fe(e.body,r),a=z(n),o=(Ir[e.funcName]/t.fontSize).toFixed(4);a.setAttribute("mathsize",o+"em");return a}});f({type:"smash",names:["\\smash"],props:{numArgs:1,
numOptionalArgs:1,allowedInText:!0},handler:function(e,t,r){var n=e.parser,a=!1,o=!1,i=r[0]&&De(r[0],"ordgroup");if(i)for(var s="",l=0;l<i.body.length;++l){if("t"===(s=i.body[l].text))a=!0;else{
if("b"!==s){a=!1;o=!1;break}o=!0}}else{a=!0;o=!0}var u=t[0];return{type:"smash",mode:n.mode,body:u,smashHeight:a,smashDepth:o}},mathmlBuilder:function(e,t){var r=new C("mpadded",[be(e.body,t)])
;e.smashHeight&&r.setAttribute("height","0px");e.smashDepth&&r.setAttribute("depth","0px");return r}})
;var Lr=["a","c","e","\u0131","m","n","o","r","s","u","v","w","x","z","\u03b1","\u03b5","\u03b9","\u03ba","\u03bd","\u03bf","\u03c0","\u03c3","\u03c4","\u03c5","\u03c9","\\alpha","\\epsilon","\\iota","\\kappa","\\nu","\\omega","\\pi","\\tau","\\omega"]
;f({type:"sqrt",names:["\\sqrt"],props:{numArgs:1,numOptionalArgs:1},handler:function(e,t,r){var n=e.parser,a=r[0],o=t[0]
;o.body&&1===o.body.length&&o.body[0].text&&Lr.includes(o.body[0].text)&&o.body.push({type:"rule",mode:"math",shift:null,width:{number:0,unit:"pt"},height:{number:.5,unit:"em"}});return{type:"sqrt",
mode:n.mode,body:o,index:a}},mathmlBuilder:function(e,t){var r=e.body,n=e.index;return n?new C("mroot",[be(r,t),be(n,t.incrementLevel())]):new C("msqrt",[be(r,t)])}});var Fr={display:0,text:1,
script:2,scriptscript:3},jr={display:["0","true"],text:["0","false"],script:["1","false"],scriptscript:["2","false"]};f({type:"styling",
names:["\\displaystyle","\\textstyle","\\scriptstyle","\\scriptscriptstyle"],props:{numArgs:0,allowedInText:!0,primitive:!0},handler:function(e,t){
var r=e.breakOnTokenText,n=e.funcName,a=e.parser,o=a.parseExpression(!0,r,!0),i=n.slice(1,n.length-5);return{type:"styling",mode:a.mode,scriptLevel:i,body:o}},mathmlBuilder:function(e,t){
var r=t.withLevel(Fr[e.scriptLevel]),n=fe(e.body,r),a=z(n),o=jr[e.scriptLevel];a.setAttribute("scriptlevel",o[0]);a.setAttribute("displaystyle",o[1]);return a}});var Mr=/^m(over|under|underover)$/;g({
type:"supsub",mathmlBuilder:function(e,t){var r,n=!1,a=!1,o=!1,i=!1;if(e.base&&"horizBracket"===e.base.type&&!!e.sup===e.base.isOver){n=!0;r=e.base.isOver}
if(e.base&&!e.stack&&("op"===e.base.type||"operatorname"===e.base.type)){e.base.parentIsSupSub=!0;o=(a=!e.base.symbol)&&!e.isFollowedByDelimiter;i=e.base.needsLeadingSpace}
var s,l=e.stack&&1===e.base.body.length?[be(e.base.body[0],t)]:[be(e.base,t)],u=t.inSubOrSup();if(e.sub){var c=be(e.sub,u);3===t.level&&c.setAttribute("scriptlevel","2");l.push(c)}if(e.sup){
var p=be(e.sup,u);3===t.level&&p.setAttribute("scriptlevel","2");if(e.base&&e.base.text&&1===e.base.text.length){var m=e.base.text
;"DHKLUcegorsuvxyz\u03a0\u03a5\u03a8\u03b1\u03b4\u03b7\u03b9\u03bc\u03bd\u03bf\u03c4\u03c5\u03c7\u03f5".indexOf(m)>-1?p.classes.push("tml-sml-pad"):"BCEFGIMNOPQRSTXZlpqtw\u0393\u0398\u039e\u03a3\u03a6\u03a9\u03b2\u03b5\u03b6\u03b8\u03be\u03c1\u03c2\u03c6\u03c8\u03d1\u03d5\u03f1".indexOf(m)>-1?p.classes.push("tml-med-pad"):"AJdf\u0394\u039b".indexOf(m)>-1&&p.classes.push("tml-lrg-pad")
}l.push(p)}if(n)s=r?"mover":"munder";else if(e.sub)if(e.sup){
s=(d=e.base)&&("op"===d.type&&d.limits||"multiscript"===d.type)&&(t.level===Ye||d.alwaysHandleSupSub)||d&&"operatorname"===d.type&&d.alwaysHandleSupSub&&(t.level===Ye||d.limits)?"munderover":"msubsup"
}else{var d=e.base;s=e.stack||d&&"op"===d.type&&d.limits&&(t.level===Ye||d.alwaysHandleSupSub)||d&&"operatorname"===d.type&&d.alwaysHandleSupSub&&(d.limits||t.level===Ye)?"munder":"msub"}else{
s=(d=e.base)&&"op"===d.type&&d.limits&&(t.level===Ye||d.alwaysHandleSupSub)||d&&"operatorname"===d.type&&d.alwaysHandleSupSub&&(d.limits||t.level===Ye)?"mover":"msup"}var h=new C(s,l);if(a){
var f=new C("mo",[le("\u2061","text")]);if(i){(g=new C("mspace")).setAttribute("width","0.1667em");h=B([g,h,f])}else h=B([h,f]);if(o){var g;(g=new C("mspace")).setAttribute("width","0.1667em")
;h.children.push(g)}}else Mr.test(s)&&(h=new C("mrow",[h]));return h}});var Dr=["\\shortmid","\\nshortmid","\\shortparallel","\\nshortparallel","\\smallsetminus"],Gr=["\\Rsh","\\Lsh","\\restriction"]
;g({type:"atom",mathmlBuilder:function(e,t){var r=new C("mo",[le(e.text,e.mode)]);if("punct"===e.family)r.setAttribute("separator","true");else if("open"===e.family||"close"===e.family){
if("open"===e.family){r.setAttribute("form","prefix");r.setAttribute("stretchy","false")}else if("close"===e.family){r.setAttribute("form","postfix");r.setAttribute("stretchy","false")}
}else if("\\mid"===e.text){r.setAttribute("lspace","0.22em");r.setAttribute("rspace","0.22em");r.setAttribute("stretchy","false")}else if("rel"===e.family&&function(e){if(1===e.length){
var t=e.codePointAt(0);return 8591<t&&t<8704}return e.indexOf("arrow")>-1||e.indexOf("harpoon")>-1||Gr.includes(e)
}(e.text))r.setAttribute("stretchy","false");else if(Dr.includes(e.text))r.setAttribute("mathsize","70%");else if(":"===e.text){r.attributes.lspace="0.2222em";r.attributes.rspace="0.2222em"
}else if(e.needsSpacing)return"bin"===e.family?new C("mrow",[ze(.222),r,ze(.222)]):new C("mrow",[ze(.2778),r,ze(.2778)]);return r}});var Pr={mathbf:"bold",mathrm:"normal",textit:"italic",
mathit:"italic",mathnormal:"italic",mathbb:"double-struck",mathcal:"script",mathfrak:"fraktur",mathscr:"script",mathsf:"sans-serif",mathtt:"monospace"},Rr=function(e,t){
if("texttt"===t.fontFamily)return"monospace";if("textsc"===t.fontFamily)return"normal"
;if("textsf"===t.fontFamily)return"textit"===t.fontShape&&"textbf"===t.fontWeight?"sans-serif-bold-italic":"textit"===t.fontShape?"sans-serif-italic":"textbf"===t.fontWeight?"sans-serif-bold":"sans-serif"
;if("textit"===t.fontShape&&"textbf"===t.fontWeight)return"bold-italic";if("textit"===t.fontShape)return"italic";if("textbf"===t.fontWeight)return"bold";var r=t.font
;if(!r||"mathnormal"===r)return null;var n=e.mode;switch(r){case"mathit":case"greekItalic":return"italic";case"mathrm":var a=e.text.codePointAt(0);return 939<a&&a<975?"italic":"normal";case"up@greek":
return"normal";case"boldsymbol":case"mathboldsymbol":return"bold-italic";case"mathbf":return"bold";case"mathbb":return"double-struck";case"mathfrak":return"fraktur";case"mathscr":case"mathcal":
return"script";case"mathsf":return"sans-serif";case"mathsfit":return"sans-serif-italic";case"mathtt":return"monospace"}var o=e.text;G[n][o]&&G[n][o].replace&&(o=G[n][o].replace)
;return Object.prototype.hasOwnProperty.call(Pr,r)?Pr[r]:null
},$r=/^\d(?:[\d,.]*\d)?$/,_r=/[A-Ba-z]/,Ur=new Set(["\\prime","\\dprime","\\trprime","\\qprime","\\backprime","\\backdprime","\\backtrprime"]);g({type:"mathord",mathmlBuilder:function(e,t){
var r=le(e.text,e.mode,t),n=r.text.codePointAt(0),a=912<n&&n<938?"normal":"italic",o=Rr(e,t)||a;if("script"===o){r.text=or(r.text,o);return new C("mi",[r],[t.font])}"italic"!==o&&(r.text=or(r.text,o))
;var i=new C("mi",[r]);if("normal"===o){i.setAttribute("mathvariant","normal");if(1===r.text.length){var s=new C("mspace",[]);i=new C("mrow",[i,s])}}return i}});g({type:"textord",
mathmlBuilder:function(e,t){var r=e.text,n=r.codePointAt(0);"textsc"===t.fontFamily&&96<n&&n<123&&(r=ir[r]);var a,o=le(r,e.mode,t),i=Rr(e,t)||"normal";if($r.test(e.text)){
var s="text"===e.mode?"mtext":"mn";if("italic"===i||"bold-italic"===i)return function(e,t,r){var n=new C(r,[e]),a=new C("mstyle",[n]);a.style["font-style"]="italic"
;a.style["font-family"]="Cambria, 'Times New Roman', serif";"bold-italic"===t&&(a.style["font-weight"]="bold");return a}(o,i,s);"normal"!==i&&(o.text=o.text.split("").map(function(e){return or(e,i)
}).join(""));a=new C(s,[o])}else if("text"===e.mode){"normal"!==i&&(o.text=or(o.text,i));a=new C("mtext",[o])}else if(Ur.has(e.text))(a=new C("mo",[o])).classes.push("tml-prime");else{var l=o.text
;"italic"!==i&&(o.text=or(o.text,i));a=new C("mi",[o]);o.text===l&&_r.test(l)&&a.setAttribute("mathvariant","italic")}return a}});var Hr={"\\nobreak":"nobreak","\\allowbreak":"allowbreak"},Vr={" ":{},
"\\ ":{},"~":{className:"nobreak"},"\\space":{},"\\nobreakspace":{className:"nobreak"}};g({type:"spacing",mathmlBuilder:function(t,r){var n
;if(Object.prototype.hasOwnProperty.call(Vr,t.text))n=new C("mtext",[new N("\xa0")]);else{if(!Object.prototype.hasOwnProperty.call(Hr,t.text))throw new e('Unknown type of space "'.concat(t.text,'"'))
;n=new C("mo");"\\nobreak"===t.text&&n.setAttribute("linebreak","nobreak")}return n}});g({type:"tag"});var Wr={"\\text":void 0,"\\textrm":"textrm","\\textsf":"textsf","\\texttt":"texttt",
"\\textnormal":"textrm","\\textsc":"textsc"},Xr={"\\textbf":"textbf","\\textmd":"textmd"},Zr={"\\textit":"textit","\\textup":"textup"};f({type:"text",
names:["\\text","\\textrm","\\textsf","\\texttt","\\textnormal","\\textsc","\\textbf","\\textmd","\\textit","\\textup","\\emph"],props:{numArgs:1,argTypes:["text"],allowedInArgument:!0,
allowedInText:!0},handler:function(e,t){var r=e.parser,n=e.funcName,a=t[0];return{type:"text",mode:r.mode,body:y(a),font:n}},mathmlBuilder:function(e,t){var r=function(e,t){var r=e.font
;return r?Wr[r]?t.withTextFontFamily(Wr[r]):Xr[r]?t.withTextFontWeight(Xr[r]):"\\emph"===r?"textit"===t.fontShape?t.withTextFontShape("textup"):t.withTextFontShape("textit"):t.withTextFontShape(Zr[r]):t
}(e,t),n=ge(e.body,r);return ce(n)}});f({type:"vcenter",names:["\\vcenter"],props:{numArgs:1,argTypes:["original"],allowedInText:!1},handler:function(e,t){return{type:"vcenter",mode:e.parser.mode,
body:t[0]}},mathmlBuilder:function(e,t){var r=new C("mtd",[be(e.body,t)]);r.style.padding="0";var n=new C("mtr",[r]);return new C("mtable",[n])}});f({type:"verb",names:["\\verb"],props:{numArgs:0,
allowedInText:!0},handler:function(t,r,n){throw new e("\\verb ended by end of line instead of matching delimiter")},mathmlBuilder:function(e,t){var r=new N(Yr(e)),n=new C("mtext",[r])
;n.setAttribute("mathvariant","monospace");return n}});var Yr=function(e){return e.body.replace(/ /g,e.star?"\u2423":"\xa0")
},Jr=d,Kr="[ \r\n\t]",Qr="(".concat("\\\\[a-zA-Z@]+",")").concat(Kr,"*"),en="[\u0300-\u036f]",tn=new RegExp("".concat(en,"+$")),rn="(".concat(Kr,"+)|")+"".concat("\\\\(\n|[ \r\t]+\n?)[ \r\t]*","|")+"([!-\\[\\]-\u2027\u202a-\ud7ff\uf900-\uffff]"+"".concat(en,"*")+"|[\ud800-\udbff][\udc00-\udfff]"+"".concat(en,"*")+"|\\\\verb\\*([^]).*?\\4|\\\\verb([^*a-zA-Z]).*?\\5"+"|".concat(Qr)+"|".concat("\\\\[^\ud800-\udfff]",")"),nn=function(){
function t(e,t){this.input=e;this.settings=t;this.tokenRegex=new RegExp(rn,"g");this.catcodes={"%":14,"~":13}}t.prototype.setCatcode=function(e,t){this.catcodes[e]=t};t.prototype.lex=function(){
var t=this.input,r=this.tokenRegex.lastIndex;if(r===t.length)return new Ze("EOF",new Xe(this,r,r));var n=this.tokenRegex.exec(t)
;if(null===n||n.index!==r)throw new e("Unexpected character: '".concat(t[r],"'"),new Ze(t[r],new Xe(this,r,r+1)));var a=n[6]||n[3]||(n[2]?"\\ ":" ");if(14===this.catcodes[a]){
var o=t.indexOf("\n",this.tokenRegex.lastIndex);if(-1===o){this.tokenRegex.lastIndex=t.length
;if(this.settings.strict)throw new e("% comment has no terminating newline; LaTeX would fail because of commenting the end of math mode")}else this.tokenRegex.lastIndex=o+1;return this.lex()}
return new Ze(a,new Xe(this,r,this.tokenRegex.lastIndex))};return t}(),an=function(){function t(e,t){void 0===e&&(e=Object.create(null));void 0===t&&(t=Object.create(null));this.current=t
;this.builtins=e;this.undefStack=[]}t.prototype.beginGroup=function(){this.undefStack.push(Object.create(null))};t.prototype.endGroup=function(){
if(0===this.undefStack.length)throw new e("Unbalanced namespace destruction: attempt to pop global namespace; please report this as a bug");var t=this.undefStack.pop()
;for(var r in t)Object.prototype.hasOwnProperty.call(t,r)&&(void 0===t[r]?delete this.current[r]:this.current[r]=t[r])};t.prototype.has=function(e){
return Object.prototype.hasOwnProperty.call(this.current,e)||Object.prototype.hasOwnProperty.call(this.builtins,e)};t.prototype.get=function(e){
return Object.prototype.hasOwnProperty.call(this.current,e)?this.current[e]:this.builtins[e]};t.prototype.set=function(e,t,r){void 0===r&&(r=!1);if(r){
for(var n=0;n<this.undefStack.length;n++)delete this.undefStack[n][e];this.undefStack.length>0&&(this.undefStack[this.undefStack.length-1][e]=t)}else{var a=this.undefStack[this.undefStack.length-1]
;a&&!Object.prototype.hasOwnProperty.call(a,e)&&(a[e]=this.current[e])}this.current[e]=t};return t}(),on={"^":!0,_:!0,"\\limits":!0,"\\nolimits":!0},sn=function(){function t(e,t,r){this.settings=t
;this.expansionCount=0;this.feed(e);this.macros=new an(rt,t.macros);this.mode=r;this.stack=[]}t.prototype.feed=function(e){this.lexer=new nn(e,this.settings)};t.prototype.switchMode=function(e){
this.mode=e};t.prototype.beginGroup=function(){this.macros.beginGroup()};t.prototype.endGroup=function(){this.macros.endGroup()};t.prototype.future=function(){
0===this.stack.length&&this.pushToken(this.lexer.lex());return this.stack[this.stack.length-1]};t.prototype.popToken=function(){this.future();return this.stack.pop()}
;t.prototype.pushToken=function(e){this.stack.push(e)};t.prototype.pushTokens=function(e){var t;(t=this.stack).push.apply(t,e)};t.prototype.scanArgument=function(e){var t,r,n,a,o;if(e){
this.consumeSpaces();if("["!==this.future().text)return null;n=this.popToken();o=(t=this.consumeArg(["]"])).tokens,a=t.end}else o=(r=this.consumeArg()).tokens,n=r.start,a=r.end
;this.pushToken(new Ze("EOF",a.loc));this.pushTokens(o);return new Ze("",Xe.range(n,a))};t.prototype.consumeSpaces=function(){for(;;){if(" "!==this.future().text)break;this.stack.pop()}}
;t.prototype.consumeArg=function(t){var r=[],n=t&&t.length>0;n||this.consumeSpaces();var a,o=this.future(),i=0,s=0;do{a=this.popToken();r.push(a);if("{"===a.text)++i;else if("}"===a.text){
if(-1===--i)throw new e("Extra }",a)}else if("EOF"===a.text)throw new e("Unexpected end of input in a macro argument, expected '"+(t&&n?t[s]:"}")+"'",a)
;if(t&&n)if((0===i||1===i&&"{"===t[s])&&a.text===t[s]){if(++s===t.length){r.splice(-s,s);break}}else s=0}while(0!==i||n);if("{"===o.text&&"}"===r[r.length-1].text){r.pop();r.shift()}r.reverse()
;return{tokens:r,start:o,end:a}};t.prototype.consumeArgs=function(t,r){if(r){if(r.length!==t+1)throw new e("The length of delimiters doesn't match the number of args!")
;for(var n=r[0],a=0;a<n.length;a++){var o=this.popToken();if(n[a]!==o.text)throw new e("Use of the macro doesn't match its definition",o)}}var i=[]
;for(a=0;a<t;a++)i.push(this.consumeArg(r&&r[a+1]).tokens);return i};t.prototype.expandOnce=function(t){var r=this.popToken(),n=r.text,a=r.noexpand?null:this._getExpansion(n)
;if(null==a||t&&a.unexpandable){if(t&&null==a&&"\\"===n[0]&&!this.isDefined(n))throw new e("Undefined control sequence: "+n);this.pushToken(r);return!1}this.expansionCount++
;if(this.expansionCount>this.settings.maxExpand)throw new e("Too many expansions: infinite loop or need to increase maxExpand setting");var o=a.tokens,i=this.consumeArgs(a.numArgs,a.delimiters)
;if(a.numArgs)for(var s=(o=o.slice()).length-1;s>=0;--s){var l=o[s];if("#"===l.text){if(0===s)throw new e("Incomplete placeholder at end of macro body",l)
;if("#"===(l=o[--s]).text)o.splice(s+1,1);else{if(!/^[1-9]$/.test(l.text))throw new e("Not a valid argument number",l);o.splice.apply(o,__spreadArray([s,2],i[+l.text-1],!1))}}}this.pushTokens(o)
;return o.length};t.prototype.expandAfterFuture=function(){this.expandOnce();return this.future()};t.prototype.expandNextToken=function(){for(;;)if(!1===this.expandOnce()){var e=this.stack.pop()
;e.treatAsRelax&&(e.text="\\relax");return e}throw new Error};t.prototype.expandMacro=function(e){return this.macros.has(e)?this.expandTokens([new Ze(e)]):void 0};t.prototype.expandTokens=function(e){
var t=[],r=this.stack.length;this.pushTokens(e);for(;this.stack.length>r;)if(!1===this.expandOnce(!0)){var n=this.stack.pop();if(n.treatAsRelax){n.noexpand=!1;n.treatAsRelax=!1}t.push(n)}return t}
;t.prototype.expandMacroAsText=function(e){var t=this.expandMacro(e);return t?t.map(function(e){return e.text}).join(""):t};t.prototype._getExpansion=function(e){var t=this.macros.get(e)
;if(null==t)return t;if(1===e.length){var r=this.lexer.catcodes[e];if(null!=r&&13!==r)return}var n="function"==typeof t?t(this):t;if("string"==typeof n){var a=0
;if(-1!==n.indexOf("#"))for(var o=n.replace(/##/g,"");-1!==o.indexOf("#"+(a+1));)++a;for(var i=new nn(n,this.settings),s=[],l=i.lex();"EOF"!==l.text;){s.push(l);l=i.lex()}s.reverse();return{tokens:s,
numArgs:a}}return n};t.prototype.isDefined=function(e){
return this.macros.has(e)||Object.prototype.hasOwnProperty.call(Jr,e)||Object.prototype.hasOwnProperty.call(G.math,e)||Object.prototype.hasOwnProperty.call(G.text,e)||Object.prototype.hasOwnProperty.call(on,e)
};t.prototype.isExpandable=function(e){var t=this.macros.get(e);return null!=t?"string"==typeof t||"function"==typeof t||!t.unexpandable:Object.prototype.hasOwnProperty.call(Jr,e)&&!Jr[e].primitive}
;return t
}(),ln=/^[\u208a\u208b\u208c\u208d\u208e\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089\u2090\u2091\u2095\u1d62\u2c7c\u2096\u2097\u2098\u2099\u2092\u209a\u1d63\u209b\u209c\u1d64\u1d65\u2093\u1d66\u1d67\u1d68\u1d69\u1d6a]/,un=Object.freeze({
"\u208a":"+","\u208b":"-","\u208c":"=","\u208d":"(","\u208e":")","\u2080":"0","\u2081":"1","\u2082":"2","\u2083":"3","\u2084":"4","\u2085":"5","\u2086":"6","\u2087":"7","\u2088":"8","\u2089":"9",
"\u2090":"a","\u2091":"e","\u2095":"h","\u1d62":"i","\u2c7c":"j","\u2096":"k","\u2097":"l","\u2098":"m","\u2099":"n","\u2092":"o","\u209a":"p","\u1d63":"r","\u209b":"s","\u209c":"t","\u1d64":"u",
"\u1d65":"v","\u2093":"x","\u1d66":"\u03b2","\u1d67":"\u03b3","\u1d68":"\u03c1","\u1d69":"\u03d5","\u1d6a":"\u03c7","\u207a":"+","\u207b":"-","\u207c":"=","\u207d":"(","\u207e":")","\u2070":"0",
"\xb9":"1","\xb2":"2","\xb3":"3","\u2074":"4","\u2075":"5","\u2076":"6","\u2077":"7","\u2078":"8","\u2079":"9","\u1d2c":"A","\u1d2e":"B","\u1d30":"D","\u1d31":"E","\u1d33":"G","\u1d34":"H",
"\u1d35":"I","\u1d36":"J","\u1d37":"K","\u1d38":"L","\u1d39":"M","\u1d3a":"N","\u1d3c":"O","\u1d3e":"P","\u1d3f":"R","\u1d40":"T","\u1d41":"U","\u2c7d":"V","\u1d42":"W","\u1d43":"a","\u1d47":"b",
"\u1d9c":"c","\u1d48":"d","\u1d49":"e","\u1da0":"f","\u1d4d":"g","\u02b0":"h","\u2071":"i","\u02b2":"j","\u1d4f":"k","\u02e1":"l","\u1d50":"m","\u207f":"n","\u1d52":"o","\u1d56":"p","\u02b3":"r",
"\u02e2":"s","\u1d57":"t","\u1d58":"u","\u1d5b":"v","\u02b7":"w","\u02e3":"x","\u02b8":"y","\u1dbb":"z","\u1d5d":"\u03b2","\u1d5e":"\u03b3","\u1d5f":"\u03b4","\u1d60":"\u03d5","\u1d61":"\u03c7",
"\u1dbf":"\u03b8"}),cn=Object.freeze({"\ud835\udc9c":"A","\u212c":"B","\ud835\udc9e":"C","\ud835\udc9f":"D","\u2130":"E","\u2131":"F","\ud835\udca2":"G","\u210b":"H","\u2110":"I","\ud835\udca5":"J",
"\ud835\udca6":"K","\u2112":"L","\u2133":"M","\ud835\udca9":"N","\ud835\udcaa":"O","\ud835\udcab":"P","\ud835\udcac":"Q","\u211b":"R","\ud835\udcae":"S","\ud835\udcaf":"T","\ud835\udcb0":"U",
"\ud835\udcb1":"V","\ud835\udcb2":"W","\ud835\udcb3":"X","\ud835\udcb4":"Y","\ud835\udcb5":"Z"}),pn={"\u0301":{text:"\\'",math:"\\acute"},"\u0300":{text:"\\`",math:"\\grave"},"\u0308":{text:'\\"',
math:"\\ddot"},"\u0303":{text:"\\~",math:"\\tilde"},"\u0304":{text:"\\=",math:"\\bar"},"\u0306":{text:"\\u",math:"\\breve"},"\u030c":{text:"\\v",math:"\\check"},"\u0302":{text:"\\^",math:"\\hat"},
"\u0307":{text:"\\.",math:"\\dot"},"\u030a":{text:"\\r",math:"\\mathring"},"\u030b":{text:"\\H"},"\u0327":{text:"\\c"}},mn={"\xe1":"a\u0301","\xe0":"a\u0300","\xe4":"a\u0308","\u01df":"a\u0308\u0304",
"\xe3":"a\u0303","\u0101":"a\u0304","\u0103":"a\u0306","\u1eaf":"a\u0306\u0301","\u1eb1":"a\u0306\u0300","\u1eb5":"a\u0306\u0303","\u01ce":"a\u030c","\xe2":"a\u0302","\u1ea5":"a\u0302\u0301",
"\u1ea7":"a\u0302\u0300","\u1eab":"a\u0302\u0303","\u0227":"a\u0307","\u01e1":"a\u0307\u0304","\xe5":"a\u030a","\u01fb":"a\u030a\u0301","\u1e03":"b\u0307","\u0107":"c\u0301","\u010d":"c\u030c",
"\u0109":"c\u0302","\u010b":"c\u0307","\u010f":"d\u030c","\u1e0b":"d\u0307","\xe9":"e\u0301","\xe8":"e\u0300","\xeb":"e\u0308","\u1ebd":"e\u0303","\u0113":"e\u0304","\u1e17":"e\u0304\u0301",
"\u1e15":"e\u0304\u0300","\u0115":"e\u0306","\u011b":"e\u030c","\xea":"e\u0302","\u1ebf":"e\u0302\u0301","\u1ec1":"e\u0302\u0300","\u1ec5":"e\u0302\u0303","\u0117":"e\u0307","\u1e1f":"f\u0307",
"\u01f5":"g\u0301","\u1e21":"g\u0304","\u011f":"g\u0306","\u01e7":"g\u030c","\u011d":"g\u0302","\u0121":"g\u0307","\u1e27":"h\u0308","\u021f":"h\u030c","\u0125":"h\u0302","\u1e23":"h\u0307",
"\xed":"i\u0301","\xec":"i\u0300","\xef":"i\u0308","\u1e2f":"i\u0308\u0301","\u0129":"i\u0303","\u012b":"i\u0304","\u012d":"i\u0306","\u01d0":"i\u030c","\xee":"i\u0302","\u01f0":"j\u030c",
"\u0135":"j\u0302","\u1e31":"k\u0301","\u01e9":"k\u030c","\u013a":"l\u0301","\u013e":"l\u030c","\u1e3f":"m\u0301","\u1e41":"m\u0307","\u0144":"n\u0301","\u01f9":"n\u0300","\xf1":"n\u0303",
"\u0148":"n\u030c","\u1e45":"n\u0307","\xf3":"o\u0301","\xf2":"o\u0300","\xf6":"o\u0308","\u022b":"o\u0308\u0304","\xf5":"o\u0303","\u1e4d":"o\u0303\u0301","\u1e4f":"o\u0303\u0308",
"\u022d":"o\u0303\u0304","\u014d":"o\u0304","\u1e53":"o\u0304\u0301","\u1e51":"o\u0304\u0300","\u014f":"o\u0306","\u01d2":"o\u030c","\xf4":"o\u0302","\u1ed1":"o\u0302\u0301","\u1ed3":"o\u0302\u0300",
"\u1ed7":"o\u0302\u0303","\u022f":"o\u0307","\u0231":"o\u0307\u0304","\u0151":"o\u030b","\u1e55":"p\u0301","\u1e57":"p\u0307","\u0155":"r\u0301","\u0159":"r\u030c","\u1e59":"r\u0307",
"\u015b":"s\u0301","\u1e65":"s\u0301\u0307","\u0161":"s\u030c","\u1e67":"s\u030c\u0307","\u015d":"s\u0302","\u1e61":"s\u0307","\u1e97":"t\u0308","\u0165":"t\u030c","\u1e6b":"t\u0307","\xfa":"u\u0301",
"\xf9":"u\u0300","\xfc":"u\u0308","\u01d8":"u\u0308\u0301","\u01dc":"u\u0308\u0300","\u01d6":"u\u0308\u0304","\u01da":"u\u0308\u030c","\u0169":"u\u0303","\u1e79":"u\u0303\u0301","\u016b":"u\u0304",
"\u1e7b":"u\u0304\u0308","\u016d":"u\u0306","\u01d4":"u\u030c","\xfb":"u\u0302","\u016f":"u\u030a","\u0171":"u\u030b","\u1e7d":"v\u0303","\u1e83":"w\u0301","\u1e81":"w\u0300","\u1e85":"w\u0308",
"\u0175":"w\u0302","\u1e87":"w\u0307","\u1e98":"w\u030a","\u1e8d":"x\u0308","\u1e8b":"x\u0307","\xfd":"y\u0301","\u1ef3":"y\u0300","\xff":"y\u0308","\u1ef9":"y\u0303","\u0233":"y\u0304",
"\u0177":"y\u0302","\u1e8f":"y\u0307","\u1e99":"y\u030a","\u017a":"z\u0301","\u017e":"z\u030c","\u1e91":"z\u0302","\u017c":"z\u0307","\xc1":"A\u0301","\xc0":"A\u0300","\xc4":"A\u0308",
"\u01de":"A\u0308\u0304","\xc3":"A\u0303","\u0100":"A\u0304","\u0102":"A\u0306","\u1eae":"A\u0306\u0301","\u1eb0":"A\u0306\u0300","\u1eb4":"A\u0306\u0303","\u01cd":"A\u030c","\xc2":"A\u0302",
"\u1ea4":"A\u0302\u0301","\u1ea6":"A\u0302\u0300","\u1eaa":"A\u0302\u0303","\u0226":"A\u0307","\u01e0":"A\u0307\u0304","\xc5":"A\u030a","\u01fa":"A\u030a\u0301","\u1e02":"B\u0307","\u0106":"C\u0301",
"\u010c":"C\u030c","\u0108":"C\u0302","\u010a":"C\u0307","\u010e":"D\u030c","\u1e0a":"D\u0307","\xc9":"E\u0301","\xc8":"E\u0300","\xcb":"E\u0308","\u1ebc":"E\u0303","\u0112":"E\u0304",
"\u1e16":"E\u0304\u0301","\u1e14":"E\u0304\u0300","\u0114":"E\u0306","\u011a":"E\u030c","\xca":"E\u0302","\u1ebe":"E\u0302\u0301","\u1ec0":"E\u0302\u0300","\u1ec4":"E\u0302\u0303","\u0116":"E\u0307",
"\u1e1e":"F\u0307","\u01f4":"G\u0301","\u1e20":"G\u0304","\u011e":"G\u0306","\u01e6":"G\u030c","\u011c":"G\u0302","\u0120":"G\u0307","\u1e26":"H\u0308","\u021e":"H\u030c","\u0124":"H\u0302",
"\u1e22":"H\u0307","\xcd":"I\u0301","\xcc":"I\u0300","\xcf":"I\u0308","\u1e2e":"I\u0308\u0301","\u0128":"I\u0303","\u012a":"I\u0304","\u012c":"I\u0306","\u01cf":"I\u030c","\xce":"I\u0302",
"\u0130":"I\u0307","\u0134":"J\u0302","\u1e30":"K\u0301","\u01e8":"K\u030c","\u0139":"L\u0301","\u013d":"L\u030c","\u1e3e":"M\u0301","\u1e40":"M\u0307","\u0143":"N\u0301","\u01f8":"N\u0300",
"\xd1":"N\u0303","\u0147":"N\u030c","\u1e44":"N\u0307","\xd3":"O\u0301","\xd2":"O\u0300","\xd6":"O\u0308","\u022a":"O\u0308\u0304","\xd5":"O\u0303","\u1e4c":"O\u0303\u0301","\u1e4e":"O\u0303\u0308",
"\u022c":"O\u0303\u0304","\u014c":"O\u0304","\u1e52":"O\u0304\u0301","\u1e50":"O\u0304\u0300","\u014e":"O\u0306","\u01d1":"O\u030c","\xd4":"O\u0302","\u1ed0":"O\u0302\u0301","\u1ed2":"O\u0302\u0300",
"\u1ed6":"O\u0302\u0303","\u022e":"O\u0307","\u0230":"O\u0307\u0304","\u0150":"O\u030b","\u1e54":"P\u0301","\u1e56":"P\u0307","\u0154":"R\u0301","\u0158":"R\u030c","\u1e58":"R\u0307",
"\u015a":"S\u0301","\u1e64":"S\u0301\u0307","\u0160":"S\u030c","\u1e66":"S\u030c\u0307","\u015c":"S\u0302","\u1e60":"S\u0307","\u0164":"T\u030c","\u1e6a":"T\u0307","\xda":"U\u0301","\xd9":"U\u0300",
"\xdc":"U\u0308","\u01d7":"U\u0308\u0301","\u01db":"U\u0308\u0300","\u01d5":"U\u0308\u0304","\u01d9":"U\u0308\u030c","\u0168":"U\u0303","\u1e78":"U\u0303\u0301","\u016a":"U\u0304",
"\u1e7a":"U\u0304\u0308","\u016c":"U\u0306","\u01d3":"U\u030c","\xdb":"U\u0302","\u016e":"U\u030a","\u0170":"U\u030b","\u1e7c":"V\u0303","\u1e82":"W\u0301","\u1e80":"W\u0300","\u1e84":"W\u0308",
"\u0174":"W\u0302","\u1e86":"W\u0307","\u1e8c":"X\u0308","\u1e8a":"X\u0307","\xdd":"Y\u0301","\u1ef2":"Y\u0300","\u0178":"Y\u0308","\u1ef8":"Y\u0303","\u0232":"Y\u0304","\u0176":"Y\u0302",
"\u1e8e":"Y\u0307","\u0179":"Z\u0301","\u017d":"Z\u030c","\u1e90":"Z\u0302","\u017b":"Z\u0307","\u03ac":"\u03b1\u0301","\u1f70":"\u03b1\u0300","\u1fb1":"\u03b1\u0304","\u1fb0":"\u03b1\u0306",
"\u03ad":"\u03b5\u0301","\u1f72":"\u03b5\u0300","\u03ae":"\u03b7\u0301","\u1f74":"\u03b7\u0300","\u03af":"\u03b9\u0301","\u1f76":"\u03b9\u0300","\u03ca":"\u03b9\u0308","\u0390":"\u03b9\u0308\u0301",
"\u1fd2":"\u03b9\u0308\u0300","\u1fd1":"\u03b9\u0304","\u1fd0":"\u03b9\u0306","\u03cc":"\u03bf\u0301","\u1f78":"\u03bf\u0300","\u03cd":"\u03c5\u0301","\u1f7a":"\u03c5\u0300","\u03cb":"\u03c5\u0308",
"\u03b0":"\u03c5\u0308\u0301","\u1fe2":"\u03c5\u0308\u0300","\u1fe1":"\u03c5\u0304","\u1fe0":"\u03c5\u0306","\u03ce":"\u03c9\u0301","\u1f7c":"\u03c9\u0300","\u038e":"\u03a5\u0301",
"\u1fea":"\u03a5\u0300","\u03ab":"\u03a5\u0308","\u1fe9":"\u03a5\u0304","\u1fe8":"\u03a5\u0306","\u038f":"\u03a9\u0301","\u1ffa":"\u03a9\u0300"
},dn=["bin","op","open","punct","rel"],hn=/([-+]?) *(\d+(?:\.\d*)?|\.\d+) *([a-z]{2})/,fn=/^ *\\text/,gn=function(){function t(e,t,r){void 0===r&&(r=!1);this.mode="math"
;this.gullet=new sn(e,t,this.mode);this.settings=t;this.isPreamble=r;this.leftrightDepth=0;this.prevAtomType=""}t.prototype.expect=function(t,r){void 0===r&&(r=!0)
;if(this.fetch().text!==t)throw new e("Expected '".concat(t,"', got '").concat(this.fetch().text,"'"),this.fetch());r&&this.consume()};t.prototype.consume=function(){this.nextToken=null}
;t.prototype.fetch=function(){null==this.nextToken&&(this.nextToken=this.gullet.expandNextToken());return this.nextToken};t.prototype.switchMode=function(e){this.mode=e;this.gullet.switchMode(e)}
;t.prototype.parse=function(){this.settings.colorIsTextColor&&this.gullet.macros.set("\\color","\\textcolor");var e=this.parseExpression(!1);this.expect("EOF");if(this.isPreamble){
var t=Object.create(null);Object.entries(this.gullet.macros.current).forEach(function(e){var r=e[0],n=e[1];t[r]=n});this.gullet.endGroup();return t}var r=this.gullet.macros.get("\\df@tag")
;r&&(this.gullet.macros.current["\\df@tag"]=r);return e};Object.defineProperty(t,"endOfExpression",{get:function(){return["}","\\endgroup","\\end","\\right","\\endtoggle","&"]},enumerable:!1,
configurable:!0});t.prototype.subparse=function(e){var t=this.nextToken;this.consume();this.gullet.pushToken(new Ze("}"));this.gullet.pushTokens(e);var r=this.parseExpression(!1);this.expect("}")
;this.nextToken=t;return r};t.prototype.parseExpression=function(e,r,n){var a=[];this.prevAtomType="";for(;;){"math"===this.mode&&this.consumeSpaces();var o=this.fetch()
;if(-1!==t.endOfExpression.indexOf(o.text))break;if(r&&o.text===r)break;if(n&&"\\middle"===o.text)break;if(e&&Jr[o.text]&&Jr[o.text].infix)break;var i=this.parseAtom(r);if(!i)break
;if("internal"!==i.type){a.push(i);this.prevAtomType="atom"===i.type?i.family:i.type}}"text"===this.mode&&this.formLigatures(a);return this.handleInfixNodes(a)}
;t.prototype.handleInfixNodes=function(t){for(var r,n=-1,a=0;a<t.length;a++)if("infix"===t[a].type){if(-1!==n)throw new e("only one infix operator per group",t[a].token);n=a;r=t[a].replaceWith}
if(-1!==n&&r){var o=void 0,i=void 0,s=t.slice(0,n),l=t.slice(n+1);o=1===s.length&&"ordgroup"===s[0].type?s[0]:{type:"ordgroup",mode:this.mode,body:s};i=1===l.length&&"ordgroup"===l[0].type?l[0]:{
type:"ordgroup",mode:this.mode,body:l};return["\\\\abovefrac"===r?this.callFunction(r,[o,t[n],i],[]):this.callFunction(r,[o,i],[])]}return t};t.prototype.handleSupSubscript=function(t){
var r,n=this.fetch(),a=n.text;this.consume();this.consumeSpaces();do{r=this.parseGroup(t)}while(r.type&&"internal"===r.type);if(!r)throw new e("Expected group after '"+a+"'",n);return r}
;t.prototype.formatUnsupportedCmd=function(e){for(var t=[],r=0;r<e.length;r++)t.push({type:"textord",mode:"text",text:e[r]});var n={type:"text",mode:this.mode,body:t};return{type:"color",
mode:this.mode,color:this.settings.errorColor,body:[n]}};t.prototype.parseAtom=function(t){var r,n,a=this.parseGroup("atom",t);if(a&&"internal"===a.type)return a;if("text"===this.mode)return a
;for(;;){this.consumeSpaces();var o=this.fetch();if("\\limits"===o.text||"\\nolimits"===o.text){if(a&&"op"===a.type){var i="\\limits"===o.text;a.limits=i;a.alwaysHandleSupSub=!0}else{
if(!a||"operatorname"!==a.type)throw new e("Limit controls must follow a math operator",o);a.alwaysHandleSupSub&&(a.limits="\\limits"===o.text)}this.consume()}else if("^"===o.text){
if(r)throw new e("Double superscript",o);r=this.handleSupSubscript("superscript")}else if("_"===o.text){if(n)throw new e("Double subscript",o);n=this.handleSupSubscript("subscript")
}else if("'"===o.text){if(r)throw new e("Double superscript",o);var s={type:"textord",mode:this.mode,text:"\\prime"},l=[s];this.consume();for(;"'"===this.fetch().text;){l.push(s);this.consume()}
"^"===this.fetch().text&&l.push(this.handleSupSubscript("superscript"));r={type:"ordgroup",mode:this.mode,body:l}}else{if(!un[o.text])break;var u=ln.test(o.text),c=[];c.push(new Ze(un[o.text]))
;this.consume();for(;;){var p=this.fetch().text;if(!un[p])break;if(ln.test(p)!==u)break;c.unshift(new Ze(un[p]));this.consume()}var m=this.subparse(c);u?n={type:"ordgroup",mode:"math",body:m}:r={
type:"ordgroup",mode:"math",body:m}}}if(r||n){if(a&&"multiscript"===a.type&&!a.postscripts){a.postscripts={sup:r,sub:n};return a}
var d=!a||"op"!==a.type&&"operatorname"!==a.type?void 0:_t(this.nextToken.text);return{type:"supsub",mode:this.mode,base:a,sup:r,sub:n,isFollowedByDelimiter:d}}return a}
;t.prototype.parseFunction=function(t,r){var n=this.fetch(),a=n.text,o=Jr[a];if(!o)return null;this.consume()
;if(r&&"atom"!==r&&!o.allowedInArgument)throw new e("Got function '"+a+"' with no arguments"+(r?" as "+r:""),n)
;if("text"===this.mode&&!o.allowedInText)throw new e("Can't use function '"+a+"' in text mode",n);if("math"===this.mode&&!1===o.allowedInMath)throw new e("Can't use function '"+a+"' in math mode",n)
;var i=this.prevAtomType,s=this.parseArguments(a,o),l=s.args,u=s.optArgs;this.prevAtomType=i;return this.callFunction(a,l,u,n,t)};t.prototype.callFunction=function(t,r,n,a,o){var i={funcName:t,
parser:this,token:a,breakOnTokenText:o},s=Jr[t];if(s&&s.handler)return s.handler(i,r,n);throw new e("No function handler for ".concat(t))};t.prototype.parseArguments=function(t,r){
var n=r.numArgs+r.numOptionalArgs;if(0===n)return{args:[],optArgs:[]};for(var a=[],o=[],i=0;i<n;i++){var s=r.argTypes&&r.argTypes[i],l=i<r.numOptionalArgs
;(r.primitive&&null==s||"sqrt"===r.type&&1===i&&null==o[0])&&(s="primitive");var u=this.parseGroupOfType("argument to '".concat(t,"'"),s,l);if(l)o.push(u);else{
if(null==u)throw new e("Null argument, please report this as a bug");a.push(u)}}return{args:a,optArgs:o}};t.prototype.parseGroupOfType=function(t,r,n){switch(r){case"size":
return this.parseSizeGroup(n);case"url":return this.parseUrlGroup(n);case"math":case"text":return this.parseArgumentGroup(n,r);case"hbox":return null!=(o=this.parseArgumentGroup(n,"text"))?{
type:"styling",mode:o.mode,body:[o],scriptLevel:"text"}:null;case"raw":var a=this.parseStringGroup("raw",n);return null!=a?{type:"raw",mode:"text",string:a.text}:null;case"primitive":
if(n)throw new e("A primitive argument cannot be optional");var o;if(null==(o=this.parseGroup(t)))throw new e("Expected group as "+t,this.fetch());return o;case"original":case null:case void 0:
return this.parseArgumentGroup(n);default:throw new e("Unknown group type as "+t,this.fetch())}};t.prototype.consumeSpaces=function(){for(;;){var e=this.fetch().text
;if(" "!==e&&"\xa0"!==e&&"\ufe0e"!==e)break;this.consume()}};t.prototype.parseStringGroup=function(e,t){var r=this.gullet.scanArgument(t);if(null==r)return null
;for(var n,a="";"EOF"!==(n=this.fetch()).text;){a+=n.text;this.consume()}this.consume();r.text=a;return r};t.prototype.parseRegexGroup=function(t,r){
for(var n,a=this.fetch(),o=a,i="";"EOF"!==(n=this.fetch()).text&&t.test(i+n.text);){i+=(o=n).text;this.consume()}if(""===i)throw new e("Invalid "+r+": '"+a.text+"'",a);return a.range(o,i)}
;t.prototype.parseSizeGroup=function(t){var r,n=!1;this.gullet.consumeSpaces()
;if(!(r=t||"{"===this.gullet.future().text?this.parseStringGroup("size",t):this.parseRegexGroup(/^[-+]? *(?:$|\d+|\d+\.\d*|\.\d*) *[a-z]{0,2} *$/,"size")))return null;if(!t&&0===r.text.length){
r.text="0pt";n=!0}var a=hn.exec(r.text);if(!a)throw new e("Invalid size: '"+r.text+"'",r);var o={number:+(a[1]+a[2]),unit:a[3]};if(!Be(o))throw new e("Invalid unit: '"+o.unit+"'",r);return{
type:"size",mode:this.mode,value:o,isBlank:n}};t.prototype.parseUrlGroup=function(e){this.gullet.lexer.setCatcode("%",13);this.gullet.lexer.setCatcode("~",12);var t=this.parseStringGroup("url",e)
;this.gullet.lexer.setCatcode("%",14);this.gullet.lexer.setCatcode("~",13);if(null==t)return null;var r=t.text.replace(/\\([#$%&~_^{}])/g,"$1");r=t.text.replace(/{\u2044}/g,"/");return{type:"url",
mode:this.mode,url:r}};t.prototype.parseArgumentGroup=function(e,t){var r=this.gullet.scanArgument(e);if(null==r)return null;var n=this.mode;t&&this.switchMode(t);this.gullet.beginGroup()
;var a=this.parseExpression(!1,"EOF");this.expect("EOF");this.gullet.endGroup();var o={type:"ordgroup",mode:this.mode,loc:r.loc,body:a};t&&this.switchMode(n);return o}
;t.prototype.parseGroup=function(t,r){var n,a=this.fetch(),o=a.text;if("argument to '\\left'"===t)return this.parseSymbol();if("{"===o||"\\begingroup"===o||"\\toggle"===o){this.consume()
;var i="{"===o?"}":"\\begingroup"===o?"\\endgroup":"\\endtoggle";this.gullet.beginGroup();var s=this.parseExpression(!1,i),l=this.fetch();this.expect(i);this.gullet.endGroup();n={
type:"\\endtoggle"===l.text?"toggle":"ordgroup",mode:this.mode,loc:Xe.range(a,l),body:s,semisimple:"\\begingroup"===o||void 0}
}else if(null==(n=this.parseFunction(r,t)||this.parseSymbol())&&"\\"===o[0]&&!Object.prototype.hasOwnProperty.call(on,o)){if(this.settings.throwOnError)throw new e("Unsupported function name: "+o,a)
;n=this.formatUnsupportedCmd(o);this.consume()}return n};t.prototype.formLigatures=function(e){for(var t=e.length-1,r=0;r<t;++r){var n=e[r],a=n.text
;if("-"===a&&"-"===e[r+1].text)if(r+1<t&&"-"===e[r+2].text){e.splice(r,3,{type:"textord",mode:"text",loc:Xe.range(n,e[r+2]),text:"---"});t-=2}else{e.splice(r,2,{type:"textord",mode:"text",
loc:Xe.range(n,e[r+1]),text:"--"});t-=1}if(("'"===a||"`"===a)&&e[r+1].text===a){e.splice(r,2,{type:"textord",mode:"text",loc:Xe.range(n,e[r+1]),text:a+a});t-=1}}};t.prototype.parseSymbol=function(){
var t=this.fetch(),r=t.text;if(/^\\verb[^a-zA-Z]/.test(r)){this.consume();var n=r.slice(5),a="*"===n.charAt(0);a&&(n=n.slice(1))
;if(n.length<2||n.charAt(0)!==n.slice(-1))throw new e("\\verb assertion failed --\n                    please report what input caused this bug");return{type:"verb",mode:"text",body:n=n.slice(1,-1),
star:a}}if(Object.prototype.hasOwnProperty.call(mn,r[0])&&"math"===this.mode&&!G[this.mode][r[0]]){
if(this.settings.strict&&"math"===this.mode)throw new e('Accented Unicode text character "'.concat(r[0],'" used in ')+"math mode",t);r=mn[r[0]]+r.slice(1)}var o,i="math"===this.mode?tn.exec(r):null
;i&&("i"===(r=r.substring(0,i.index))?r="\u0131":"j"===r&&(r="\u0237"));if(G[this.mode][r]){var s=G[this.mode][r].group;"bin"!==s||!dn.includes(this.prevAtomType)&&""!==this.prevAtomType||(s="open")
;var l=Xe.range(t),u=void 0;if(Object.prototype.hasOwnProperty.call(M,s)){var c=s;u={type:"atom",mode:this.mode,family:c,loc:l,text:r}
;"rel"!==c&&"bin"!==c||"text"!==this.prevAtomType||fn.test(l.lexer.input.slice(l.end))&&(u.needsSpacing=!0)}else{if(cn[r]){this.consume()
;var p=this.fetch().text.charCodeAt(0),m=65025===p?"mathscr":"mathcal";65024!==p&&65025!==p||this.consume();return{type:"font",mode:"math",font:m,body:{type:"mathord",mode:"math",loc:l,text:cn[r]}}}
u={type:s,mode:this.mode,loc:l,text:r}}o=u}else{if(!(r.charCodeAt(0)>=128||tn.exec(r)))return null
;if(this.settings.strict&&"math"===this.mode)throw new e('Unicode text character "'.concat(r[0],'" used in math mode'),t);o={type:"textord",mode:"text",loc:Xe.range(t),text:r}}this.consume()
;if(i)for(var d=0;d<i[0].length;d++){var h=i[0][d];if(!pn[h])throw new e("Unknown accent ' ".concat(h,"'"),t);var f=pn[h][this.mode]||pn[h].text
;if(!f)throw new e("Accent ".concat(h," unsupported in ").concat(this.mode," mode"),t);o={type:"accent",mode:this.mode,loc:Xe.range(t),label:f,isStretchy:!1,base:o}}return o};return t
}(),bn=function(t,r){if(!("string"==typeof t||t instanceof String))throw new TypeError("Temml can only parse string typed expression");var n,a;try{
delete(a=new gn(t,r)).gullet.macros.current["\\df@tag"];n=a.parse()}catch(e){if("ParseError:  Unmatched delimiter"!==e.toString())throw e;r.wrapDelimiterPairs=!1
;delete(a=new gn(t,r)).gullet.macros.current["\\df@tag"];n=a.parse()}if(!(n.length>0&&n[0].type&&"array"===n[0].type&&n[0].addEqnNum)&&a.gullet.macros.get("\\df@tag")){
if(!r.displayMode)throw new e("\\tag works only in display mode");a.gullet.feed("\\df@tag");n=[{type:"tag",mode:"text",body:n,tag:a.parse()}]}return n},yn=[2,2,3,3],vn=function(){function e(e){
this.level=e.level;this.color=e.color;this.font=e.font||"";this.fontFamily=e.fontFamily||"";this.fontSize=e.fontSize||1;this.fontWeight=e.fontWeight||"";this.fontShape=e.fontShape||""
;this.maxSize=e.maxSize}e.prototype.extend=function(t){var r={level:this.level,color:this.color,font:this.font,fontFamily:this.fontFamily,fontSize:this.fontSize,fontWeight:this.fontWeight,
fontShape:this.fontShape,maxSize:this.maxSize};for(var n in t)Object.prototype.hasOwnProperty.call(t,n)&&(r[n]=t[n]);return new e(r)};e.prototype.withLevel=function(e){return this.extend({level:e})}
;e.prototype.incrementLevel=function(){return this.extend({level:Math.min(this.level+1,3)})};e.prototype.inSubOrSup=function(){return this.extend({level:yn[this.level]})}
;e.prototype.withColor=function(e){return this.extend({color:e})};e.prototype.withFont=function(e){return this.extend({font:e})};e.prototype.withTextFontFamily=function(e){return this.extend({
fontFamily:e,font:""})};e.prototype.withFontSize=function(e){return this.extend({fontSize:e})};e.prototype.withTextFontWeight=function(e){return this.extend({fontWeight:e,font:""})}
;e.prototype.withTextFontShape=function(e){return this.extend({fontShape:e,font:""})};e.prototype.getColor=function(){return this.color};return e}();function wn(e){
for(var t={},r=0,n=0,a=document.getElementsByClassName("tml-eqn");n<a.length;n++){r+=1;(l=a[n]).setAttribute("id","tml-eqn-"+String(r));for(;"mtable"!==l.tagName;){
if(l.getElementsByClassName("tml-label").length>0){var o=l.attributes.id.value;t[o]=String(r);break}l=l.parentElement}}for(var i=0,s=document.getElementsByClassName("tml-tageqn");i<s.length;i++){var l
;if((l=s[i]).getElementsByClassName("tml-label").length>0){var u=l.getElementsByClassName("tml-tag");if(u.length>0){o=l.attributes.id.value;t[o]=u[0].textContent}}}
var c=e.getElementsByClassName("tml-ref");__spreadArray([],c,!0).forEach(function(e){var r=e.getAttribute("href"),n=t[r.slice(1)]
;if(-1===e.className.indexOf("tml-eqref"))n=(n=n.replace(/^\(/,"")).replace(/\)$/,"");else{"("!==n.charAt(0)&&(n="("+n);")"!==n.slice(-1)&&(n+=")")}
var a=document.createElementNS("http://www.w3.org/1998/Math/MathML","mtext");a.appendChild(document.createTextNode(n));var o=document.createElementNS("http://www.w3.org/1998/Math/MathML","math")
;o.appendChild(a);e.textContent="";e.appendChild(o)})}var xn=function(e,t,r){for(var n=r,a=0,o=e.length;n<t.length;){var i=t[n];if(a<=0&&t.slice(n,n+o)===e)return n
;"\\"===i?n++:"{"===i?a++:"}"===i&&a--;n++}return-1},kn=/^\\(?:begin|(?:eq)?ref){/,An=[{left:"$$",right:"$$",display:!0},{left:"\\(",right:"\\)",display:!1},{left:"\\begin{equation}",
right:"\\end{equation}",display:!0},{left:"\\begin{equation*}",right:"\\end{equation*}",display:!0},{left:"\\begin{align}",right:"\\end{align}",display:!0},{left:"\\begin{align*}",
right:"\\end{align*}",display:!0},{left:"\\begin{alignat}",right:"\\end{alignat}",display:!0},{left:"\\begin{alignat*}",right:"\\end{alignat*}",display:!0},{left:"\\begin{gather}",
right:"\\end{gather}",display:!0},{left:"\\begin{gather*}",right:"\\end{gather*}",display:!0},{left:"\\begin{CD}",right:"\\end{CD}",display:!0},{left:"\\ref{",right:"}",display:!1},{left:"\\eqref{",
right:"}",display:!1},{left:"\\[",right:"\\]",display:!0}],Tn={$:[{left:"$$",right:"$$",display:!0},{left:"$`",right:"`$",display:!1},{left:"$",right:"$",display:!1}],"(":[{left:"\\[",right:"\\]",
display:!0},{left:"\\(",right:"\\)",display:!1}]},Sn=[{left:"\\begin{equation}",right:"\\end{equation}",display:!0},{left:"\\begin{equation*}",right:"\\end{equation*}",display:!0},{
left:"\\begin{align}",right:"\\end{align}",display:!0},{left:"\\begin{align*}",right:"\\end{align*}",display:!0},{left:"\\begin{alignat}",right:"\\end{alignat}",display:!0},{left:"\\begin{alignat*}",
right:"\\end{alignat*}",display:!0},{left:"\\begin{gather}",right:"\\end{gather}",display:!0},{left:"\\begin{gather*}",right:"\\end{gather*}",display:!0},{left:"\\begin{CD}",right:"\\end{CD}",
display:!0},{left:"\\ref{",right:"}",display:!1},{left:"\\eqref{",right:"}",display:!1}],On=function(t,r){var n=function(e,t){for(var r,n=[],a=new RegExp("("+t.map(function(e){
return e.left.replace(/[-/\\^$*+?.()|[\]{}]/g,"\\$&")}).join("|")+")");-1!==(r=e.search(a));){if(r>0){n.push({type:"text",data:e.slice(0,r)});e=e.slice(r)}var o=t.findIndex(function(t){
return e.startsWith(t.left)});if(-1===(r=xn(t[o].right,e,t[o].left.length)))break;var i=e.slice(0,r+t[o].right.length),s=kn.test(i)?i:e.slice(t[o].left.length,r);n.push({type:"math",data:s,rawData:i,
display:t[o].display});e=e.slice(r+t[o].right.length)}""!==e&&n.push({type:"text",data:e});return n}(t,r.delimiters);if(1===n.length&&"text"===n[0].type)return null
;for(var a=document.createDocumentFragment(),o=0;o<n.length;o++)if("text"===n[o].type)a.appendChild(document.createTextNode(n[o].data));else{var i=document.createElement("span"),s=n[o].data
;r.displayMode=n[o].display;try{r.preProcess&&(s=r.preProcess(s));temml.render(s,i,r)}catch(t){if(!(t instanceof e))throw t
;r.errorCallback("Temml auto-render: Failed to parse `"+n[o].data+"` with ",t);a.appendChild(document.createTextNode(n[o].rawData));continue}a.appendChild(i)}return a},qn=function(e,t){
for(var r,n=function(n){var a=e.childNodes[n];if(3===a.nodeType){var o=On(a.textContent,t);if(o){n+=o.childNodes.length-1;e.replaceChild(o,a)}}else if(1===a.nodeType){var i=" "+a.className+" "
;-1===t.ignoredTags.indexOf(a.nodeName.toLowerCase())&&t.ignoredClasses.every(function(e){return-1===i.indexOf(" "+e+" ")})&&qn(a,t)}r=n},a=0;a<e.childNodes.length;a++){n(a);a=r}},Bn=function(e,t,r){
void 0===r&&(r={});t.textContent="";var n="math"===t.tagName.toLowerCase();n&&(r.wrap="none");var a=Cn(e,r);if(n){t.textContent="";a.children.forEach(function(e){t.appendChild(e.toNode())})
}else if(a.children.length>1){t.textContent="";a.children.forEach(function(e){t.appendChild(e.toNode())})}else t.appendChild(a.toNode())}
;if("undefined"!=typeof document&&"CSS1Compat"!==document.compatMode){
"undefined"!=typeof console&&console.warn("Warning: Temml doesn't work in quirks mode. Make sure your website has a suitable doctype.");Bn=function(){throw new e("Temml doesn't work in quirks mode.")}
}var Cn=function(t,r){var n=new m(r);try{return xe(bn(t,n),t,new vn({level:n.displayMode?Ye:Je,maxSize:n.maxSize}),n)}catch(r){return function(t,r,n){if(n.throwOnError||!(t instanceof e))throw t
;var a=new T(["temml-error"],[new S(r+"\n\n"+t.toString())]);a.style.color=n.errorColor;a.style.whiteSpace="pre-line";return a}(r,t,n)}};return{version:"0.13.5",render:Bn,renderToString:function(e,t){
return Cn(e,t).toMarkup()},renderMathInElement:function(e,t){if(!e)throw new Error("No element provided to render");var r={};for(var n in t)Object.prototype.hasOwnProperty.call(t,n)&&(r[n]=t[n])
;r.fences?r.delimiters=function(e){if("$"===e||"("===e)return Tn[e];if("$+"===e||"(+"===e)return Tn[e.slice(0,1)].concat(Sn);return"ams"===e?Sn:"all"===e?Tn["("].concat(Tn.$).concat(Sn):An
}(r.fences):r.delimiters=r.delimiters||An;r.ignoredTags=r.ignoredTags||["script","noscript","style","textarea","pre","code","option"];r.ignoredClasses=r.ignoredClasses||[]
;r.errorCallback=r.errorCallback||console.error;r.macros=r.macros||Object.create(null);qn(e,r);wn(e)},postProcess:wn,ParseError:e,definePreamble:function(e,t){var r=new m(t)
;r.macros=Object.create(null);if(!("string"==typeof e||e instanceof String))throw new TypeError("Temml can only parse string typed expression");var n=new gn(e,r,!0)
;delete n.gullet.macros.current["\\df@tag"];return n.parse()},__parse:function(e,t){var r=new m(t);return bn(e,r)},__renderToMathMLTree:Cn,__defineSymbol:P,__defineMacro:tt}}();
