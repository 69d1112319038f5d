package kanbao.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.site.Links;

/** Adds the address of the speculation rules to every page; it is the same for every client, so that pages stay cacheable. */
class SpeculationRulesHeader implements HandlerInterceptor {

    private static final String NAME = "Speculation-Rules";

    /** A list with one string (RFC 9651). */
    private final String value;

    SpeculationRulesHeader(Links links) {
        value = '"' + links.speculationRules() + '"';
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null) {
            response.setHeader(NAME, value);
        }
    }

}
