package kanbao.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;

import kanbao.article.TruncatedText;

class TemplateDialectTest {

    private static final Story STORY = new Story("灯会 & “灯”", new TruncatedText("古村亮灯", "<开场>"),
            new TruncatedText("<灯会>", ""), List.of(),
            null);

    private record Story(String title, TruncatedText truncated, TruncatedText whole, List<String> topics,
            @Nullable Story next) {}

    private static String write(String template) {
        var engine = new SpringTemplateEngine();
        engine.setDialect(new TemplateDialect());
        var context = new Context();
        context.setVariables(Map.of("story", STORY, "days", List.of("一", "二")));
        return engine.process(template, context);
    }

    @ParameterizedTest
    @CsvSource({"story.title,灯会 &amp; “灯”", "story.truncated.rest,&lt;开场&gt;", "story.truncated.truncated,true",
        "story.topics.isEmpty(),true", "story.topics.empty,true", "story.next,''", "nothing,''"})
    void aPathReadsRecordComponentsAndBooleanMethods(String path, String text) {
        assertThat(write("<p th:text=\"${" + path + "}\"></p>")).isEqualTo("<p>" + text + "</p>");
    }

    @ParameterizedTest
    @CsvSource({"2013-10-17日报,<span class=\"number\">2013-10-17</span>日报",
        "工具 I-Nex 0.5,工具 <span class=\"number\">I-Nex</span> 0.5",
        "Nautilus-Open-Terminal,Nautilus-Open-Terminal", "x&y-1,x&amp;<span class=\"number\">y-1</span>",
        "&#3-4,&amp;#3-4"})
    void aDateWithHyphensIsNotBroken(String title, String html) {
        assertThat(BreakableTextProcessor.html(title)).isEqualTo(html);
    }

    @Test
    void otherThymeleafExpressionsWorkAsBefore() {
        assertThat(write("<b th:each=\"day, each : ${days}\" th:unless=\"${each.first}\" th:text=\"${day}\"></b>"))
                .isEqualTo("<b>二</b>");
        assertThat(write(
                "<b th:if=\"${story.next} or ${story.truncated.truncated}\" th:lang=\"${story.next} ? 'zh'\"></b>"))
                .isEqualTo("<b></b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + 1", "story.title.length() > 3", "story.title + 'x'", "T(java.lang.Runtime).runtime",
        "@bean.name", "#strings.toString(story)", "story.next != null", "story.title.toString()", "story.class",
        "story.title.bytes", "story.next.title", "nothing.title"})
    void anyOtherExpressionIsAnError(String expression) {
        assertThatThrownBy(() -> write("<p th:text=\"${" + expression + "}\"></p>"))
                .isInstanceOf(TemplateProcessingException.class)
                .rootCause()
                .isInstanceOfAny(TemplateProcessingException.class, ReflectiveOperationException.class,
                        NullPointerException.class);
    }

    @Test
    void truncatedTextEndsWithAnEllipsisAndIsCompleteForScreenReaders() {
        assertThat(write("<a th:truncated=\"${story.truncated}\">标题</a>")).isEqualTo(
                "<a>古村亮灯<span aria-hidden=\"true\">…</span><span class=\"sr-only\">&lt;开场&gt;</span></a>");
        assertThat(write("<a th:truncated=\"${story.whole}\">标题</a>")).isEqualTo("<a>&lt;灯会&gt;</a>");
    }

}
