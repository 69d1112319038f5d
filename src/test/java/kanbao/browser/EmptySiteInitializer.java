package kanbao.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Serves an empty content folder, with everything that the settings can put into the masthead and the foot. */
final class EmptySiteInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("kanbao-empty");
            folder.toFile().deleteOnExit();
            TestPropertyValues
                    .of("kanbao.content=" + folder, "kanbao.site.logo=src/test/resources/kanbao/logo/light.svg",
                            "kanbao.site.logo-dark=src/test/resources/kanbao/logo/dark.svg",
                            "kanbao.site.foot.icp=京ICP备12345678号-1", "kanbao.site.foot.police=京公网安备11010802012345号",
                            "kanbao.site.foot.licence=CC-BY-4.0", "kanbao.site.foot.copyright=© {yyyy} 看报",
                            "kanbao.site.foot.links[0].text=招聘", "kanbao.site.foot.links[0].address=/jobs")
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
