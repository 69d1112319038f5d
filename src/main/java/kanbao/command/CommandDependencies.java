package kanbao.command;

import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/** Starts a Spring context with the few beans that a command needs, without the server. */
final class CommandDependencies {

    private CommandDependencies() {
    }

    static ConfigurableApplicationContext start(Class<?> configuration, List<String> settings) {
        // The beans that Spring AOT generates for the container image are those of the server.
        SpringProperties.setProperty("spring.aot.enabled", "false");
        return new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .run(settings.toArray(String[]::new));
    }

}
