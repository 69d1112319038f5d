package kanbao.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No story can make a page run code or load anything from another host. */
class HtmlSanitizerTest {

    private static final Set<String> ELEMENTS = Set.copyOf(List.of("a", "abbr", "aside", "b", "bdi", "bdo",
            "blockquote", "br",
            "caption", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
            "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp",
            "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody",
            "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
            "annotation", "math", "mfrac", "mi", "mn", "mo", "mrow", "msub", "msup", "mtext", "semantics"));
    private static final Set<String> ATTRIBUTES = Set.of("id", "lang", "dir", "title", "translate", "href", "class",
            "src", "alt",
            "width", "height", "loading", "decoding", "start", "reversed", "value", "colspan", "rowspan", "scope",
            "abbr", "datetime", "open", "role", "tabindex", "aria-label",
            "data-kind", "data-story", "data-copy", "data-n", "display", "encoding", "fence", "form", "stretchy",
            "lspace", "rspace",
            "separator");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    @ParameterizedTest
    @MethodSource("kanbao.markdown.Attacks#all")
    void anAttackIsHarmlessInTheBody(String attack) {
        assertHarmless(attack);
        assertHarmless("正文 " + attack + " 正文");
        assertHarmless("<div>\n" + attack + "\n</div>\n\n> " + attack.replace("\n", "\n> "));
    }

    @ParameterizedTest
    @MethodSource("kanbao.markdown.Attacks#all")
    void anAttackIsHarmlessInCaptionAndAlternativeText(String attack) {
        assertHarmless("![" + attack + "](a.png)");
        assertHarmless("![x](a.png \"" + attack + "\")");
        assertHarmless("![x](a.png '图 | " + attack + "')");
        assertHarmless("<img src=\"a.png\" alt=\"" + attack + "\" title='" + attack + "'>");
    }

    @Test
    void randomCombinationsOfAttacksAreHarmless() {
        var random = new Random(20250302);
        var attacks = Attacks.all().toList();
        for (var round = 0; round < 1_500; round++) {
            var text = new StringBuilder();
            for (var part = 0; part < 4; part++) {
                var attack = attacks.get(random.nextInt(attacks.size()));
                var from = random.nextInt(attack.length());
                text.append(random.nextBoolean() ? attack : attack.substring(from))
                        .append(random.nextBoolean() ? "\n" : "");
            }
            text.deleteCharAt(random.nextInt(text.length()));
            assertHarmless(text.toString());
        }
    }

    private static void assertHarmless(String markdown) {
        var html = SampleBodies.html(markdown);
        var body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.select("math *:not(annotation, math, mfrac, mi, mn, mo, mrow, msub, msup, mtext, semantics)"))
                .as(markdown).isEmpty();
        for (var element : body.children().select("*")) {
            assertThat(ELEMENTS).as(markdown).contains(element.normalName());
            element.attributes().forEach(attribute -> assertHarmless(markdown, element, attribute));
        }
    }

    private static void assertHarmless(String markdown, Element element, Attribute attribute) {
        assertThat(ATTRIBUTES).as(markdown).contains(attribute.getKey());
        if (attribute.getKey().equals("src")) {
            assertThat(attribute.getValue()).as(markdown).startsWith("/pictures/");
        } else if (attribute.getKey().equals("href")) {
            var plain = attribute.getValue().replaceAll("[\\x00-\\x20]", "");
            var colon = plain.replaceFirst("[/?#].*", "").indexOf(':');
            assertThat(colon < 0 || SCHEMES.contains(plain.substring(0, colon).toLowerCase(Locale.ROOT)))
                    .as(markdown).isTrue();
        } else if (attribute.getKey().equals("id")) {
            assertThat(attribute.getValue()).as(markdown).matches("(s-|fn-|fnref-)\\S+");
        } else if (attribute.getKey().equals("class")) {
            assertThat(element.className()).as(markdown).doesNotContain("masthead");
        }
    }

}
