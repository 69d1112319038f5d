package kanbao.browser;

import java.util.stream.Stream;

import org.springframework.test.context.ContextConfiguration;

import kanbao.browser.Display.Screen;

@ContextConfiguration(initializers = TestSiteInitializer.class)
class PagesOnPhoneIT extends DisplayChecks {

    @Override
    Stream<TestPage> pages(TestPages testPages) {
        return testPages.all();
    }

    @Override
    Stream<Screen> screens() {
        return Stream.of(Screen.SMALL_PHONE);
    }

}
