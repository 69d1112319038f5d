package kanbao.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import kanbao.script.Scripts;

/** Makes the language of the page that of its messages; what the client would like changes nothing, so that pages stay cacheable. */
record PageLanguageResolver(Scripts scripts) implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return scripts.language();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
            @Nullable Locale language) {
        throw new UnsupportedOperationException("the address decides the language");
    }

}
