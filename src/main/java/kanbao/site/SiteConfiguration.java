package kanbao.site;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the settings and the clock as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class SiteConfiguration {

    @Bean
    static Site site(Settings settings) {
        return settings.site();
    }

    /** The only source of time, so that tests can set it. */
    @Bean
    static Clock clock(Site site) {
        return Clock.system(site.timeZone());
    }

}
