package kanbao.markdown;

import static kanbao.markdown.SampleBodies.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmphasisTest {

    private static final List<String> INSIDE = List.of("重点", "“引文”", "（注）", "《书》", "好！", "注意：", "……", "——", "5%",
            "3.2%", "(x)",
            "\"q\"", "'q'", "$500", "#1", "C++", ".NET", "-1", "＋", "￥99", "★★★", "→", "℃", "12", "abc", "😀", "甲～",
            "甲／");
    private static final List<String> OUTSIDE = List.of("汉", "，", "。", "（", "）", "“", "”", "—", "％", "1", "a", "★",
            "😀", " ", "");

    private static Stream<String> pairs() {
        return INSIDE.stream().flatMap(inside -> OUTSIDE.stream().flatMap(before -> OUTSIDE.stream()
                .filter(after -> isBesideChinese(before, inside, after))
                .map(after -> before + "**" + inside + "**" + after)));
    }

    /** Latin letters and digits on both sides of a mark follow CommonMark. */
    private static boolean isBesideChinese(String before, String inside, String after) {
        return !((isAscii(before) && isAscii(inside.substring(0, 1)))
                || (isAscii(after) && isAscii(inside.substring(inside.length() - 1))));
    }

    private static boolean isAscii(String text) {
        return text.matches("[!-~]");
    }

    @Test
    void marksBesideAnySignEmphasiseTheTextBetweenThem() {
        pairs().forEach(EmphasisTest::assertEmphasised);
    }

    private static void assertEmphasised(String markdown) {
        var inside = markdown.substring(markdown.indexOf("**") + 2, markdown.lastIndexOf("**"));
        assertThat(emphasised("甲" + markdown + "乙", "strong")).as(markdown).containsExactly(inside);
        assertThat(emphasised("甲" + markdown.replace("**", "*") + "乙", "em")).containsExactly(inside);
        assertThat(emphasised("甲" + markdown.replace("**", "~~") + "乙", "del")).containsExactly(inside);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "**一～**两天。**甲／**乙。**“好！”**—**“行。”**。 | 一～ 甲／ “好！” “行。”",
        "**\"两会\"**期间，**(试行)**办法公布。 | \"两会\" (试行)",
        "利润增长了**5%**左右，成本下降了**3.2%**多。 | 5% 3.2%",
        "获得**★★★**评级，约**$500**万。 | ★★★ $500",
        "使用**`代码`**和**[链接](/a)**与**<kbd>键</kbd>**后 | 代码 链接 键",
        "**注意：**请看**这里**。 | 注意： 这里",
        "他说：**“第一，”**又说**“第二。”**。 | “第一，” “第二。”",
        "**第1章**第**2**节**三**。 | 第1章 2 三",
        "就是说**54GB**/3 = **18GB**，每个。 | 54GB 18GB",
        "GNU意为**GNU's not Unix**. | GNU's not Unix",
        "8.**Root 密码** 15.**Kdump**这是**最后一步**。 | Root 密码 Kdump 最后一步",
        "名为.**tuxtweaks**,键入‘**y**’。 | tuxtweaks y",
        "命令行记账工具-**Ledger**。-**l** – 大小 | Ledger l",
        "_**开源成功的关键因素**_ | 开源成功的关键因素",
        "对于Chrome**32位**版本，用iPhone**15系列**。 | 32位 15系列",
        "描述为“**...作为维护版本。**”和‘**./configure –help**’。 | ...作为维护版本。 ./configure –help",
        "我们示范**如何在 CentOS 平台上安装 LEMP 包**。 | 如何在 CentOS 平台上安装 LEMP 包",
        "粤B**123的**重点**文字和src/**/*.md的**要点**。 | 重点 要点",
        "日历（**如“工作“、“照料“**）和**‘甲‘**乙 | 如“工作“、“照料“ ‘甲‘"})
    void exactlyTheMarkedTextIsEmphasised(String markdown, String expected) {
        assertThat(String.join(" ", emphasised(markdown, "strong"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "当事人张**，男，30岁；李**，女，28岁。",
        "张*、李*、王*三人。",
        "张**与李**发生争执，赵**劝阻。",
        "张*明和李*华到场。",
        "欧阳**（男）和司马**（女）。",
        "电话138****5678、139****1234。",
        "身份证110101********1234与110101********5678。",
        "车牌京A***12与沪B***34，粤B**123和粤C**456。",
        "卡号6222 **** **** 1234。",
        "QQ：1234***，微信：ab***，邮箱zh***@qq.com与li***@qq.com。",
        "2*3*4等于24，2**3**2等于512。",
        "裁剪为640*480，即640*480像素，C=2*Pi*R。",
        "P=2*(1-p)=2*(1-0.9)，f=(a)*2+(b)*3。",
        "附件（如*.gz、*.odt、*.docx）。",
        "看到 \"Boot0000*\"，指向 Boot0080*，然后。",
        "sed 's/.*://;s/.*x//'",
        "采访了张**与李**。",
        "王某**和李某**打架，赵某*与钱某*劝阻。",
        "京A·**123和粤B·**456相撞。",
        "src/**/*.java和test/**/*.java。",
        "价格100~~200元，300~~400元。",
        "3~5天，6~7天。",
        "评分****与*****。"})
    void masksNumbersAndPathsKeepTheirMarks(String text) {
        assertThat(Jsoup.parse(html(text)).text()).isEqualTo(text);
    }

    @Test
    void emphasisNestsAndUnpairedMarksStay() {
        assertThat(html("***粗斜***")).isEqualTo("<p><em><strong>粗斜</strong></em></p>");
        assertThat(html("**粗*斜*粗**")).isEqualTo("<p><strong>粗<em>斜</em>粗</strong></p>");
        assertThat(html("**没有结尾")).isEqualTo("<p>**没有结尾</p>");
        assertThat(html("\\*\\*不是\\*\\*")).isEqualTo("<p>**不是**</p>");
        assertThat(html("[甲**乙](/a)丙**")).contains("甲**乙").contains("丙**");
    }

    @Test
    void randomTextLosesOnlyMarks() {
        var random = new Random(27);
        var signs = Stream.concat(Stream.concat(INSIDE.stream(), OUTSIDE.stream()),
                Stream.of("*", "**", "***", "~~", "张", "李")).filter(sign -> !sign.startsWith("#")).toList();
        for (var round = 0; round < 3_000; round++) {
            var text = "始"
                    + random.ints(12, 0, signs.size()).mapToObj(signs::get).collect(Collectors.joining())
                            .replaceAll("％+", "％")
                    + "终";
            assertThat(visible(Jsoup.parse(html(text)).text())).as(text).isEqualTo(visible(text));
        }
    }

    @Test
    void manyMarksTakeNoLongerThanTheirNumber() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            html("*汉 ".repeat(50_000) + " 字*".repeat(50_000));
            html("汉**字*".repeat(50_000));
        });
    }

    private static List<String> emphasised(String markdown, String element) {
        return Jsoup.parse(html(markdown)).select(element).eachText();
    }

    private static String visible(String text) {
        return text.replaceAll("[*~\\s\u200b]", "");
    }

}
