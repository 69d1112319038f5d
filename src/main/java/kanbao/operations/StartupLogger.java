package kanbao.operations;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import kanbao.edition.CurrentEdition;

/** Says in one line of the log that the paper is out, and where. */
@Component
class StartupLogger {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLogger.class);

    private final BuildProperties build;
    private final Environment environment;
    private final CurrentEdition editions;

    StartupLogger(BuildProperties build, Environment environment, CurrentEdition editions) {
        this.build = build;
        this.environment = environment;
        this.editions = editions;
    }

    @EventListener
    void say(ApplicationReadyEvent started) {
        var took = started.getTimeTaken() == null ? Duration.ZERO : started.getTimeTaken();
        LOG.info("Kanbao {} serves {} stories on port {} and is managed on port {}, started in {} ms",
                build.getVersion(),
                editions.current().newest().size(), environment.getProperty("local.server.port"),
                environment.getProperty("local.management.port"), took.toMillis());
    }

}
