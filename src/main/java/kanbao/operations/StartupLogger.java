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
import kanbao.messages.MessageBundle;

/** Logs in one line that the server is ready, with its ports. */
@Component
class StartupLogger {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLogger.class);
    private static final MessageBundle LOG_MESSAGES = MessageBundle.named("log");

    private final BuildProperties build;
    private final Environment environment;
    private final CurrentEdition editions;

    StartupLogger(BuildProperties build, Environment environment, CurrentEdition editions) {
        this.build = build;
        this.environment = environment;
        this.editions = editions;
    }

    @EventListener
    void logStart(ApplicationReadyEvent started) {
        var time = started.getTimeTaken() == null ? Duration.ZERO : started.getTimeTaken();
        LOG.info(LOG_MESSAGES.get("operations.started", build.getVersion(), editions.current().newest().size(),
                environment.getProperty("local.server.port"), environment.getProperty("local.management.port"),
                time.toMillis()));
    }

}
