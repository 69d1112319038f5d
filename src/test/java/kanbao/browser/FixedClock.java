package kanbao.browser;

import java.time.Clock;
import java.time.Instant;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import kanbao.site.Site;

/** Stops the clock, so that every page shows the same date. */
@TestConfiguration(proxyBeanMethods = false)
class FixedClock {

    @Bean
    @Primary
    Clock fixedClock(Site site) {
        return Clock.fixed(Instant.parse("2026-03-04T01:00:00Z"), site.timeZone());
    }

}
