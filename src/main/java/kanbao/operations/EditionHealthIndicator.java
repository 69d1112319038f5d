package kanbao.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

import kanbao.edition.CurrentEdition;

/** Reports the server as ready, with the number of stories; there is an edition from the start on. */
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
