package kanbao.web;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Times how long each view takes to become a page. */
class ViewTimer implements HandlerInterceptor {

    private static final String STARTED = ViewTimer.class.getName();

    private final MeterRegistry registry;

    ViewTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null) {
            request.setAttribute(STARTED, new Started(page.getViewName(), System.nanoTime()));
        }
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(STARTED) instanceof Started started) {
            request.removeAttribute(STARTED);
            registry.timer("kanbao.pages.rendered", "view", started.view())
                    .record(System.nanoTime() - started.nanos(), TimeUnit.NANOSECONDS);
        }
    }

    private record Started(String view, long nanos) {}

}
