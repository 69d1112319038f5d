package kanbao.search;

import static kanbao.TestData.article;

import java.time.Instant;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import kanbao.TestData;
import kanbao.article.Slug;
import kanbao.edition.Edition;
import kanbao.search.SearchResults.HighlightedText;
import kanbao.search.SearchResults.Hit;

/** A few stories to search, each for certain test cases. */
final class SampleIndex {

    static final Edition EDITION = TestData.edition(
            article("qwen").title("千问开源GPT-OSS的对手").topics("人工智能").published("2026-03-01T08:00")
                    .text("千问团队昨夜开放了新模型。开发者可以在本地部署，推理速度提高一倍。").build(),
            article("chip").title("国产芯片下线").published("2026-02-20T08:00")
                    .text("第一批芯片用在汽车上。工厂说，年内还有两条线投产。").build(),
            article("tax").title("个税起征点暂时不变").published("2026-02-19T08:00").text("有关部门回答了纳税人的几个问题。").build(),
            article("snow").title("冰雪大世界开门迎客").section(TestData.TRAVEL).published("2026-01-05T08:00")
                    .text("门口新开了一家可以退税的商店。").build(),
            article("lanterns-2024").title("元宵灯会今晚开幕").section(TestData.TRAVEL).published("2024-02-24T18:00")
                    .text("灯会办到三月。")
                    .build(),
            article("lanterns-2026").title("元宵灯会今晚开幕").section(TestData.TRAVEL).published("2026-03-03T18:00")
                    .text("灯会办到三月。")
                    .build(),
            article("lanterns-2025").title("元宵灯会今晚开幕").section(TestData.TRAVEL).published("2025-02-12T18:00")
                    .text("灯会办到三月。")
                    .build(),
            article("bank").title("重庆银行行长谈利率").published("2026-02-11T08:00").text("他认为存款利率还会下降。").build(),
            article("poet").title("约翰·史密斯谈翻译").published("2026-02-10T08:00").text("他说，译诗是什么的。我们记了下来。").build(),
            article("kernel").title("升级Linux内核的三个办法").published("2026-02-09T08:00")
                    .text("在Ubuntu 24.04上最省事。写脚本的人也可以用Node.js。").build(),
            article("station").title("臺灣鐵路的舊車站").section(TestData.TRAVEL).published("2026-02-08T08:00")
                    .text("繁體字的站牌還掛在牆上，旅客喜歡在這裡拍照。").build(),
            article("office").title("LibreOffice新版发布").published("2026-02-07T08:00").text("打开大表格的时间短了一半。").build(),
            article("noodles").title("小城面馆").authors("李雷").section(TestData.TRAVEL).published("2025-06-01T08:00")
                    .text("汤是隔夜熬的。")
                    .build(),
            article("visit").title("小城再访").section(TestData.TRAVEL).published("2026-02-06T08:00").text("李雷去过那里，李雷还想再去。")
                    .build());

    static final SearchIndex INDEX = index(EDITION);

    private SampleIndex() {
    }

    static SearchIndex index(Edition edition) {
        try {
            return SearchIndex.of(edition.newest());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static SearchResults search(String query) {
        return INDEX.search(new SearchQuery(query, false, null, null, null, 0, 10));
    }

    static SearchResults search(String query, @Nullable Slug section, @Nullable Instant from,
            @Nullable Instant until) {
        return INDEX.search(new SearchQuery(query, false, section, from, until, 0, 10));
    }

    /** The slugs of the results, best first. */
    static String slugs(SearchResults results) {
        return results.hits()
                .stream()
                .map(Hit::article)
                .map(article -> article.slug().value())
                .collect(Collectors.joining(" "));
    }

    /** The text with [ and ] around its highlighted parts. */
    static String withBrackets(HighlightedText text) {
        return text.parts()
                .stream()
                .map(part -> part.highlighted() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }

}
