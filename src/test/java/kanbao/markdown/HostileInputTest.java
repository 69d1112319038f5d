package kanbao.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import kanbao.ConcurrentClass;
import kanbao.frontmatter.FrontMatter;
import kanbao.frontmatter.FrontMatterReader;
import kanbao.report.InvalidStoryException;
import kanbao.report.ProblemCollector;

/** Reading takes time in proportion to the length of the text, whatever its signs. Other threads do not count. */
@ConcurrentClass
class HostileInputTest {

    private static final int LENGTH = 20_000;
    private static final int TIMES = 4;
    private static final int MAX_GROWTH = 8;
    /** In nanoseconds; shorter times of the short text say nothing about growth. */
    private static final long CERTAIN = 60_000_000L;
    private static final long MAX_TIME = 5_000_000_000L;

    static final String[] BODIES = {"<p>", "<title>", "<b>", "<a ", "<p\n", "<details>\n", "<!--", "<!--\n\n", "%%",
        "%%\n\n",
        "*", "**a", "~~", "==", "^", "++a", "[[", "![[", "{%", "{{<", "{% note %}", "$", "$$", "$$\na\n", "\\(", ":::",
        "::: tip\n", "> [!note]\n", "`", "“,", "[", "![](", "(", "www.", "http://", "@", "a@b.c ", "# a\n", "#标\n",
        "1、甲\n", "2) 甲\n", "a|b\n|-\n", "*\n", "　　段\n", "• 甲\n", "（1）甲\n", "记者：问\n", "1. a\n  - b\n",
        "[^1]：a\n\n", "{#a} ", "张**", "![a](film.mp4) ", "[a](data.csv) ",
        "[hide]", "[hide]a[/hide]", "{~~a~>", "{~~a~>b~~}", "~~}", "::: comment\n", "{% hide %}", "{{< private >}}"};

    static Stream<String> frontMatter() {
        return Stream.of("title: ", "tags: ", "tags: [", "retracted: {", "")
                .flatMap(key -> Stream.of("[", "“,", "{", "- ", " #", "：", "a：b，", "a: b\n")
                        .map(sign -> key + "~" + sign));
    }

    @ParameterizedTest
    @FieldSource("BODIES")
    void bodiesAreRenderedInLinearTime(String sign) {
        assertLinear(length -> new SampleBodies().render(repeated(sign, length)));
    }

    @ParameterizedTest
    @MethodSource("frontMatter")
    void frontMatterIsReadInLinearTime(String keyAndSign) {
        var parts = keyAndSign.split("~", 2);
        assertLinear(length -> read("---\n" + parts[0] + repeated(parts[1], length) + "\n---\n正文。\n"));
    }

    @ParameterizedTest
    @FieldSource("BODIES")
    void titlesAreReadInLinearTime(String sign) {
        assertLinear(length -> PlainText.of(repeated(sign.strip(), length), 1, new ProblemCollector("story.md")));
    }

    private static void read(String text) {
        try {
            new FrontMatterReader(FrontMatter.parse(text).keys(), new ProblemCollector("story.md"));
        } catch (InvalidStoryException e) {
            assertThat(e.reason()).isNotNull();
        }
    }

    private static String repeated(String sign, int length) {
        return sign.repeat(length / sign.length());
    }

    private static void assertLinear(Consumer<Integer> work) {
        var large = time(work, LENGTH * TIMES);
        if (large >= CERTAIN * MAX_GROWTH) {
            var small = Math.max(CERTAIN, time(work, LENGTH));
            large = Math.min(large, time(work, LENGTH * TIMES));
            assertThat(large).isLessThan(MAX_TIME).isLessThan(small * MAX_GROWTH);
        }
    }

    private static long time(Consumer<Integer> work, int length) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        work.accept(length);
        return threads.getCurrentThreadCpuTime() - start;
    }

}
