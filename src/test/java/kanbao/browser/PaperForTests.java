package kanbao.browser;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A paper of the sample edition, the stories that show every state of a page, and one section of several pages. */
final class PaperForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues
                .of("kanbao.content=src/main/resources/edition,src/test/content," + ManyStories.folder())
                .applyTo(context);
    }

}
