package kanbao.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import kanbao.edition.CurrentEdition;
import kanbao.edition.Edition;

/** Passes the current edition to handlers, so that a request sees one edition throughout. */
class EditionArgumentResolver implements HandlerMethodArgumentResolver {

    private final CurrentEdition editions;

    EditionArgumentResolver(CurrentEdition editions) {
        this.editions = editions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Edition.class;
    }

    @Override
    public Edition resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return editions.current();
    }

}
