package kanbao.publishing;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    /** Longer than an editor's program or a copy takes between two writes of one file. */
    private static final Duration SETTLING = Duration.ofMillis(200);

    @Bean
    static EditionPublisher.Pause pause() {
        return () -> Thread.sleep(SETTLING);
    }

}
