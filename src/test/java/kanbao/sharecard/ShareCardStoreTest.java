package kanbao.sharecard;

import static kanbao.TestData.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.Resource;

import kanbao.TestData;
import kanbao.article.Article;
import kanbao.logo.Logos;
import kanbao.site.Links;

@ExtendWith(OutputCaptureExtension.class)
class ShareCardStoreTest {

    private static final Article STORY = article("qwen").title("千问发布").build();

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"短", "😀", "𰻝𰻝面", "Kubernetes", "\u200f", "مرحبا", "<b>&amp;</b>",
        "AI 上岗“明厨亮灶”，网络餐饮监管有了新工具，视频与识别技术开始进入后厨，商家须落实《食品安全法》主体责任，还有更多更多更多更多更多更多更多更多更多更多更多更多"})
    void everyHeadlineHasASmallCardInBothShapes(String headline) throws IOException {
        var story = article("qwen").title(headline).build();
        var cards = cards();

        assertThat(cards.forArticle(story)).extracting(ShareCardMetadata::width).containsExactly(1200, 800);
        for (var metadata : cards.forArticle(story)) {
            var bytes = png(cards, story, metadata).orElseThrow().getContentAsByteArray();
            var drawn = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(drawn.getWidth()).isEqualTo(metadata.width());
            assertThat(drawn.getHeight()).isEqualTo(metadata.height());
            assertThat(drawn.getColorModel().getPixelSize()).isEqualTo(4);
            assertThat(drawn.getRGB(0, 0)).as("background").isEqualTo(0xfffdfcf9);
            assertThat(bytes).hasSizeBetween(1_000, 80_000);
        }
    }

    @Test
    void charactersThatTheFontLacksAreRemovedOrReplaced() throws UnusableFontException {
        var font = CardFonts.installed();
        assertThat(font.drawable("灯会😀 亮了\u200f")).isEqualTo("灯会 亮了");
        assertThat(font.drawable("一\uD88E\uDF00二")).as("an ideograph that is not assigned yet").isIn("一〓二", "一二");
    }

    @Test
    void theAddressChangesWithTheContentOfTheCard() {
        var cards = cards();
        assertThat(cards.forArticle(STORY)).isEqualTo(cards().forArticle(STORY));
        assertThat(List.of(cards.forArticle(article("qwen").title("千问发布。").build()),
                cards.forArticle(article("qwen").title("千问发布")
                        .section(TestData.TRAVEL).build()),
                cards.forArticle(article("qwen").title("千问发布").published("2026-03-02T08:00").build()),
                cards.forArticle(article("other").title("千问发布").build()), cards.forSite()))
                .doesNotContain(cards.forArticle(STORY))
                .doesNotHaveDuplicates();
        assertThat(cards.find(STORY, "0123456789abcdef-wide")).isEmpty();
        assertThat(cards.find(STORY, name(cards.forSite().getFirst()))).isEmpty();
    }

    @Test
    void aCardTakesLittleProcessorTime() throws Exception {
        var font = CardFonts.installed();
        var clock = ManagementFactory.getThreadMXBean();
        var times = new ArrayList<Long>();
        for (var card = 0; card < 21; card++) {
            var text = new CardText("看报", "科技", "网络餐饮监管有了新工具，视频与识别技术开始进入后厨，第 " + card + " 批商家上线", "2026年3月1日");
            var before = clock.getCurrentThreadCpuTime();
            CardRenderer.png(new ShareCard("sample", text, CardShape.WIDE, false), font, null);
            times.add((clock.getCurrentThreadCpuTime() - before) / 1_000_000);
        }
        assertThat(times.stream().sorted().toList().get(times.size() / 2)).as("median of %s ms", times)
                .isLessThanOrEqualTo(150);
    }

    @Test
    void concurrentRequestsRenderACardOnce() throws Exception {
        var cards = cards();
        var metadata = cards.forArticle(STORY).getFirst();
        var requests = new ArrayList<Callable<Object>>();
        for (var request = 0; request < 8; request++) {
            requests.add(
                    () -> Files.readAttributes(png(cards, STORY, metadata).orElseThrow().getFile().toPath(),
                            "unix:ino"));
        }
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var found = new ArrayList<>();
            for (var answer : threads.invokeAll(requests)) {
                found.add(answer.get());
            }
            assertThat(found).containsOnly(found.getFirst());
        }
    }

    @Test
    void requestsThatWouldWaitTooLongAreRejectedAndSucceedLater() throws Exception {
        var cards = cards();
        var stories = IntStream.range(0, 60).mapToObj(at -> article("s" + at).build()).toList();
        var requests = stories.stream().<Callable<Optional<Resource>>>map(
                story -> () -> png(cards, story, cards.forArticle(story).getFirst())).toList();
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var empty = 0;
            for (var answer : threads.invokeAll(requests)) {
                empty += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(empty).isBetween(1, 58);
        }
        assertThat(stories).allMatch(story -> png(cards, story, cards.forArticle(story).getFirst()).isPresent());
    }

    @Test
    void cardsAreRenderedWithoutADiskCache(CapturedOutput log) throws IOException {
        Files.writeString(data.resolve("cards"), "a file where a folder is expected");
        var cards = cards();
        for (var metadata : cards.forArticle(STORY)) {
            assertThat(png(cards, STORY, metadata).orElseThrow().contentLength()).isPositive();
        }
        assertThat(log).containsOnlyOnce("Cannot write to the cache folder");
    }

    @Test
    void withoutAFontThereAreNoCardsAndOneWarning(CapturedOutput log) {
        var cards = new ShareCardStore(CardFonts.settings(data, List.of(data.resolve("nowhere").toString())),
                new Links(TestData.SITE),
                new Logos(TestData.SITE), TestData.scripts(TestData.SITE));
        assertThat(cards.forArticle(STORY)).isEmpty();
        assertThat(cards.forSite()).isEmpty();
        assertThat(cards.find("0123456789abcdef-wide")).isEmpty();
        assertThat(log).containsOnlyOnce("No font in");
    }

    @Test
    void aFontThatCannotBeLoadedDisablesCards(CapturedOutput log) throws IOException {
        Files.write(data.resolve("empty.ttf"), CardFonts.withoutGlyphs(0, 0x2FFFF));
        var cards = new ShareCardStore(CardFonts.settings(data, List.of(data.toString())), new Links(TestData.SITE),
                new Logos(TestData.SITE), TestData.scripts(TestData.SITE));
        var metadata = cards.forArticle(STORY).getFirst();
        assertThat(png(cards, STORY, metadata)).isEmpty();
        assertThat(cards.forArticle(STORY)).isEmpty();
        assertThat(log).containsOnlyOnce("Cannot render share cards with empty.ttf");
    }

    private ShareCardStore cards() {
        CardFonts.installed();
        return new ShareCardStore(CardFonts.settings(data, CardFonts.INSTALLED), new Links(TestData.SITE),
                new Logos(TestData.SITE), TestData.scripts(TestData.SITE));
    }

    private static Optional<Resource> png(ShareCardStore cards, Article story, ShareCardMetadata metadata) {
        return cards.find(story, name(metadata)).flatMap(cards::png);
    }

    private static String name(ShareCardMetadata metadata) {
        return metadata.path().replaceFirst(".*/(.*)\\.png", "$1");
    }

}
