package kanbao.http;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.micrometer.core.instrument.MeterRegistry;

import kanbao.edition.CurrentEdition;

/** Puts delivery in front of the application. */
@Configuration(proxyBeanMethods = false)
class HttpServerConfiguration {

    /** Connections that wait to be taken while others are. Java has 50, and who comes then waits for a second or more. */
    private static final int WAITING = 1024;
    /** What the system holds of answers for one reader who doesn't take them, in bytes; left alone, it holds megabytes. */
    private static final int UNTAKEN = 64 * 1024;

    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> delivery(CurrentEdition editions,
            DrainingHandler draining, ObjectProvider<CacheRules> rules,
            MeterRegistry registry, Clock clock, BackgroundCompression later) {
        return jetty -> jetty.addServerCustomizers(server -> {
            var pages = new PageCacheHandler(server.getHandler(), SingletonSupplier.of(rules::getObject),
                    () -> PageCache.of(editions.current(), clock, later));
            server.setHandler(new RequestTimer(new ServerMethodHandler(pages), registry));
            server.setErrorHandler(new JettyErrorHandler());
            connectors(server).forEach(connector -> configure(connector, draining));
            boundConnections(server, jetty.getMaxConnections());
        });
    }

    @Bean
    static CacheRules cacheRules(RequestMappingHandlerMapping requestMappingHandlerMapping,
            @Value("${spring.mvc.static-path-pattern}") String files) {
        return CacheRules.of(requestMappingHandlerMapping, files);
    }

    private static Stream<ServerConnector> connectors(Server server) {
        return Arrays.stream(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast);
    }

    private static void configure(ServerConnector connector, DrainingHandler draining) {
        connector.setAcceptQueueSize(WAITING);
        connector.setAcceptedSendBufferSize(UNTAKEN);
        connector.getConnectionFactories()
                .stream()
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                .distinct()
                .forEach(http -> {
                    // Each connection would hold a table of tens of kilobytes of the headers that it has seen.
                    http.setHeaderCacheSize(0);
                    // The host of an absolute target counts, whatever else is named (RFC 9112, section 3.2.2).
                    http.setHttpCompliance(HttpCompliance.RFC9110.with("kanbao", Violation.MISMATCHED_AUTHORITY));
                    http.addCustomizer(new TrustedProxyFilter());
                    http.addCustomizer(draining);
                });
        var http = connector.getConnectionFactory(HttpConnectionFactory.class);
        if (http != null) {
            connector.addConnectionFactory(new HeaderCountLimit(http.getHttpConfiguration()));
        }
    }

    /** An eighth below the number from which on Jetty takes no more. */
    private static void boundConnections(Server server, int most) {
        if (most > 0) {
            var open = new ConnectionLimiter(most - most / 8, server.getHandler());
            server.setHandler(open);
            connectors(server).forEach(connector -> connector.addEventListener(open));
        }
    }

}
