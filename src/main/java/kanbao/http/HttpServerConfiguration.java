package kanbao.http;

import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import io.micrometer.core.instrument.MeterRegistry;

import kanbao.edition.CurrentEdition;
import kanbao.site.Links;
import kanbao.site.Site;

/** Puts the handlers of this package in front of the application, and limits what clients can use up. */
@Configuration(proxyBeanMethods = false)
class HttpServerConfiguration {

    /** Connections waiting to be accepted. With the default of Java, 50, further clients would wait a second or more. */
    private static final int ACCEPT_QUEUE = 1024;
    /** What the system buffers for a client that does not read, in bytes; by default it would be megabytes. */
    private static final int SEND_BUFFER = 64 * 1024;

    @Bean
    static WebServerFactoryCustomizer<JettyServletWebServerFactory> pageCache(CurrentEdition editions,
            GracefulShutdown shutdown, ObjectProvider<CacheRules> rules,
            MeterRegistry registry, Clock clock, BackgroundCompression compression, Site site) {
        return jetty -> jetty.addServerCustomizers(server -> {
            Supplier<PageCache> caches = () -> PageCache.of(editions.current(), clock, compression);
            var pages = new PageCacheHandler(server.getHandler(), SingletonSupplier.of(rules::getObject), caches,
                    new MissingPages(editions::current, site));
            var timer = new RequestTimer(new ServerMethodHandler(pages), registry);
            server.setHandler(timer);
            server.setErrorHandler(new JettyErrorHandler());
            var limiter = limitConnections(server, jetty.getMaxConnections());
            var answers = new DirectAnswers(caches, timer, limiter, shutdown, server);
            connectors(server).forEach(connector -> configure(connector, shutdown, answers));
        });
    }

    @Bean
    static CacheRules cacheRules(ObjectProvider<RequestMappingInfoHandlerMapping> handlers, Site site) {
        return new CacheRules(handlers.stream(), Links.ASSETS, site);
    }

    private static Stream<ServerConnector> connectors(Server server) {
        return Arrays.stream(server.getConnectors())
                .filter(ServerConnector.class::isInstance)
                .map(ServerConnector.class::cast);
    }

    private static void configure(ServerConnector connector, GracefulShutdown shutdown, DirectAnswers answers) {
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        connector.getConnectionFactories()
                .stream()
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                .distinct()
                .forEach(http -> {
                    // Otherwise each connection keeps a cache of tens of kilobytes of header fields.
                    http.setHeaderCacheSize(0);
                    // The host of an absolute request target replaces the Host header (RFC 9112, section 3.2.2).
                    http.setHttpCompliance(HttpCompliance.RFC9110.with("kanbao", Violation.MISMATCHED_AUTHORITY));
                    http.addCustomizer(new TrustedProxyCustomizer());
                    http.addCustomizer(shutdown);
                });
        var http = connector.getConnectionFactory(HttpConnectionFactory.class);
        if (http != null) {
            connector.addConnectionFactory(new PageConnectionFactory(http.getHttpConfiguration(), answers));
        }
    }

    /** The limit is 7/8 of the number at which Jetty stops accepting connections. */
    private static @Nullable ConnectionLimiter limitConnections(Server server, int max) {
        if (max <= 0) {
            return null;
        }
        var limiter = new ConnectionLimiter(max - max / 8, server.getHandler());
        server.setHandler(limiter);
        connectors(server).forEach(connector -> connector.addEventListener(limiter));
        return limiter;
    }

}
