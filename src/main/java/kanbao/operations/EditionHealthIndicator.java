package kanbao.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import kanbao.edition.CurrentEdition;

/** Ready as soon as there is an edition to serve, however small. */
@Component("edition")
class EditionHealthIndicator implements HealthIndicator {

    private final CurrentEdition editions;

    EditionHealthIndicator(CurrentEdition editions) {
        this.editions = editions;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("stories", editions.current().newest().size()).build();
    }

}
