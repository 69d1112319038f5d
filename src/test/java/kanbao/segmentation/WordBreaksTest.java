package kanbao.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordBreaksTest {

    private static final WordBreaks BREAKS = WordBreaks.withNames(List.of("阿里巴巴", "千问", "一个比一行还要长的名字"));

    @ParameterizedTest
    @ValueSource(strings = {"白宫|备忘录|点名|阿里巴巴，各方|说法|一览", "白宮|備忘錄|點名|阿里巴巴", "强大|数|定律", "可视化|分析", "539项|国家标准|三月|起|实施",
        "第四届|中国|R|语言|会议", "读|《红楼梦》|有感", "12.04|安装|软件", "二月|28日|晚亮灯", "2025年11月16日|发布", "10公里|跑", "可随处|打开"})
    void aLineEndsBetweenWords(String headline) {
        assertThat(marked(headline.replace("|", ""))).isEqualTo(headline);
    }

    @Test
    void aTextWithoutChineseHasNoMarks() {
        assertThat(marked("White House memo names Alibaba")).isEqualTo("White House memo names Alibaba");
        assertThat(marked("")).isEmpty();
    }

    @Test
    void aMarkBesideLatinLettersAndDigitsIsAGap() {
        assertThat(BREAKS.mark("提高R语言")).isEqualTo("提高" + WordBreaks.GAP + "R" + WordBreaks.GAP + "语言");
    }

    @Test
    void aTextThatContainsMarksIsNotMarked() {
        assertThat(BREAKS.mark("白宫\u200B备忘录")).isEqualTo("白宫\u200B备忘录");
    }

    @Test
    void onlyATextOfSeveralWordsHasAMarkAtItsEnd() {
        assertThat(marked("Docker 管理 Linux")).isEqualTo("Docker 管理 Linux|");
        assertThat(marked("第一篇")).isEqualTo("第一篇");
    }

    @Test
    void longListsOfLatinWordsAreSplitAfterTheirSeparators() {
        assertThat(marked("把DOC,RTF,ODT,DOCX,TXT转换成PDF")).contains("DOC,|RTF,|ODT,|DOCX");
    }

    @Test
    void aTextThatIsNoHeadlineIsNotSegmented() {
        var text = "新闻".repeat(201);
        assertThat(marked(text)).isEqualTo(text);
    }

    private static String marked(String text) {
        return BREAKS.mark(text).replace(WordBreaks.MARK, '|').replace(WordBreaks.GAP, '|');
    }

}
