package kanbao.browser;

import java.util.stream.Stream;

import org.springframework.test.context.ContextConfiguration;

import kanbao.browser.Display.Screen;

@ContextConfiguration(initializers = EmptySiteInitializer.class)
class EmptySiteIT extends DisplayChecks {

    @Override
    Stream<TestPage> pages(TestPages testPages) {
        return testPages.ofEmptySite();
    }

    @Override
    Stream<Screen> screens() {
        return Screen.all();
    }

}
