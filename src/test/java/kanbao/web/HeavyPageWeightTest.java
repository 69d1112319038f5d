package kanbao.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A paper of ten years with long names, and a story that says all of itself that can be said. */
class HeavyPageWeightTest extends PageWeightChecks {

    @TempDir
    static Path content;

    @DynamicPropertySource
    static void tenYears(DynamicPropertyRegistry properties) throws IOException {
        HeavyStories.write(content);
        properties.add("kanbao.content", content::toString);
    }

    @Override
    Stream<String> pages() {
        return Stream.of("/", "/articles/" + HeavyStories.LONG, "/articles/" + HeavyStories.WITHDRAWN,
                "/articles/这个地址上从来没有过报道", "/sections/" + HeavyStories.SECTION, "/topics/" + HeavyStories.TOPIC,
                "/authors/" + HeavyStories.AUTHOR, "/archive", "/archive/page/7", "/archive/2025/12", "/hot", "/search",
                "/search?q=" + HeavyStories.WORD, "/search?q=恐龙");
    }

}
