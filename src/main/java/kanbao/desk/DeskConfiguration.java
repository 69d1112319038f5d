package kanbao.desk;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.thymeleaf.ITemplateEngine;

import kanbao.site.Site;

/** Registers the desk on the management port; Spring Boot loads it from {@code ManagementContextConfiguration.imports}. */
class DeskConfiguration {

    @Bean
    static ServletRegistrationBean<DeskServlet> desk(DeskStatusFactory statuses, ITemplateEngine templates, Site site) {
        return new ServletRegistrationBean<>(new DeskServlet(statuses, templates, site.language()), DeskServlet.PATHS);
    }

}
