package kanbao.web;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import kanbao.ConcurrentClass;

/** A site of ten years with long names, and an article with every optional element. */
@ConcurrentClass
class HeavyPageWeightTest extends PageWeightChecks {

    @TempDir
    static Path content;

    @DynamicPropertySource
    static void createContent(DynamicPropertyRegistry properties) throws IOException {
        LargeContent.write(content);
        properties.add("kanbao.content", content::toString);
    }

    @Test
    void aLongerArticleIsWithinTheBudgetOnceItIsReadOften() {
        await().pollInterval(Duration.ofMillis(20)).atMost(Duration.ofSeconds(20))
                .until(() -> weight("/articles/" + LargeContent.LONGEST).total() <= ARTICLE);
    }

    @Override
    Stream<String> pages() {
        return Stream.of("/", "/articles/" + LargeContent.LONG, "/articles/" + LargeContent.WITHDRAWN,
                "/articles/这个地址上从来没有过报道", "/sections/" + LargeContent.SECTION, "/topics/" + LargeContent.TOPIC,
                "/authors/" + LargeContent.AUTHOR, "/archive", "/archive/page/7", "/archive/2025/12", "/hot", "/search",
                "/search?q=" + LargeContent.WORD, "/search?q=恐龙");
    }

}
