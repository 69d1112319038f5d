package kanbao.newsroom;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsroomConfiguration {

    /** Longer than an editor's program or a copy takes between two writes of one file. */
    private static final Duration SETTLING = Duration.ofMillis(200);

    @Bean
    static Newsroom.Pause pause() {
        return () -> Thread.sleep(SETTLING);
    }

}
