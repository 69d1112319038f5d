package kanbao.site;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: whatever depends on the time asks it, and a test can set it. */
@Configuration(proxyBeanMethods = false)
class SiteClock {

    @Bean
    Clock clock(Site site) {
        return Clock.system(site.timeZone());
    }

}
