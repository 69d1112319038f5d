package kanbao.publishing;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    /** Longer than the time between two writes to one file by an editor or a copy. */
    private static final Duration SETTLE_TIME = Duration.ofMillis(200);

    @Bean
    static EditionPublisher.Pause pause() {
        return () -> Thread.sleep(SETTLE_TIME);
    }

}
