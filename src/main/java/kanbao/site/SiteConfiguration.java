package kanbao.site;

import java.time.Clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the operator set, and the one clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class SiteConfiguration {

    @Bean
    static Site site(Settings settings) {
        return settings.site();
    }

    /** Whatever depends on the time asks it, and a test can set it. */
    @Bean
    static Clock clock(Site site) {
        return Clock.system(site.timeZone());
    }

}
