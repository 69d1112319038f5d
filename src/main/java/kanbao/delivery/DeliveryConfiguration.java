package kanbao.delivery;

import java.time.Clock;
import java.util.Arrays;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micrometer.core.instrument.MeterRegistry;

import kanbao.edition.Editions;

/** Puts delivery in front of the application. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> delivery(Editions editions, Draining draining,
            MeterRegistry registry, Clock clock, LaterCompression later) {
        return jetty -> jetty.addServerCustomizers(server -> {
            var pages = new PageHandler(server.getHandler(), () -> KeptPages.of(editions.current(), clock, later));
            server.setHandler(new ServedPages(pages, registry));
            server.setErrorHandler(new Refusals());
            configure(server, draining);
        });
    }

    private static void configure(Server server, Draining draining) {
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                .distinct()
                .forEach(http -> {
                    // Each connection would hold a table of tens of kilobytes of the headers that it has seen.
                    http.setHeaderCacheSize(0);
                    http.addCustomizer(new NearestProxy());
                    http.addCustomizer(draining);
                });
    }

}
