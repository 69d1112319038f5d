package kanbao.web;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Measures how long the rendering of each view takes. */
class ViewTimer implements HandlerInterceptor {

    private static final String START = ViewTimer.class.getName();

    private final MeterRegistry registry;

    ViewTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null) {
            request.setAttribute(START, new Start(page.getViewName(), System.nanoTime()));
        }
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception failure) {
        if (request.getAttribute(START) instanceof Start start) {
            request.removeAttribute(START);
            registry.timer("kanbao.pages.rendered", "view", start.view())
                    .record(System.nanoTime() - start.nanos(), TimeUnit.NANOSECONDS);
        }
    }

    private record Start(String view, long nanos) {}

}
