package kanbao.web;

import java.time.Duration;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

import io.micrometer.core.instrument.MeterRegistry;

import kanbao.edition.CurrentEdition;
import kanbao.pageviews.PageViews;
import kanbao.script.Scripts;
import kanbao.site.Links;

/** Configures Spring MVC (argument resolvers, interceptors, locale), Thymeleaf and the filter that counts page views. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final CurrentEdition editions;
    private final MeterRegistry registry;
    private final Links links;

    WebConfiguration(CurrentEdition editions, MeterRegistry registry, Links links) {
        this.editions = editions;
        this.registry = registry;
        this.links = links;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new EditionArgumentResolver(editions));
        resolvers.add(new PageNumberArgumentResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new ViewTimer(registry));
        interceptors.addInterceptor(new SpeculationRulesHeader(links));
    }

    /** Assets take precedence over {@link FallbackController}. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry assets) {
        assets.setOrder(Ordered.HIGHEST_PRECEDENCE);
        assets.addResourceHandler(Links.ASSETS)
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addTransformer(new MinifyingTransformer());
    }

    /** Runs after the filters that apply to every response. */
    @Bean
    static FilterRegistrationBean<PageViewFilter> pageViewFilter(CurrentEdition editions, VisitorDetector visitors,
            PageViews pageViews) {
        var registration = new FilterRegistrationBean<>(new PageViewFilter(editions::current, visitors, pageViews));
        registration.addUrlPatterns(PageViewFilter.PATH + "*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    static SpringTemplateEngine templateEngine(ObjectProvider<ITemplateResolver> resolvers) {
        var engine = new SpringTemplateEngine();
        engine.setDialect(new TemplateDialect());
        resolvers.orderedStream().map(CompactTemplateResolver::new).forEach(engine::addTemplateResolver);
        return engine;
    }

    @Bean
    static LocaleResolver localeResolver(Scripts scripts) {
        return new PageLanguageResolver(scripts);
    }

}
