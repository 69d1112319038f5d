package kanbao.site;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Provides the settings and the clock as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class SiteConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SiteConfiguration.class);

    @Bean
    static Site site(Settings settings) {
        settings.site().foot().warnings().forEach(LOG::warn);
        return settings.site();
    }

    /** The only source of time, so that tests can set it. */
    @Bean
    static Clock clock(Site site) {
        return Clock.system(site.timeZone());
    }

}
