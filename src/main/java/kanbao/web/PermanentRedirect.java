package kanbao.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** A redirect with status 301. */
final class PermanentRedirect {

    private PermanentRedirect() {
    }

    static ModelAndView to(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

}
