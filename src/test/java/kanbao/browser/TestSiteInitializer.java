package kanbao.browser;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves the sample edition, the stories that show every state of a page, and one section of several pages. */
final class TestSiteInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues
                .of("kanbao.content=src/main/resources/edition,src/test/content," + PaginationStories.folder())
                .applyTo(context);
    }

}
