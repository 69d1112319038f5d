package kanbao.browser;

import java.time.Clock;
import java.time.Instant;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import kanbao.site.Site;

/** Has every page say the same day. */
@TestConfiguration(proxyBeanMethods = false)
class FixedDay {

    @Bean
    @Primary
    Clock clockOnOneDay(Site site) {
        return Clock.fixed(Instant.parse("2026-03-04T01:00:00Z"), site.timeZone());
    }

}
