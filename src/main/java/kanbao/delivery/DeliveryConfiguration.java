package kanbao.delivery;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has Tomcat answer in our words what it refuses before the application sees it. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(RefusalValve.class.getName());
            }
        });
    }

}
