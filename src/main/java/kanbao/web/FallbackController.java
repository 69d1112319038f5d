package kanbao.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import kanbao.edition.NotFoundException;
import kanbao.site.NotCached;
import kanbao.site.OnlyRoutes;

/** Handles every path that no other controller handles. */
@Controller
class FallbackController {

    @NotCached
    @OnlyRoutes
    @GetMapping("/**")
    String notFound() {
        throw new NotFoundException();
    }

}
