package kanbao.browser;

import java.util.stream.Stream;

import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = TestSiteInitializer.class)
class PageContentIT extends ContentChecks {

    @Override
    Stream<TestPage> pages(TestPages testPages) {
        return testPages.all();
    }

}
