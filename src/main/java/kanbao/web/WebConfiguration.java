package kanbao.web;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

import kanbao.edition.Editions;
import kanbao.site.Site;

/** Teaches Spring MVC the edition, and the one language of the site. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Editions editions;

    WebConfiguration(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new EditionArgument(editions));
    }

    /** Assets come before the handler that answers every other address. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry assets) {
        assets.setOrder(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    static LocaleResolver localeResolver(Site site) {
        return new FixedLocaleResolver(site.language());
    }

}
