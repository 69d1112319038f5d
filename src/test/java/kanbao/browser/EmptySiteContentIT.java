package kanbao.browser;

import java.util.stream.Stream;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = EmptySiteInitializer.class)
class EmptySiteContentIT extends ContentChecks {

    @Override
    Stream<TestPage> pages(TestPages testPages) {
        return testPages.ofEmptySite();
    }

}
