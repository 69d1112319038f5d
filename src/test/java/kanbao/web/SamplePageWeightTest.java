package kanbao.web;

import java.util.stream.Stream;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "kanbao.content=src/main/resources/edition,src/test/content")
class SamplePageWeightTest extends PageWeightChecks {

    @Override
    Stream<String> pages() {
        return Stream.of("/", "/articles/white-house-memo-alibaba", "/articles/river-survey", "/articles/night-ferry",
                "/articles/withdrawn-forecast", "/articles/nothing", "/sections/travel", "/topics/河流", "/authors/林小满",
                "/archive", "/archive/page/2", "/archive/2026/03", "/hot", "/corrections", "/search", "/search?q=元宵",
                "/search?q=恐龙");
    }

}
