package kanbao.browser;

import java.util.stream.Stream;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PaperForTests.class)
class PaperIT extends PageChecks {

    @Override
    Stream<Page> pages(Paper paper) {
        return paper.pages();
    }

}
