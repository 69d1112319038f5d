package kanbao.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class EmptyPaperIT extends PageChecks {

    @DynamicPropertySource
    static void nothingToRead(DynamicPropertyRegistry properties) throws IOException {
        var folder = Files.createTempDirectory("kanbao-empty");
        folder.toFile().deleteOnExit();
        properties.add("kanbao.content", folder::toString);
    }

    @Override
    Stream<Page> pages(Paper paper) {
        return Stream.of(paper.page("front of an empty paper", "/"), paper.page("empty archive", "/archive"),
                paper.page("search in an empty paper", "/search"),
                paper.page("no answer of an empty paper", "/search?q=a"));
    }

}
