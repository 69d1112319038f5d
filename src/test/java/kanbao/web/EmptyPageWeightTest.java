package kanbao.web;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class EmptyPageWeightTest extends PageWeightChecks {

    @TempDir
    static Path emptyFolder;

    @DynamicPropertySource
    static void useEmptyFolder(DynamicPropertyRegistry properties) {
        properties.add("kanbao.content", emptyFolder::toString);
    }

    @Override
    Stream<String> pages() {
        return Stream.of("/", "/articles/nothing", "/archive", "/hot", "/corrections", "/search", "/search?q=a");
    }

}
