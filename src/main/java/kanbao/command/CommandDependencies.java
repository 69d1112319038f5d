package kanbao.command;

import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/** Parts of the application, without what serves the paper. */
final class CommandDependencies {

    private CommandDependencies() {
    }

    static ConfigurableApplicationContext of(Class<?> parts, List<String> settings) {
        // The container settles the beans of the site when it is built, which are others than these.
        SpringProperties.setProperty("spring.aot.enabled", "false");
        return new SpringApplicationBuilder(parts).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
    }

}
