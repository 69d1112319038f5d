package kanbao.desk;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.ITemplateEngine;

import kanbao.site.Site;

/** Puts the desk on the management port: it is named in the list of what Spring Boot configures there, and nowhere else. */
class DeskConfiguration {

    @Bean
    static ServletRegistrationBean<DeskServlet> desk(DeskStatusFactory desks, ITemplateEngine templates, Site site) {
        return new ServletRegistrationBean<>(new DeskServlet(desks, templates, site.language()), DeskServlet.PATHS);
    }

}
