package kanbao.markdown;

import java.util.stream.Stream;

/** Cross-site scripting attacks, one of each family in the OWASP collections. */
public final class Attacks {

    private Attacks() {
    }

    public static Stream<String> all() {
        return Stream.of(
                // scripts
                "<script>alert(1)</script>", "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
                "<scr<script>ipt>alert(1)</script>",
                "<script/x>alert(1)</script>", "<<script>alert(1)//<</script>", "<script\n>alert(1)</script\n>",
                "<script>alert(1)", "</title><script>alert(1)</script>", "</p><script>alert(1)</script>",
                "<script type=module>import 'x'</script>", "\u0000<scr\u0000ipt>alert(1)</script>",
                // event handlers
                "<img src=x onerror=alert(1)>", "<img src=a.png onload=alert(1)>", "<IMG SRC=x ONERROR =alert(1)>",
                "<img/src=x/onerror=alert(1)>", "<img src=\"x\"\"onerror=alert(1)>", "<body onload=alert(1)>",
                "<p onclick=alert(1)>x</p>", "<details open ontoggle=alert(1)>x</details>",
                "<a onmouseover=alert(1)>x</a>",
                "<img src=x:x onerror\n=\nalert(1)>", "<b onfocus=alert(1) autofocus tabindex=1>x</b>",
                "<marquee onstart=alert(1)>x</marquee>", "<video onerror=alert(1)><source></video>",
                "<audio src=x onerror=alert(1)>", "<xss onpointerenter=alert(1)>x</xss>", "<p/onclick=alert(1)>x",
                "<img src='a.png' alt='x' onerror='alert(1)'>", "<img src=`x` onerror=alert(1)>",
                // URLs
                "<a href=javascript:alert(1)>x</a>", "<a href=JaVaScRiPt:alert(1)>x</a>",
                "<a href=\"jav\tascript:alert(1)\">x</a>", "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>", "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "<a href=\"&#0000106&#0000097&#0000118&#0000097script:alert(1)\">x</a>",
                "<a href=\" &#14; javascript:alert(1)\">x</a>", "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=vbscript:msgbox(1)>x</a>", "<a href=\"data:text/html;base64,PHNjcmlwdD4=\">x</a>",
                "<a href=\"javascript&colon;alert(1)\">x</a>", "<a href=\"feed:javascript:alert(1)\">x</a>",
                "<a href=blob:x>x</a>", "<a href=\"view-source:x\">x</a>", "<a href=file:///etc/passwd>x</a>",
                "<a href=\"//x.example\">x</a>", "<a href=\"\\\\x.example\">x</a>", "<q cite=javascript:alert(1)>x</q>",
                "<img src=javascript:alert(1)>", "<img src=data:image/svg+xml,<svg/onload=alert(1)>>",
                "<img dynsrc=javascript:alert(1)>", "<img lowsrc=javascript:alert(1)>", "<img srcset=//x.example/x>",
                "<img src=//x.example/x.png>", "<input type=image src=javascript:alert(1)>",
                "<body background=javascript:alert(1)>", "<table background=javascript:alert(1)><td>x</table>",
                "<a href=x ping=//x.example>x</a>", "<a href=x target=_blank>x</a>",
                // styles
                "<p style=\"background:url(javascript:alert(1))\">x</p>", "<p style=width:expression(alert(1))>x</p>",
                "<style>@import '//x.example/x.css'</style>", "<style>body{background:url(//x.example)}</style>",
                "<link rel=stylesheet href=//x.example/x.css>", "<p style='-moz-binding:url(x)'>x</p>",
                // other documents and forms
                "<meta http-equiv=refresh content=0;url=javascript:alert(1)>", "<base href=//x.example/>",
                "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<iframe src=\"https://x.example/\" onload=alert(1) title='<b onclick=x>'></iframe>",
                "<frameset><frame src=x>",
                "<object data=javascript:alert(1)></object>", "<embed src=data:text/html,x>",
                "<applet code=x></applet>",
                "<form action=javascript:alert(1)><input type=submit></form>",
                "<button formaction=javascript:alert(1)>x</button>",
                "<isindex action=javascript:alert(1) type=image>",
                "<select autofocus onfocus=alert(1)><option>x</select>",
                // foreign content, and markup that changes when it is parsed again (mXSS)
                "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
                "<svg><a xlink:href=javascript:alert(1)><text>x</a>",
                "<svg><animate attributeName=href values=javascript:alert(1)>",
                "<math><mtext><img src=x onerror=alert(1)></math>",
                "<math href=javascript:alert(1)>x</math>", "<math><mi xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<textarea></textarea><img src=x onerror=alert(1)>", "<xmp><img src=x onerror=alert(1)></xmp>",
                "<title><img src=x onerror=alert(1)></title>", "<plaintext><img src=x onerror=alert(1)>",
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<!--><img src=x onerror=alert(1)>-->", "<!--[if IE]><script>alert(1)</script><![endif]-->",
                "<![CDATA[<script>alert(1)</script>]]>", "<?xml-stylesheet href=\"javascript:alert(1)\"?>",
                "<!DOCTYPE x [<!ENTITY x SYSTEM 'x'>]>",
                "<img src=\"a.png\" alt=\"x\"><!-- --!><img src=x onerror=alert(1)> -->",
                "<p title=\"&quot;><img src=x onerror=alert(1)>\">x</p>",
                "<div id=x tabindex=1 onfocusin=alert(1)></div><div style=x class=masthead role=alert>x</div>",
                // Markdown
                "[x](javascript:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](JAVASCRIPT&#58;alert(1))",
                "[x](javascript&colon;alert(1))", "[x](data:text/html,x)", "[x](vbscript:x)",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](a.png)", "![x](a.png \"\\\" onerror=\\\"alert(1)\")",
                "![<script>alert(1)</script>](a.png '<img src=x onerror=alert(1)>')",
                "<javascript:alert(1)>", "<vbscript:x>", "[x]\n\n[x]: javascript:alert(1)",
                "[x]\n\n[x]: a '\" onclick=\"alert(1)'",
                "[^a\"onclick=x]\n\n[^a\"onclick=x]: <script>alert(1)</script>",
                "[^x]\n\n[^x]: [y](javascript:alert(1))",
                "[x](a \"\\\" onmouseover=\\\"alert(1)\")", "```\"><script>alert(1)</script>\nx\n```",
                "# <img src=x onerror=alert(1)>",
                "|<script>alert(1)</script>|\n|-|\n|[x](javascript:alert(1))|", "> —— <script>alert(1)</script>",
                "> x\n> —— <b onclick=x>y</b>",
                "`</code><script>alert(1)</script>`",
                "{{< figure src=\"javascript:alert(1)\" caption=\"<script>alert(1)</script>\" >}}",
                "{{< youtube \"x>) <script>alert(1)</script>\" >}}",
                "{% blockquote <script>alert(1)</script> %}x{% endblockquote %}",
                "[![x](//x.example/x.png)](javascript:alert(1))");
    }

}
